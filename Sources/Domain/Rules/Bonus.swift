/// `bonus`: credit on top of what the time is worth.
///
/// | setting | is |
/// | --- | --- |
/// | `credit` | the amount added |
/// | `per_started` | it is added once for every so much credit of the session, the last one begun included; left out, it is added once |
/// | `at_least` | only to a session that is worth so much to the person without it |
/// | `max_per_day` | not more than so much extra on one day, that of other `bonus` rules with such a limit included |
///
/// A session that is worth nothing gets no bonus. With the settings of a selection, it is for those sessions. Applied after
/// rounding; the sessions of a day are taken in their order.
public struct Bonus: SessionRule {
  /// The word in scheme files.
  public static let kind = "bonus"
  /// Applied after rounding.
  public let stage: SessionStage? = .bonus

  /// The amount added.
  public let credit: Fraction
  /// For every so much credit; nil for once.
  public let perStarted: Fraction?
  /// The least credit of a session that gets it.
  public let atLeast: Fraction?
  /// The most of it on a day; nil without a limit.
  public let maxPerDay: Fraction?
  /// Which sessions.
  public let selection: Selection

  /// Makes the rule.
  public init(
    credit: Fraction, perStarted: Fraction? = nil, atLeast: Fraction? = nil, maxPerDay: Fraction? = nil,
    where selection: Selection = Selection()
  ) {
    self.credit = credit
    self.perStarted = perStarted
    self.atLeast = atLeast
    self.maxPerDay = maxPerDay
    self.selection = selection
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      credit: try settings.amount("credit"), perStarted: try settings.optionalAmount("per_started"),
      atLeast: try settings.optionalAmount("at_least"), maxPerDay: try settings.optionalAmount("max_per_day"),
      where: try Selection(&settings))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let each = perStarted.map { "for every \($0.mixed) begun in a session" } ?? "for a session"
    let least = atLeast.map { ", of \($0.mixed) or more" } ?? ""
    let most = maxPerDay.map { ", at most \($0.mixed) extra a day" } ?? ""
    return "\(words.amount(credit)) extra \(each)\(selection.words)\(least)\(most)"
  }

  /// Adds the bonus, less what the day has had.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard line.credit > .zero, selection.includes(line) else { return }
    if let atLeast, line.credit.amount < atLeast {
      return line.remark("no extra below \(atLeast.mixed)")
    }
    let times =
      if let perStarted {
        try (line.credit.amount / perStarted).rounded(toMultipleOf: Fraction(1), .up)
      } else { Fraction(1) }
    var added = try times * credit
    if let maxPerDay {
      let had = try context.earlierThatDay.map { Credit($0.bonus) }.sum().amount + line.bonus
      added = min(added, max(.zero, try maxPerDay - had))
      guard added > .zero else { return line.remark("no extra: the day has had its \(maxPerDay.mixed)") }
    }
    if maxPerDay != nil { line.bonus = try line.bonus + added }
    let total = try line.credit.amount + added
    try line.raise(by: added, because: "+ \(added.mixed) extra = \(total.mixed)")
  }
}
