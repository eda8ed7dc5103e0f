/// `bonus`: credit on top of what the time is worth.
///
/// | setting | is |
/// | --- | --- |
/// | `credit` | the amount added |
/// | `per_started` | it is added once for every so much credit of the session, the last one begun included |
/// | `max_per_day` | not more than so much of it on one day |
///
/// A session that is worth nothing gets no bonus. Applied after rounding; the sessions of a day are taken in
/// their order.
public struct Bonus: SessionRule {
  /// The word in scheme files.
  public static let kind = "bonus"
  /// Applied after rounding.
  public static let stage = SessionStage.bonus

  /// The amount added.
  public let credit: Fraction
  /// For every so much credit.
  public let perStarted: Fraction
  /// The most of it on a day.
  public let maxPerDay: Fraction

  /// Makes the rule.
  public init(credit: Fraction, perStarted: Fraction, maxPerDay: Fraction) {
    self.credit = credit
    self.perStarted = perStarted
    self.maxPerDay = maxPerDay
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      credit: try settings.amount("credit"), perStarted: try settings.amount("per_started"),
      maxPerDay: try settings.amount("max_per_day"))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    "\(words.unit.words(for: Credit(credit))) extra for every \(perStarted.mixed) begun in a session, at most \(maxPerDay.mixed) extra a day"
  }

  /// Adds the bonus, less what the day has had.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard line.credit > .zero else { return }
    let times = try (line.credit.amount / perStarted).rounded(toMultipleOf: Fraction(1), .up)
    let had = try context.earlierThatDay.map { Credit($0.bonus) }.sum().amount
    let left = max(.zero, try maxPerDay - had)
    let added = min(try times * credit, left)
    guard added > .zero else {
      line.remark("no extra: the day has had its \(maxPerDay.mixed)")
      return
    }
    line.bonus = added
    let total = try line.credit.amount + added
    line.credit(Credit(total), because: "+ \(added.mixed) extra = \(total.mixed)")
  }
}
