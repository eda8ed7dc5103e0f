import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

/// The session of `Sample.furnished` is on 3 March 2026, the activity and the leave lie in the same year.
struct ClosedPeriodsTests {
  struct Change: CustomTestStringConvertible {
    let testDescription: String
    /// Whether it is about member 1 alone.
    var isOfOne = true
    let body: @Sendable (Writing) throws -> Void

    init(_ name: String, ofOne isOfOne: Bool = true, _ body: @escaping @Sendable (Writing) throws -> Void) {
      (testDescription, self.isOfOne, self.body) = (name, isOfOne, body)
    }
  }

  static let changes = [
    Change("mark") { try $0.record(Sample.attendance(1, minutes: 30)) },
    Change("take off", ofOne: false) { try $0.removeAttendance(sessionID: 1, memberID: 1) },
    Change("share") { try $0.setShare(OwnShare(cases: 2), sessionID: 1, memberID: 1) },
    Change("length of the session", ofOne: false) { try $0.change(Sample.session(cases: 3)) },
    Change("topics", ofOne: false) { try $0.setTags(["ethics": 1], sessionID: 1) },
    Change("move into it", ofOne: false) { writing in
      let id = try writing.addSession(Sample.session(id: 0, on: "2027-05-05", state: .planned))
      try writing.move(sessionID: id, to: Sample.date("2026-05-05"), at: Sample.start())
    },
    Change("another person", ofOne: false) { try $0.record(Sample.attendance(2, minutes: 30)) },
    Change("activity") { _ = try $0.add(Sample.activity(), memberID: 1) },
    Change("evidence") { try $0.record(Sample.evidence("plan"), memberID: 1) },
    Change("leave") { try $0.remove(Sample.leave(), memberID: 1) },
    Change("role", ofOne: false) { writing in
      try writing.record(
        Attendance(sessionID: 1, memberID: 1, role: .observer, minutes: Minutes(80), state: .confirmed))
    },
    Change("end of the enrolment") { try $0.enrol(memberID: 1, Self.enrolment(to: "2026-06-30")) },
    Change("beginning of the enrolment") { try $0.enrol(memberID: 1, Self.enrolment(from: "2026-12-31")) },
    Change("split") { try $0.enrol(memberID: 1, Self.enrolment(split: ["a": 1])) },
    Change("fact") { try $0.enrol(memberID: 1, Self.enrolment(facts: ["specialist": true])) },
    Change("recognition") {
      try $0.record(
        Sample.recognition(as: "A", from: "2025-06-01", to: "2026-01-01"), from: Sample.date("2025-06-01"))
    },
    Change("approval", ofOne: false) {
      try $0.record(Sample.approval("7", from: "2026-12-31"), from: Sample.date("2026-12-31"))
    },
    Change("profession", ofOne: false) { writing in
      try writing.change(
        Member(
          id: 1, name: Sample.names[0], title: "Dr", profession: "lawyer", email: nil, registrations: []))
    },
    Change("undo of the marking", ofOne: false) { _ = try $0.takeBack(entry: 7) },
  ]

  /// Under the scheme and from the day of `Sample.furnished`.
  private static func enrolment(
    from: String = "2026-01-01", to: String? = nil, split: [String: Int] = ["a": 2, "b": 1],
    facts: [String: Bool] = [:]
  ) throws -> Enrolment {
    Enrolment(
      schemeID: "uk-bacp", from: try Sample.date(from), to: try to.map(Sample.date), split: split,
      facts: facts)
  }

  @Test(arguments: changes)
  func `what lies in days closed for everybody stays as it was`(change: Change) throws {
    let register = try closed(of: nil)
    let before = try Sample.dump(register.database)
    #expect(throws: ClosedPeriodTouched.self) { try register.write(.test(), change.body) }
    #expect(try Sample.dump(register.database) == before)
    _ = try register.write(.test(mayChangeClosed: true), change.body)
    #expect(try Sample.dump(register.database) != before)
    #expect(try register.check() == [])
  }

