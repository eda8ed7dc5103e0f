/// `period`: which stretches of time a body looks at, each on its own.
///
/// | setting | is |
/// | --- | --- |
/// | `anchor` | where periods begin, a word from the list below |
/// | `months` | the length of a period, 12 unless said; not for `each_month` and `one_off` |
/// | `starts` | with `month_day`: the first day of the year, such as `"04-01"`; with `individual_date` and `chosen_start`: the day of the year on which periods begin, the last one up to the member's date |
/// | `epoch` | with `fixed_epoch`: the first day of any one period, such as `"2023-01-01"` |
/// | `align` | with `individual_date` and `chosen_start`: `year` begins on 1 January of the member's date, `joining_year` too, and what was done in that year before the enrolment counts; `next_year` begins on the 1 January after it, `first_january` on the date itself when that is a 1 January, else on the next one |
/// | `first_months` | the length of a member's first period where it is another, such as `48` |
/// | `quarter_ends` | with `birth_quarter`: the months at whose ends the periods of the four quarters end, such as `["2", "5", "8", "11"]` |
///
/// The anchors: `calendar_year`; `month_day`, the same day every year; `fixed_epoch`, the same days for everybody;
/// `individual_date` and `chosen_start`, a date of the member's own (the enrolment's anchor); `birth_quarter`, by
/// the quarter in which the member was born (the anchor is the date of birth); `rolling`, the months up to the day
/// that is looked at; `each_month`; `one_off`, from the anchor, or else the enrolment, on; `none` when the body
/// demands nothing of a period, so that a calendar year is shown.
///
/// Both ends of a period are included. Periods of an individual date end the day before an anniversary, always
/// counted from the original date: from 29 February 2024 to 27 February 2025, and so on to 28 February 2028.
public struct PeriodRule: Rule {
  /// Where periods begin.
  public enum Anchor: String, CaseIterable, Sendable {
    /// On 1 January.
    case calendarYear = "calendar_year"
    /// On the same day of every year.
    case monthDay = "month_day"
    /// On a day that is the same for everybody.
    case fixedEpoch = "fixed_epoch"
    /// On a date of the member's own.
    case individualDate = "individual_date"
    /// On a date that the member chose.
    case chosenStart = "chosen_start"
    /// By the quarter of the member's birth.
    case birthQuarter = "birth_quarter"
    /// So many months before the day that is looked at.
    case rolling
    /// On the first of every month.
    case eachMonth = "each_month"
    /// On a date of the member's own, without an end.
    case oneOff = "one_off"
    /// There is no period; a calendar year is shown.
    case none
  }

  /// From which day of the member's year an individual period counts.
  public enum Alignment: String, CaseIterable, Sendable {
    /// From the date itself.
    case date
    /// From 1 January of its year.
    case year
    /// From the 1 January after it.
    case nextYear = "next_year"
    /// From the date when it is a 1 January, else from the next one.
    case firstJanuary = "first_january"
    /// From 1 January of its year, and what was done in that year before the enrolment counts.
    case joiningYear = "joining_year"
  }

  /// The word in scheme files.
  public static let kind = "period"

  /// Where periods begin.
  public let anchor: Anchor
  /// The length of a period in months.
  public let months: Int
  /// The length of a member's first period; nil when it is like the others.
  public let firstMonths: Int?
  /// From which day an individual period counts.
  public let alignment: Alignment
  /// The first day of any one period, for `month_day` and `fixed_epoch`; for a date of the member's own, the day of the year.
  public let epoch: CivilDate?
  /// The months at whose ends the periods of the four birth quarters end.
  public let quarterEnds: [Int]

