/// `round`: the smallest step of a body's credit.
///
/// | setting | is |
/// | --- | --- |
/// | `step` | the step, such as `"0.25"` |
/// | `to` | `nearest` (a half goes up), `down` or `up` |
/// | `stage` | when: `session` unless said (after the conversion, before any bonus), `bonus` (after it), `split` (each category's part of a session), `cap` (each session after the limits), or `total` (the whole of a period; what fell into categories stays exact) |
///
/// Rounding each session is another figure than rounding the whole, and rounding before a split another than after it.
public struct Round: SessionRule, LedgerRule {
  /// When rounding takes place.
  public enum Stage: String, CaseIterable, Sendable {
    /// After the conversion of a session.
    case session
    /// After a session's bonus.
    case bonus
    /// After a session's credit fell into categories.
    case split
    /// After the limits were applied.
    case cap
    /// At the end.
    case total
  }

  /// The word in scheme files.
  public static let kind = "round"

  /// The step.
  public let step: Fraction
  /// Which multiple of it.
  public let rounding: Fraction.Rounding
  /// When.
  public let moment: Stage

  /// Makes the rule.
  public init(step: Fraction, to rounding: Fraction.Rounding, at moment: Stage = .session) {
    self.step = step
    self.rounding = rounding
    self.moment = moment
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      step: try settings.amount("step"), to: try settings.choice("to"),
      at: try settings.choice("stage", default: .session))
  }

  /// When it is applied to a session.
  public var stage: SessionStage? {
    switch moment {
    case .session: .rounding
    case .bonus: .roundingAfterBonus
    case .split: .roundingAfterSplit
    case .cap, .total: nil
    }
  }

  /// When it is applied to a period.
  public var ledgerStage: LedgerStage? {
    switch moment {
    case .cap: .roundingAfterCap
    case .total: .roundingOfTotal
    case .session, .bonus, .split: nil
    }
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let direction =
      switch rounding {
      case .nearest: "to the nearest"
      case .down: "down to a whole multiple of"
      case .up: "up to a whole multiple of"
      }
    let what =
      switch moment {
      case .session: "Each session is"
      case .bonus: "Each session is, with what is added to it,"
      case .split: "Each category's part of a session is"
      case .cap: "What is left of each session after the limits is"
      case .total: "Only the whole of a period is"
      }
    return "\(what) rounded \(direction) \(words.amount(step))"
  }

  /// Rounds the line's credit, or its parts.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    if line.shares.isEmpty { try roundCredit(of: &line) } else { try roundShares(of: &line) }
  }

  /// Rounds what is left of the lines, or the whole.
  public func apply(to ledger: inout Ledger, in context: LedgerContext) throws(Overflow) {
    if moment == .total { return try roundTotal(of: &ledger) }
    for index in ledger.countedIndices where ledger.lines[index].attended != nil {
      if ledger.lines[index].shares.isEmpty {
        try roundCredit(of: &ledger.lines[index])
      } else {
        try roundShares(of: &ledger.lines[index])
      }
    }
  }

  private func roundCredit(of line: inout CreditLine) throws(Overflow) {
    let rounded = try line.credit.amount.rounded(toMultipleOf: step, rounding)
    guard rounded != line.credit.amount else { return }
    try line.rescale(to: Credit(rounded), because: "rounded \(words) = \(rounded.mixed)")
  }

  private func roundShares(of line: inout CreditLine) throws(Overflow) {
    let rounded = try line.shares.map { share throws(Overflow) in
      CategoryShare(
        category: share.category,
        credit: Credit(try share.credit.amount.rounded(toMultipleOf: step, rounding)))
    }
    guard rounded != line.shares else { return }
    line.shares = rounded
    let parts = rounded.map { "\($0.credit.amount.mixed) \($0.category)" }.joined(separator: " + ")
    try line.rescale(to: try rounded.map(\.credit).sum(), because: "each part rounded \(words): \(parts)")
  }

  /// Adds the difference as an adjustment; what fell into categories stays exact.
  private func roundTotal(of ledger: inout Ledger) throws(Overflow) {
    let lines = try ledger.countedIndices.map { ledger.lines[$0].credit }.sum()
    let total = try (lines + ledger.adjustments.map(\.amount).sum()).amount
    let difference = try total.rounded(toMultipleOf: step, rounding) - total
    guard difference != .zero else { return }
    ledger.adjustments.append(
      Adjustment(label: "Rounding of the whole \(words)", amount: Credit(difference), category: nil))
  }

  private var words: String {
    rounding == .nearest ? "to the nearest \(step.mixed)" : "\(rounding.rawValue) by steps of \(step.mixed)"
  }
}
