/// `min_sum`: how much credit must be reached in a period, over some categories or over all.
///
/// | setting | is |
/// | --- | --- |
/// | `amount` | the least amount |
/// | `last_months` | only what lies in so many months up to the end of the period is added up; such a requirement is no total |
///
/// Besides, the settings of a measure: `of` names the categories that are added up, and is left out for the total of
/// everything. Exactly the amount is enough. It is less for part of a period where `prorate` says so, and more by what `carry` adds
/// to the total.
public struct MinSum: Requirement {
  /// The word in scheme files.
  public static let kind = "min_sum"

  /// The least amount.
  public let amount: Fraction
  /// What is added up.
  public let measure: Measure
  /// In how many months up to the period's end; nil for all of it.
  public let lastMonths: Int?

  /// Makes the rule.
  public init(_ amount: Fraction, of categories: [String] = []) {
    self.init(amount, measure: Measure(of: categories))
  }

  /// Makes the rule for another measure than categories.
  public init(_ amount: Fraction, measure: Measure, lastMonths: Int? = nil) {
    self.lastMonths = lastMonths
    self.amount = amount
    self.measure = measure
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      try settings.amount("amount"), measure: try Measure(&settings, default: .credit),
      lastMonths: try settings.count("last_months"))
    if measure.counted != .credit, measure.counted != .base {
      throw settings.wrong("counted", "credit or base; 'min_count' counts other things")
    }
  }

  /// What examples call it.
  public var name: String { measure.name }
  /// The categories added up.
  public var namedCategories: [String] { measure.categories }
  /// Whether it is about everything.
  public var isTotal: Bool {
    measure.categories.isEmpty && measure.selection.isEverything && lastMonths == nil
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let stretch = lastMonths.map { "the last \($0) months of a period" } ?? "a period"
    return "\(measure.label(in: words)): at least \(words.amount(amount)) in \(stretch)"
  }

  /// Compares the sum with the amount.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding? {
    var required = try amount * account.terms.part
    var remarks = [account.terms.isKnown ? account.terms.reason : nil].compactMap(\.self)
    if isTotal, account.carried.deficit > .zero {
      required = try required + account.carried.deficit.amount
      let amount = account.carried.deficit.amount
      let verb = amount == Fraction(1) ? "is" : "are"
      remarks.append("\(words.amount(amount)) \(verb) missing from the period before")
    }
    return try Finding(
      name: name, label: measure.label(in: words),
      have: measure.amount(in: account, from: first(in: account.period)),
      required: Credit(required), words: words, remark: remarks.joined(separator: "; "))
  }
}

extension MinSum {
  /// The first day that is looked at; nil for all of the period.
  private func first(in period: Period) -> CivilDate? {
    lastMonths.map { max(period.first, period.last.adding(days: 1).adding(months: -$0)) }
  }
}

extension Scheme {
  /// The rule that requires a total of a period that begins on that day; nil when there is none.
  func requiredTotal(on date: CivilDate, enrolment: Enrolment) -> MinSum? {
    rules.lazy.filter { $0.condition.holds(for: date, enrolment: enrolment) == true }
      .compactMap { $0.rule as? MinSum }.first { $0.isTotal }
  }
}
