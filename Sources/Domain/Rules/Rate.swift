/// `rate`: how much credit so many minutes are worth.
///
/// | setting | is |
/// | --- | --- |
/// | `credit` | the amount, 1 unless said |
/// | `per_minutes` | for so many counted minutes |
///
/// Proportional: a part of the minutes is worth the same part of the credit, until `round` says otherwise.
/// Exactly one `rate` turns time into credit.
public struct Rate: SessionRule {
  /// The word in scheme files.
  public static let kind = "rate"
  /// Turns time into credit.
  public static let stage = SessionStage.conversion

  /// The amount.
  public let credit: Fraction
  /// For so many minutes.
  public let perMinutes: Fraction

  /// Makes the rule.
  public init(credit: Fraction, perMinutes: Fraction) {
    self.credit = credit
    self.perMinutes = perMinutes
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      credit: try settings.amount("credit", default: Fraction(1)),
      perMinutes: try settings.amount("per_minutes"))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    if credit == perMinutes, words.unit.singular == "minute" { return "Every counted minute counts" }
    return "\(words.unit.words(for: Credit(credit))) for every \(perMinutes.mixed) minutes counted"
  }

  /// Turns the counted time into credit.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    let amount = try line.counted.minutes / perMinutes * credit
    let reason =
      credit == perMinutes
      ? nil
      : "\(line.counted.minutes.mixed) min ÷ \(perMinutes.mixed)"
        + (credit == Fraction(1) ? "" : " × \(credit.mixed)") + " = \(amount.mixed)"
    line.credit(Credit(amount), because: reason)
  }
}
