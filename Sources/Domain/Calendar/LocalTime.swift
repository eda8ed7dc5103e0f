/// A time on the wall clock where the session is held, in minutes after midnight.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// Minutes after midnight, 0 to 1439.
  public let minuteOfDay: Int

  /// 00:00.
  public static let midnight = LocalTime(unchecked: 0)

  private init(unchecked minuteOfDay: Int) { self.minuteOfDay = minuteOfDay }

  /// A time, nil outside the day.
  public init?(minuteOfDay: Int) {
    guard (0..<1440).contains(minuteOfDay) else { return nil }
    self.minuteOfDay = minuteOfDay
  }

  /// Reads `19:00`, `9:30` or `19.00`; anything else is nil.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    minuteOfDay = hour * 60 + minute
  }

  /// Whether `left` is earlier in the day.
  public static func < (left: LocalTime, right: LocalTime) -> Bool { left.minuteOfDay < right.minuteOfDay }
}

extension LocalTime: CustomStringConvertible {
  /// The time as `19:00`.
  public var description: String {
    let (hour, minute) = minuteOfDay.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
