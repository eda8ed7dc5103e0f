/// `milestone`: what must be reached before or after something that happened on a day.
///
/// | setting | is |
/// | --- | --- |
/// | `event` | the short name of an `evidence` item: the day is that of the first one recorded |
/// | `side` | `before` or `after`: which side of the day is counted; the day itself is after |
/// | `amount` | the least amount, or number, on that side |
/// | `months` | instead of `amount`: how many months must have passed since the day |
///
/// Besides, the settings of a measure. While the day is not recorded it cannot be told.
public struct Milestone: Requirement {
  /// Which side of the day.
  public enum Side: String, CaseIterable, Sendable {
    /// The days before it.
    case before
    /// The day itself and those after it.
    case after
  }

  /// The word in scheme files.
  public static let kind = "milestone"

  /// The short name of what happened.
  public let event: String
  /// Which side of the day.
  public let side: Side
  /// The least amount; nil when only time must pass.
  public let amount: Fraction?
  /// How many months must have passed.
  public let months: Int?
  /// What is counted.
  public let measure: Measure

  /// Makes the rule.
  public init(event: String, side: Side, amount: Fraction?, months: Int? = nil, measure: Measure = Measure())
  {
    self.event = event
    self.side = side
    self.amount = amount
    self.months = months
    self.measure = measure
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      event: try settings.text("event"), side: try settings.choice("side"),
      amount: try settings.optionalAmount("amount"), months: try settings.count("months"),
      measure: try Measure(&settings, default: .credit))
    if (amount == nil) == (months == nil) { throw settings.wrong("amount", "there, or else 'months'") }
  }

  /// What happened.
  public var evidenceItems: [Fact] { [Fact(id: event, name: event)] }
  /// What examples call it.
  public var name: String { measure.givenName ?? "\(side.rawValue) \(event)" }
  /// The categories looked at.
  public var namedCategories: [String] { measure.categories }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    if let months { return "\(months) months \(side.rawValue) \(event)" }
    let unit = measure.counted.unit ?? words.unit
    let least = amount.map { unit.words(for: Credit($0)) } ?? ""
    return "\(measure.label(in: words)): at least \(least) \(side.rawValue) \(event)"
  }

  /// Counts on one side of the day.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding? {
    let days = account.record.evidence.filter {
      $0.item == event && $0.schemeID == account.enrolment.schemeID && $0.isHeld
    }.map(\.date)
    let label =
      measure.givenName == nil
      ? "\(side.rawValue == "before" ? "Before" : "After") \(event)" : measure.label(in: words)
    guard let day = days.min() else {
      return Finding(
        name: name, label: label, verdict: .cannotTell, note: "the day of '\(event)' is not recorded")
    }
    if let months { return waiting(months, since: day, label: label, in: account) }
    let have =
      side == .before
      ? try measure.amount(in: account, to: day.adding(days: -1))
      : try measure.amount(in: account, from: day)
    return try Finding(
      name: name, label: label, have: have, required: Credit(amount ?? .zero), unit: measure.counted.unit,
      words: words)
  }

  private func waiting(_ months: Int, since day: CivilDate, label: String, in account: Account) -> Finding {
    let over = day.adding(months: months)
    return Finding(
      name: name, label: label, verdict: account.asOf >= over ? .met : .notMet,
      note: account.asOf >= over ? "" : "not before \(over)")
  }
}
