import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

/// Two members made one, and taken back.
struct MergesTests {
  /// A furnished register in which Otto, M-0002, has rows of every kind, some where Ngaio, M-0001, has them too.
  private func register() throws -> Register {
    let register = try Sample.furnished()
    let otto = try #require(try register.member(2))
    _ = try register.write(.test()) { writing in
      try writing.change(
        Member(
          id: 2, name: otto.name, title: "Prof.", profession: "nurse", email: "o@example.org",
          registrations: [.init(body: "GMC", number: "7"), .init(body: "MCNZ", number: "5")]))
      try writing.join(memberID: 2, groupID: 1, role: .leader, from: Sample.date("2025-06-01"))
      let session = try writing.addSession(Sample.session(on: "2026-04-04"))
      try writing.record(Sample.attendance(2, at: session, minutes: 33, state: .claimed))
      try writing.setShare(OwnShare(mode: .online, cases: 2), sessionID: session, memberID: 2)
      try addBesides(writing)
      try writing.issue(Sample.certificate(in: register, for: otto), print: Sample.print)
    }
    return register
  }

  private func addBesides(_ writing: Writing) throws {
    let start = try Sample.date("2026-02-01")
    for scheme in ["uk-bacp", "us-ama-pra"] {
      try writing.enrol(
        memberID: 2, Enrolment(schemeID: scheme, from: start, split: ["c": 3], facts: ["leader": true]))
    }
    _ = try writing.add(Sample.activity(), memberID: 2)
    try writing.database.run("INSERT INTO name_alias (member_id, name) VALUES (2, 'otto'), (1, 'ngaio')")
    try writing.record(Sample.evidence(isHeld: false), memberID: 2)
    try writing.record(Sample.evidence("pdp"), memberID: 2)
    try writing.add(Sample.leave(.illness, from: "2026-04-01", to: "2026-09-30"), memberID: 2)
    try writing.record(Sample.recognition(2, to: "2026-12-31"), from: Sample.date("2024-06-01"))
    try writing.record(Sample.recognition(2, as: "B"), from: Sample.date("2024-06-01"))
  }

