/// `rate`: how much credit so many minutes are worth.
///
/// | setting | is |
/// | --- | --- |
/// | `credit` | the amount, 1 unless said |
/// | `per_minutes` | for so many counted minutes |
///
/// Proportional: a part of the minutes is worth the same part of the credit, until `round` says otherwise. With the settings
/// of a selection, the rate is for those sessions; of several rates the first that fits is taken. A session to which no `rate`, `fixed`
/// or `block` fits is worth nothing.
public struct Rate: SessionRule {
  /// The word in scheme files.
  public static let kind = "rate"
  /// Turns time into credit.
  public let stage: SessionStage? = .conversion

  /// The amount.
  public let credit: Fraction
  /// For so many minutes.
  public let perMinutes: Fraction
  /// Which sessions.
  public let selection: Selection

  /// Makes the rule.
  public init(credit: Fraction, perMinutes: Fraction, where selection: Selection = Selection()) {
    self.credit = credit
    self.perMinutes = perMinutes
    self.selection = selection
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      credit: try settings.amount("credit", default: Fraction(1)),
      perMinutes: try settings.amount("per_minutes"), where: try Selection(&settings))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    if credit == perMinutes, words.unit.singular == "minute" {
      return "Every counted minute counts" + selection.words
    }
    return "\(words.amount(credit)) for every \(perMinutes.mixed) minutes counted" + selection.words
  }

  /// Turns the counted time into credit.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard !line.isConverted, selection.includes(line) else { return }
    let amount = try line.counted.minutes / perMinutes * credit
    let reason =
      credit == perMinutes
      ? nil
      : "\(line.counted.minutes.mixed) min ÷ \(perMinutes.mixed)"
        + (credit == Fraction(1) ? "" : " × \(credit.mixed)") + " = \(amount.mixed)"
    line.credit(Credit(amount), because: reason)
  }
}
