/// One member's sessions and activities in one period of one scheme, each with what it is worth.
///
/// The same record gives the same account in whatever order its rows come.
public struct Account: Sendable {
  /// The period.
  public let period: Period
  /// The last day that is looked at: today, or the day of the report.
  public let asOf: CivilDate
  /// The lines that count, by date.
  public let lines: [CreditLine]
  /// The lines of the period that do not count, by date, each with its reason.
  public let leftOut: [CreditLine]
  /// What is in the totals besides the lines.
  public let adjustments: [Adjustment]
  /// How the requirements are reduced.
  public let terms: Terms
  /// What the period before left over.
  public let carried: CarriedOver
  /// Why the account may be more than it says: facts that are missing, each once.
  public let doubts: [String]
  /// The sum of the lines and the adjustments.
  public let total: Credit
  /// Everything recorded about the member, also outside of the period.
  public let record: MemberRecord
  /// The member's enrolment.
  public let enrolment: Enrolment

  /// What is taken of what is not known.
  enum View {
    /// Doubtful lines do not count.
    case certain
    /// All lines count that may, and missing facts are as the member would wish.
    case possible
    /// As `certain`, by the rules alone that somebody vouches for.
    case verified
  }

  /// Works out what a member's record is worth under `scheme`; what is in doubt is left out.
  ///
  /// - Parameters:
  ///   - record: The member's record; what lies outside of the period is passed over.
  ///   - period: The days that are looked at.
  ///   - asOf: The last day that is looked at, by rules that ask what has begun; the period's last when nil.
  ///   - carried: What the period before left over.
  /// - Throws: `Overflow` when a figure does not fit in 64 bits.
  public init(
    of record: MemberRecord, under scheme: Scheme, enrolment: Enrolment, in period: Period,
    asOf: CivilDate? = nil, carried: CarriedOver = .nothing
  ) throws(Overflow) {
    try self.init(
      of: record, under: scheme, enrolment: enrolment, in: period, asOf: asOf, carried: carried,
      view: .certain)
  }

  init(
    of record: MemberRecord, under scheme: Scheme, enrolment: Enrolment, in period: Period,
    asOf: CivilDate?, carried: CarriedOver, view: View
  ) throws(Overflow) {
    let asOf = asOf ?? period.last
    let enrolment = enrolment.answering(scheme.assumptions)
    let context = LedgerContext(
      scheme: scheme, enrolment: enrolment, period: period, asOf: asOf, record: record, carried: carried)
    var ledger = try Ledger(of: record, in: context, view: view)
    for rule in scheme.ledgerRules
    where rule.condition.holds(for: period.first, enrolment: enrolment) == true
      && (rule.isVerified || view != .verified)
    {
      try rule.rule.apply(to: &ledger, in: context)
    }
    self.period = period
    self.asOf = asOf
    self.record = record
    self.enrolment = enrolment
    self.carried = carried
    terms = ledger.terms
    lines = ledger.lines.filter { $0.leftOut == nil }
    leftOut = ledger.lines.filter { $0.leftOut != nil }
    adjustments = ledger.adjustments
    doubts = ledger.doubts + carried.doubts.filter { !ledger.doubts.contains($0) }
    total = try lines.map(\.credit).sum() + adjustments.map(\.amount).sum()
  }

  /// What is left out only because nobody has confirmed it yet.
  public var claimed: [CreditLine] { leftOut.filter(\.isClaim) }

  /// What is left out for any other reason.
  public var excluded: [CreditLine] { leftOut.filter { !$0.isClaim } }

  /// The sum of the credit that falls into these categories.
  public func categories(_ ids: [String]) throws(Overflow) -> Credit {
    let shares = lines.flatMap(\.shares).filter { ids.contains($0.category) }
    let added = adjustments.filter { $0.category.map(ids.contains) ?? false }
    return try shares.map(\.credit).sum() + added.map(\.amount).sum()
  }
}
