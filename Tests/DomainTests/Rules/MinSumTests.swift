import Domain
import Testing

struct MinSumTests {
  @Test(
    arguments: [
      (89, .notMet, "1/60 hours short"), (90, .met, ""), (91, .met, ""),
    ] as [(Int, Verdict, String)])
  func `exactly the amount is enough`(minutes: Int, verdict: Verdict, note: String) throws {
    let account = try Account.example(of: [.example(minutes: minutes)], under: [hourly])
    let finding = try MinSum(fraction("1.5")).finding(in: account, words: .example)
    #expect(
      try finding
        == Finding(
          name: "total", label: "Total", have: account.total, required: credit("1.5"), verdict: verdict,
          note: note)
    )
  }

  @Test(arguments: [
    ([], "4", "Total"), (["EA"], "1", "Educational activities (EA)"), (["MO"], "0", "MO"),
    (["EA", "RP"], "4", "EA + RP together"), (["RP", "MO"], "3", "RP + MO together"),
  ])
  func `the categories are added up`(categories: [String], have: String, label: String) throws {
    let finding = try MinSum(Fraction(10), of: categories).finding(in: split(), words: .example)
    #expect(try finding?.have == credit(have))
    #expect(finding?.label == label)
    #expect(finding?.note == "\(10 - (Int(have) ?? 0)) hours short")
  }

  @Test func `one is spoken of as one`() throws {
    let finding = try MinSum(Fraction(5)).finding(in: split(), words: .example)
    #expect(finding?.note == "1 hour short")
  }

  @Test func `the settings are read`() throws {
    let rule = try MinSum.read(["amount": .text("12.5"), "of": .list(["EA"])])
    #expect(try rule.amount == fraction("12.5"))
    #expect(rule.measure.categories == ["EA"])
    #expect(try MinSum.read(["amount": .text("50")]).measure.categories == [])
  }

  @Test func `a missing or wrong setting is named`() {
    #expect(throws: RuleSettings.Fault(line: 1, message: "'amount' is missing: a number such as \"12.5\"")) {
      try MinSum.read([:])
    }
    #expect(throws: RuleSettings.Fault(line: 3, message: "'of' must be a list of texts, such as [\"RP\"]")) {
      try MinSum.read(["amount": .text("5"), "of": .text("RP")])
    }
  }

  @Test func `the sentence names categories and amount`() throws {
    #expect(
      try MinSum(fraction("12.5"), of: ["EA"]).sentence(in: .example)
        == "Educational activities (EA): at least 12.5 hours in a period")
    #expect(MinSum(Fraction(1)).sentence(in: .example) == "Total: at least 1 hour in a period")
  }

  /// Four hours, one of them EA and three RP.
  private func split() throws -> Account {
    try Account.example(
      of: [.example(minutes: 240)], under: [hourly, Allocate(to: "RP", choice: ["EA", "RP"])],
      enrolment: .example(split: ["EA": 1, "RP": 3]))
  }

  /// An hour on each day, with the last twelve of 24 months looked at.
  @Test(arguments: [("2025-12-31", "0"), ("2026-01-01", "1"), ("2026-12-31", "1")])
  func `only the last months may be looked at`(date: String, have: String) throws {
    let rule = MinSum(Fraction(1), measure: Measure(), lastMonths: 12)
    let account = try Account.example(
      of: MemberRecord(sessions: .on(date)), under: [hourly], in: span("2025-01-01", "2026-12-31"))
    #expect(try rule.finding(in: account, words: .example)?.have == credit(have))
    #expect(!rule.isTotal)
    #expect(rule.sentence(in: .example) == "Total: at least 1 hour in the last 12 months of a period")
  }
}
