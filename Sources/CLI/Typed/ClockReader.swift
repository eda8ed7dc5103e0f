import Domain

/// Reads times of the day as people type them.
enum ClockReader {
  /// `19:00` or `9.30`.
  ///
  /// - Throws: `Problem` for anything else.
  static func time(_ typed: String) throws -> LocalTime {
    guard let time = LocalTime(typed) else {
      throw Problem(
        .usage, "'\(typed)' is not a time", details: ["Times have hours and minutes of 24 hours."],
        remedy: "Type a time such as 19:00.")
    }
    return time
  }
}
