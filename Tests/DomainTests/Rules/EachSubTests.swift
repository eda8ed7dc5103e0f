import Domain
import Testing

struct EachSubTests {
  private let rule = EachSub(Fraction(2), measure: Measure())

  /// Three years from 2024 on, of which each needs 2 hours.
  @Test(
    arguments: [
      ("2024-12-31", [2, 0, 0], "2020-01-01", "2", .met, ""),
      ("2024-06-30", [1, 5, 5], "2020-01-01", "1", .notMet, "1 hour short"),
      ("2025-01-01", [2, 0, 0], "2020-01-01", "0", .notMet, "2 hours short"),
      ("2025-12-31", [1, 2, 0], "2020-01-01", "2", .notMet, "1 in the year to 2024-12-31"),
      (
        "2026-12-31", [1, 0, 1], "2020-01-01", "1", .notMet,
        "1 hour short; 1 in the year to 2024-12-31; 0 in the year to 2025-12-31"
      ),
      ("2026-12-31", [2, 2, 3], "2020-01-01", "3", .met, ""),
      ("2026-12-31", [0, 2, 2], "2025-01-01", "2", .met, ""),
      ("2026-12-31", [0, 2, 2], "2024-12-31", "2", .notMet, "0 in the year to 2024-12-31"),
    ] as [(String, [Int], String, String, Verdict, String)])
  func `every part that has begun must reach the amount`(
    asOf: String, hours: [Int], enrolled: String, have: String, verdict: Verdict, note: String
  ) throws {
    let sessions = try hours.enumerated().filter { $1 > 0 }.map {
      try AttendedSession.example(date: "\(2024 + $0)-03-05", start: "8:00", minutes: 60 * $1, id: $0 + 1)
    }
    let account = try Account.example(
      of: MemberRecord(sessions: sessions), under: [hourly], enrolment: .example(from: enrolled),
      in: span("2024-01-01", "2026-12-31"), asOf: asOf)
    #expect(
      try rule.finding(in: account, words: .example)
        == Finding(
          name: "total each year", label: "Total, this year", have: credit(have), required: credit("2"),
          verdict: verdict, note: note))
  }

  @Test(
    arguments: [("2026-03-31", .met), ("2026-04-01", .notMet), ("2026-06-30", .notMet)] as [(String, Verdict)]
  )
  func `parts are counted from the period's first day`(asOf: String, verdict: Verdict) throws {
    let rule = EachSub(Fraction(1), months: 3, part: "quarter", measure: Measure(.sessions))
    let found = try finding(of: rule, in: MemberRecord(sessions: .on("2026-03-31")), asOf: asOf)
    #expect(found.verdict == verdict)
    #expect([found.name, found.label] == ["sessions each quarter", "Sessions, this quarter"])
  }

  @Test func `the last part may be shorter, and the calendar may end`() throws {
    let account = try Account.example(
      of: MemberRecord(sessions: .on("2199-12-31")), under: [hourly], in: span("2198-06-01", "2199-12-31"))
    let found = try #require(
      try EachSub(Fraction(1), measure: Measure()).finding(in: account, words: .example))
    #expect(found.note.hasPrefix("0 in the year to 2199-05-31"))
  }

  @Test(
    arguments: [
      ([:], "1: 'amount' is missing: a number such as \"12.5\""), (["amount": .text("25")], nil),
      (["amount": .text("25"), "months": .text("0")], "3: 'months' must be a whole number from 1"),
      (["amount": .text("25"), "part": .text("")], "3: 'part' must be a text"),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: EachSub.self, settings) == message)
  }

  @Test func `the sentence names amount and part`() {
    #expect(rule.sentence(in: .example) == "Total: at least 2 hours in each year")
    #expect(
      EachSub(Fraction(1), part: "month", measure: Measure(.sessions)).sentence(in: .example)
        == "Sessions: at least 1 session in each month")
  }
}
