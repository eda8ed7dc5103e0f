/// A day of the calendar: year, month and day, without clock or time zone.
///
/// Held as whole days since 1 January 1970. A session belongs to the date on the wall where it was held, so no
/// time zone can ever move it into another year.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before.
  public let dayNumber: Int

  /// The years that can be recorded.
  public static let years = 1900...2199

  /// A date by its day number, nil outside `years`.
  public init?(dayNumber: Int) {
    guard Self.firstDay...Self.lastDay ~= dayNumber else { return nil }
    self.dayNumber = dayNumber
  }

  /// A date by its parts, nil when there is no such day or it lies outside `years`.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.lengthOfMonth(month, in: year)).contains(day)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// Reads `2026-11-03`; anything else is nil.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    let digits = bytes.enumerated().filter { $0.offset != 4 && $0.offset != 7 }.map { Int($0.element) - 48 }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
  }

  /// 1 January 1970, day number 0.
  public static let epoch = CivilDate(unchecked: 0)

  /// The last day that can be recorded.
  public static let latest = CivilDate(unchecked: lastDay)

  private init(unchecked dayNumber: Int) { self.dayNumber = dayNumber }

  /// The year.
  public var year: Int { parts.year }

  /// The month, 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// Whether `left` is earlier.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

  /// The date so many days later (or earlier), held within `years`.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow else { return CivilDate(unchecked: days < 0 ? Self.firstDay : Self.lastDay) }
    return CivilDate(unchecked: min(max(sum, Self.firstDay), Self.lastDay))
  }

  /// The same day of the month so many months later (or earlier), held within `years`.
  ///
  /// Where that month is too short, its last day: the anniversary of 29 February falls on 28 February in
  /// common years. Count from the original date, not from an earlier result.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + min(max(months, -4000), 4000)
    let target = min(max(count, Self.years.lowerBound * 12), Self.years.upperBound * 12 + 11)
    let targetMonth = target % 12 + 1
    let lastDay = Self.lengthOfMonth(targetMonth, in: target / 12)
    return CivilDate(
      unchecked: Self.dayNumber(year: target / 12, month: targetMonth, day: min(day, lastDay)))
  }

  /// How many whole months there are from this day to a later one; 0 when it is not later.
  ///
  /// From 15 March to 15 April is one, to 14 April none. From 31 January, the last day of February is one.
  public func wholeMonths(until later: CivilDate) -> Int {
    var count = max(0, (later.year - year) * 12 + later.month - month)
    while count > 0, adding(months: count) > later { count -= 1 }
    return count
  }

  /// How many days the month has.
  public static func lengthOfMonth(_ month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static let firstDay = dayNumber(year: years.lowerBound, month: 1, day: 1)
  private static let lastDay = dayNumber(year: years.upperBound, month: 12, day: 31)

  /// Counts from 1 March, so that the leap day is the last of its year.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = (shiftedMonth + 2) % 12 + 1
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as `2026-11-03`.
  public var description: String {
    let (year, month, day) = parts
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
