import Domain

/// What something did to a member's figures, scheme by scheme.
public enum TotalsChange {
  /// A line for each figure that moved, such as `au-racgp-2023: Reviewing performance (RP) 6 → 7.5 of 5 hours`.
  ///
  /// Statements are paired by scheme and period; what stands in one list only is passed over.
  public static func lines(from before: [Statement], to after: [Statement]) -> [String] {
    after.flatMap { new -> [String] in
      let old = before.first { $0.scheme.id == new.scheme.id && $0.account.period == new.account.period }
      guard let old else { return [] }
      let moved = new.findings.compactMap { finding in words(of: finding, before: old, in: new.scheme) }
      if !moved.isEmpty { return moved.map { "\(new.scheme.id): \($0)" } }
      guard old.account.total != new.account.total else { return ["\(new.scheme.id): nothing changes"] }
      let unit = new.scheme.unit
      return ["\(new.scheme.id): \(old.account.total.amount.mixed) → \(unit.words(for: new.account.total))"]
    }
  }

  private static func words(of finding: Finding, before: Statement, in scheme: Scheme) -> String? {
    guard let have = finding.have, let amount = finding.amountWords(in: scheme),
      let earlier = before.finding(named: finding.name)?.have, earlier != have
    else { return nil }
    let met = finding.verdict == .met ? ", met" : ""
    return "\(finding.label) \(earlier.amount.mixed) → \(amount)\(met)"
  }
}
