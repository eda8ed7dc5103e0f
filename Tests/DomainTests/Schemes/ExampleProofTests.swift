import Domain
import Testing

struct ExampleProofTests {
  private static let plan = EvidenceItem(item: "pdp", label: "Plan")

  private func differences(
    _ expected: Example.Expectation, rules: [any Rule], readings: [MemberRecord] = []
  ) throws -> [ExampleProof.Difference] {
    let example = Example(
      name: "Example", record: MemberRecord(sessions: try .on("2026-03-05")), otherReadings: readings,
      enrolment: try .example(), on: try day("2026-12-31"), expected: expected, line: 1)
    return try ExampleProof(example, under: .example([hourly] + rules)).differences
  }

  @Test func `an example holds when one of its readings does`() throws {
    let rules: [any Rule] = [MinSum(Fraction(1)), Self.plan]
    let planned = MemberRecord(sessions: try .on("2026-03-05"), evidence: [try .example("pdp")])
    #expect(try differences(.init(verdict: .cannotTell), rules: rules, readings: [planned]) == [])
    #expect(try differences(.init(verdict: .met), rules: rules, readings: [planned]) == [])
    #expect(
      try differences(.init(verdict: .notMet), rules: rules, readings: [planned]).map(\.found) == [
        "cannot tell"
      ])
    #expect(try differences(.init(verdict: .met), rules: rules).map(\.found) == ["cannot tell"])
  }

  @Test(arguments: [(Verdict.met, true), (.cannotTell, true), (.notMet, false)])
  func `where nothing is required nothing is missed`(verdict: Verdict, holds: Bool) throws {
    #expect(try differences(.init(verdict: verdict), rules: []).isEmpty == holds)
  }

  @Test func `a requirement that does not apply is met, and asks for nothing`() throws {
    let scheme = try Scheme.example(sourced: [
      .example(MinSum(Fraction(5), of: ["RP"]), Condition(needed: "specialist"))
    ])
    let expected = Example.Expectation(required: ["RP": .zero], findings: ["RP": .met])
    let example = Example(
      name: "Example", record: MemberRecord(sessions: []),
      enrolment: try .example(facts: ["specialist": false]),
      on: try day("2026-12-31"), expected: expected, line: 1)
    #expect(try ExampleProof(example, under: scheme).differences == [])
  }

  @Test(arguments: ["total", "Total", "plan made"])
  func `requirements are named however they are spelt`(name: String) throws {
    let rules: [any Rule] = [MinSum(Fraction(1)), MinSum(Fraction(1), measure: Measure(name: "Plan-made"))]
    #expect(try differences(.init(findings: [name: .met]), rules: rules) == [])
  }

  @Test(arguments: ["RP+MO", "MO+RP", "rp + mo"])
  func `categories are named in any order`(name: String) throws {
    #expect(
      try differences(.init(findings: [name: .notMet]), rules: [MinSum(Fraction(1), of: ["RP", "MO"])]) == [])
  }

  @Test func `each year may be left out of a name`() throws {
    let rules: [any Rule] = [EachSub(Fraction(1), measure: Measure(of: ["RP"])), Allocate(to: "RP")]
    #expect(try differences(.init(findings: ["RP": .met]), rules: rules) == [])
    #expect(
      try differences(.init(findings: ["EA": .met]), rules: rules).map(\.found)
        == ["no such requirement; there are 'RP each year'"])
  }
}
