import Domain
import Testing

struct FixedTests {
  private static let parts = [
    RuleSettings.Amount(key: "EA", amount: Fraction(10)), RuleSettings.Amount(key: "RP", amount: Fraction(5)),
  ]

  @Test(
    arguments: [
      (.session, 2, 0, "2", "a session: 2"), (.case, 3, 0, "6", "3 × a case: 6"),
      (.case, 0, 0, "0", "0 × a case: 0"),
      (.ownCase, 3, 1, "2", "1 × a own case: 2"), (.day, 3, 1, "2", "1 × a day: 2"),
    ] as [(Fixed.Per, Int, Int, String, String)])
  func `the amount does not depend on the time`(
    per: Fixed.Per, cases: Int, own: Int, expected: String, reason: String
  )
    throws
  {
    for minutes in [1, 90] {
      let attended = try AttendedSession.example(
        minutes: minutes, cases: cases, facts: SessionFacts(ownCases: own))
      let line = try line(for: attended, under: Fixed(per: per, credit: Fraction(2)))
      #expect(try line.credit == credit(expected))
      #expect(line.reasons == [reason])
    }
  }

  @Test func `a day has its amount once`() throws {
    let sessions = try [
      AttendedSession.example(start: "9:00", id: 1), .example(start: "14:00", id: 2),
      .example(date: "2026-03-06", id: 3),
    ]
    let account = try Account.example(of: sessions, under: [Fixed(per: .day, credit: Fraction(3))])
    #expect(account.lines.map(\.credit.amount) == [Fraction(3), .zero, Fraction(3)])
  }

  @Test func `of several rules the first that fits is taken`() throws {
    let rules: [any Rule] = [Fixed(per: .session, credit: Fraction(4), where: asLeader), hourly]
    let sessions = try [AttendedSession.example(role: .leader, id: 1), .example(id: 2)]
    #expect(
      try Account.example(of: sessions, under: rules).lines.map(\.credit) == [credit("4"), credit("1.5")])
    #expect(
      try Account.example(of: sessions, under: rules.reversed()).lines.map(\.credit) == [
        credit("1.5"), credit("1.5"),
      ])
  }

  @Test func `each category has its amount, whatever the allocation says`() throws {
    let line = try line(
      for: .example(cases: 2), under: Fixed(per: .case, amounts: Self.parts), Allocate(to: "MO"))
    #expect(
      try line.shares == [
        CategoryShare(category: "EA", credit: credit("20")),
        CategoryShare(category: "RP", credit: credit("10")),
      ])
    #expect(try line.credit == credit("30"))
  }

  @Test func `a complete series has its amount on its last session`() throws {
    let account = try series(
      minutes: 60, [hourly, Fixed(per: .series, credit: Fraction(40)), Allocate(to: "RP")])
    #expect(account.lines.map(\.credit.amount) == [.zero, .zero, Fraction(40)])
    #expect(account.lines.last?.shares == [CategoryShare(category: "RP", credit: account.total)])
    #expect(
      account.lines.map { $0.reasons.last } == [
        "worth what the whole series is worth", "worth what the whole series is worth",
        "a complete series of 180 min: 40",
      ])
  }

  @Test func `the credit of a series is split as the member chose`() throws {
    let rules: [any Rule] = [
      Fixed(per: .series, credit: Fraction(40)), Allocate(to: "RP", choice: ["EA", "RP"]),
    ]
    let account = try series(minutes: 60, rules, enrolment: .example(split: ["EA": 1, "RP": 3]))
    #expect(account.lines.last?.shares.map(\.credit.amount) == [Fraction(10), Fraction(30)])
  }

  @Test func `the categories of a series have their amounts`() throws {
    let account = try series(
      minutes: 60, [hourly, Fixed(per: .series, amounts: Self.parts), Allocate(to: "MO")])
    #expect(try account.categories(["EA"]) == credit("10"))
    #expect(try account.categories(["RP"]) == credit("5"))
    #expect(try account.categories(["MO"]) == .zero)
  }

  @Test func `what a session had extra is not in the series`() throws {
    let account = try series(
      minutes: 60,
      [hourly, Multiply(by: Fraction(2), toward: .total), Fixed(per: .series, credit: Fraction(40))])
    #expect(account.lines.map(\.base.amount) == [.zero, .zero, Fraction(40)])
  }

  @Test func `an incomplete series has no amount`() throws {
    let account = try series(minutes: 59, [hourly, Fixed(per: .series, credit: Fraction(40))])
    #expect(account.total == .zero)
    #expect(
      account.leftOut.map(\.leftOut)
        == Array(repeating: "the series is not complete: 177 of 180 minutes", count: 3))
  }

  @Test(
    arguments: [
      (["credit": .text("1")], "1: 'per' is missing: one of session, case, own case, day, series"),
      (
        ["per": .text("week"), "credit": .text("1")],
        "2: 'per' must be one of session, case, own case, day, series"
      ),
      (["per": .text("day")], "1: 'credit' must be there, or else 'amounts'"),
      (
        ["per": .text("day"), "credit": .text("1"), "amounts": .amounts(Self.parts)],
        "3: 'credit' must be there, or else 'amounts'"
      ),
      (
        ["per": .text("day"), "amounts": .text("1")],
        "3: 'amounts' must be names with a number each, such as {\"RP\": \"2\"}"
      ),
      (["per": .text("own case"), "amounts": .amounts(Self.parts)], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Fixed.self, settings) == message)
  }

  @Test(
    arguments: [
      (Fixed(per: .session, credit: Fraction(1)), "1 hour for each session, however long"),
      (
        Fixed(per: .ownCase, amounts: Self.parts),
        "10 hours in Educational activities (EA) and 5 hours in Reviewing performance (RP)"
          + " for each case that the person presented, however long"
      ),
      (
        Fixed(per: .series, credit: Fraction(40), where: asLeader),
        "40 hours for each complete series, however long as leader"
      ),
    ])
  func `the sentence names amount and unit`(rule: Fixed, sentence: String) {
    #expect(rule.sentence(in: .example) == sentence)
  }

  @Test func `the categories are named`() {
    #expect(Fixed(per: .day, amounts: Self.parts).namedCategories == ["EA", "RP"])
  }

  /// Three sessions of which a series needs 180 minutes.
  private func series(minutes: Int, _ rules: [any Rule], enrolment: Enrolment? = nil) throws -> Account {
    try Account.example(
      of: .on("2026-03-05", "2026-04-02", "2026-04-30", minutes: minutes),
      under: rules + [GateSeries { $0.minMinutes = 180 }], enrolment: enrolment)
  }
}
