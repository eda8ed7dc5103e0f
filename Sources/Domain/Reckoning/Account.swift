/// One member's sessions in one period of one scheme, each with what it is worth.
///
/// The same sessions give the same account in whatever order they come.
public struct Account: Sendable {
  /// The period.
  public let period: Period
  /// The sessions that count, by date.
  public let lines: [CreditLine]
  /// The sessions of the period that do not count, by date, each with its reason.
  public let leftOut: [CreditLine]
  /// The sum of the lines.
  public let total: Credit

  /// Works out what `sessions` are worth under `scheme`.
  ///
  /// - Parameters:
  ///   - sessions: The member's sessions, in any order; those outside of the period are passed over.
  ///   - period: The days that are looked at.
  /// - Throws: `Overflow` when a figure does not fit in 64 bits.
  public init(
    of sessions: [AttendedSession], under scheme: Scheme, enrolment: Enrolment, in period: Period
  ) throws(Overflow) {
    var lines: [CreditLine] = []
    var leftOut: [CreditLine] = []
    for attended in sessions.sorted() where period.contains(attended.session.date) {
      let sameDay = lines.reversed().prefix { $0.attended.session.date == attended.session.date }
      let context = LineContext(enrolment: enrolment, words: scheme.words, earlierThatDay: sameDay.reversed())
      let line = try scheme.line(for: attended, in: context)
      if line.leftOut == nil { lines.append(line) } else { leftOut.append(line) }
    }
    self.period = period
    self.lines = lines
    self.leftOut = leftOut
    total = try lines.map(\.credit).sum()
  }

  /// The sum of the credit that falls into these categories.
  public func categories(_ ids: [String]) throws(Overflow) -> Credit {
    try lines.flatMap(\.shares).filter { ids.contains($0.category) }.map(\.credit).sum()
  }
}

extension Scheme {
  /// What one session is worth: the general conditions first, then the scheme's rules in their order.
  fileprivate func line(for attended: AttendedSession, in context: LineContext) throws(Overflow) -> CreditLine
  {
    var line = CreditLine(attended: attended)
    if let reason = reasonAgainst(attended, enrolment: context.enrolment) {
      line.leaveOut(reason)
      return line
    }
    for rule in sessionRules where line.leftOut == nil {
      try rule.apply(to: &line, in: context)
    }
    return line
  }

  private func reasonAgainst(_ attended: AttendedSession, enrolment: Enrolment) -> String? {
    let date = attended.session.date
    if attended.session.state == .cancelled { return "the session was cancelled" }
    if attended.session.state == .planned { return "the session is still planned" }
    switch attended.attendance.state {
    case .claimed: return "claimed, not yet confirmed by a leader or the secretary"
    case .rejected: return "rejected: the attendance was found to be untrue"
    case .confirmed: break
    }
    if attended.attendance.role == .observer { return "an observer takes no part" }
    if let from = inForce.from, date < from { return "these rules hold from \(from) on" }
    if let to = inForce.to, date > to { return "these rules ended on \(to)" }
    if date < enrolment.from { return "before the enrolment on \(enrolment.from)" }
    if let to = enrolment.to, date > to { return "after the enrolment ended on \(to)" }
    return nil
  }
}
