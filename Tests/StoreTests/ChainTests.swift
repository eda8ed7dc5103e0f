import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

/// The chain of entries: its triggers, and the erasing of a person.
struct ChainTests {
  @Test(arguments: [
    "DELETE FROM trail_entry", "DELETE FROM trail_entry WHERE id = 10", "DELETE FROM trail_part",
    "DELETE FROM trail_part WHERE member_id = 1",
  ])
  func `rows of the trail are never deleted`(sql: String) throws {
    let register = try Sample.furnished()
    let error = #expect(throws: SQLiteError.self) { try register.database.run(sql) }
    #expect(
      error?.message == (sql.contains("entry ") || sql.hasSuffix("entry") ? "entries" : "parts")
        + " of the trail are never deleted")
    #expect(try register.check() == [])
  }

  @Test(arguments: [
    "id = 99", "recorded_at = '2026-11-21T09:30:00Z'", "command = 'x'", "salt = zeroblob(16)", "actor = 'x'",
    "reason = 'x'", "reason = ''", "words = zeroblob(32)", "hash = zeroblob(32)",
    "salt = NULL, actor = NULL, reason = 'x'", "salt = NULL, actor = NULL, command = 'x'", "salt = NULL",
    "actor = NULL",
  ])
  func `entries are never changed`(change: String) throws {
    let register = try Sample.furnished()
    let error = #expect(throws: SQLiteError.self) {
      try register.database.run("UPDATE trail_entry SET \(change) WHERE id = 10")
    }
    #expect(error?.message == "entries of the trail are never changed")
    #expect(try register.check() == [])
  }

  @Test(arguments: [
    "entry_id = 9", "part = 9", "member_id = 2", "member_id = NULL", "salt = zeroblob(16)", "changes = x''",
    "commitment = zeroblob(32)", "salt = NULL, changes = NULL, commitment = zeroblob(32)",
    "salt = NULL, changes = NULL, member_id = NULL",
  ])
  func `parts are never changed`(change: String) throws {
    let register = try Sample.furnished()
    let error = #expect(throws: SQLiteError.self) {
      try register.database.run("UPDATE trail_part SET \(change) WHERE entry_id = 2")
    }
    #expect(error?.message == "parts of the trail are never changed")
    #expect(try register.check() == [])
  }

  @Test(arguments: [
    (
      "SELECT id, recorded_at, 'x', salt, actor, reason, words, hash FROM trail_entry WHERE id = 10",
      "trail_entry", "entries of the trail are never replaced"
    ),
    (
      "SELECT entry_id, part, member_id, salt, x'', commitment FROM trail_part WHERE entry_id = 2",
      "trail_part", "parts of the trail are never replaced"
    ),
  ])
  func `rows of the trail are never replaced`(row: String, table: String, message: String) throws {
    let register = try Sample.furnished()
    let error = #expect(throws: SQLiteError.self) {
      try register.database.run("INSERT OR REPLACE INTO \(table) \(row)")
    }
    #expect(error?.message == message)
    #expect(try register.check() == [])
  }

  @Test func `shared parts are never erased`() throws {
    let register = try Sample.furnished()
    let error = #expect(throws: SQLiteError.self) {
      try register.database.run("UPDATE trail_part SET salt = NULL, changes = NULL WHERE entry_id = 7")
    }
    #expect(error?.message == "parts of the trail are never changed")
    #expect(try register.check() == [])
  }

  @Test func `a chain whose parts about one person are erased still holds`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { writing in
      try writing.database.run("UPDATE member SET email = NULL WHERE id = 1")
      try writing.database.run("UPDATE member SET title = 'Dr' WHERE id = 2")
    }
    #expect(try register.followChain(applyingTo: TrailReplay()) == nil)
    try register.database.run("UPDATE trail_part SET salt = NULL, changes = NULL WHERE member_id = 1")
    let replay = try TrailReplay()
    #expect(try register.followChain(applyingTo: replay) == nil)
    #expect(
      try replay.database.rows("SELECT id, title FROM member") { [$0.value(0), $0.value(1)] } == [[2, "Dr"]])
  }

  @Test func `of a person who is erased nothing is left in a replay, and of another everything`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { writing in
      let start = try Sample.date("2026-02-01")
      let otto = try #require(try register.member(2))
      try writing.change(
        Member(
          id: 2, name: otto.name, title: nil, profession: nil, email: nil,
          registrations: [.init(body: "GMC", number: "7")]))
      try writing.record(Sample.recognition(2), from: start)
      try writing.enrol(
        memberID: 2, Enrolment(schemeID: "s", from: start, split: ["c": 1], facts: ["f": true]))
      try writing.setShare(OwnShare(cases: 1), sessionID: 1, memberID: 2)
      _ = try writing.add(Sample.activity(), memberID: 2)
      try writing.record(Sample.evidence(), memberID: 2)
      try writing.add(Sample.leave(), memberID: 2)
      try writing.remember(alias: "otto at home", memberID: 2)
      try writing.close(Sample.closing(of: 2))
      try writing.issue(Sample.certificate(in: register, for: otto), print: Sample.print)
    }
    try register.database.run("UPDATE trail_part SET salt = NULL, changes = NULL WHERE member_id = 1")
    let replay = try TrailReplay()
    #expect(try register.followChain(applyingTo: replay) == nil)
    for table in Writing.personalTables.sorted() where table != "member_merge" {
      let column = table == "member" ? "id" : "member_id"
      let owners = try replay.database.rows("SELECT DISTINCT \(column) FROM \(table)") { $0.int(0) }
      #expect(owners == [2], "\(table)")
    }
  }

  @Test func `a chain whose words are erased still holds`() throws {
    let register = try Sample.furnished()
    try register.database.run("UPDATE trail_entry SET salt = NULL, actor = NULL, reason = NULL WHERE id = 3")
    #expect(try register.followChain(applyingTo: TrailReplay()) == nil)
  }

  @Test func `a replay of the trail makes the same rows`() throws {
    let register = try Sample.furnished()
    let replay = try TrailReplay()
    #expect(try register.followChain(applyingTo: replay) == nil)
    let rows = try Sample.dump(replay.database).filter { !$0.hasPrefix("trail_") }
    #expect(try rows == Sample.dumpOfRecords(register))
  }

  @Test func `a replay refuses what does not fit and what is no changeset`() throws {
    let register = try Sample.furnished()
    let changes = try #require(
      try register.database.first("SELECT changes FROM trail_part WHERE entry_id = 2") { $0.blob(0) })
    let replay = try TrailReplay()
    #expect(try replay.apply(changes))
    #expect(try !replay.apply(changes))
    #expect(try !replay.apply([1, 2, 3]))
    #expect(try replay.apply([]))
  }
}
