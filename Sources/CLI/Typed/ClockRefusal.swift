import Domain

/// What is said of a time that cannot be taken as it was typed.
struct ClockRefusal {
  let typed: String

  /// Not a time in any form.
  var unreadable: Problem {
    problem("Times are typed as 19:00, 19h, 1900, 7pm or 7:30 pm.", remedy: "Type a time such as 19:00.")
  }

  /// `25:00`.
  func noSuchHour(_ hour: Int) -> Problem {
    problem(
      "Hours go from 0 to 23.",
      remedy: hour == 24 ? "Midnight is 0:00, of the day that begins." : "Type a time such as 19:00.")
  }

  /// `19:75`.
  var noSuchMinute: Problem {
    problem("Minutes go from 0 to 59.", remedy: "Correct the minutes.")
  }

  /// `7`, which may be in the morning or in the evening.
  func hourAlone(_ hour: Int) -> Problem {
    problem(
      "It is an hour without minutes.",
      remedy: (1...11).contains(hour) ? "Type \(hour)am or \(hour)pm." : "Type \(hour):00.")
  }

  /// `19:00 pm` or `0:30 am`.
  func notOfTwelve(_ parts: ClockParts) -> Problem {
    let minute = parts.minute ?? 0
    let plain = "\(parts.hour):\(minute < 10 ? "0" : "")\(minute)"
    return problem(
      "With am or pm the hours go from 1 to 12.", remedy: "If \(plain) of 24 hours is meant, type \(plain).")
  }

  private func problem(_ why: String, remedy: String) -> Problem {
    Problem(.usage, "'\(typed)' is not a time", details: [why], remedy: remedy)
  }
}
