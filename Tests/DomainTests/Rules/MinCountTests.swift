import Domain
import Testing

struct MinCountTests {
  @Test(
    arguments: [
      (2, .notMet, "1 session short"), (3, .met, ""), (4, .met, ""), (0, .notMet, "3 sessions short"),
    ] as [(Int, Verdict, String)])
  func `exactly the number is enough`(count: Int, verdict: Verdict, note: String) throws {
    let sessions = try (0..<count).map { try AttendedSession.example(date: "2026-03-0\($0 + 1)", id: $0 + 1) }
    #expect(
      try finding(
        of: MinCount(Fraction(3), measure: Measure(.sessions)), in: MemberRecord(sessions: sessions))
        == Finding(
          name: "sessions", label: "Sessions", have: Credit(Fraction(count)), required: credit("3"),
          unit: CreditUnit(singular: "session", plural: "sessions"), verdict: verdict, note: note))
  }

  @Test(
    arguments: [
      ([:], "1: 'amount' is missing: a number such as \"12.5\""), (["amount": .text("3")], nil),
      (
        ["amount": .text("3"), "counted": .text("credit")],
        "3: 'counted' must be something else than credit; 'min_sum' adds up credit"
      ),
      (
        ["amount": .text("3"), "counted": .text("people")],
        "3: 'counted' must be one of credit, base, sessions, cases, own cases, days, months, events, categories"
      ),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: MinCount.self, settings) == message)
  }

  @Test func `the sentence names number, unit and name`() throws {
    #expect(
      MinCount(Fraction(1), measure: Measure(.ownCases, where: asLeader)).sentence(in: .example)
        == "At least 1 own case as leader")
    let named = Measure(.categories, of: ["EA", "RP"], each: Fraction(10), name: "breadth")
    #expect(
      MinCount(Fraction(2), measure: named).sentence(in: .example)
        == "Breadth: at least 2 categories, each with at least 10 hours")
    #expect(MinCount(Fraction(2), measure: named).name == "breadth")
    #expect(MinCount(Fraction(2), measure: named).namedCategories == ["EA", "RP"])
  }
}
