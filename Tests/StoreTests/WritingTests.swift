import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

struct WritingTests {
  struct Stop: Error {}

  private func words(_ register: Register) throws -> [[Value]] {
    try register.database.rows("SELECT id, recorded_at, command, actor, reason FROM trail_entry ORDER BY id")
    { row in
      [row.value(0), row.value(1), row.value(2), row.value(3), row.value(4)]
    }
  }

  @Test func `every write is one entry, numbered without a gap`() throws {
    let register = try Sample.furnished()
    let commands = [
      "init", "member add", "member add", "group add", "group join", "session add", "mark", "import csv",
      "enrol",
      "certificate issue",
    ]
    let expected: [[Value]] = commands.enumerated().map { (index: Int, command: String) -> [Value] in
      [Value(index + 1), .text("2026-11-21T12:00:00Z"), .text(command), .text("Tester"), .null]
    }
    #expect(try words(register) == expected)
    #expect(try register.head().entries == 10)
  }

  @Test func `an entry says who acted, when and why`() throws {
    let register = try Sample.empty()
    let deed = Deed(
      command: "mark", actor: "Zoë", reason: "a letter of 3 May", at: Instant(seconds: 0),
      random: FixedRandom().bytes)
    _ = try register.write(deed) { try $0.zoneID("UTC") }
    #expect(try words(register).last == [2, "1970-01-01T00:00:00Z", "mark", "Zoë", "a letter of 3 May"])
    #expect(try register.check() == [])
  }

  @Test func `a write that changes nothing leaves no entry`() throws {
    let register = try Sample.furnished()
    let before = try Sample.dump(register.database)
    let written = try register.write(.test()) { writing in
      let id = try writing.zoneID("UTC")
      try writing.database.run("DELETE FROM zone WHERE id = ?", Value(id))
      return "done"
    }
    #expect(written.result == "done")
    #expect(written.entry == nil)
    #expect(try Sample.dump(register.database) == before)
  }

