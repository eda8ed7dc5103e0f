import Domain
import Text

/// Reads durations as people type them; `m` always means minutes.
enum DurationReader {
  /// `90`, `90m`, `90 mins`, `1h30`, `1 hr 30`, `1 hour 30 minutes`, `1:30`, `1.5h`, `1,5h` or `2 hours`.
  ///
  /// - Throws: `Problem` for anything else, and for what is not a whole number of minutes up to a day.
  static func minutes(_ typed: String) throws -> Minutes {
    let text = typed.lowercased().trimmed
    let refusal = DurationRefusal(typed: typed)
    guard let count = try clock(text, refusal) ?? written(text, refusal) else { throw refusal.unreadable }
    guard count <= Minutes.longestSession.count else { throw refusal.tooLong }
    return Minutes(count)
  }

  /// How long somebody was there: a duration of a minute at least.
  static func presence(_ typed: String) throws -> Minutes {
    let minutes = try minutes(typed)
    guard minutes.count > 0 else {
      throw Problem(.usage, "nobody can have been there for \(minutes)", remedy: "Type how long it was.")
    }
    return minutes
  }

  /// `1:30`.
  private static func clock(_ text: String, _ refusal: DurationRefusal) throws -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2, let hours = number(parts[0]), let rest = Digits.number(parts[1], digits: 2...2)
    else { return nil }
    return try together(hours, rest, refusal)
  }

  private static func written(_ text: String, _ refusal: DurationRefusal) throws -> Int? {
    guard let parts = DurationPart.parts(of: text), let first = parts.first else { return nil }
    switch (parts.count, first.unit, parts.last?.unit) {
    case (1, .hours, _): return try inHours(first.number, refusal)
    case (1, .minutes, _): return number(first.number)
    case (1, nil, _):
      if number(first.number) == nil, fraction(first.number) != nil { throw refusal.withoutUnit }
      return number(first.number)
    case (2, .hours, nil), (2, .hours, .minutes):
      guard let hours = number(first.number), let rest = number(parts[1].number) else { return nil }
      return try together(hours, rest, refusal)
    case (2, nil, nil): throw refusal.twoNumbers(parts[0].number, parts[1].number)
    default: return nil
    }
  }

  /// `1.5` hours.
  private static func inHours(_ text: String, _ refusal: DurationRefusal) throws -> Int? {
    guard let hours = fraction(text), let minutes = try? hours * Fraction(60) else { return nil }
    guard minutes.denominator == 1 else { throw refusal.brokenMinute }
    return minutes.numerator
  }

  private static func together(_ hours: Int, _ rest: Int, _ refusal: DurationRefusal) throws -> Int {
    guard rest < 60 else { throw refusal.tooManyMinutes(hours, rest) }
    return hours * 60 + rest
  }

  private static func fraction(_ text: String) -> Fraction? {
    Fraction(String(text.map { $0 == "," ? "." : $0 }))
  }

  private static func number(_ text: String) -> Int? { Digits.number(text, digits: 1...6) }
}
