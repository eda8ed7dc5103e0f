import Domain

extension Recurrence {
  /// The rule in words, such as `every 4 weeks from 3 February 2026` or `on the first Tuesday of every month`.
  public var words: String {
    switch pattern {
    case .weeks(let count): "every \(count <= 1 ? "week" : "\(count) weeks") from \(from.long)"
    case .weekday(let ordinal, let weekday):
      "on the \(ordinal) \(CivilDate.weekdayNames[weekday - 1]) of every month"
    case .dayOfMonth(let day): "on the \(Self.ordinal(day)) of every month"
    }
  }

  /// A number as it is counted, such as `1st` or `15th`.
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
