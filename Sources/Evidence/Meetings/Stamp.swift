import Domain

/// A moment as a report writes it, with what is open about it still open.
struct Stamp: Equatable {
  /// The day.
  enum Day: Equatable {
    /// The time of day only.
    case missing
    /// There is one reading.
    case certain(CivilDate)
    /// Three numbers that stand in one of the orders of `DateOrder`.
    case numbers(Int, Int, Int)
  }

  /// The day.
  var day: Day
  /// Seconds after midnight.
  var second: Int
  /// Whether `AM` or `PM` stands behind it in capitals, as in the United States.
  var hasCapitalMeridiem: Bool
  /// Minutes ahead of UTC, where the text says it.
  var zone: Int?

  /// The day, read in an order; nil when there is no such day.
  func date(in order: DateOrder) -> CivilDate? {
    switch day {
    case .missing: nil
    case .certain(let date): date
    case .numbers(let first, let second, let third):
      switch order {
      case .dayFirst: CivilDate(year: Self.year(third), month: second, day: first)
      case .monthFirst: CivilDate(year: Self.year(third), month: first, day: second)
      case .yearFirst: CivilDate(year: Self.year(first), month: second, day: third)
      }
    }
  }

  /// Two digits are a year of this century.
  private static func year(_ number: Int) -> Int { number < 100 ? 2000 + number : number }
}
