import Testing

@testable import SQLite

struct ChangesetTests {
  /// Every operation on two tables with rows of every kind of value, as SQLite writes it.
  private static func sample() throws -> (before: Database, after: Database, bytes: [UInt8]) {
    let start =
      ChangeRecorderTests.layout + """
        INSERT INTO t VALUES (1, 'one', x'01'), (2, 'two', NULL), (3, 'three', x'');
        INSERT INTO u VALUES (1, 'd', 9), (2, 'd', 8);
        """
    let after = try Scratch.database(start)
    let recorder = try ChangeRecorder(on: after, tables: ["t", "u"])
    try after.execute(
      """
      INSERT INTO t VALUES (4, 'Zoë', x'00FF'), (5, '', NULL), (-9223372036854775808, NULL, x'');
      UPDATE t SET a = 'zwei' WHERE id = 2; DELETE FROM t WHERE id = 3;
      UPDATE u SET e = NULL WHERE c = 1; UPDATE u SET c = 22 WHERE c = 2;
      """)
    try after.run("INSERT INTO t VALUES (6, ?, NULL)", .text(String(repeating: "long ", count: 60)))
    return (try Scratch.database(start), after, try recorder.changes())
  }

  private func change(_ sql: String) throws -> Changeset.Change {
    let database = try Scratch.database(
      ChangeRecorderTests.layout + "INSERT INTO u VALUES (1, 'd', 9); INSERT INTO t VALUES (1, 'x', x'01')")
    let recorder = try ChangeRecorder(on: database, tables: ["t", "u"])
    try database.execute(sql)
    let changes = try #require(try Changeset.changes(in: recorder.changes()))
    #expect(changes.count == 1)
    return try #require(changes.first)
  }

  @Test func `an insert has only the values after`() throws {
    let change = try change("INSERT INTO u VALUES (5, 'k', NULL)")
    #expect(change.table == "u")
    #expect(change.operation == .insert)
    #expect(change.before == [])
    #expect(change.after == [5, "k", .some(.null)])
    #expect(change.isKey == [true, true, false])
    #expect(change.key == [5, "k"])
  }

  @Test func `an update has the key and what changed`() throws {
    let change = try change("UPDATE t SET b = NULL")
    #expect(change.table == "t")
    #expect(change.operation == .update)
    #expect(change.before == [1, nil, .blob([1])])
    #expect(change.after == [nil, nil, .some(.null)])
    #expect(change.isKey == [true, false, false])
    #expect(change.key == [1])
  }

  @Test func `a delete has only the values before`() throws {
    let change = try change("DELETE FROM u")
    #expect(change.operation == .delete)
    #expect(change.before == [1, "d", 9])
    #expect(change.after == [])
    #expect(change.key == [1, "d"])
  }

  @Test func `integers keep their sign and size`() throws {
    for number in [Int64.min, -1, 0, 2, 255, 256, .max] {
      #expect(
        try change("INSERT INTO t VALUES (7, NULL, NULL); UPDATE t SET id = \(number) WHERE id = 7").key == [
          .integer(number)
        ])
    }
  }

  @Test func `no bytes are no changes`() {
    #expect(Changeset.changes(in: [])?.isEmpty == true)
  }

  @Test func `single changes put together make the same rows`() throws {
    let (before, after, bytes) = try Self.sample()
    let changes = try #require(Changeset.changes(in: bytes))
    #expect(changes.count == 9)
    let joined = changes.flatMap(\.bytes)
    #expect(try before.apply(changes: joined))
    #expect(try ChangeRecorderTests.rows(before) == ChangeRecorderTests.rows(after))
  }

  @Test func `single changes applied one by one make the same rows`() throws {
    let (before, after, bytes) = try Self.sample()
    for change in try #require(Changeset.changes(in: bytes)) {
      #expect(try before.apply(changes: change.bytes))
    }
    #expect(try ChangeRecorderTests.rows(before) == ChangeRecorderTests.rows(after))
  }

  @Test func `a change cut out is read as the same change`() throws {
    for change in try #require(Changeset.changes(in: Self.sample().bytes)) {
      let again = try #require(Changeset.changes(in: change.bytes)?.first)
      #expect(again.bytes == change.bytes)
      #expect([again.before, again.after] == [change.before, change.after])
      #expect(again.table == change.table)
    }
  }

  @Test func `every truncation is read to its end or refused`() throws {
    let bytes = try Self.sample().bytes
    let whole = try #require(Changeset.changes(in: bytes)).map(\.bytes)
    for count in 0..<bytes.count {
      let changes = Changeset.changes(in: Array(bytes.prefix(count))) ?? []
      #expect(changes.map(\.bytes) == Array(whole.prefix(changes.count)))
    }
  }

  @Test func `damaged bytes never trap, neither in the reader nor in SQLite`() throws {
    let (_, _, bytes) = try Self.sample()
    var numbers = SeededNumbers(seed: 2026)
    var readable = 0
    for _ in 0..<2000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        damaged[Int.random(in: damaged.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      guard let changes = Changeset.changes(in: damaged) else { continue }
      readable += 1
      for change in changes { #expect(change.key.count <= change.isKey.count) }
      let database = try Self.sample().before
      _ = try? database.apply(changes: damaged)
    }
    #expect((1..<2000).contains(readable))
  }

  @Test(arguments: [
    [0x54], [0x54, 0x00], [0x54, 0x01], [0x54, 0x01, 0x01], [0x54, 0x01, 0x01, 0x61],
    [0x50, 0x01, 0x01, 0x61, 0x00],
    [0x54, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0x12, 0x00], [0x54, 0x01, 0x01, 0x61, 0x00, 0x12],
    [0x54, 0x01, 0x01, 0x61, 0x00, 0x12, 0x00, 0x02, 0, 0, 0, 0, 0, 0, 0, 0],
    [0x54, 0x01, 0x01, 0x61, 0x00, 0x12, 0x00, 0x03, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F],
  ])
  func `what is no changeset is refused`(bytes: [UInt8]) {
    #expect(Changeset.changes(in: bytes)?.count == nil)
  }
}
