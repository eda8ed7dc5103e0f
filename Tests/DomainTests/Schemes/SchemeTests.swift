import Domain
import Testing

struct SchemeTests {
  @Test func `session rules are applied in the order of their stages, not of the file`() throws {
    let scheme = try Scheme.example([
      Allocate(to: "RP"), Bonus(credit: Fraction(1), perStarted: Fraction(5), maxPerDay: Fraction(2)),
      Round(step: Fraction(1), to: .down), MinSum(Fraction(5)), hourly, Exclude(), Presence(share: .own),
      GateSession { $0.members.least = 3 }, Retain(years: 3, after: "the end"),
    ])
    #expect(
      scheme.sessionRules.map { type(of: $0.rule).kind }
        == ["gate_session", "presence", "exclude", "rate", "round", "bonus", "allocate"])
  }

  @Test func `rules of the same stage keep the order of the file`() throws {
    let attended = try AttendedSession.example(minutes: 30, members: 1)
    let gates = [GateSession { $0.minutes.least = 60 }, GateSession { $0.members.least = 3 }]
    #expect(
      try line(for: attended, under: gates[0], gates[1]).leftOut
        == "the session lasted 30 min; at least 60 are needed")
    #expect(
      try line(for: attended, under: gates[1], gates[0]).leftOut
        == "members present: 1; at least 3 are needed")
  }

  @Test func `the choice is that of the allocation`() throws {
    #expect(
      try Scheme.example([hourly, Allocate(to: "RP", choice: ["EA", "RP"])]).choosable == ["EA", "RP"])
    #expect(try Scheme.example([hourly]).choosable == [])
  }

  @Test(arguments: [
    ("1", "1 hour"), ("12.5", "12.5 hours"), ("0", "0 hours"), ("90/7", "12 6/7 hours"), ("0.5", "0.5 hours"),
  ])
  func `only one is singular`(amount: String, expected: String) throws {
    #expect(try SchemeWords.example.unit.words(for: credit(amount)) == expected)
  }

  @Test(
    arguments: [
      (nil, nil, "1900-01-01", true), ("2026-01-01", nil, "2025-12-31", false),
      ("2026-01-01", nil, "2026-01-01", true),
      (nil, "2026-12-31", "2026-12-31", true), (nil, "2026-12-31", "2027-01-01", false),
      ("2026-01-01", "2026-12-31", "2026-06-30", true),
    ] as [(String?, String?, String, Bool)])
  func `a validity may be open at either end`(from: String?, to: String?, on: String, expected: Bool) throws {
    let validity = Validity(from: try from.map { try day($0) }, to: try to.map { try day($0) })
    #expect(try validity.contains(day(on)) == expected)
  }

  @Test(arguments: [("2025-12-30", 0), ("2025-12-31", 1)])
  func `rules can hold for the periods that end in their days`(on: String, count: Int) throws {
    let scheme = try Scheme.example(
      [hourly], period: PeriodRule(anchor: .rolling, months: 12), from: "2025-12-31", basis: .periodEnds)
    let statement = try Statement.example(
      of: MemberRecord(sessions: .on("2025-03-05")), under: scheme, on: on)
    #expect(statement.account.lines.count == count)
  }
}
