/// How one member stands under one scheme in one period: the account and every requirement's finding.
public struct Statement: Sendable {
  /// The rules.
  public let scheme: Scheme
  /// The member's enrolment.
  public let enrolment: Enrolment
  /// The sessions and their worth.
  public let account: Account
  /// Each requirement, in the scheme's order; alternatives stand together.
  public let findings: [Finding]

  /// Works out how the member stands.
  ///
  /// - Parameters:
  ///   - record: The member's record, of all periods: some rules look at earlier ones.
  ///   - asOf: The last day that is looked at, by rules that ask what has begun; the period's last when nil.
  /// - Throws: `Overflow` when a figure does not fit in 64 bits.
  public init(
    of record: MemberRecord, under scheme: Scheme, enrolment: Enrolment, in period: Period,
    asOf: CivilDate? = nil
  ) throws(Overflow) {
    let enrolment = enrolment.answering(scheme.assumptions)
    let reckoning = Reckoning(
      record: record, scheme: scheme, enrolment: enrolment, period: period, asOf: asOf)
    let views = try reckoning.views()
    var findings = try reckoning.findings(views)
    for answers in scheme.possibleAnswers(beyond: enrolment) {
      let other = reckoning.answering(answers)
      let others = try other.findings(other.views())
      findings = findings.map { $0.doubted(besides: others, answering: answers, words: scheme.words) }
    }
    self.scheme = scheme
    self.enrolment = enrolment
    account = views.certain
    self.findings = findings
  }

  /// The verdict on the whole: not met if anything is not, else cannot tell if anything cannot be told.
  ///
  /// nil when the scheme requires nothing.
  public var verdict: Verdict? {
    findings.isEmpty ? nil : Verdict.all(of: findings.map(\.verdict))
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

  /// What a line is worth together with all before it: the lines in their order, then the adjustments.
  public func runningTotals() throws(Overflow) -> [Credit] {
    var total = Credit.zero
    var totals: [Credit] = []
    for credit in account.lines.map(\.credit) + account.adjustments.map(\.amount) {
      total = try total + credit
      totals.append(total)
    }
    return totals
  }
}
