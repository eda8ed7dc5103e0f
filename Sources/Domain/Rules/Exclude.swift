/// `exclude`: what is taken off the time.
///
/// | setting | is |
/// | --- | --- |
/// | `what` | a list of `breaks` |
///
/// Breaks are taken off everybody's time, also of those who came late: what a person was present for cannot be
/// more than the session without its breaks. Applied after `presence`, before the conversion to credit.
public struct Exclude: SessionRule {
  /// The word in scheme files.
  public static let kind = "exclude"
  /// Applied after the presence.
  public static let stage = SessionStage.exclusion

  /// Makes the rule: breaks do not count.
  public init() {}

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    let what = try settings.list("what")
    guard what == ["breaks"] else {
      throw RuleSettings.Fault(line: settings.line, message: "'what' must be [\"breaks\"]")
    }
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String { "Breaks do not count" }

  /// Takes the session's breaks off.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    let breaks = line.attended.session.breaks
    guard breaks.count > 0 else { return }
    let rest = max(.zero, try line.counted.minutes - Fraction(breaks.count))
    line.count(CountedTime(minutes: rest), because: "less \(breaks.count) min of breaks: \(rest.mixed) min")
  }
}
