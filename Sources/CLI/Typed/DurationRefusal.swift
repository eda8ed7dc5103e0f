import Domain
import Publishing

/// What is said of a duration that cannot be taken as it was typed.
struct DurationRefusal {
  let typed: String

  /// Not a duration in any form.
  var unreadable: Problem {
    problem(
      "Durations are typed as 90, 90m, 1h30, 1:30 or 1.5h, and are at most a day.",
      remedy: "Type the minutes as a number.")
  }

  /// More than can be recorded.
  var tooLong: Problem {
    Problem(
      .usage, "'\(typed)' is longer than a day",
      details: ["Durations are at most \(Minutes.longestSession.hoursAndMinutes)."],
      remedy: "Correct it; a number alone is minutes.")
  }

  /// `1,5`, which may be hours or minutes.
  var withoutUnit: Problem {
    problem("It does not say whether hours are meant.", remedy: "Type the unit too: \(typed)h")
  }

  /// `1.51h`.
  var brokenMinute: Problem {
    problem("It is not a whole number of minutes.", remedy: "Type the minutes as a number.")
  }

  /// `1 30`, which may be hours and minutes.
  func twoNumbers(_ first: String, _ second: String) -> Problem {
    problem(
      "It has two numbers and no unit.", remedy: "If hours and minutes are meant, type \(first)h\(second).")
  }

  /// `1h75`.
  func tooManyMinutes(_ hours: Int, _ rest: Int) -> Problem {
    let why = "After the hours, minutes go from 0 to 59."
    let total = Minutes(hours * 60 + rest)
    guard total <= .longestSession else { return problem(why, remedy: "Type the minutes as a number.") }
    return problem(why, remedy: "If \(total.hoursAndMinutes) is meant, type \(total.count)m.")
  }

  private func problem(_ why: String, remedy: String) -> Problem {
    Problem(.usage, "'\(typed)' is not a duration", details: [why], remedy: remedy)
  }
}
