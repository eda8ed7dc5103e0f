/// When a group meets regularly: days of the calendar on the wall, so that no clock and no time zone plays a part.
public struct Recurrence: Hashable, Sendable {
  /// Which weekday of a month.
  public enum Ordinal: Int, CaseIterable, Sendable {
    /// The first.
    case first = 1
    /// The second.
    case second = 2
    /// The third.
    case third = 3
    /// The fourth.
    case fourth = 4
    /// The fifth, which not every month has.
    case fifth = 5
    /// The last, which is the fourth or the fifth.
    case last = 0
  }

  /// What the days have in common.
  public enum Pattern: Hashable, Sendable {
    /// So many weeks lie between them, at least one.
    case weeks(Int)
    /// They are such a weekday of their month; 1 is Monday, 7 Sunday.
    case weekday(Ordinal, Int)
    /// They have this number in their month; in a month that is too short it is the last day.
    case dayOfMonth(Int)
  }

  /// What the days have in common.
  public let pattern: Pattern
  /// The first day that may be one of them; of weeks it is one.
  public let from: CivilDate

  /// Makes a recurrence.
  public init(_ pattern: Pattern, from: CivilDate) {
    self.pattern = pattern
    self.from = from
  }

  /// The days up to the last one, in order.
  public func dates(through last: CivilDate) -> [CivilDate] {
    guard from <= last else { return [] }
    switch pattern {
    case .weeks(let count):
      return stride(from: from.dayNumber, through: last.dayNumber, by: 7 * min(max(1, count), 5000))
        .compactMap(CivilDate.init(dayNumber:))
    case .weekday(let ordinal, let weekday):
      return months(through: last).compactMap { ordinal.day(weekday, in: $0) }.filter(within(last))
    case .dayOfMonth(let day):
      return months(through: last).map { $0.adding(days: min(day, $0.lengthOfItsMonth) - 1) }.filter(
        within(last))
    }
  }

  /// Whether the day stands for one that its month does not have, such as 28 February for the 31st.
  public func isShortened(_ date: CivilDate) -> Bool {
    if case .dayOfMonth(let day) = pattern { date.day < day } else { false }
  }

  private func within(_ last: CivilDate) -> (CivilDate) -> Bool { { from <= $0 && $0 <= last } }

  /// The first days of the months from that of `from` to that of `last`.
  private func months(through last: CivilDate) -> [CivilDate] {
    let first = from.adding(days: 1 - from.day)
    let count = (last.year - first.year) * 12 + last.month - first.month
    return (0...count).map { first.adding(months: $0) }
  }
}

extension Recurrence.Ordinal {
  /// Such a weekday in the month that begins on a day; nil when the month has no fifth.
  fileprivate func day(_ weekday: Int, in month: CivilDate) -> CivilDate? {
    let first = (weekday - month.weekday + 7) % 7
    let place = self == .last ? (month.lengthOfItsMonth - 1 - first) / 7 : rawValue - 1
    let offset = first + 7 * place
    return offset < month.lengthOfItsMonth ? month.adding(days: offset) : nil
  }
}

extension CivilDate {
  fileprivate var lengthOfItsMonth: Int { Self.lengthOfMonth(month, in: year) }
}
