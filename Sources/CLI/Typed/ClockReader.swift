import Domain

/// Reads times of the day as people type them.
enum ClockReader {
  /// `19:00`, `9.30`, `1900`, `19h`, `7pm` or `7:30 pm`.
  ///
  /// - Throws: `Problem` for anything else.
  static func time(_ typed: String) throws -> LocalTime {
    let refusal = ClockRefusal(typed: typed)
    guard let parts = ClockParts(typed.lowercased()) else { throw refusal.unreadable }
    guard parts.hour < 24 else { throw refusal.noSuchHour(parts.hour) }
    guard parts.minute ?? 0 < 60 else { throw refusal.noSuchMinute }
    guard parts.minute != nil || parts.half != nil else { throw refusal.hourAlone(parts.hour) }
    guard parts.half == nil || (1...12).contains(parts.hour) else {
      throw refusal.notOfTwelve(parts)
    }
    guard let time = LocalTime(minuteOfDay: parts.minuteOfDay) else { throw refusal.unreadable }
    return time
  }
}

extension ClockParts {
  /// Minutes after midnight; twelve o'clock comes before one in its half of the day.
  fileprivate var minuteOfDay: Int {
    let hourOfDay =
      switch half {
      case .am: hour % 12
      case .pm: hour % 12 + 12
      case nil: hour
      }
    return hourOfDay * 60 + (minute ?? 0)
  }
}
