import Domain
import Testing

struct ConditionTests {
  @Test(
    arguments: [
      (Condition.always, "2026-03-05", [:], true), (Condition(needed: "specialist"), "2026-03-05", [:], nil),
      (Condition(needed: "specialist"), "2026-03-05", ["specialist": true], true),
      (Condition(needed: "specialist"), "2026-03-05", ["specialist": false], false),
      (Condition(excluded: "specialist"), "2026-03-05", [:], nil),
      (Condition(excluded: "specialist"), "2026-03-05", ["specialist": true], false),
      (Condition(excluded: "specialist"), "2026-03-05", ["specialist": false], true),
      (Condition(needed: "specialist", excluded: "rural"), "2026-03-05", ["rural": true], false),
      (Condition(needed: "specialist", excluded: "rural"), "2026-03-05", ["rural": false], nil),
      (Condition(needed: "specialist", excluded: "rural"), "2026-03-05", ["specialist": false], false),
    ] as [(Condition, String, [String: Bool], Bool?)])
  func `facts decide, and a missing one leaves it open`(
    condition: Condition, date: String, facts: [String: Bool], expected: Bool?
  ) throws {
    #expect(try condition.holds(for: day(date), enrolment: .example(facts: facts)) == expected)
  }

  @Test(arguments: [("2026-02-28", false), ("2026-03-01", true), ("2026-06-30", true), ("2026-07-01", false)])
  func `days decide first`(date: String, expected: Bool) throws {
    let condition = Condition(
      validFrom: try day("2026-03-01"), validTo: try day("2026-06-30"), needed: "specialist")
    #expect(try condition.holds(for: day(date), enrolment: .example(facts: ["specialist": true])) == expected)
    #expect(try condition.holds(for: day(date), enrolment: .example()) == (expected ? nil : false))
  }

  @Test func `the missing fact is named`() throws {
    let condition = Condition(needed: "specialist", excluded: "rural")
    let missing = { (facts: [String: Bool]) in
      try condition.missingFact(in: .example(facts: facts), words: .example)
    }
    #expect(try missing([:]) == "it is not recorded whether the member is a specialist")
    #expect(try missing(["specialist": true]) == "it is not recorded whether the member works in the country")
    #expect(try missing(["specialist": true, "rural": true]) == nil)
  }

  @Test func `a rule for sessions holds on the day of each session`() throws {
    let scheme = try Scheme.example(sourced: [
      .example(Rate(credit: Fraction(2), perMinutes: Fraction(60)), Condition(validTo: day("2026-06-30"))),
      .example(hourly, Condition(validFrom: day("2026-07-01"))),
    ])
    let record = MemberRecord(sessions: try .on("2026-06-30", "2026-07-01"))
    #expect(
      try Statement.example(of: record, under: scheme).account.lines.map(\.credit) == [
        credit("2"), credit("1"),
      ])
  }

  @Test func `the condition follows the sentence`() throws {
    let rule = try SourcedRule.example(
      MinSum(Fraction(5)),
      Condition(
        validFrom: day("2026-01-01"), validTo: day("2026-12-31"), needed: "specialist", excluded: "rural",
        either: "recertify"))
    #expect(
      rule.sentence(in: .example)
        == "Total: at least 5 hours in a period, if the member is a specialist, unless the member works in the country,"
        + " from 2026-01-01 on, until 2026-12-31, as one way to recertify")
  }

  @Test(
    arguments: [
      ([true, true], [], true), ([true, false], [], false), ([true, nil], [], nil),
      ([false, nil], [], false),
      ([], [false, false], true), ([], [false, true], false), ([], [nil, true], false),
      ([], [nil, false], nil),
    ] as [([Bool?], [Bool?], Bool?)])
  func `several facts must all be so, or none may be`(needed: [Bool?], excluded: [Bool?], holds: Bool?) throws
  {
    let names = ["specialist", "rural"]
    let condition = Condition(
      validFrom: nil, validTo: nil, allOf: needed.isEmpty ? [] : names, noneOf: excluded.isEmpty ? [] : names)
    var facts: [String: Bool] = [:]
    for (name, fact) in zip(names, needed + excluded) { facts[name] = fact }
    #expect(try condition.holds(for: day("2026-03-05"), enrolment: .example(facts: facts)) == holds)
  }

  @Test func `several facts are named together`() throws {
    let both = Condition(
      validFrom: nil, validTo: nil, allOf: [], noneOf: ["specialist", "rural"], isRecommended: true)
    #expect(
      try SourcedRule.example(MinSum(Fraction(2)), both).sentence(in: .example)
        == "Total: at least 2 hours in a period, unless the member is a specialist or works in the country, as a recommendation"
    )
  }
}
