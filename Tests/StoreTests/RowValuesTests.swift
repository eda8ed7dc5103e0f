import Domain
import TestSupport
import Testing

@testable import Store

/// Stored values that the domain does not know; CHECKs are switched off to plant them.
struct RowValuesTests {
  private func problem(_ table: String, _ details: String) -> Problem {
    Problem(
      .verificationFailed, "a row of the table '\(table)' cannot be read", details: [details],
      remedy: "Type 'balint check' to see what was altered.")
  }

  private func altered(_ sql: String) throws -> Register {
    let register = try Sample.furnished()
    try register.tamper("PRAGMA ignore_check_constraints = ON; \(sql)")
    return register
  }

  @Test(arguments: [
    ("day = 84006", 4, "84006", "a day"), ("day = -25568", 4, "-25568", "a day"),
    ("start_minute = 1440", 5, "1440", "a time"), ("mode = 4", 9, "4", "one of in person, online, mixed"),
    (
      "kind = 0", 10, "0",
      "one of case session, planning, review, supervision, workshop, leadership day"
    ),
    ("state = -1", 12, "-1", "one of planned, held, cancelled"),
  ])
  func `a session with an unknown value is named, not passed over`(
    sql: String, column: Int, value: String, expected: String
  ) throws {
    let register = try altered("UPDATE session SET \(sql)")
    let problem = problem("session", "Its column \(column) holds \(value), which is not \(expected).")
    #expect(throws: problem) { try register.sessions() }
    #expect(throws: problem) { try register.session(1) }
  }

  @Test func `an attendance with an unknown role is named`() throws {
    let register = try altered("UPDATE attendance SET role = 6 WHERE member_id = 2")
    let words = "one of member, leader, co-leader, observer, supervisor"
    #expect(throws: problem("attendance", "Its column 2 holds 6, which is not \(words).")) {
      try register.attendances(at: 1)
    }
  }

  @Test func `a certificate that ends before it starts is named`() throws {
    let register = try altered("UPDATE certificate SET to_day = from_day - 1")
    #expect(throws: problem("certificate", "Its column 6 holds 20453, which is not a day after the first.")) {
      try register.certificates()
    }
  }

  @Test func `an enrolment and a membership with an unknown day are named`() throws {
    let register = try altered(
      "UPDATE enrolment SET anchor_day = 99999; UPDATE membership SET from_day = 99999")
    #expect(throws: problem("enrolment", "Its column 4 holds 99999, which is not a day.")) {
      try register.enrolments(of: 1)
    }
    #expect(throws: problem("membership", "Its column 4 holds 99999, which is not a day.")) {
      try register.memberships(of: 1)
    }
  }
}
