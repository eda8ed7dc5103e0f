import Domain
import Testing

struct AccountTests {
  @Test(arguments: [("2026-12-31", 1), ("2027-01-01", 0), ("2026-01-01", 1), ("2025-12-31", 0)])
  func `a session late in the evening belongs to the year of its date`(date: String, count: Int) throws {
    let account = try Account.example(
      of: [.example(date: date, start: "23:30", minutes: 90)], under: [hourly])
    #expect(account.lines.count == count)
    #expect(account.leftOut == [])
  }

  @Test(
    arguments: [
      (.planned, .confirmed, .member, "the session is still planned"),
      (.cancelled, .confirmed, .member, "the session was cancelled"),
      (.held, .claimed, .member, "claimed, not yet confirmed by a leader or the secretary"),
      (.held, .rejected, .member, "rejected: the claim was not confirmed"),
      (.held, .confirmed, .observer, "an observer takes no part"), (.held, .confirmed, .supervisor, nil),
      (.held, .confirmed, .leader, nil), (.held, .confirmed, .coLeader, nil),
      (.held, .confirmed, .member, nil),
    ] as [(Session.State, Attendance.State, Role, String?)])
  func `only confirmed parts in sessions that were held count`(
    state: Session.State, attendance: Attendance.State, role: Role, reason: String?
  ) throws {
    let attended = try AttendedSession.example(role: role, state: state, attendance: attendance)
    #expect(try line(for: attended, under: hourly).leftOut == reason)
  }

  @Test(
    arguments: [
      ("2026-02-28", "before the enrolment on 2026-03-01"), ("2026-03-01", nil), ("2026-06-30", nil),
      ("2026-07-01", "after the enrolment ended on 2026-06-30"),
    ] as [(String, String?)])
  func `sessions count from the first to the last day of the enrolment`(date: String, reason: String?) throws
  {
    let enrolment = try Enrolment.example(from: "2026-03-01", to: "2026-06-30")
    #expect(try line(for: .example(date: date), under: hourly, enrolment: enrolment).leftOut == reason)
  }

  @Test(
    arguments: [
      ("2026-02-28", "these rules hold from 2026-03-01 on"), ("2026-03-01", nil), ("2026-06-30", nil),
      ("2026-07-01", "these rules ended on 2026-06-30"),
    ] as [(String, String?)])
  func `sessions count while the rules are in force`(date: String, reason: String?) throws {
    let scheme = try Scheme.example([hourly], from: "2026-03-01", to: "2026-06-30")
    let account = try Account(
      of: MemberRecord(sessions: [.example(date: date)]), under: scheme, enrolment: .example(),
      in: span("2026-01-01", "2026-12-31")
    )
    #expect((account.lines + account.leftOut).map(\.leftOut) == [reason])
  }

  @Test func `no sessions are worth nothing`() throws {
    let account = try Account.example(of: [], under: [hourly])
    #expect(account.total == .zero)
    #expect(account.lines == [] && account.leftOut == [])
  }

  @Test func `a total that does not fit throws`() {
    #expect(throws: Overflow()) {
      let rate = Rate(credit: Fraction(.max), perMinutes: Fraction(1))
      return try Account.example(
        of: [.example(present: 1, id: 1), .example(present: 1, id: 2)], under: [rate])
    }
  }
}
