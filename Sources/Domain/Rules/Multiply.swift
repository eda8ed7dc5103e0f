/// `multiply`: credit that counts more than once, for a role or a topic.
///
/// | setting | is |
/// | --- | --- |
/// | `factor` | how many times, such as `2` |
/// | `max_extra` | at most so much more for one session |
/// | `counts_toward` | `everything` unless said; `total`: what is added counts towards totals, but not where a requirement counts `base` |
///
/// With the settings of a selection, it is for those sessions; with `tags` alone, for activities with such a tag too. Applied after rounding, with the bonuses.
public struct Multiply: SessionRule {
  /// What the added credit counts towards.
  public enum Target: String, CaseIterable, Sendable {
    /// Every requirement.
    case everything
    /// Totals, but no minimum of the body's own time.
    case total
  }

  /// The word in scheme files.
  public static let kind = "multiply"
  /// Applied with the bonuses.
  public let stage: SessionStage? = .bonus

  /// How many times.
  public let factor: Fraction
  /// The most that is added to a session.
  public let maxExtra: Fraction?
  /// What the added credit counts towards.
  public let target: Target
  /// Which sessions.
  public let selection: Selection

  /// Makes the rule.
  public init(
    by factor: Fraction, maxExtra: Fraction? = nil, toward target: Target = .everything,
    where selection: Selection = Selection()
  ) {
    self.factor = factor
    self.maxExtra = maxExtra
    self.target = target
    self.selection = selection
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      by: try settings.amount("factor"), maxExtra: try settings.optionalAmount("max_extra"),
      toward: try settings.choice("counts_toward", default: .everything), where: try Selection(&settings))
    if factor <= Fraction(1) { throw settings.wrong("factor", "more than 1") }
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let most = maxExtra.map { ", at most \(words.amount($0)) more" } ?? ""
    let toward = target == .total ? "; what is added counts towards totals alone" : ""
    return
      "\(isForActivities ? "Sessions and activities" : "Sessions")\(selection.words) count \(factor.mixed) times\(most)\(toward)"
  }

  /// Whether activities with a tag count more than once too.
  var isForActivities: Bool { !selection.tags.isEmpty && !selection.needsSession }

  /// Multiplies the line's credit.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard line.credit > .zero, selection.includes(line, asAsked: true) else { return }
    let wanted = try line.credit.amount * factor - line.credit.amount
    let added = min(wanted, maxExtra ?? wanted)
    let total = try line.credit.amount + added
    if target == .total { line.extra = try line.extra + added }
    try line.raise(by: added, because: "× \(factor.mixed): + \(added.mixed) = \(total.mixed)")
  }
}
