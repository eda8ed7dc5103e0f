/// `round`: the smallest step of a body's credit.
///
/// | setting | is |
/// | --- | --- |
/// | `step` | the step, such as `"0.25"` |
/// | `to` | `nearest` (a half goes up), `down` or `up` |
///
/// Each session is rounded on its own, after the conversion and before any bonus.
public struct Round: SessionRule {
  /// The word in scheme files.
  public static let kind = "round"
  /// Applied after the conversion.
  public static let stage = SessionStage.rounding

  /// The step.
  public let step: Fraction
  /// Which multiple of it.
  public let rounding: Fraction.Rounding

  /// Makes the rule.
  public init(step: Fraction, to rounding: Fraction.Rounding) {
    self.step = step
    self.rounding = rounding
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(step: try settings.amount("step"), to: try settings.choice("to"))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let direction =
      switch rounding {
      case .nearest: "to the nearest"
      case .down: "down to a whole multiple of"
      case .up: "up to a whole multiple of"
      }
    return "Each session is rounded \(direction) \(words.unit.words(for: Credit(step)))"
  }

  /// Rounds the line's credit.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    let rounded = try line.credit.amount.rounded(toMultipleOf: step, rounding)
    guard rounded != line.credit.amount else { return }
    let word =
      rounding == .nearest ? "to the nearest \(step.mixed)" : "\(rounding.rawValue) by steps of \(step.mixed)"
    line.credit(Credit(rounded), because: "rounded \(word) = \(rounded.mixed)")
  }
}