  @Test(arguments: changes.filter(\.isOfOne))
  func `what lies in days closed for one person stays as it was`(change: Change) throws {
    let register = try closed(of: 1)
    #expect(throws: ClosedPeriodTouched.self) { try register.write(.test(), change.body) }
    let other = try closed(of: 2)
    _ = try other.write(.test(), change.body)
    #expect(try other.check() == [])
  }

  @Test func `a session changes for everybody who was there`() throws {
    for member in [1, 2] {
      let register = try closed(of: member)
      #expect(throws: ClosedPeriodTouched.self) {
        try register.write(.test()) { try $0.change(Sample.session(cases: 3)) }
      }
    }
  }

  @Test func `what held over days is closed only on the days on which it changes`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { writing in
      try writing.enrol(memberID: 1, Self.enrolment(from: "2026-01-01", to: "2026-12-31"))
      try writing.close(Sample.closing(from: "2026-03-01", to: "2026-03-31"))
    }
    let held = [("2026-01-01", "2026-03-31"), ("2026-03-01", "2026-12-31"), ("2025-01-01", "2027-12-31")]
    for (from, to) in held {
      _ = try register.write(.test()) { try $0.enrol(memberID: 1, Self.enrolment(from: from, to: to)) }
    }
    for (from, to) in [("2025-01-01", "2026-03-30"), ("2026-03-02", "2027-12-31")] {
      #expect(throws: ClosedPeriodTouched.self) {
        try register.write(.test()) { try $0.enrol(memberID: 1, Self.enrolment(from: from, to: to)) }
      }
    }
    #expect(try register.check() == [])
  }

  @Test func `who was there is part of the figures of everybody there, and for how long is not`() throws {
    let register = try closed(of: 2)
    _ = try register.write(.test()) { try $0.record(Sample.attendance(1, minutes: 30)) }
    #expect(throws: ClosedPeriodTouched.self) {
      try register.write(.test()) { try $0.record(Sample.attendance(1, minutes: 30, state: .rejected)) }
    }
  }

  /// A table that is added later must be thought of here.
  @Test func `every table is looked at or has nothing of the figures of a day`() throws {
    let unguarded: Set = [
      "society", "zone", "balint_group", "registration", "template", "certificate", "certificate_print",
      "evidence", "scheme", "activity_tag", "member_merge", "name_alias", "membership", "closing",
      "member_closing",
    ]
    let tables = try Set(Sample.empty().database.recordedTables())
    #expect(tables.subtracting(ClosedPeriods.tables) == unguarded)
    #expect(ClosedPeriods.tables.isSubset(of: tables))
  }

  @Test func `a session that is taken back with its marks is of its day`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test("add")) { writing in
      let id = try writing.addSession(Sample.session(id: 0, on: "2026-04-07"))
      try writing.record(Sample.attendance(1, at: id))
    }
    _ = try register.write(.test()) {
      try $0.close(Sample.closing(from: "2026-04-07", to: "2026-04-07", of: 1))
    }
    let error = #expect(throws: ClosedPeriodTouched.self) {
      try register.write(.test()) { try $0.takeBack(entry: 11) }
    }
    #expect(try error?.date == Sample.date("2026-04-07"))
  }

  @Test func `the days before and after are open`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      try $0.close(Sample.closing(from: "2026-01-01", to: "2026-03-02"))
      try $0.close(Sample.closing(from: "2026-03-04", to: "2026-12-31"))
    }
    _ = try register.write(.test()) { try $0.record(Sample.attendance(1, minutes: 30)) }
    #expect(try register.check() == [])
  }

  private func closed(of memberID: Int?) throws -> Register {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      try $0.close(Sample.closing(from: "2026-01-01", to: "2026-12-31", of: memberID))
    }
    return register
  }
}
