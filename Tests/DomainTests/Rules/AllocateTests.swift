import Domain
import Testing

struct AllocateTests {
  private let free = Allocate(to: "RP", choice: ["EA", "RP", "MO"])

  @Test(
    arguments: [
      ([:], [("RP", "1.5")], []),
      (
        ["EA": 1, "RP": 3], [("EA", "0.375"), ("RP", "1.125")], ["split by the member: 0.375 EA + 1.125 RP"]
      ),
      (["MO": 1, "EA": 2], [("EA", "1"), ("MO", "0.5")], ["split by the member: 1 EA + 0.5 MO"]),
      (["MO": 5], [("MO", "1.5")], []), (["EA": 0, "RP": 0], [("RP", "1.5")], []),
      (["EA": -1, "RP": 1], [("RP", "1.5")], []), (["XX": 1], [("RP", "1.5")], []),
      (
        ["EA": 1, "RP": 1, "MO": 1], [("EA", "0.5"), ("RP", "0.5"), ("MO", "0.5")],
        ["split by the member: 0.5 EA + 0.5 RP + 0.5 MO"]
      ),
    ] as [([String: Int], [(String, String)], [String])])
  func `credit is split by the member's shares in the scheme's order`(
    split: [String: Int], shares: [(String, String)], remarks: [String]
  ) throws {
    let line = try line(for: .example(), under: hourly, free, enrolment: .example(split: split))
    #expect(try line.shares == shares.map { CategoryShare(category: $0, credit: try credit($1)) })
    #expect(line.reasons == ["90 min ÷ 60 = 1.5"] + remarks)
  }

  @Test func `without a choice the split changes nothing`() throws {
    let line = try line(
      for: .example(), under: hourly, Allocate(to: "RP"), enrolment: .example(split: ["EA": 1]))
    #expect(try line.shares == [CategoryShare(category: "RP", credit: credit("1.5"))])
  }

  @Test func `the parts of a split are exact`() throws {
    let line = try line(
      for: .example(minutes: 50), under: hourly, free,
      enrolment: .example(split: ["EA": 1, "RP": 1, "MO": 5]))
    #expect(try line.shares.map(\.credit) == [credit("5/42"), credit("5/42"), credit("25/42")])
    #expect(try line.shares.map(\.credit).sum() == line.credit)
  }

  @Test func `shares that do not fit together do not trap`() async {
    await #expect(processExitsWith: .success) {
      let rules: [any Rule] = [hourly, Allocate(to: "RP", choice: ["EA", "RP"])]
      _ = try? Account.example(
        of: [.example()], under: rules, enrolment: .example(split: ["EA": .max, "RP": .max]))
    }
  }

  @Test func `the settings are read`() throws {
    let rule = try Allocate.read(["to": .text("RP"), "choice": .list(["EA", "RP"])])
    #expect(rule.category == "RP")
    #expect(rule.choice == ["EA", "RP"])
    #expect(try Allocate.read(["to": .text("RP")]).choice == [])
  }

  @Test func `a missing or wrong setting is named`() {
    #expect(throws: RuleSettings.Fault(line: 1, message: "'to' is missing: a text")) {
      try Allocate.read([:])
    }
    #expect(
      throws: RuleSettings.Fault(line: 3, message: "'choice' must be a list of texts, such as [\"RP\"]")
    ) {
      try Allocate.read(["to": .text("RP"), "choice": .text("EA")])
    }
  }

  @Test func `the sentence names the category and the choice`() {
    #expect(
      Allocate(to: "RP").sentence(in: .example) == "Balint sessions fall into Reviewing performance (RP)")
    #expect(
      free.sentence(in: .example)
        == "Balint sessions fall into Reviewing performance (RP); the member may split them over EA, RP, MO")
  }
}
