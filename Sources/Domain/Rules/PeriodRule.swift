/// `period`: which stretches of time a body looks at, each on its own.
///
/// | setting | is |
/// | --- | --- |
/// | `anchor` | `calendar_year`, `individual_date` (the enrolment says from when), `each_month`, or `none` when the body demands nothing of a period |
/// | `months` | the length of an individual period, 12 unless said |
///
/// Periods of an individual date end the day before an anniversary, always counted from the original date: from
/// 29 February 2024 to 27 February 2025, and so on to 28 February 2028.
public struct PeriodRule: Rule {
  /// Where periods begin.
  public enum Anchor: String, CaseIterable, Sendable {
    /// On 1 January.
    case calendarYear = "calendar_year"
    /// On a date of the member's own.
    case individualDate = "individual_date"
    /// On the first of every month.
    case eachMonth = "each_month"
    /// There is no period; a calendar year is shown.
    case none
  }

  /// The word in scheme files.
  public static let kind = "period"

  /// Where periods begin.
  public let anchor: Anchor

  /// The length of an individual period in months.
  public let months: Int

  /// Makes the rule.
  public init(anchor: Anchor, months: Int = 12) {
    self.anchor = anchor
    self.months = months
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(anchor: try settings.choice("anchor"), months: try settings.count("months") ?? 12)
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    switch anchor {
    case .calendarYear: "Each calendar year stands alone, from 1 January to 31 December"
    case .individualDate: "Each period of \(months) months stands alone, counted from the member's own date"
    case .eachMonth: "Each calendar month stands alone"
    case .none: "The scheme has no period of its own; a calendar year is shown"
    }
  }

  /// Whether an enrolment must say from which date its periods count.
  public var needsAnchor: Bool { anchor == .individualDate }

  /// The period in which `date` lies.
  ///
  /// - Parameter start: The member's own date, for an individual period; the periods before it are counted
  ///   backwards in the same steps.
  /// - Returns: nil at the edge of the calendar, or when an individual date is needed and missing.
  public func period(containing date: CivilDate, countedFrom start: CivilDate?) -> Period? {
    switch anchor {
    case .calendarYear, .none: Period(year: date.year)
    case .eachMonth: month(of: date)
    case .individualDate: start.flatMap { individualPeriod(containing: date, from: $0) }
    }
  }

  /// The periods that share a day with `span`, in order; `span` itself when the scheme has no period of its own.
  public func periods(overlapping span: Period, countedFrom start: CivilDate?) -> [Period] {
    if anchor == .none { return [span] }
    var found: [Period] = []
    var next = period(containing: span.last, countedFrom: start)
    while let period = next, period.last >= span.first {
      found.append(period)
      next = self.period(containing: period.first.adding(days: -1), countedFrom: start)
      if next == period { break }
    }
    return found.reversed()
  }

  private func month(of date: CivilDate) -> Period? {
    let first = date.adding(days: 1 - date.day)
    return Period(from: first, to: first.adding(months: 1).adding(days: -1))
  }

  private func individualPeriod(containing date: CivilDate, from start: CivilDate) -> Period? {
    let elapsed = (date.year - start.year) * 12 + date.month - start.month
    var count = elapsed >= 0 ? elapsed / months : -((months - 1 - elapsed) / months)
    if start.adding(months: count * months) > date { count -= 1 }
    if start.adding(months: (count + 1) * months) <= date { count += 1 }
    return Period(
      from: start.adding(months: count * months),
      to: start.adding(months: (count + 1) * months).adding(days: -1))
  }
}
