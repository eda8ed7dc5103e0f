import Foundation
import Testing

@testable import SQLite

struct TransactionTests {
  struct Stop: Error {}

  private func file() throws -> (path: String, database: Database) {
    let path = try Scratch.file()
    let database = try Database(path: path, access: .readWrite)
    try database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    return (path, database)
  }

  private func numbers(_ database: Database) throws -> [Int] {
    try database.rows("SELECT a FROM t ORDER BY a") { $0.int(0) }
  }

  @Test func `a transaction keeps what it wrote and hands over the result`() throws {
    let (path, database) = try file()
    let result = try database.write {
      #expect(database.isInTransaction)
      try database.run("INSERT INTO t VALUES (2)")
      return "done"
    }
    #expect(result == "done")
    #expect(!database.isInTransaction)
    #expect(try numbers(Database(path: path, access: .readOnly)) == [1, 2])
  }

  @Test func `a body that throws leaves the file's bytes as they were`() throws {
    let (path, database) = try file()
    let before = try Scratch.bytes(path)
    #expect(throws: Stop.self) {
      try database.write {
        try database.run("INSERT INTO t VALUES (2)")
        throw Stop()
      }
    }
    #expect(try Scratch.bytes(path) == before)
    #expect(try Scratch.neighbours(of: path) == ["file.sqlite"])
    #expect(!database.isInTransaction)
  }

  @Test func `a rehearsal leaves the file's bytes as they were`() throws {
    let (path, database) = try file()
    let before = try Scratch.bytes(path)
    let seen = try database.write(ending: .rollback) {
      try database.execute("CREATE TABLE u (b); INSERT INTO t VALUES (2)")
      return try numbers(database)
    }
    #expect(seen == [1, 2])
    #expect(try Scratch.bytes(path) == before)
    #expect(try Scratch.neighbours(of: path) == ["file.sqlite"])
    #expect(try numbers(database) == [1])
  }

  @Test func `a commit that fails takes everything back`() throws {
    let database = try Scratch.database(
      """
      PRAGMA foreign_keys = ON;
      CREATE TABLE t (a INTEGER PRIMARY KEY);
      CREATE TABLE u (b REFERENCES t (a) DEFERRABLE INITIALLY DEFERRED)
      """)
    #expect(throws: SQLiteError(extendedCode: 787, message: "FOREIGN KEY constraint failed", sql: "COMMIT")) {
      try database.write {
        try database.execute("INSERT INTO t VALUES (1); INSERT INTO u VALUES (2)")
      }
    }
    #expect(!database.isInTransaction)
    #expect(try numbers(database) == [])
  }

  @Test func `a second writer is refused as busy before its body runs`() throws {
    let (path, database) = try file()
    let other = try Database(path: path, access: .readWrite)
    other.setBusyTimeout(milliseconds: 50)
    try database.write {
      let error = #expect(throws: SQLiteError.self) {
        try other.write { Issue.record("the body must not run") }
      }
      #expect(error == SQLiteError(extendedCode: 5, message: "database is locked", sql: "BEGIN IMMEDIATE"))
      #expect(error?.isBusy == true)
    }
    try other.write { try other.run("INSERT INTO t VALUES (2)") }
    #expect(try numbers(database) == [1, 2])
  }

  @Test func `a commit that a reader holds up is taken back`() throws {
    let (path, database) = try file()
    let reader = try Database(path: path, access: .readOnly)
    try reader.read { () throws in
      #expect(try numbers(reader) == [1])
      let error = #expect(throws: SQLiteError.self) {
        try database.write { try database.run("INSERT INTO t VALUES (2)") }
      }
      #expect(error?.isBusy == true)
      #expect(!database.isInTransaction)
    }
    #expect(try numbers(reader) == [1])
  }

  @Test func `a transaction inside of another is refused and the outer one taken back`() throws {
    let (_, database) = try file()
    #expect(throws: SQLiteError.self) {
      try database.write {
        try database.run("INSERT INTO t VALUES (2)")
        try database.write {}
      }
    }
    #expect(try numbers(database) == [1])
  }

  @Test func `reading is of one moment and ends the transaction`() throws {
    let (path, database) = try file()
    let writer = try Database(path: path, access: .readWrite)
    try database.read { () throws in
      #expect(database.isInTransaction)
      #expect(try numbers(database) == [1])
      #expect(throws: SQLiteError.self) { try writer.write { try writer.run("DELETE FROM t") } }
      #expect(try numbers(database) == [1])
    }
    #expect(!database.isInTransaction)
    #expect(throws: Stop.self) { try database.read { throw Stop() } }
    #expect(!database.isInTransaction)
  }
}
