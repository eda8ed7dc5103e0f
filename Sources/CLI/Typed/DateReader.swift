import Domain
import Publishing

/// Reads dates as people type them; the day comes before the month.
struct DateReader {
  let today: CivilDate
  /// Whether what has no year is to come: `tue` and `3 nov` are then the next ones, today included.
  var looksAhead = false

  /// `2026-11-03`, `today`, `yesterday`, `tue` (the most recent), `3 nov`, `3/11` or `3/11/2026`.
  ///
  /// A date without a year is the most recent one, or the next, today included.
  ///
  /// - Throws: `Problem` for anything else.
  func date(_ typed: String) throws -> CivilDate {
    let text = typed.lowercased()
    if let date = CivilDate(iso: text) ?? named(text) ?? weekday(text) ?? numbers(text) ?? dayAndMonth(text) {
      return date
    }
    throw Problem(
      .usage, "'\(typed)' is not a date",
      details: ["Dates are typed as 2026-11-03, today, yesterday, tue, 3 nov or 3/11 (the day first)."],
      remedy: "Type the date as year-month-day.")
  }

  private func named(_ text: String) -> CivilDate? {
    switch text {
    case "today": today
    case "yesterday": today.adding(days: -1)
    case "tomorrow": today.adding(days: 1)
    default: nil
    }
  }

  private func weekday(_ text: String) -> CivilDate? {
    guard text.count >= 2, let index = Self.index(of: text, in: CivilDate.weekdayNames) else { return nil }
    let ago = (today.weekday - 1 - index + 7) % 7
    return today.adding(days: looksAhead ? (7 - ago) % 7 : -ago)
  }

  private func numbers(_ text: String) -> CivilDate? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
    guard (2...3).contains(parts.count), let day = Int(parts[0]), let month = Int(parts[1]) else {
      return nil
    }
    guard parts.count == 3, !parts[2].isEmpty else { return nearest(day: day, month: month) }
    guard let year = Int(parts[2]), parts[2].count == 4 else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private func dayAndMonth(_ text: String) -> CivilDate? {
    let parts = text.split(separator: " ").map(String.init)
    guard (2...3).contains(parts.count), let day = Int(parts[0]), parts[1].count >= 3,
      let index = Self.index(of: parts[1], in: CivilDate.monthNames)
    else { return nil }
    guard parts.count == 3 else { return nearest(day: day, month: index + 1) }
    return Int(parts[2]).flatMap { CivilDate(year: $0, month: index + 1, day: day) }
  }

  /// The last such day up to today, or the next from today on; 29 February may lie eight years away.
  private func nearest(day: Int, month: Int) -> CivilDate? {
    (0...8).lazy.compactMap { CivilDate(year: today.year + (looksAhead ? $0 : -$0), month: month, day: day) }
      .first { looksAhead ? $0 >= today : $0 <= today }
  }

  /// Which of some names begins so; nil when none does, or several.
  static func index(of text: String, in names: [String]) -> Int? {
    let found = names.indices.filter { names[$0].lowercased().hasPrefix(text) }
    return found.count == 1 ? found[0] : nil
  }
}
