import Domain

/// What something did to a member's verdicts and totals.
public enum VerdictChange {
  /// A line a statement, such as `us-ama-pra, 1 January to 31 December 2026: 4.5 → 6 credits, not met → met`.
  ///
  /// Statements are paired by scheme and period.
  public static func lines(from before: [Statement], to after: [Statement]) -> [String] {
    after.map { new in
      let old = before.first { $0.scheme.id == new.scheme.id && $0.account.period == new.account.period }
      let total = new.scheme.unit.words(for: new.account.total)
      let verdict = new.verdict.map { ", \($0.rawValue)" } ?? ""
      let place = "\(new.scheme.id), \(new.account.period.words): "
      guard let old else { return "\(place)\(total)\(verdict)" }
      let hasMoved = old.account.total != new.account.total
      let earlier = hasMoved ? "\(old.account.total.amount.mixed) → " : ""
      let earlierVerdict = old.verdict == new.verdict ? nil : old.verdict.map { ", \($0.rawValue) →" }
      let change = earlierVerdict.map { "\($0) \(new.verdict?.rawValue ?? "nothing required")" } ?? verdict
      return "\(place)\(earlier)\(total)\(change)\(hasMoved || earlierVerdict != nil ? "" : ", as before")"
    }
  }
}
