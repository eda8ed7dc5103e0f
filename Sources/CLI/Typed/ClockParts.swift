import Text

/// The hour and the minute that somebody typed, before it is known whether there is such a time.
struct ClockParts: Equatable {
  /// What the hour is counted from, where the day has two times twelve.
  enum Half: String, CaseIterable { case am, pm }

  let hour: Int
  /// nil when an hour was typed alone.
  let minute: Int?
  /// nil where the hours are those of 24.
  let half: Half?

  /// Reads `19:00`, `9.30`, `1900`, `19h`, `19h30`, `7`, `7pm` or `7:30 p.m.`, in lower case.
  init?(_ text: String) {
    let (rest, half) = Self.halved(text)
    guard let parts = Self.divided(rest) ?? (half == nil ? Self.run(rest) ?? Self.hours(rest) : nil),
      let hour = Digits.number(parts.hour, digits: 1...2)
    else { return nil }
    let minute = parts.minute.flatMap { Digits.number($0, digits: 2...2) }
    guard parts.minute == nil || minute != nil else { return nil }
    (self.hour, self.minute, self.half) = (hour, minute, half)
  }

  private typealias Pieces = (hour: String, minute: String?)

  /// What stands before am or pm.
  private static func halved(_ text: String) -> (String, Half?) {
    for half in Half.allCases {
      for ending in [half.rawValue, half == .am ? "a.m." : "p.m."] where text.hasSuffix(ending) {
        return (String(text.dropLast(ending.count)).trimmed, half)
      }
    }
    return (text, nil)
  }

  /// `19:00`, `9.30`, or `7` alone.
  private static func divided(_ text: String) -> Pieces? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }.map(String.init)
    guard parts.count <= 2, Digits.number(parts[0], digits: 1...2) != nil else { return nil }
    return (parts[0], parts.count == 2 ? parts[1] : nil)
  }

  /// `1900`.
  private static func run(_ text: String) -> Pieces? {
    guard Digits.number(text, digits: 4...4) != nil else { return nil }
    return (String(text.prefix(2)), String(text.suffix(2)))
  }

  /// `19h` or `19h30`.
  private static func hours(_ text: String) -> Pieces? {
    let parts = text.split(separator: "h", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2 else { return nil }
    return (parts[0], parts[1].isEmpty ? "00" : parts[1])
  }
}
