import Domain
import Testing

struct EvidenceItemTests {
  private let rule = EvidenceItem(item: "Written plan", every: "each year")

  @Test func `whether evidence is there cannot be told`() throws {
    let account = try Account.example(of: [.example()], under: [hourly])
    #expect(
      rule.finding(in: account, words: .example)
        == Finding(
          label: "Written plan", have: nil, required: nil, verdict: .cannotTell,
          note: "the register does not hold it (each year)"))
  }

  @Test func `the settings are read`() throws {
    let read = try EvidenceItem.read(["item": .text("Written plan"), "every": .text("each year")])
    #expect([read.item, read.every] == ["Written plan", "each year"])
  }

  @Test func `a missing or empty setting is named`() {
    #expect(throws: RuleSettings.Fault(line: 1, message: "'every' is missing: a text")) {
      try EvidenceItem.read(["item": .text("Written plan")])
    }
    #expect(throws: RuleSettings.Fault(line: 2, message: "'item' must be a text")) {
      try EvidenceItem.read(["item": .text(""), "every": .text("each year")])
    }
  }

  @Test func `the sentence names item and time`() {
    #expect(rule.sentence(in: .example) == "Written plan, each year")
  }
}