  /// Makes the rule.
  ///
  /// Without four months in `quarterEnds`, a birth quarter's periods begin on the birthday.
  public init(
    anchor: Anchor, months: Int = 12, firstMonths: Int? = nil, alignment: Alignment = .date,
    epoch: CivilDate? = nil, quarterEnds: [Int] = []
  ) {
    self.anchor = anchor
    self.months = months
    self.firstMonths = firstMonths
    self.alignment = alignment
    self.epoch = epoch
    self.quarterEnds = quarterEnds
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    let anchor: Anchor = try settings.choice("anchor")
    let epoch = try Self.epoch(of: anchor, &settings)
    var ends: [Int] = []
    if anchor == .birthQuarter {
      ends = try settings.list("quarter_ends").compactMap { Int($0) }.filter { (1...12).contains($0) }
      if ends.count != 4 {
        throw settings.wrong("quarter_ends", "four months such as [\"2\", \"5\", \"8\", \"11\"]")
      }
    }
    let months = try settings.count("months")
    if months != nil, [.calendarYear, .eachMonth, .oneOff, .none].contains(anchor) {
      throw settings.wrong("months", "left out with this anchor")
    }
    self.init(
      anchor: anchor, months: months ?? 12, firstMonths: try settings.count("first_months"),
      alignment: try settings.choice("align", default: .date), epoch: epoch, quarterEnds: ends)
    if firstMonths != nil || alignment != .date, ![.individualDate, .chosenStart].contains(anchor) {
      throw settings.wrong("align", "left out with this anchor, and so must 'first_months'")
    }
    if alignment != .date, epoch != nil { throw settings.wrong("align", "left out together with 'starts'") }
  }

  private static func epoch(of anchor: Anchor, _ settings: inout RuleSettings) throws -> CivilDate? {
    if anchor == .fixedEpoch {
      guard let epoch = try settings.date("epoch") else {
        throw settings.wrong("epoch", "a date such as \"2023-01-01\"")
      }
      return epoch
    }
    guard [.monthDay, .individualDate, .chosenStart].contains(anchor) else { return nil }
    let text = anchor == .monthDay ? try settings.text("starts") : try settings.optionalText("starts")
    guard let text else { return nil }
    guard let epoch = CivilDate(iso: "2001-" + text) else {
      throw settings.wrong("starts", "a month and a day such as \"04-01\"")
    }
    return epoch
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let first = firstMonths.map { "; a member's first period has \($0) months" } ?? ""
    let start =
      switch alignment {
      case .date: epoch.map { ", from the last \(Self.dayWords($0)) up to it" } ?? ""
      case .year: ", from 1 January of that year"
      case .nextYear: ", from the 1 January after it"
      case .firstJanuary: ", from the first 1 January from then on"
      case .joiningYear: ", from 1 January of that year, which counts whole"
      }
    return switch anchor {
    case .calendarYear: "Each calendar year stands alone, from 1 January to 31 December"
    case .monthDay:
      "Each period of \(months) months stands alone, from \(epoch.map { Self.dayWords($0) } ?? "") on"
    case .fixedEpoch:
      "Each period of \(months) months stands alone, the same for everybody, counted from \(epoch.map { "\($0)" } ?? "")"
    case .individualDate:
      "Each period of \(months) months stands alone, counted from the member's own date\(start)\(first)"
    case .chosenStart:
      "Each period of \(months) months stands alone, counted from a date that the member chose\(start)\(first)"
    case .birthQuarter:
      "Each period of \(months) months stands alone; it ends by the quarter of the member's birth, with the months \(quarterEnds.map(String.init).joined(separator: ", "))"
    case .rolling: "The last \(months) months are looked at, whichever day it is"
    case .eachMonth: "Each calendar month stands alone"
    case .oneOff: "Everything since the start counts; there is no end"
    case .none: "The scheme has no period of its own; a calendar year is shown"
    }
  }

  /// Whether an enrolment must say from which date its periods count.
  public var needsAnchor: Bool { [.individualDate, .chosenStart, .birthQuarter].contains(anchor) }

  /// Whether an enrolment may say so.
  public var allowsAnchor: Bool { needsAnchor || anchor == .oneOff }

  /// The period in which `date` lies, for a member enrolled so.
  ///
  /// Periods before the member's own date are counted backwards in the same steps.
  ///
  /// - Returns: nil at the edge of the calendar, before a one-off has begun, or when an individual date is needed and
  ///   missing.
  public func period(containing date: CivilDate, for enrolment: Enrolment) -> Period? {
    switch anchor {
    case .calendarYear, .none: Period(year: date.year)
    case .eachMonth: month(of: date)
    case .rolling: Period(from: rollingStart(endingOn: date), to: date)
    case .oneOff: Period(from: enrolment.anchor ?? enrolment.from, to: date)
    case .monthDay, .fixedEpoch: epoch.flatMap { step(containing: date, from: $0) }
    case .individualDate, .chosenStart:
      enrolment.anchor.flatMap { ownPeriod(containing: date, from: aligned($0)) }
    case .birthQuarter: enrolment.anchor.flatMap { step(containing: date, from: cycleStart(bornOn: $0)) }
    }
  }

