import Domain
import Publishing
import Text

/// Reads rules for regular sessions as people type them.
struct RecurrenceReader {
  /// The day that counts as today: a rule without a beginning begins with it.
  let today: CivilDate

  /// `every 4 weeks from 3 feb`, `first tuesday monthly`, `last thursday monthly from …` or `monthly on the 15th`.
  ///
  /// A date without a year is the next one, today included.
  ///
  /// - Throws: `Problem` for anything else.
  func recurrence(_ typed: String) throws -> Recurrence {
    var words = typed.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    var from: CivilDate?
    if let place = words.firstIndex(of: "from"), place + 1 < words.count {
      from = try DateReader(today: today, looksAhead: true).date(words[(place + 1)...].joined(separator: " "))
      words.removeSubrange(place...)
    }
    if let weeks = Self.weeks(words) {
      guard let from else { throw missingBeginning(typed) }
      return Recurrence(.weeks(weeks), from: from)
    }
    guard let pattern = Self.monthly(words) else { throw unreadable(typed) }
    return Recurrence(pattern, from: from ?? today)
  }

  /// `every week` or `every 4 weeks`.
  private static func weeks(_ words: [String]) -> Int? {
    guard words.first == "every", let unit = words.last, ["week", "weeks"].contains(unit) else { return nil }
    if words.count == 2 { return 1 }
    guard words.count == 3, let count = Int(words[1]), (1...52).contains(count) else { return nil }
    return count
  }

  /// `first tuesday monthly`, `monthly on the first tuesday` or `monthly on the 15th`.
  private static func monthly(_ words: [String]) -> Recurrence.Pattern? {
    guard words.contains("monthly") || words.contains("month") else { return nil }
    let fillers: Set<String> = ["monthly", "month", "every", "each", "of", "on", "the"]
    let telling = words.filter { !fillers.contains($0) }
    if telling.count == 1 { return number(telling[0]).map { .dayOfMonth($0) } }
    guard telling.count == 2, let ordinal = ordinal(telling[0]), telling[1].utf8.count >= 2,
      let weekday = CivilDate.weekdayNames.index(beginningWith: telling[1])
    else { return nil }
    return .weekday(ordinal, weekday + 1)
  }

  /// A day of the month, such as `15th` or `15`.
  private static func number(_ word: String) -> Int? {
    Digits.dayOfMonth(word).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private static func ordinal(_ word: String) -> Recurrence.Ordinal? {
    if let ordinal = Recurrence.Ordinal.allCases.first(where: { "\($0)" == word }) { return ordinal }
    return number(word).flatMap(Recurrence.Ordinal.init(rawValue:))
  }

  private func missingBeginning(_ typed: String) -> Problem {
    Problem(
      .usage, "'\(typed)' does not say when it begins", details: ["Weeks are counted from a first date."],
      remedy: "Type the date too: '\(typed) from \(today)'")
  }

  private func unreadable(_ typed: String) -> Problem {
    Problem(
      .usage, "'\(typed)' is not a rule for regular sessions",
      details: [
        "Rules are typed as 'every 4 weeks from 3 feb', 'first tuesday monthly', 'last thursday monthly'",
        "or 'monthly on the 15th'; the latter may end with 'from DATE' too.",
      ],
      remedy: "Type one of these, in quotes.")
  }
}
