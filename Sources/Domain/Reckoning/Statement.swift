/// How one member stands under one scheme in one period: the account and every requirement's finding.
public struct Statement: Sendable {
  /// The rules.
  public let scheme: Scheme
  /// The member's enrolment.
  public let enrolment: Enrolment
  /// The sessions and their worth.
  public let account: Account
  /// Each requirement, in the scheme's order.
  public let findings: [Finding]

  /// Works out how the member stands.
  ///
  /// - Throws: `Overflow` when a figure does not fit in 64 bits.
  public init(
    of sessions: [AttendedSession], under scheme: Scheme, enrolment: Enrolment, in period: Period
  ) throws(Overflow) {
    self.scheme = scheme
    self.enrolment = enrolment
    let account = try Account(of: sessions, under: scheme, enrolment: enrolment, in: period)
    var findings: [Finding] = []
    for sourced in scheme.rules {
      guard let requirement = sourced.rule as? any Requirement else { continue }
      let finding = try requirement.finding(in: account, words: scheme.words)
      findings.append(sourced.source.mark == .unverified ? finding.unverified : finding)
    }
    self.account = account
    self.findings = findings
  }

  /// The verdict on the whole: not met if anything is not, else cannot tell if anything cannot be told.
  ///
  /// nil when the scheme requires nothing.
  public var verdict: Verdict? {
    if findings.isEmpty { return nil }
    if findings.contains(where: { $0.verdict == .notMet }) { return .notMet }
    return findings.contains { $0.verdict == .cannotTell } ? .cannotTell : .met
  }

  /// The credit of each category that has any, in the scheme's order.
  public func totalsByCategory() throws(Overflow) -> [CategoryShare] {
    var totals: [CategoryShare] = []
    for category in scheme.categories {
      let credit = try account.categories([category.id])
      if credit > .zero { totals.append(CategoryShare(category: category.id, credit: credit)) }
    }
    return totals
  }

  /// What a line is worth together with all lines before it, in the order of the lines.
  public func runningTotals() throws(Overflow) -> [Credit] {
    var total = Credit.zero
    var totals: [Credit] = []
    for line in account.lines {
      total = try total + line.credit
      totals.append(total)
    }
    return totals
  }
}
