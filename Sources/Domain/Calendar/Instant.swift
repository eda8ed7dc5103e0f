/// A moment by the computer's clock, in UTC, to the second: when something was recorded.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since the beginning of 1 January 1970, UTC.
  public let seconds: Int

  /// A moment.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The date in UTC, held within `CivilDate.years`.
  public var date: CivilDate {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return CivilDate.epoch.adding(days: rest < 0 ? days - 1 : days)
  }

  /// Whether `left` is earlier.
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant: CustomStringConvertible {
  /// The moment as `2026-11-21T09:30:00Z`.
  public var description: String {
    let second = ((seconds % 86_400) + 86_400) % 86_400
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date)T\(parts.joined(separator: ":"))Z"
  }
}
