import Domain
import Testing

struct RuleKindsTests {
  @Test func `every kind has a word of its own`() {
    #expect(
      RuleKinds.all.map { $0.kind } == [
        "gate_session", "presence", "exclude", "rate", "round", "bonus", "allocate", "min_sum", "evidence",
        "retain",
      ])
  }

  @Test func `a kind is found by its word`() {
    for kind in RuleKinds.all { #expect(RuleKinds.named(kind.kind) == kind) }
    #expect(RuleKinds.named("period") == nil)
    #expect(RuleKinds.named("Rate") == nil)
  }
}
