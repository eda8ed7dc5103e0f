import Foundation
import Testing

@testable import SQLite

struct DatabaseTests {
  @Test(arguments: [true, false])
  func `a file that is not there is not made`(mayWrite: Bool) throws {
    let path = try Scratch.file() + "-missing"
    #expect(throws: SQLiteError(extendedCode: 14, message: "unable to open database file")) {
      _ = try Database(path: path, access: mayWrite ? .readWrite : .readOnly)
    }
    #expect(try Scratch.neighbours(of: path) == ["file.sqlite"])
  }

  @Test func `a folder cannot be opened`() throws {
    let error = #expect(throws: SQLiteError.self) {
      _ = try Database(path: FileManager.default.temporaryDirectory.path, access: .readWrite)
    }
    #expect(error?.code == 14)
  }

  @Test func `a text file is found out at the first statement`() throws {
    let path = try Scratch.file()
    try Data(String(repeating: "no database ", count: 100).utf8).write(to: URL(filePath: path))
    let database = try Database(path: path, access: .readWrite)
    let error = #expect(throws: SQLiteError.self) { try database.execute("SELECT * FROM sqlite_schema") }
    #expect(
      error
        == SQLiteError(
          extendedCode: 26, message: "file is not a database", sql: "SELECT * FROM sqlite_schema"))
    #expect(error?.isDamaged == true)
  }

  @Test func `a database opened for reading is not written`() throws {
    let path = try Scratch.file()
    try Database(path: path, access: .readWrite).execute("CREATE TABLE t (a)")
    let before = try Scratch.bytes(path)
    let database = try Database(path: path, access: .readOnly)
    let error = #expect(throws: SQLiteError.self) { try database.run("INSERT INTO t VALUES (1)") }
    #expect(error?.isReadOnly == true)
    #expect(try Scratch.bytes(path) == before)
  }

  @Test func `a temporary database is private and does not look at the path`() throws {
    let path = try Scratch.file()
    let first = try Database(path: path, access: .temporary)
    try first.execute("CREATE TABLE t (a)")
    let second = try Database(path: path, access: .temporary)
    #expect(try second.rows("SELECT name FROM sqlite_schema") { $0.text(0) } == [])
    #expect(try Scratch.bytes(path) == [])
  }

  @Test func `a script runs up to the first statement that fails`() throws {
    let database = try Scratch.database()
    let script =
      "CREATE TABLE t (a); INSERT INTO t VALUES (1); INSERT INTO u VALUES (2); INSERT INTO t VALUES (3)"
    #expect(throws: SQLiteError(extendedCode: 1, message: "no such table: u", sql: script)) {
      try database.execute(script)
    }
    #expect(try database.rows("SELECT a FROM t") { $0.int(0) } == [1])
  }

  @Test(arguments: [
    "SELECT \"no such column\"", "CREATE TABLE t (a CHECK (a <> \"no such column\"))",
    "SELECT count(*) FROM sqlite_schema WHERE name = \"no such column\"",
  ])
  func `double quotes never make a string`(sql: String) throws {
    let database = try Scratch.database()
    #expect(throws: SQLiteError(extendedCode: 1, message: "no such column: no such column", sql: sql)) {
      try database.execute(sql)
    }
  }

  @Test func `the schema cannot be written directly`() throws {
    let database = try Scratch.database("CREATE TABLE t (a); PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) { try database.run("UPDATE sqlite_schema SET sql = 'x'") }
    #expect(try database.rows("SELECT sql FROM sqlite_schema") { $0.text(0) } == ["CREATE TABLE t (a)"])
  }

  @Test func `the same SQL is compiled once`() throws {
    let database = try Scratch.database()
    #expect(try database.statement("SELECT 1") === database.statement("SELECT 1"))
    #expect(try database.statement("SELECT 1") !== database.statement("SELECT 2"))
  }

  @Test func `the library is new enough for strict tables`() {
    #expect(Database.libraryVersion >= 3_037_000)
    let parts = Database.libraryVersionName.split(separator: ".").compactMap { Int($0) }
    #expect(parts.prefix(3).reduce(0) { $0 * 1000 + $1 } == Database.libraryVersion)
  }
}
