import Domain
import Testing

struct StatementTests {
  private let met = MinSum(Fraction(1))
  private let notMet = MinSum(Fraction(2))
  private let unknown = EvidenceItem(item: "plan", label: "Plan")

  @Test func `nothing required has no verdict`() throws {
    #expect(try statement([]).verdict == nil)
  }

  @Test func `everything met is met`() throws {
    #expect(try statement([met, met]).verdict == .met)
  }

  @Test func `one that is not met decides`() throws {
    #expect(try statement([met, unknown, notMet]).verdict == .notMet)
    #expect(try statement([notMet, unknown, met]).verdict == .notMet)
  }

  @Test func `what cannot be told comes before what is met`() throws {
    #expect(try statement([met, unknown]).verdict == .cannotTell)
    #expect(try statement([unknown]).verdict == .cannotTell)
  }

  @Test(arguments: Source.Mark.allCases)
  func `only a figure that nobody has verified cannot be told`(mark: Source.Mark) throws {
    let statement = try statement([met], mark: mark)
    #expect(statement.verdict == (mark == .unverified ? .cannotTell : .met))
    #expect(try statement.findings.map(\.required) == [credit("1")])
  }

  @Test func `the findings are in the order of the file`() throws {
    #expect(try statement([unknown, notMet, met]).findings.map(\.verdict) == [.cannotTell, .notMet, .met])
  }

  @Test func `categories without credit are left out of the totals`() throws {
    let statement = try statement(
      [Allocate(to: "RP", choice: ["EA", "RP", "MO"])], enrolment: .example(split: ["MO": 1, "EA": 2]))
    #expect(
      try statement.totalsByCategory() == [
        CategoryShare(category: "EA", credit: credit("1")),
        CategoryShare(category: "MO", credit: credit("0.5")),
      ])
  }

  @Test func `the running total ends with the total`() throws {
    let statement = try statement([])
    #expect(try statement.runningTotals() == [credit("1"), credit("1.5")])
    #expect(try statement.runningTotals().last == statement.account.total)
  }

  @Test(
    arguments: [
      ([:], .notMet, nil), (["specialist": true], .notMet, nil), (["specialist": false], nil, nil),
      ([:], .met, nil),
    ] as [([String: Bool], Verdict?, String?)])
  func `a requirement may be for some members only`(facts: [String: Bool], verdict: Verdict?, note: String?)
    throws
  {
    let rule = try SourcedRule.example(verdict == .met ? met : notMet, Condition(needed: "specialist"))
    let found = try statement(sourced: [rule], facts: facts).findings
    let isOpen = facts.isEmpty && verdict == .notMet
    #expect(found.map(\.verdict) == [isOpen ? .cannotTell : verdict].compactMap(\.self))
    if isOpen { #expect(found.map(\.note) == ["it is not recorded whether the member is a specialist"]) }
  }

  @Test(
    arguments: [
      (1, 1, .met), (1, 2, .met), (2, 1, .met), (2, 2, .notMet),
    ] as [(Int, Int, Verdict)])
  func `of alternatives one is enough`(first: Int, second: Int, verdict: Verdict) throws {
    let either = Condition(either: "recertify")
    let rules = try [
      SourcedRule.example(MinSum(Fraction(first)), either),
      .example(MinCount(Fraction(1 + second), measure: Measure(.sessions)), either),
      .example(met),
    ]
    let findings = try statement(sourced: rules).findings
    #expect(findings.map(\.name) == ["total", "recertify"])
    #expect(findings[1].verdict == verdict)
    #expect(
      findings[1].note
        == "Total 1.5 of \(first == 1 ? "1 hour: met" : "2 hours: not met"),"
        + " or Sessions 2 of \(1 + second) sessions: \(second == 1 ? "met" : "not met")")
    #expect(findings[1].source == nil)
  }

  @Test func `an alternative that cannot be told leaves the others' verdict open`() throws {
    let either = Condition(either: "recertify")
    #expect(
      try statement(sourced: [.example(notMet, either), .example(unknown, either)]).verdict == .cannotTell)
    #expect(try statement(sourced: [.example(met, either), .example(unknown, either)]).verdict == .met)
  }

  @Test func `when the period is not verified nothing can be told`() throws {
    let statement = { (rules: [any Rule]) in
      try Statement.example(
        of: MemberRecord(sessions: .on("2026-03-05")),
        under: .example(sourced: rules.map { try .example($0) }, periodMark: .unverified))
    }
    #expect(try statement([hourly, met]).verdict == .cannotTell)
    #expect(try statement([hourly, met]).findings.map(\.name) == ["total", "period"])
    #expect(try statement([hourly, notMet]).verdict == .notMet)
    #expect(try statement([hourly]).verdict == nil)
  }

  @Test func `what is in doubt makes a lack untellable, where it could fill it`() throws {
    let gate = GateSession { $0.recognition = "EKC" }
    let scheme = try Scheme.example([
      hourly, gate, MinSum(Fraction(2)), MinSum(Fraction(3)),
      MinCount(Fraction(2), measure: Measure(.sessions)),
    ])
    let known = SessionFacts(recognitions: ["EKC"])
    let record = MemberRecord(
      sessions: try [
        .example(minutes: 60, id: 1, facts: known), .example(date: "2026-04-05", minutes: 60, id: 2),
      ])
    let statement = try Statement.example(of: record, under: scheme)
    #expect(statement.findings.map(\.verdict) == [.cannotTell, .notMet, .cannotTell])
    #expect(statement.findings[0].note == "it is not recorded whether anybody present is recognised as EKC")
    #expect(try statement.account.total == credit("1"))
    #expect(try statement.findings[0].have == credit("1"))
  }

  @Test func `every finding has its source`() throws {
    #expect(try statement([met, unknown]).findings.map(\.source) == [.example(), .example()])
  }

  @Test func `adjustments end the running totals`() throws {
    let statement = try statement([Grant(Fraction(2), label: "x")])
    #expect(try statement.runningTotals() == [credit("1"), credit("1.5"), credit("3.5")])
  }

  /// An hour and half an hour under these rules.
  private func statement(
    _ rules: [any Rule], mark: Source.Mark = .body, enrolment: Enrolment? = nil
  ) throws -> Statement {
    try Statement(
      of: MemberRecord(
        sessions: [.example(minutes: 60, id: 1), .example(date: "2026-04-02", minutes: 30, id: 2)]),
      under: .example([hourly] + rules, mark: mark), enrolment: enrolment ?? .example(),
      in: span("2026-01-01", "2026-12-31"))
  }

  private func statement(sourced rules: [SourcedRule], facts: [String: Bool] = [:]) throws -> Statement {
    let sessions = try [
      AttendedSession.example(minutes: 60, id: 1), .example(date: "2026-04-02", minutes: 30, id: 2),
    ]
    return try Statement.example(
      of: MemberRecord(sessions: sessions), under: .example(sourced: [.example(hourly)] + rules),
      enrolment: .example(facts: facts))
  }

  @Test(arguments: [
    (1, "a recommendation, not a requirement"), (2, "a recommendation, not a requirement; 0.5 hours short"),
  ])
  func `what is recommended is never missed`(amount: Int, note: String) throws {
    let rule = try SourcedRule.example(MinSum(Fraction(amount)), Condition(isRecommended: true))
    let statement = try statement(sourced: [rule])
    #expect(statement.verdict == .met)
    #expect(statement.findings.map(\.note) == [note])
  }
}
