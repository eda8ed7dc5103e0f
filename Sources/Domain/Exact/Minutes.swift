/// A stretch of time in whole minutes, never negative.
public struct Minutes: Hashable, Comparable, Sendable {
  /// How many minutes.
  public let count: Int

  /// The longest session that can be recorded: a day.
  public static let longestSession = Minutes(1440)

  /// A number of minutes; a negative one becomes 0.
  public init(_ count: Int) {
    self.count = max(0, count)
  }

  /// Whether `left` is shorter.
  public static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }

  /// What is left after taking `right` away, at least 0.
  public static func - (left: Minutes, right: Minutes) -> Minutes { Minutes(left.count - right.count) }
}

extension Minutes: CustomStringConvertible {
  /// The minutes with their unit, such as `90 min`.
  public var description: String { "\(count) min" }
}

/// The part of an attendance that a body counts, in minutes, exactly: 90 minutes shared by 7 are 90/7.
public struct CountedTime: Hashable, Sendable {
  /// The minutes, not negative.
  public let minutes: Fraction

  /// Counts `minutes` in full.
  public init(_ minutes: Minutes) {
    self.minutes = Fraction(minutes.count)
  }

  /// Counts a fraction of minutes.
  public init(minutes: Fraction) {
    self.minutes = minutes
  }
}
