import Domain

/// Reads stretches of days as people type them.
enum PeriodReader {
  /// `2026`, `2026-05`, `2026-q2` or `2026-02-01..2026-07-31`; both ends are included.
  ///
  /// - Throws: `Problem` for anything else.
  static func period(_ typed: String) throws -> Period {
    let text = typed.lowercased()
    guard let period = span(text) ?? year(text) ?? month(text) ?? quarter(text) else {
      throw Problem(
        .usage, "'\(typed)' is not a period",
        details: [
          "Periods are typed as 2026, 2026-05, 2026-q2 or 2026-02-01..2026-07-31; both ends are included."
        ],
        remedy: "Type a year, such as 2026.")
    }
    return period
  }

  private static func year(_ text: String) -> Period? {
    text.utf8.count == 4 ? Int(text).flatMap(Period.init(year:)) : nil
  }

  private static func month(_ text: String) -> Period? {
    guard text.utf8.count == 7, let first = CivilDate(iso: text + "-01") else { return nil }
    return Period(from: first, to: first.adding(months: 1).adding(days: -1))
  }

  private static func quarter(_ text: String) -> Period? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[1].first == "q",
      let year = Int(parts[0]), let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter),
      let first = CivilDate(year: year, month: quarter * 3 - 2, day: 1)
    else { return nil }
    return Period(from: first, to: first.adding(months: 3).adding(days: -1))
  }

  private static func span(_ text: String) -> Period? {
    let bytes = Array(text.utf8)
    guard bytes.count == 22, bytes[10] == UInt8(ascii: "."), bytes[11] == UInt8(ascii: ".") else {
      return nil
    }
    guard let first = CivilDate(iso: String(text.prefix(10))),
      let last = CivilDate(iso: String(text.suffix(10)))
    else {
      return nil
    }
    return Period(from: first, to: last)
  }
}
