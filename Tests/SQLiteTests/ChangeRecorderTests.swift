import Foundation
import Testing

@testable import SQLite

struct ChangeRecorderTests {
  static let layout = """
    CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a TEXT, b BLOB) STRICT;
    CREATE TABLE u (c INTEGER NOT NULL, d TEXT NOT NULL, e INTEGER, PRIMARY KEY (d, c)) STRICT, WITHOUT ROWID;
    """

  static func rows(_ database: Database) throws -> [[Value]] {
    try ["SELECT id, a, b FROM t ORDER BY id", "SELECT c, d, e FROM u ORDER BY c, d"].flatMap { sql in
      try database.rows(sql) { [$0.value(0), $0.value(1), $0.value(2)] }
    }
  }

  @Test func `what is recorded makes the same rows in another database`() throws {
    let database = try Scratch.database(Self.layout)
    let recorder = try ChangeRecorder(on: database, tables: ["t", "u"])
    try database.execute(
      """
      INSERT INTO t VALUES (1, 'x', x'00'), (2, '', x''), (3, NULL, NULL), (-5, 'ë', x'FF');
      INSERT INTO u VALUES (1, 'd', 9), (9223372036854775807, '', NULL);
      UPDATE t SET a = 'y' WHERE id = 1; DELETE FROM t WHERE id = 3;
      """)
    let copy = try Scratch.database(Self.layout)
    #expect(try copy.apply(changes: recorder.changes()))
    #expect(try Self.rows(copy) == Self.rows(database))
  }

  @Test func `what ends as it began is no change`() throws {
    let database = try Scratch.database(Self.layout + "INSERT INTO t VALUES (1, 'x', NULL)")
    let recorder = try ChangeRecorder(on: database, tables: ["t", "u"])
    #expect(try recorder.changes() == [])
    try database.execute(
      """
      UPDATE t SET a = 'y'; UPDATE t SET a = 'x'; INSERT INTO t VALUES (2, '', NULL);
      DELETE FROM t WHERE id = 2;
      DELETE FROM t; INSERT INTO t VALUES (1, 'x', NULL);
      """)
    #expect(try recorder.changes() == [])
    #expect(recorder.memoryUsed > 0)
  }

  @Test func `tables that are not named are not recorded`() throws {
    let database = try Scratch.database(Self.layout)
    let recorder = try ChangeRecorder(on: database, tables: ["u"])
    try database.execute("INSERT INTO t VALUES (1, 'x', NULL)")
    #expect(try recorder.changes() == [])
  }

  @Test func `two recorders see their own tables`() throws {
    let database = try Scratch.database(Self.layout)
    let first = try ChangeRecorder(on: database, tables: ["t"])
    let second = try ChangeRecorder(on: database, tables: ["u"])
    try database.execute("INSERT INTO t VALUES (1, 'x', NULL); INSERT INTO u VALUES (1, 'd', 9)")
    #expect(try Changeset.changes(in: first.changes())?.map(\.table) == ["t"])
    #expect(try Changeset.changes(in: second.changes())?.map(\.table) == ["u"])
  }

  @Test(arguments: [
    "INSERT INTO t VALUES (1, 'other', NULL)", "INSERT INTO t VALUES (2, 'other', NULL)", "DELETE FROM t",
  ])
  func `changes that do not fit change nothing`(sql: String) throws {
    let database = try Scratch.database(Self.layout + "INSERT INTO t VALUES (2, 'two', NULL)")
    let recorder = try ChangeRecorder(on: database, tables: ["t"])
    try database.execute(
      "INSERT INTO t VALUES (1, 'x', NULL), (7, 'z', NULL); UPDATE t SET a = 'zwei' WHERE id = 2")
    let copy = try Scratch.database(Self.layout + "INSERT OR IGNORE INTO t VALUES (2, 'two', NULL)")
    if sql.contains("(2,") { try copy.execute("DELETE FROM t") }
    try copy.execute(sql)
    let before = try Self.rows(copy)
    #expect(try copy.apply(changes: recorder.changes()) == false)
    #expect(try Self.rows(copy) == before)
  }

  /// SQLite itself walks on for ever over some bytes, so a process of its own is given ten seconds.
  @Test func `bytes that are no changeset are refused and change nothing`() async {
    await #expect(processExitsWith: .success) {
      alarm(10)
      for bytes in [[1, 2, 3, 4, 5], [0x54], [0x54, 3], [0x54, 3, 1, 1]] as [[UInt8]] {
        let database = try Scratch.database(ChangeRecorderTests.layout)
        #expect((try? database.apply(changes: bytes)) != true)
        #expect(try ChangeRecorderTests.rows(database) == [])
        #expect(!database.isInTransaction)
      }
    }
  }

  @Test func `no changes always fit`() throws {
    #expect(try Scratch.database(Self.layout).apply(changes: []))
  }
}
