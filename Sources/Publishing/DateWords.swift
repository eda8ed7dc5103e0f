import Domain

/// Dates and times as people read them, in English.
extension CivilDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The names of the months, in order.
  public static var monthNames: [String] { months }

  /// The names of the days of the week, Monday first.
  public static var weekdayNames: [String] { weekdays }

  /// The date in full, such as `21 November 2026`.
  public var long: String { "\(day) \(Self.months[month - 1]) \(year)" }

  /// The date without its weekday, short, such as `3 Feb 2026`.
  public var short: String { "\(day) \(Self.months[month - 1].prefix(3)) \(year)" }

  /// The date with its weekday, short, such as `Tue 3 Feb 2026`.
  public var shortWithWeekday: String { "\(Self.weekdays[weekday - 1].prefix(3)) \(short)" }

  /// The date with its weekday in full, such as `Tuesday 3 February 2026`.
  public var longWithWeekday: String { "\(Self.weekdays[weekday - 1]) \(long)" }
}

extension Period {
  /// The period in words, such as `1 January to 31 December 2026`; both days are included.
  public var words: String {
    if first == last { return first.long }
    let start = first.year == last.year ? String(first.long.dropLast(5)) : first.long
    return "\(start) to \(last.long)"
  }
}

extension Minutes {
  /// The time in hours and minutes, such as `1 h 30 min`.
  public var hoursAndMinutes: String {
    let (hours, rest) = count.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}

/// A number with its noun, such as `1 session` or `13 sessions`.
public func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
