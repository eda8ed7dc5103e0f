import Domain
import Publishing

/// The day, month and year that somebody typed, before it is known whether there is such a day.
struct DateParts: Equatable {
  let day: Int
  let month: Int
  /// The year in full, nil when none was typed; `26` is 2026.
  let year: Int?

  /// Reads `3/2`, `3.2.`, `3-2-26`, `2026-02-03`, `3 feb`, `3rd feb 26` or `Feb 3, 2026`, in lower case.
  init?(_ text: String) {
    guard let parts = Self.numbers(text) ?? Self.words(text) else { return nil }
    self = parts
  }

  private init?(day: Int?, month: Int?, year: Substring?) {
    guard let day, let month else { return nil }
    let read = year.flatMap(Self.year)
    guard year == nil || read != nil else { return nil }
    (self.day, self.month, self.year) = (day, month, read)
  }

  /// Numbers alone: the day first, but after a year of four digits the month.
  private static func numbers(_ text: String) -> DateParts? {
    var parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }
    if parts.count == 3, parts[2].isEmpty { parts.removeLast() }
    guard (2...3).contains(parts.count) else { return nil }
    if parts.count == 3, parts[0].utf8.count == 4 { parts.reverse() }
    return DateParts(
      day: Digits.number(parts[0], digits: 1...2), month: Digits.number(parts[1], digits: 1...2),
      year: parts.count == 3 ? parts[2] : nil)
  }

  /// The month by its name, before the day or after it.
  private static func words(_ text: String) -> DateParts? {
    let parts = text.split { " ,./-".contains($0) }
    guard (2...3).contains(parts.count) else { return nil }
    let isMonthFirst = month(parts[0]) != nil
    return DateParts(
      day: Digits.dayOfMonth(parts[isMonthFirst ? 1 : 0]), month: month(parts[isMonthFirst ? 0 : 1]),
      year: parts.count == 3 ? parts[2] : nil)
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return CivilDate.monthNames.index(beginningWith: String(word)).map { $0 + 1 }
  }

  private static func year(_ text: Substring) -> Int? {
    Digits.number(text, digits: 4...4) ?? Digits.number(text, digits: 2...2).map { 2000 + $0 }
  }
}
