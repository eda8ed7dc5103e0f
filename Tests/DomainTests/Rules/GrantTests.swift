import Domain
import Testing

struct GrantTests {
  private let grant = Grant(Fraction(2), to: "EA", label: "Plan written", on: nil, evidence: "pdp")

  @Test(
    arguments: [
      ("2025-12-31", true, "example", "pdp", false), ("2026-01-01", true, "example", "pdp", true),
      ("2026-12-31", true, "example", "pdp", true), ("2027-01-01", true, "example", "pdp", false),
      ("2026-05-05", false, "example", "pdp", false), ("2026-05-05", true, "other", "pdp", false),
      ("2026-05-05", true, "example", "audit", false),
    ])
  func `credit is given once the evidence is there`(
    date: String, isHeld: Bool, scheme: String, item: String, isGiven: Bool
  ) throws {
    let evidence = try HeldEvidence.example(item, date: date, isHeld: isHeld, scheme: scheme)
    let account = try Account.example(of: MemberRecord(sessions: [], evidence: [evidence]), under: [grant])
    let given = try Adjustment(label: "Plan written", amount: credit("2"), category: "EA")
    #expect(account.adjustments == (isGiven ? [given] : []))
    #expect(try account.categories(["EA"]) == credit(isGiven ? "2" : "0"))
  }

  @Test(arguments: [("2025-12-31", "0"), ("2026-01-01", "50"), ("2026-12-31", "50"), ("2027-01-01", "0")])
  func `a day decides in which period it is given`(date: String, total: String) throws {
    let grant = Grant(Fraction(50), label: "Pandemic", on: try day(date))
    #expect(try Account.example(of: [], under: [grant]).total == credit(total))
  }

  @Test func `without a day it is given in every period, and is the first to count towards a limit`() throws {
    let rules: [any Rule] = [Grant(Fraction(5), label: "Self-study"), Cap(Fraction(6)), hourly]
    let account = try Account.example(of: [.example()], under: rules)
    #expect(try account.total == credit("6"))
    #expect(try account.adjustments == [Adjustment(label: "Self-study", amount: credit("5"), category: nil)])
    #expect(try account.categories(["EA", "RP", "MO"]) == .zero)
  }

  @Test(
    arguments: [
      (["name": .text("x")], "1: 'amount' is missing: a number such as \"12.5\""),
      (["amount": .text("1")], "1: 'name' is missing: a text"),
      (
        ["amount": .text("1"), "name": .text("x"), "on": .text("2026")],
        "4: 'on' must be a day that there is, such as \"2026-01-31\""
      ),
      (["amount": .text("1"), "name": .text("x"), "on": .text("2026-01-31")], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Grant.self, settings) == message)
  }

  @Test func `the sentence names all of it`() throws {
    #expect(
      grant.sentence(in: .example)
        == "Plan written: 2 hours in Educational activities (EA) are given in each period, once 'pdp' is recorded"
    )
    #expect(
      try Grant(Fraction(50), label: "Pandemic", on: day("2020-03-01")).sentence(in: .example)
        == "Pandemic: 50 hours are given on 2020-03-01")
    #expect(grant.namedCategories == ["EA"])
  }

  @Test(arguments: [("EA", 0), ("RP", 1), (nil, 1)] as [(String?, Int)])
  func `nothing is given besides what was entered`(category: String?, count: Int) throws {
    let grant = Grant(Fraction(5), to: "EA", label: "Course", unlessEntered: true)
    let record = try MemberRecord(sessions: [], activities: [.example("5", category: category)])
    #expect(try Account.example(of: record, under: [grant]).adjustments.count == count)
  }

  @Test func `what is entered instead has a category`() throws {
    #expect(
      try fault(of: Grant.self, ["amount": .text("5"), "name": .text("x"), "unless_entered": .flag(true)])
        == "4: 'unless_entered' must be there only with 'to'")
  }
}
