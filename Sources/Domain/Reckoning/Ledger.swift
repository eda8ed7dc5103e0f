/// The lines of an account while it is being made.
public struct Ledger: Sendable {
  /// The series of sessions that were found complete.
  public var completeSeries: [SessionSeries] = []
  /// Every line of the period by date, those that are left out included.
  public var lines: [CreditLine]
  /// What is in the totals besides the lines.
  public var adjustments: [Adjustment] = []
  /// How the requirements are reduced.
  public var terms = Terms.full
  /// Facts that are missing, each once.
  public private(set) var doubts: [String] = []
  private let view: Account.View

  /// The lines of everything in the period, after the rules for single sessions.
  init(of record: MemberRecord, in context: LedgerContext, view: Account.View) throws(Overflow) {
    let scheme = context.scheme
    let sessions = record.sessions.filter { context.period.contains($0.session.date) }
    let activities = record.activities.filter {
      $0.schemeID == scheme.id && context.period.contains($0.date)
    }
    let drafts =
      sessions.map { CreditLine(attended: $0, under: scheme.id) } + activities.map(CreditLine.init(activity:))
    lines = []
    self.view = view
    for draft in drafts.sorted() {
      let sameDay = lines.reversed().prefix { $0.date == draft.date }
      let line = LineContext(
        enrolment: context.enrolment, words: scheme.words,
        earlierThatDay: sameDay.reversed().filter { $0.leftOut == nil }, assumesBest: view == .possible)
      lines.append(try scheme.finished(draft, in: line, period: context.period, view: view))
      settleDoubt(at: lines.count - 1)
    }
  }

  /// The lines that count so far, with their places.
  public var countedIndices: [Int] { lines.indices.filter { lines[$0].leftOut == nil } }

  /// Says that a fact is missing to tell whether a line counts.
  public mutating func doubt(_ fact: String, at index: Int) {
    lines[index].doubt(fact)
    settleDoubt(at: index)
  }

  /// Says that a fact is missing without which a line counts less, but does count.
  mutating func ask(_ fact: String, at index: Int) {
    lines[index].ask(fact)
    settleDoubt(at: index)
  }

  /// Whether missing facts are taken as the member would wish, to see whether they matter.
  var assumesBest: Bool { view == .possible }

  private mutating func settleDoubt(at index: Int) {
    if let question = lines[index].question, !doubts.contains(question) { doubts.append(question) }
    guard let doubt = lines[index].doubt, lines[index].leftOut == nil else { return }
    if !doubts.contains(doubt) { doubts.append(doubt) }
    if view != .possible { lines[index].leaveOut("it cannot be told whether this counts: \(doubt)") }
  }
}

/// What a rule about a whole period may look at besides the ledger.
public struct LedgerContext: Sendable {
  /// The scheme.
  public let scheme: Scheme
  /// The member's enrolment.
  public let enrolment: Enrolment
  /// The period.
  public let period: Period
  /// The last day that is looked at.
  public let asOf: CivilDate
  /// Everything recorded about the member.
  public let record: MemberRecord
  /// What the period before left over.
  public let carried: CarriedOver
}

extension Scheme {
  /// A line after the general conditions and the rules for single sessions.
  fileprivate func finished(_ draft: CreditLine, in context: LineContext, period: Period, view: Account.View)
    throws(Overflow)
    -> CreditLine
  {
    var line = draft
    if let reason = reasonAgainst(line, enrolment: context.enrolment, period: period) {
      line.leaveOut(reason)
      return line
    }
    guard line.attended != nil || line.activity?.kind == .activity else { return line }
    for rule in sessionRules
    where line.leftOut == nil && (line.attended != nil || (rule.rule as? Multiply)?.isForActivities == true)
      && (rule.isVerified || view != .verified)
      && rule.condition.holds(for: line.date, enrolment: context.enrolment) == true
    {
      try rule.rule.apply(to: &line, in: context)
    }
    return line
  }

  private func reasonAgainst(_ line: CreditLine, enrolment: Enrolment, period: Period) -> String? {
    if let attended = line.attended, let reason = attended.reasonAgainst { return reason }
    let date = line.date
    if let reason = inForce.reasonAgainst(date, enrolment: enrolment, period: period) { return reason }
    if date < self.period.firstDay(of: enrolment) { return "before the enrolment on \(enrolment.from)" }
    if let to = enrolment.to, date > to { return "after the enrolment ended on \(to)" }
    return nil
  }
}

extension Scheme {
  /// Why the gates of the scheme would leave a session out for somebody enrolled so; nil when they would not.
  public func gateReason(against attended: AttendedSession, enrolment: Enrolment) -> String? {
    let enrolment = enrolment.answering(assumptions)
    var line = CreditLine(attended: attended, under: id)
    let context = LineContext(enrolment: enrolment, words: words, earlierThatDay: [], assumesBest: true)
    for rule in sessionRules where rule.condition.holds(for: line.date, enrolment: enrolment) == true {
      guard let gate = rule.rule as? GateSession else { continue }
      gate.apply(to: &line, in: context)
    }
    return line.leftOut
  }
}

extension AttendedSession {
  /// Why the session counts under no scheme; nil when it may count.
  fileprivate var reasonAgainst: String? {
    if session.state == .cancelled { return "the session was cancelled" }
    if session.state == .planned { return "the session is still planned" }
    switch attendance.state {
    case .claimed: return "claimed, not yet confirmed by a leader or the secretary"
    case .rejected: return "rejected: the claim was not confirmed"
    case .confirmed: break
    }
    return attendance.role == .observer ? "an observer takes no part" : nil
  }
}
