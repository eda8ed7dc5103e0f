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

  @Test func `the order of the sessions never changes the statement`() throws {
    for (seed, ledger) in try RandomLedger.all.get() {
      var random = Seeded(seed: -seed)
      let scheme = try Scheme.example(
        ledger.scheme.rules.dropFirst().map(\.rule) + [MinSum(Fraction(3)), MinSum(Fraction(1), of: ["EA"])])
      let one = try Statement(
        of: MemberRecord(sessions: ledger.sessions), under: scheme, enrolment: ledger.enrolment, in: ledger.year)
      let other = try Statement(
        of: MemberRecord(sessions: ledger.sessions.shuffled(using: &random)), under: scheme, enrolment: ledger.enrolment,
        in: ledger.year)
      #expect(one.findings == other.findings, "seed \(seed)")
      #expect(try one.runningTotals() == other.runningTotals(), "seed \(seed)")
      #expect(try one.runningTotals().last ?? .zero == one.account.total, "seed \(seed)")
    }
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
}
