import Domain
import Testing

struct EvidenceItemTests {
  private let rule = EvidenceItem(item: "pdp", label: "Written plan")

  @Test func `without a record it cannot be told`() throws {
    #expect(
      try finding(of: rule, in: MemberRecord(sessions: []))
        == Finding(
          name: "pdp", label: "Written plan", verdict: .cannotTell,
          note: "it is not recorded whether there is one"))
  }
}