  /// The periods that share a day with `span`, in order; `span` itself when the scheme has no period of its own.
  public func periods(overlapping span: Period, for enrolment: Enrolment) -> [Period] {
    if anchor == .none { return [span] }
    if anchor == .rolling || anchor == .oneOff {
      return [period(containing: span.last, for: enrolment)].compactMap(\.self)
    }
    var found: [Period] = []
    var next = period(containing: span.last, for: enrolment)
    while let period = next, period.last >= span.first {
      found.append(period)
      next = self.period(containing: period.first.adding(days: -1), for: enrolment)
      if next == period { break }
    }
    return found.reversed()
  }

  /// The period before this one; nil where periods do not follow each other.
  func period(before period: Period, for enrolment: Enrolment) -> Period? {
    guard anchor != .rolling, anchor != .oneOff, anchor != .none else { return nil }
    let before = self.period(containing: period.first.adding(days: -1), for: enrolment)
    return before == period ? nil : before
  }

  /// The first of so many months that end on a day; of two readings at the end of a month the later one.
  private func rollingStart(endingOn date: CivilDate) -> CivilDate {
    max(date.adding(days: 1).adding(months: -months), date.adding(months: -months).adding(days: 1))
  }

  private func month(of date: CivilDate) -> Period? {
    let first = date.adding(days: 1 - date.day)
    return Period(from: first, to: first.adding(months: 1).adding(days: -1))
  }

  private func aligned(_ date: CivilDate) -> CivilDate {
    switch alignment {
    case .date: epoch.flatMap { yearStart(before: date, as: $0) } ?? date
    case .year, .joiningYear: CivilDate(year: date.year, month: 1, day: 1) ?? date
    case .nextYear: CivilDate(year: date.year + 1, month: 1, day: 1) ?? date
    case .firstJanuary:
      CivilDate(year: date.month == 1 && date.day == 1 ? date.year : date.year + 1, month: 1, day: 1) ?? date
    }
  }

  /// The last day up to `date` that is the same day of the year.
  private func yearStart(before date: CivilDate, as day: CivilDate) -> CivilDate? {
    let here = CivilDate(year: date.year, month: day.month, day: day.day)
    guard let here, here > date else { return here }
    return CivilDate(year: date.year - 1, month: day.month, day: day.day)
  }

  /// The first day on which anything counts for a member: that of the enrolment, or that of the year of joining.
  func firstDay(of enrolment: Enrolment) -> CivilDate {
    guard alignment == .joiningYear, let anchor = enrolment.anchor, anchor.year == enrolment.from.year else {
      return enrolment.from
    }
    return min(enrolment.from, aligned(anchor))
  }

  /// The first day after the end of the quarter's month, in the year of birth.
  private func cycleStart(bornOn date: CivilDate) -> CivilDate {
    guard quarterEnds.count == 4 else { return date }
    let end = CivilDate(year: date.year, month: quarterEnds[(date.month - 1) / 3], day: 1) ?? date
    return end.adding(months: 1)
  }

  private func ownPeriod(containing date: CivilDate, from start: CivilDate) -> Period? {
    guard let firstMonths else { return step(containing: date, from: start) }
    let second = start.adding(months: firstMonths)
    if start <= date, date < second { return Period(from: start, to: second.adding(days: -1)) }
    if date < start { return step(containing: date, from: start) }
    return step(containing: date, from: start, offset: firstMonths)
  }

  /// The period in steps of `months`, counted from `offset` months after `start`.
  private func step(containing date: CivilDate, from start: CivilDate, offset: Int = 0) -> Period? {
    let edge = { (count: Int) in start.adding(months: offset + count * months) }
    let elapsed = (date.year - start.year) * 12 + date.month - start.month - offset
    var count = elapsed >= 0 ? elapsed / months : -((months - 1 - elapsed) / months)
    if edge(count) > date { count -= 1 }
    if edge(count + 1) <= date { count += 1 }
    return Period(from: edge(count), to: edge(count + 1).adding(days: -1))
  }

  private static func dayWords(_ date: CivilDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return "\(date.day) \(months[date.month - 1])"
  }
}
