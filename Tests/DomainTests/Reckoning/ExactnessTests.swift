import Domain
import Testing

/// What holds for every record under every scheme, tried with 10,000 records that are made by chance.
struct ExactnessTests {
  @Test func `the records made by chance are no trivial ones`() throws {
    let accounts = try (1...300).map { try RandomLedger(seed: $0).statement().account }
    #expect(accounts.count { $0.total > .zero } > 200)
    #expect(accounts.count { !$0.leftOut.isEmpty } > 100)
    #expect(accounts.count { !$0.adjustments.isEmpty } > 50)
    #expect(accounts.count { $0.terms != .full } > 30)
    #expect(accounts.count { $0.carried != .nothing } > 30)
    #expect(accounts.count { !$0.doubts.isEmpty } > 10)
    #expect(accounts.count { $0.total.amount.denominator > 4 } > 50)
  }

  @Test func `the order of the rows never changes a statement`() {
    RandomLedger.each(1...1500) { ledger, random in
      let shuffled = MemberRecord(
        sessions: ledger.record.sessions.shuffled(using: &random),
        activities: ledger.record.activities.shuffled(using: &random), evidence: ledger.record.evidence,
        leave: ledger.record.leave)
      return try ledger.statement().isSame(as: ledger.statement(of: shuffled))
    }
  }

  @Test func `a record that came in two goes gives the statement of the whole`() {
    RandomLedger.each(1501...2500) { ledger, random in
      let sessions = ledger.record.sessions
      let half = Int.random(in: 0...sessions.count, using: &random)
      let joined = ledger.record(of: Array(sessions[half...]) + Array(sessions[..<half]))
      return try ledger.statement().isSame(as: ledger.statement(of: joined))
    }
  }

  @Test func `what is printed adds up to the total, line by line and category by category`() {
    RandomLedger.each(2501...4500) { ledger, _ in
      let statement = try ledger.statement()
      let account = statement.account
      let amounts = account.lines.map(\.credit.amount) + account.adjustments.map(\.amount.amount)
      let printed = try amounts.map { try $0.printed }.reduce(.zero, +)
      let shares = try account.lines.allSatisfy { try $0.shares.map(\.credit).sum() == $0.credit }
      let categories = try account.categories(["EA", "RP", "MO"])
      let rest = try account.adjustments.filter { $0.category == nil }.map(\.amount).sum()
      return try printed == account.total.amount && statement.runningTotals().last ?? .zero == account.total
        && shares
        && categories + rest == account.total
    }
  }

  @Test func `every session of the period counts or is left out with a reason`() {
    RandomLedger.each(4501...6000) { ledger, _ in
      let account = try ledger.account()
      let inYear = ledger.record.sessions.filter { ledger.year.contains($0.session.date) }.map(\.session.id)
      return (account.lines + account.leftOut).compactMap(\.attended?.session.id).sorted() == inYear
        && account.leftOut.allSatisfy { $0.leftOut != nil && $0.credit == .zero && $0.shares.isEmpty }
    }
  }

  @Test func `counted time is never more than the time attended`() {
    RandomLedger.each(6001...7500) { ledger, _ in
      let account = try ledger.account()
      return (account.lines + account.leftOut).allSatisfy {
        .zero <= $0.counted.minutes
          && $0.counted.minutes <= Fraction($0.attended?.attendance.minutes.count ?? 0)
      }
    }
  }

  /// What falls into another category may be rounded up there, so that such rules are passed over.
  @Test func `a limit never raises a total`() {
    RandomLedger.each(7501...8500) { ledger, _ in
      let limit = Cap(Fraction(2), of: ["RP"], per: .day)
      let free = ledger.rules.filter { ($0 as? Cap)?.overflow == nil }
      return try ledger.account(under: free + [limit]).total <= ledger.account(under: free).total
    }
  }

  @Test func `a session more never lowers a total where sessions take nothing from each other`() {
    RandomLedger.each(8501...9500, isMonotone: true) { ledger, random in
      let more = try RandomLedger.session(99, &random)
      let sessions = (ledger.record.sessions + [more]).shuffled(using: &random)
      return try ledger.statement().account.total
        <= ledger.statement(of: ledger.record(of: sessions)).account.total
    }
  }

  @Test func `the accounts of earlier and of later days add up to that of all days`() throws {
    let middle = try day("2026-06-30")
    RandomLedger.each(9501...10_000) { ledger, _ in
      let single = ledger.rules.filter { !($0 is any LedgerRule) }
      let sessions = ledger.record.sessions
      let whole = try ledger.account(of: MemberRecord(sessions: sessions), under: single)
      let earlier = try ledger.account(
        of: MemberRecord(sessions: sessions.filter { $0.session.date <= middle }), under: single)
      let later = try ledger.account(
        of: MemberRecord(sessions: sessions.filter { $0.session.date > middle }), under: single)
      return try whole.lines == earlier.lines + later.lines
        && whole.leftOut == earlier.leftOut + later.leftOut
        && whole.total == earlier.total + later.total
    }
  }
}

extension Statement {
  fileprivate func isSame(as other: Statement) throws -> Bool {
    try account.lines == other.account.lines && account.leftOut == other.account.leftOut
      && account.adjustments == other.account.adjustments && account.doubts == other.account.doubts
      && account.terms == other.account.terms && account.carried == other.account.carried
      && account.total == other.account.total && findings == other.findings
      && runningTotals() == other.runningTotals()
  }
}

extension Fraction {
  /// The amount read back from what a page shows, `12 6/7` or `-0.5`.
  fileprivate var printed: Fraction {
    get throws {
      let text = mixed
      let parts = try text.split(separator: " ").map { try fraction(String($0).replacing("-", with: "")) }
      let sum = try parts.reduce(.zero, +)
      return text.hasPrefix("-") ? try .zero - sum : sum
    }
  }
}