  private func merge(_ from: Int, into: Int, in register: Register) throws {
    let (from, into) = (try #require(try register.member(from)), try #require(try register.member(into)))
    _ = try register.write(.test("member merge")) { try $0.merge(from, into: into) }
  }

  private func count(_ table: String, of memberID: Int, in register: Register) throws -> Int? {
    try register.database.first("SELECT count(*) FROM \(table) WHERE member_id = ?", Value(memberID)) {
      $0.int(0)
    }
  }

  @Test func `all that was recorded is of one member then, and the certificates stay`() throws {
    let register = try register()
    try merge(2, into: 1, in: register)
    #expect(try register.check() == [])
    for table in Writing.mergedTables + ["membership", "leave"] {
      #expect(try count(table, of: 2, in: register) == 0, "\(table)")
    }
    #expect(try register.members().map(\.id) == [1])
    #expect(try register.mergedMembers().map(\.intoID) == [1])
    #expect(try register.mergedMembers().map(\.member.name) == ["Otto Muster"])
    #expect(try register.attendances(at: 1) == [Sample.attendance(1)])
    #expect(try register.attendances(at: 2) == [Sample.attendance(1, at: 2, minutes: 33, state: .claimed)])
    #expect(try register.ownShares(at: 2) == [1: OwnShare(mode: .online, cases: 2)])
    #expect(try register.certificates(of: 1).map(\.memberID) == [1, 2])
    #expect(try register.certificates(of: 1).map(\.holder) == ["Dr Ngaio Example", "Otto Muster"])
    #expect(try register.certificates(of: 2).map(\.memberID) == [2])
  }

  @Test func `where both have the same, the member who stays keeps its own`() throws {
    let register = try register()
    try merge(2, into: 1, in: register)
    let ngaio = try #require(try register.member(1))
    #expect(ngaio.title == "Dr")
    #expect(ngaio.registrations.map { "\($0.body) \($0.number)" } == ["Ahpra MED1", "GMC 7", "MCNZ 99901"])
    let enrolments = try register.enrolments(of: 1)
    #expect(enrolments.map(\.schemeID) == ["uk-bacp", "us-ama-pra"])
    #expect(enrolments.map(\.facts) == [["specialist": false], ["leader": true]])
    #expect(enrolments.map(\.split) == [["a": 2, "b": 1], ["c": 3]])
    #expect(try register.activities(of: 1).map(\.id) == [1, 2])
    #expect(try register.activities(of: 1).map(\.tags) == [["ethics"], ["ethics"]])
    #expect(try register.heldEvidence(of: 1) == [Sample.evidence(), Sample.evidence("pdp")])
    #expect(try register.recognitions() == [Sample.recognition(1, as: "B"), Sample.recognition()])
  }

  @Test func `belonging and leave are moved without the days that the other has`() throws {
    let register = try register()
    try merge(2, into: 1, in: register)
    let memberships = try register.memberships(of: 1)
    #expect(
      memberships.map { "\($0.memberID) \($0.role) \($0.from) \($0.to?.description ?? "–")" } == [
        "1 leader 2025-06-01 2025-12-31", "1 member 2026-01-01 –",
      ])
    #expect(
      try register.leave(of: 1) == [
        Sample.leave(.illness, from: "2026-04-01", to: "2026-04-30"), Sample.leave(),
        Sample.leave(.illness, from: "2026-09-01", to: "2026-09-30"),
      ])
  }

  @Test func `belonging that lasts is moved as it is`() throws {
    let register = try register()
    _ = try register.write(.test()) { writing in
      let group = try writing.addGroup(name: "g", zone: "UTC", usualStart: nil, usualLength: Minutes(60))
      try writing.join(memberID: 2, groupID: group.id, role: .observer, from: Sample.date("2026-01-01"))
    }
    try merge(2, into: 1, in: register)
    #expect(try register.memberships(of: 2).map { [$0.memberID, $0.role.rawValue] } == [[1, 4]])
    #expect(try register.memberships(of: 2).map(\.to) == [nil])
  }

  @Test func `what only the other is known of is taken over`() throws {
    let register = try register()
    try merge(1, into: 2, in: register)
    let otto = try #require(try register.member(2))
    #expect(
      [otto.name, otto.title, otto.profession, otto.email] == [
        "Otto Muster", "Prof.", "nurse", "o@example.org",
      ])
    let bare = try Sample.furnished()
    try merge(1, into: 2, in: bare)
    let taken = try #require(try bare.member(2))
    #expect([taken.name, taken.title, taken.profession] == ["Otto Muster", "Dr", "general practitioner"])
    #expect(taken.email == "ngaio@example.org")
  }

  @Test(arguments: [
    (80, 10, Attendance.State.confirmed, 1), (10, 80, .confirmed, 2), (80, 80, .confirmed, 1),
    (10, 80, .claimed, 1),
  ])
  func `of two stays at a session one is kept, with how the person took part`(
    into: Int, from: Int, state: Attendance.State, kept: Int
  ) throws {
    let register = try register()
    _ = try register.write(.test()) {
      try $0.record(Sample.attendance(1, minutes: into))
      try $0.record(Sample.attendance(2, minutes: from, state: state))
    }
    let doubles = try register.doubleAttendances(of: 2, and: 1)
    #expect(doubles.map(\.session.id) == [1])
    #expect(doubles.map(\.kept.memberID) == [kept])
    try merge(2, into: 1, in: register)
    let minutes = kept == 1 ? into : from
    #expect(try register.attendances(at: 1) == [Sample.attendance(1, minutes: minutes)])
    #expect(try register.ownShares(at: 1) == [1: OwnShare(mode: .inPerson, cases: 1)])
    #expect(try register.check() == [])
  }

  @Test func `an attendance keeps the entry that recorded it`() throws {
    let register = try register()
    let sql = "SELECT session_id, entry_id, evidence_id FROM attendance WHERE session_id = 2"
    let before = try register.database.rows(sql) { [$0.value(0), $0.value(1), $0.value(2)] }
    try merge(2, into: 1, in: register)
    #expect(try register.database.rows(sql) { [$0.value(0), $0.value(1), $0.value(2)] } == before)
    #expect(try register.recorder(ofSession: 2, memberID: 1) == "Tester")
  }

  @Test(arguments: [(2, 1), (1, 2)])
  func `a merge is one entry, and taken back it never was`(from: Int, into: Int) throws {
    let register = try register()
    let before = try Sample.dumpOfRecords(register)
    let entries = try register.head().entries
    try merge(from, into: into, in: register)
    let merged = try Sample.dumpOfRecords(register)
    #expect(try register.head().entries == entries + 1)
    #expect(merged != before)
    _ = try register.write(.test("undo \(entries + 1)")) { try $0.takeBack(entry: entries + 1) }
    #expect(try Sample.dumpOfRecords(register) == before)
    #expect(try register.check() == [])
    _ = try register.write(.test("redo \(entries + 1)")) { try $0.takeBack(entry: entries + 2) }
    #expect(try Sample.dumpOfRecords(register) == merged)
    #expect(try register.check() == [])
  }

  @Test func `who was merged into somebody who is merged too, points to the last`() throws {
    let register = try register()
    _ = try register.write(.test()) {
      try $0.addMember(name: "Third", title: nil, profession: nil, email: nil, registrations: [])
    }
    let before = try Sample.dumpOfRecords(register)
    try merge(2, into: 1, in: register)
    try merge(1, into: 3, in: register)
    #expect(try register.mergedMembers().map { [$0.member.id, $0.intoID] } == [[1, 3], [2, 3]])
    #expect(try register.certificates(of: 3).map(\.memberID) == [1, 2])
    #expect(try register.check() == [])
    let last = try register.head().entries
    for entry in [last, last - 1] {
      _ = try register.write(.test("undo \(entry)")) { try $0.takeBack(entry: entry) }
    }
    #expect(try Sample.dumpOfRecords(register) == before)
    #expect(try register.check() == [])
  }

  @Test func `the number of somebody merged is never given again`() throws {
    let register = try register()
    try merge(2, into: 1, in: register)
    let third = try register.write(.test()) {
      try $0.addMember(name: "n", title: nil, profession: nil, email: nil, registrations: [])
    }
    #expect(third.result.id == 3)
  }

  @Test func `adding somebody cannot be taken back once merged`() throws {
    let register = try Sample.furnished()
    try merge(2, into: 1, in: register)
    #expect(throws: Problem.self) { try register.write(.test("undo 3")) { try $0.takeBack(entry: 3) } }
    #expect(try register.check() == [])
  }

  /// A table that is added later must be thought of here.
  @Test func `every table that names a member is known to the merge`() throws {
    let database = try Sample.empty().database
    let naming = try database.recordedTables().filter { table in
      try database.first("SELECT 1 FROM pragma_table_info(?) WHERE name = 'member_id'", Value(table)) {
        $0.int(0)
      } == 1
    }
    let known =
      Writing.mergedTables + [
        "membership", "leave", "certificate", "certificate_print", "member_merge", "member_closing",
      ]
    #expect(Set(naming) == Set(known))
  }

  @Test(arguments: [(2, 1), (1, 2)])
  func `rows of a person stay in parts of that person's own, and who is given activities comes last`(
    from: Int, into: Int
  ) throws {
    let register = try register()
    try merge(from, into: into, in: register)
    let entry = try register.head().entries
    let parts = try register.database.rows(
      "SELECT member_id FROM trail_part WHERE entry_id = ? ORDER BY part", Value(entry)
    ) {
      $0.optionalInt(0)
    }
    #expect(parts == [nil, from, into])
  }
}
