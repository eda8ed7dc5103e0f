import Domain
import Testing

struct FindingTests {
  @Test func `a figure that nobody has verified cannot be told`() throws {
    let finding = Finding(
      name: "total", label: "Total", have: try credit("3"), required: try credit("2"), verdict: .met, note: ""
    )
    #expect(
      try finding.unverified
        == Finding(
          name: "total", label: "Total", have: credit("3"), required: credit("2"), verdict: .cannotTell,
          note: "the figure has not been verified with the body"))
  }

  @Test func `the verdicts have their words`() {
    #expect(Verdict.allCases.map(\.rawValue) == ["met", "not met", "cannot tell"])
  }
}
