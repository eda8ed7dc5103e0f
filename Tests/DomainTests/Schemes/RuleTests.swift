import Domain
import Testing

struct RuleTests {
  @Test(arguments: [
    ("RP", "Reviewing performance (RP)"), ("MO", "MO"), ("XX", "XX"),
  ])
  func `a category has its full and its short name`(id: String, expected: String) {
    #expect(SchemeWords.example.name(of: id) == expected)
  }

  @Test(arguments: [
    ([], "Total"), (["RP"], "Reviewing performance (RP)"), (["EA", "RP", "MO"], "EA + RP + MO together"),
  ])
  func `several categories have their short names`(ids: [String], expected: String) {
    #expect(SchemeWords.example.name(of: ids) == expected)
  }

  @Test func `the stages are in their order of evaluation`() {
    #expect(
      SessionStage.allCases
        == [
          .gate, .presence, .exclusion, .conversion, .rounding, .bonus, .roundingAfterBonus, .allocation,
          .roundingAfterSplit,
        ])
    #expect(
      LedgerStage.allCases
        == [.series, .seriesCredit, .grant, .cap, .roundingAfterCap, .carry, .roundingOfTotal, .terms])
  }
}
