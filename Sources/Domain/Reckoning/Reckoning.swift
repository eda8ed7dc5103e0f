/// Works out a statement: the accounts that different views of what is not known give, and what follows from them.
struct Reckoning {
  /// The accounts from which findings are made.
  struct Views {
    /// What counts for certain; this is the account that is shown.
    let certain: Account
    /// What may count, when a fact is missing; nil when none is.
    let possible: Account?
    /// What counts by rules alone that somebody vouches for; nil when all are such.
    let verified: Account?
  }

  let record: MemberRecord
  let scheme: Scheme
  let enrolment: Enrolment
  let period: Period
  let asOf: CivilDate?

  /// The same for a member of whom more is known.
  func answering(_ answers: [String: Bool]) -> Reckoning {
    Reckoning(
      record: record, scheme: scheme, enrolment: enrolment.answering(answers), period: period, asOf: asOf)
  }

  /// The accounts; those that could be no other than the certain one are left out.
  func views() throws(Overflow) -> Views {
    let certain = try account(.certain)
    return Views(
      certain: certain, possible: certain.doubts.isEmpty ? nil : try account(.possible),
      verified: scheme.computesUnverified ? try account(.verified) : nil)
  }

  /// The finding of each requirement that applies, in the scheme's order; alternatives stand at the end.
  func findings(_ views: Views) throws(Overflow) -> [Finding] {
    var findings: [Finding] = []
    var alternatives: [String: [Finding]] = [:]
    for sourced in scheme.rules {
      guard let finding = try finding(of: sourced, views) else { continue }
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

  private func account(_ view: Account.View) throws(Overflow) -> Account {
    let carried = try CarriedOver(
      into: period, of: record, under: scheme, enrolment: enrolment, view: view)
    return try Account(
      of: record, under: scheme, enrolment: enrolment, in: period, asOf: asOf, carried: carried, view: view)
  }

  private func finding(of sourced: SourcedRule, _ views: Views) throws(Overflow) -> Finding? {
    let finding = try requiredFinding(of: sourced, views)
    return sourced.condition.isRecommended ? finding?.recommended : finding
  }

  /// What is certain is told; what another view would tell otherwise cannot be.
  private func requiredFinding(of sourced: SourcedRule, _ views: Views) throws(Overflow) -> Finding? {
    guard let requirement = sourced.rule as? any Requirement else { return nil }
    let applies = sourced.condition.holds(for: period.first, enrolment: enrolment)
    guard applies != false, var finding = try requirement.finding(in: views.certain, words: scheme.words)
    else {
      return nil
    }
    finding.source = sourced.source
    if sourced.source.mark == .unverified { return finding.unverified }
    if views.certain.terms.isExempt, (requirement as? EvidenceItem)?.within ?? .period == .period {
      return finding.waived(views.certain.terms.reason ?? "")
    }
    if let reason = try doubt(about: finding, of: requirement, views) { return finding.cannotTell(reason) }
    if applies == nil, finding.verdict != .met,
      let missing = sourced.condition.missingFact(in: enrolment, words: scheme.words)
    {
      return finding.cannotTell(missing)
    }
    return finding
  }

  /// Why the verdict could be another; nil when it could not.
  private func doubt(about finding: Finding, of requirement: any Requirement, _ views: Views) throws(Overflow)
    -> String?
  {
    if try isOther(finding, of: requirement, in: views.verified) {
      return "what decides has not been verified with the body"
    }
    if try isOther(finding, of: requirement, in: views.possible) {
      return views.certain.doubts.joined(separator: "; ")
    }
    let terms = views.certain.terms
    if finding.verdict == .notMet, !terms.isKnown, !(requirement is EvidenceItem) {
      return terms.reason ?? ""
    }
    return nil
  }

  /// Whether another view gives another verdict.
  private func isOther(_ finding: Finding, of requirement: any Requirement, in view: Account?)
    throws(Overflow)
    -> Bool
  {
    guard let view else { return false }
    return try requirement.finding(in: view, words: scheme.words)?.verdict != finding.verdict
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
