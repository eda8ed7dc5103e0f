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
      (
        ["amount": .text("25"), "months": .text("0")],
        "3: 'months' must be a whole number from 1 to 1,000,000"
      ),
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

  /// Hours in the years from 2024 on, of which each needs 2, and what the year looked at then requires.
  @Test(
    arguments: [
      ("2024-12-31", [1], "2", .notMet, "1 hour short"),
      ("2025-12-31", [1, 3], "3", .met, "1 hour is missing from the year before"),
      ("2025-12-31", [1, 2], "3", .notMet, "1 hour short; 1 hour is missing from the year before"),
      ("2025-12-31", [5, 1], "2", .notMet, "1 hour short"),
      ("2026-12-31", [0, 1, 5], "5", .met, "3 hours are missing from the year before"),
      ("2026-12-31", [1, 3, 2], "2", .met, ""),
    ] as [(String, [Int], String, Verdict, String)])
  func `what is missing can be added to the next part`(
    asOf: String, hours: [Int], required: String, verdict: Verdict, note: String
  ) throws {
    let rule = EachSub(Fraction(2), addsDeficit: true, measure: Measure())
    let account = try Account.example(
      of: MemberRecord(sessions: sessions(hours)),
      under: [Rate(credit: Fraction(1), perMinutes: Fraction(60))],
      in: span("2024-01-01", "2026-12-31"), asOf: asOf)
    let found = try #require(try rule.finding(in: account, words: .example))
    #expect(try found.required == credit(required))
    #expect(found.verdict == verdict)
    #expect(found.note == note)
  }

  @Test func `what is missing at the end of a period goes on to the next one`() throws {
    let rule = EachSub(Fraction(2), addsDeficit: true, measure: Measure())
    let record = MemberRecord(sessions: try sessions([2, 1, 2]))
    let statement = { (rules: [SourcedRule], date: String) in
      try Statement.example(
        of: record, under: .example(sourced: rules), enrolment: .example(from: "2024-01-01"), on: date)
    }
    let rules = try [
      SourcedRule.example(Rate(credit: Fraction(1), perMinutes: Fraction(60))), .example(rule),
    ]
    #expect(try statement(rules, "2025-12-31").findings[0].required == credit("2"))
    #expect(try statement(rules, "2026-12-31").findings[0].required == credit("3"))
    #expect(try statement(rules, "2026-12-31").verdict == .notMet)
    let unverified = try [
      SourcedRule.example(Rate(credit: Fraction(1), perMinutes: Fraction(60))),
      .example(rule, mark: .unverified),
    ]
    #expect(try statement(unverified, "2026-12-31").findings[0].required == credit("2"))
  }

  /// So many hours in each year from 2024 on.
  private func sessions(_ hours: [Int]) throws -> [AttendedSession] {
    try hours.enumerated().filter { $1 > 0 }.map {
      try AttendedSession.example(date: "\(2024 + $0)-03-05", start: "8:00", minutes: 60 * $1, id: $0 + 1)
    }
  }

  @Test(
    arguments: [
      ([2, 0, 2], 2, "2", .met, ""), ([2, 1, 1], 2, "1", .notMet, "1 year short"),
      ([0, 0, 2], 1, "1", .met, ""),
    ] as [([Int], Int, String, Verdict, String)])
  func `it can be enough in some of the parts`(
    hours: [Int], parts: Int, have: String, verdict: Verdict, note: String
  ) throws {
    let rule = EachSub(Fraction(2), inParts: parts, measure: Measure())
    let account = try Account.example(
      of: MemberRecord(sessions: sessions(hours)),
      under: [Rate(credit: Fraction(1), perMinutes: Fraction(60))],
      in: span("2024-01-01", "2026-12-31"))
    let found = try #require(try rule.finding(in: account, words: .example))
    #expect(try found.have == credit(have))
    #expect(found.verdict == verdict)
    #expect(found.note == note)
    #expect(rule.sentence(in: .example) == "Total: at least 2 hours in \(parts) years")
  }

  @Test(arguments: [(Validity.Basis.periods, "2"), (.sessions, "2")])
  func `periods before the rules began leave nothing`(basis: Validity.Basis, required: String) throws {
    let scheme = try Scheme.example(
      [EachSub(Fraction(2), addsDeficit: true, measure: Measure())], from: "2026-01-01", basis: basis)
    let statement = try Statement.example(
      of: MemberRecord(sessions: []), under: scheme, enrolment: .example(from: "2024-01-01"))
    #expect(try statement.findings[0].required == credit(required))
  }

  @Test(arguments: [("2025-03-01", Verdict.notMet), ("2025-12-31", .cannotTell)])
  func `what was missing in a period of leave may not be required`(last: String, verdict: Verdict) throws {
    let rules: [any Rule] = [
      Rate(credit: Fraction(1), perMinutes: Fraction(60)),
      EachSub(Fraction(2), addsDeficit: true, measure: Measure()),
      Prorate(.unknown, for: [.leave], minMonths: 6),
    ]
    let record = MemberRecord(sessions: try sessions([0, 0, 3]), leave: [try .example("2025-01-01", last)])
    let statement = try Statement.example(
      of: record, under: .example(rules), enrolment: .example(from: "2025-01-01"))
    #expect(statement.verdict == verdict)
    #expect(try statement.findings[0].required == credit("4"))
  }
}
