import Domain
import Testing

struct RuleKindsTests {
  @Test func `every kind has a word of its own`() {
    #expect(
      RuleKinds.all.map { $0.kind } == [
        "period", "gate_session", "presence", "exclude", "once", "rate", "fixed", "block", "round", "bonus",
        "multiply", "allocate", "gate_series", "cap", "grant", "carry", "prorate", "min_sum", "min_count",
        "each_sub", "tag", "evidence", "milestone", "retain", "report",
      ])
  }

  @Test func `a kind is found by its word`() {
    for kind in RuleKinds.all { #expect(RuleKinds.named(kind.kind) == kind) }
    #expect(RuleKinds.named("periods") == nil)
    #expect(RuleKinds.named("Rate") == nil)
  }
}
