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
    let carried = try CarriedOver(into: period, of: record, under: scheme, enrolment: enrolment)
    let account = { (doubtful: Account.Doubtful) throws(Overflow) in
      try Account(
        of: record, under: scheme, enrolment: enrolment, in: period, asOf: asOf, carried: carried,
        doubtful: doubtful)
    }
    let certain = try account(.leaveOut)
    let possible = certain.doubts.isEmpty ? nil : try account(.count)
    let verified = certain.lines.contains(where: \.isUnverified) ? try account(.leaveOutUnverified) : nil
    self.scheme = scheme
    self.enrolment = enrolment
    self.account = certain
    let views = Views(certain: certain, possible: possible, verified: verified)
    var findings = try Self.findings(under: scheme, views)
    for answers in scheme.possibleAnswers(beyond: enrolment) {
      let other = try Statement(
        of: record, under: scheme, enrolment: enrolment.answering(answers), in: period, asOf: asOf)
      findings = findings.map { $0.doubted(besides: other.findings, answering: answers, words: scheme.words) }
    }
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

extension Statement {
  /// The accounts from which findings are made.
  private struct Views {
    /// What counts for certain.
    let certain: Account
    /// What may count, when a fact is missing; nil when none is.
    let possible: Account?
    /// What counts by verified figures alone; nil when all are.
    let verified: Account?
  }

  /// The finding of each requirement that applies; of alternatives the one that is best, with the others named.
  private static func findings(
    under scheme: Scheme, _ views: Views
  ) throws(Overflow) -> [Finding] {
    var findings: [Finding] = []
    var alternatives: [String: [Finding]] = [:]
    for sourced in scheme.rules {
      guard let finding = try finding(of: sourced, under: scheme, views) else {
        continue
      }
      if let either = sourced.condition.either {
        alternatives[either, default: []].append(finding)
      } else {
        findings.append(finding)
      }
    }
    for (name, ways) in alternatives.sorted(by: { $0.key < $1.key }) {
      findings.append(Finding(name: name, anyOf: ways, words: scheme.words))
    }
    if scheme.periodSource.mark == .unverified, !findings.isEmpty { findings.append(.unverifiedPeriod) }
    return findings
  }

  private static func finding(
    of sourced: SourcedRule, under scheme: Scheme, _ views: Views
  ) throws(Overflow) -> Finding? {
    guard let requirement = sourced.rule as? any Requirement else { return nil }
    let certain = views.certain
    let enrolment = certain.enrolment
    let applies = sourced.condition.holds(for: certain.period.first, enrolment: enrolment)
    guard applies != false, var finding = try requirement.finding(in: certain, words: scheme.words) else {
      return nil
    }
    finding.source = sourced.source
    if certain.terms.isExempt, (requirement as? EvidenceItem)?.within ?? .period == .period {
      return finding.waived(certain.terms.reason ?? "")
    }
    if let verified = views.verified,
      let strict = try requirement.finding(in: verified, words: scheme.words),
      strict.verdict != .met, strict.have != finding.have
    {
      finding = finding.cannotTell("what the sessions are worth has not been verified with the body")
    }
    if let possible = views.possible, finding.verdict == .notMet,
      try requirement.finding(in: possible, words: scheme.words)?.verdict != .notMet
    {
      finding = finding.cannotTell(certain.doubts.joined(separator: "; "))
    }
    if finding.verdict == .notMet, !certain.terms.isKnown, !(requirement is EvidenceItem) {
      finding = finding.cannotTell(certain.terms.reason ?? "")
    }
    if applies == nil, finding.verdict != .met,
      let missing = sourced.condition.missingFact(in: enrolment, words: scheme.words)
    {
      finding = finding.cannotTell(missing)
    }
    return sourced.source.mark == .unverified ? finding.unverified : finding
  }
}

extension Finding {
  /// Of several ways one is enough.
  fileprivate init(name: String, anyOf ways: [Finding], words: SchemeWords) {
    let verdict = Verdict.any(of: ways.map(\.verdict))
    let each = ways.map { way in
      let amounts = way.have.flatMap { have in
        way.required.map { " \(have.amount.mixed) of \((way.unit ?? words.unit).words(for: $0))" }
      }
      return "\(way.label)\(amounts ?? ""): \(way.verdict.rawValue)"
    }
    self.init(
      name: name, label: name.prefix(1).uppercased() + name.dropFirst(), verdict: verdict,
      note: each.joined(separator: ", or "))
  }

  /// Nobody has verified when the body's periods begin and end.
  fileprivate static let unverifiedPeriod = Finding(
    name: "period", label: "Dates of the period", verdict: .cannotTell,
    note: "when the period begins and ends has not been verified with the body")
}
