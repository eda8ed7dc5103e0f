import Domain
import Publishing

/// Reads dates as people type them; the day comes before the month.
struct DateReader {
  let today: CivilDate
  /// Whether what has no year is to come: `tue` and `3 nov` are then the next ones, today included.
  var looksAhead = false

  /// `2026-11-03`, `today`, `yesterday`, `tue` (the most recent), `last tue`, `3 nov`, `nov 3`, `3/11` or `3/11/26`.
  ///
  /// A date without a year is the most recent one, or the next, today included; never one more than a year away.
  ///
  /// - Throws: `Problem` for anything else.
  func date(_ typed: String) throws -> CivilDate {
    let text = typed.lowercased()
    if let date = named(text) ?? weekday(text) { return date }
    guard let parts = DateParts(text) else { throw DateRefusal(typed: typed).unreadable }
    if let date = parts.year.map({ day(of: parts, in: $0) }) ?? nearest(parts) { return date }
    throw refusal(of: parts, typed)
  }

  /// What is to be said of a day without a year that is taken for one long past although the next one is nearer; nil
  /// where there is no doubt.
  func doubt(about typed: String) -> String? {
    guard let date = try? date(typed), date < today.adding(days: -7),
      let next = try? DateReader(today: today, looksAhead: true).date(typed), next != date,
      next.dayNumber - today.dayNumber < today.dayNumber - date.dayNumber
    else { return nil }
    return
      "Note: the last \(date.day) \(CivilDate.monthNames[date.month - 1]) is taken; type \(next) for the next."
  }

  private func named(_ text: String) -> CivilDate? {
    switch text {
    case "today": today
    case "yesterday": today.adding(days: -1)
    case "tomorrow": today.adding(days: 1)
    default: nil
    }
  }

  /// `tue` may be today; `last tue` and `next tue` never are, whichever way is looked.
  private func weekday(_ text: String) -> CivilDate? {
    let words = text.split(separator: " ")
    guard let name = words.last, name.utf8.count >= 2,
      let index = CivilDate.weekdayNames.index(beginningWith: String(name))
    else { return nil }
    let ago = (today.weekday - 1 - index + 7) % 7
    switch words.dropLast() {
    case []: return today.adding(days: looksAhead ? (7 - ago) % 7 : -ago)
    case ["last"]: return today.adding(days: ago == 0 ? -7 : -ago)
    case ["next"]: return today.adding(days: 7 - ago)
    default: return nil
    }
  }

  private func day(of parts: DateParts, in year: Int) -> CivilDate? {
    CivilDate(year: year, month: parts.month, day: parts.day)
  }

  /// The years in which a date without one may lie, the nearer first.
  private var years: [Int] { [today.year, today.year + (looksAhead ? 1 : -1)] }

  /// The last such day up to today, or the next from today on, within a year.
  private func nearest(_ parts: DateParts) -> CivilDate? {
    years.compactMap { day(of: parts, in: $0) }.first {
      (0...366).contains(looksAhead ? $0.dayNumber - today.dayNumber : today.dayNumber - $0.dayNumber)
    }
  }

  private func refusal(of parts: DateParts, _ typed: String) -> Problem {
    let refusal = DateRefusal(typed: typed)
    if let year = parts.year { return refusal.noSuchDay(parts, in: year) }
    if (parts.day, parts.month) == (29, 2) {
      return refusal.noLeapDay(near: today, looksAhead: looksAhead)
    }
    let isAhead = (parts.month, parts.day) > (today.month, today.day)
    return refusal.noSuchDay(parts, in: years[isAhead == looksAhead ? 0 : 1])
  }
}
