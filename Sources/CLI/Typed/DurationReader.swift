import Domain

/// Reads durations as people type them; `m` always means minutes.
enum DurationReader {
  /// `90`, `90m`, `90min`, `1h30`, `1:30`, `1.5h` or `2h`.
  ///
  /// - Throws: `Problem` for anything else, and for what is not a whole number of minutes up to a day.
  static func minutes(_ typed: String) throws -> Minutes {
    let text = typed.lowercased().filter { $0 != " " }
    guard let count = plain(text) ?? clock(text) ?? hours(text), count <= Minutes.longestSession.count else {
      throw Problem(
        .usage, "'\(typed)' is not a duration",
        details: ["Durations are typed as 90, 90m, 1h30, 1:30 or 1.5h, and are at most a day."],
        remedy: "Type the minutes as a number.")
    }
    return Minutes(count)
  }

  private static func plain(_ text: String) -> Int? {
    for unit in ["minutes", "min", "m", ""] where text.hasSuffix(unit) {
      return number(text.dropLast(unit.count))
    }
    return nil
  }

  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let hours = number(parts[0]),
      let minutes = number(parts[1]),
      minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }

  private static func hours(_ text: String) -> Int? {
    let parts = text.split(separator: "h", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = Fraction(String(parts[0])), hours <= Fraction(24) else { return nil }
    guard let minutes = try? hours * Fraction(60), minutes.denominator == 1 else { return nil }
    if parts[1].isEmpty { return minutes.numerator }
    guard hours.denominator == 1, let rest = plain(String(parts[1])), rest < 60 else { return nil }
    return minutes.numerator + rest
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
