import Domain
import Testing

struct ProblemTests {
  @Test func `problems are equal when they say the same`() {
    let problem = Problem(.refused, "no", at: "file:1", details: ["why"], remedy: "Try again.")
    #expect(problem == Problem(.refused, "no", at: "file:1", details: ["why"], remedy: "Try again."))
    #expect(problem != Problem(.usage, "no", at: "file:1", details: ["why"], remedy: "Try again."))
    #expect(problem != Problem(.refused, "no"))
  }
}
