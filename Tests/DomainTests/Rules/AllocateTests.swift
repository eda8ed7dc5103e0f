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

  @Test(
    arguments: [
      ([:], "1: 'to' must be there, or else 'shares'"),
      (["to": .text("RP"), "shares": .amounts(Self.parts)], "2: 'to' must be there, or else 'shares'"),
      (["shares": .amounts(Self.parts)], nil),
      (["shares": .amounts([.init(key: "EA", amount: .zero)])], "2: 'shares' must be parts above 0"),
      (
        ["shares": .amounts(Self.parts), "own_case": .text("EA")],
        "3: 'own_case' must be there together with 'to'"
      ),
      (
        ["to": .text("RP"), "choice": .text("EA")],
        "3: 'choice' must be a list of texts, such as [\"RP\"]"
      ),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Allocate.self, settings) == message)
  }

  private static let parts = [
    RuleSettings.Amount(key: "EA", amount: Fraction(1)), RuleSettings.Amount(key: "RP", amount: Fraction(2)),
  ]

  @Test func `fixed shares are the same for everybody`() throws {
    let line = try line(
      for: .example(minutes: 60), under: hourly, Allocate(to: nil, shares: Self.parts),
      enrolment: .example(split: ["MO": 1]))
    #expect(
      try line.shares == [
        CategoryShare(category: "EA", credit: credit("1/3")),
        CategoryShare(category: "RP", credit: credit("2/3")),
      ])
    #expect(line.reasons.last == "split: 1/3 EA + 2/3 RP")
  }

  @Test(
    arguments: [
      (0, 3, [("RP", "1.5")], nil),
      (1, 3, [("EA", "0.5"), ("RP", "1")], "presented 1 of 3 cases: 0.5 EA + 1 RP"),
      (3, 3, [("EA", "1.5")], "presented all of the cases"),
      (4, 3, [("EA", "1.5")], "presented all of the cases"),
      (0, 0, [("RP", "1.5")], "how many cases were presented, and whose, is not recorded"),
    ] as [(Int, Int, [(String, String)], String?)])
  func `the person's own cases have a category of their own`(
    own: Int, cases: Int, shares: [(String, String)], remark: String?
  ) throws {
    let attended = try AttendedSession.example(cases: cases, facts: SessionFacts(ownCases: own))
    let line = try line(for: attended, under: hourly, Allocate(to: "RP", ownCase: "EA"))
    #expect(try line.shares == shares.map { CategoryShare(category: $0, credit: try credit($1)) })
    #expect(line.reasons == ["90 min ÷ 60 = 1.5"] + [remark].compactMap(\.self))
  }

  @Test func `without the cases the account has a doubt and a requirement of them cannot be told`() throws {
    let scheme = try Scheme.example([
      hourly, Allocate(to: "RP", ownCase: "EA"), MinSum(Fraction(1), of: ["EA"]),
      MinSum(Fraction(2), of: ["EA"]),
    ])
    let statement = try Statement.example(
      of: MemberRecord(sessions: [.example(cases: 0)]), under: scheme)
    #expect(statement.findings.map(\.verdict) == [.cannotTell, .notMet])
    #expect(statement.account.doubts == ["how many cases were presented, and whose, is not recorded"])
  }

  @Test func `of several allocations the first that fits is taken`() throws {
    let led = Allocate(to: "EA", where: Selection { $0.isLed = true })
    let rules: [any Rule] = [hourly, led, Allocate(to: "MO")]
    let account = try Account.example(
      of: [.example(leaders: 1, id: 1), .example(leaders: 0, id: 2)], under: rules)
    #expect(account.lines.flatMap(\.shares).map(\.category) == ["EA", "MO"])
  }

  @Test func `the sentence names the category and the choice`() {
    #expect(
      Allocate(to: "RP").sentence(in: .example) == "Balint sessions fall into Reviewing performance (RP)")
    #expect(
      free.sentence(in: .example)
        == "Balint sessions fall into Reviewing performance (RP); the member may split them over EA, RP, MO")
    #expect(
      Allocate(to: "RP", ownCase: "MO", where: asLeader).sentence(in: .example)
        == "Balint sessions as leader fall into Reviewing performance (RP), the time of the person's own cases into MO"
    )
    #expect(
      Allocate(to: nil, shares: Self.parts).sentence(in: .example)
        == "Balint sessions fall into fixed parts, 1 of EA to 2 of RP")
  }
}