  @Test func `a body that throws leaves nothing`() throws {
    let path = try Sample.file()
    let before = try Sample.bytes(path)
    let register = try Register(path: path)
    #expect(throws: Stop.self) {
      try register.write(.test()) { writing in
        _ = try writing.addMember(name: "n", title: nil, profession: nil, email: nil, registrations: [])
        throw Stop()
      }
    }
    #expect(try Sample.bytes(path) == before)
    #expect(try Sample.neighbours(of: path) == ["register.sqlite"])
    #expect(try register.members().count == 2)
  }

  @Test func `a refused row leaves nothing, and the register can be written again`() throws {
    let register = try Sample.furnished()
    let before = try Sample.dump(register.database)
    #expect(throws: SQLiteError.self) {
      try register.write(.test()) { writing in
        _ = try writing.addSession(Sample.session(on: "2026-04-04"))
        _ = try writing.addSession(Sample.session())
      }
    }
    #expect(try Sample.dump(register.database) == before)
    #expect(try register.write(.test()) { try $0.addSession(Sample.session(on: "2026-04-04")) }.entry == 11)
  }

  @Test func `a rehearsal says what would be and leaves the file's bytes as they were`() throws {
    let path = try Sample.file()
    let before = try Sample.bytes(path)
    let register = try Register(path: path)
    let written = try register.write(.test(isRehearsal: true)) { writing in
      try writing.removeAttendance(sessionID: 1, memberID: 1)
      return try writing.addMember(name: "n", title: nil, profession: nil, email: nil, registrations: [])
        .number
    }
    #expect(written.result == "M-0003")
    #expect(written.entry == 11)
    #expect(try register.head().entries == 10)
    #expect(try Sample.bytes(path) == before)
    #expect(try Sample.neighbours(of: path) == ["register.sqlite"])
  }

  // MARK: Parts

  private func parts(of entry: Int, _ register: Register) throws -> [(member: Int?, changes: [UInt8])] {
    try register.database.rows(
      "SELECT member_id, changes FROM trail_part WHERE entry_id = ? ORDER BY part", Value(entry)
    ) { ($0.optionalInt(0), $0.blob(1)) }
  }

  @Test func `shared rows are one part, and every person's rows a part of their own`() throws {
    let register = try Sample.empty()
    _ = try register.write(.test()) { writing in
      _ = try writing.zoneID("UTC")
      for name in ["Aroha Example", "Bodil Muster", "Çağla Örnek"] {
        _ = try writing.addMember(
          name: name, title: nil, profession: nil, email: nil, registrations: [.init(body: "b", number: name)]
        )
      }
    }
    let parts = try parts(of: 2, register)
    #expect(parts.map(\.member) == [nil, 1, 2, 3])
    let tables = parts.map { Changeset.changes(in: $0.changes)?.map(\.table) }
    #expect(
      tables == [
        ["zone"], ["member", "registration"], ["member", "registration"], ["member", "registration"],
      ])
    #expect(try register.check() == [])
  }

  @Test(arguments: Writing.personalTables.sorted())
  func `the first column of a table about people is the person`(table: String) throws {
    let register = try Sample.furnished()
    let first = try register.database.first("SELECT name FROM pragma_table_info('\(table)') WHERE cid = 0") {
      $0.text(0)
    }
    #expect(first == (table == "member" ? "id" : "member_id"))
  }

  @Test func `what is recorded of a person, of whatever kind, is in a part of that person's own`() throws {
    let register = try Sample.furnished()
    let start = try Sample.date("2026-02-01")
    _ = try register.write(.test()) { writing in
      for id in [2, 1] {
        try writing.change(
          Member(
            id: id, name: "Person \(id)", title: nil, profession: nil, email: nil,
            registrations: [.init(body: "GMC", number: "7")]))
        try writing.record(Sample.recognition(id, as: "A", from: "2026-02-01"), from: start)
        try writing.enrol(
          memberID: id, Enrolment(schemeID: "s", from: start, split: ["c": 1], facts: ["f": true]))
        _ = try writing.add(Sample.activity(), memberID: id)
        try writing.record(Sample.evidence("pdp"), memberID: id)
        try writing.add(Sample.leave(from: "2026-01-01", to: "2026-01-01"), memberID: id)
        try writing.close(Sample.closing(from: "1991-01-01", to: "1991-12-31", of: id))
      }
    }
    let parts = try parts(of: 11, register)
    #expect(parts.map(\.member) == [1, 2])
    let tables = parts.map { Set(Changeset.changes(in: $0.changes)?.map(\.table) ?? []) }
    let personal = Writing.personalTables.subtracting([
      "certificate_print", "member_merge", "attendance_fact", "name_alias",
    ])
    #expect(tables == [personal, personal])
    for part in parts {
      let owners = Changeset.changes(in: part.changes)?.map { $0.key.first }
      #expect(Set(owners ?? []) == [Value(try #require(part.member))])
    }
    #expect(try register.check() == [])
  }

  /// Those whose rows say nothing of a person that must be erased apart from the sessions.
  @Test func `a table whose key begins with a person is personal, or known not to be`() throws {
    let database = try Sample.empty().database
    let owned = try database.recordedTables().filter { table in
      let key = try database.first("SELECT name FROM pragma_table_info(?) WHERE pk = 1", Value(table)) {
        $0.text(0)
      }
      return key == "member_id" || table == "member"
    }
    #expect(Set(owned) == Writing.personalTables.union(["enrolment", "allocation"]))
  }

  @Test func `no name of a person is in another's part or in a shared one`() throws {
    let register = try Sample.furnished()
    let entries = try register.head().entries
    for entry in 1...entries {
      for part in try parts(of: entry, register) {
        for (index, name) in Sample.names.enumerated() where part.member != index + 1 {
          #expect(!contains(part.changes, Array(name.utf8)))
        }
      }
    }
    #expect(contains(try #require(parts(of: 2, register).first?.changes), Array(Sample.names[0].utf8)))
  }

  @Test func `no name of a person is in what an entry says in the open`() throws {
    let register = try Sample.furnished()
    for row in try words(register) {
      for case .text(let text) in row { #expect(!Sample.names.contains(where: text.contains)) }
    }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: part) }
  }

  @Test func `an attendance names the entry that will be written`() throws {
    let register = try Sample.furnished()
    let seen = try register.write(.test()) { writing in
      try writing.record(Sample.attendance(1, minutes: 1))
      return writing.entryID
    }
    #expect(seen.result == seen.entry)
  }

  @Test(arguments: [Int64.max, 1 << 53])
  func `a trail whose last number is impossible is not written`(number: Int64) throws {
    let register = try Sample.furnished()
    try register.tamper("UPDATE trail_entry SET id = \(number) WHERE id = 10")
    let problem = Problem(
      .verificationFailed, "the trail's last entry has the impossible number \(number)",
      remedy: "Type 'balint check' to see what was altered.")
    #expect(throws: problem) { try register.write(.test()) { try $0.hold(sessionID: 1) } }
  }
}
