import Domain
import SQLite

/// Domain values in the columns of a row.
///
/// A stored value that the domain does not know is a named error, never passed over.
extension Row {
  func date(_ column: Int32, of table: String) throws -> CivilDate {
    guard let date = CivilDate(dayNumber: int(column)) else { throw unreadable(column, of: table, "a day") }
    return date
  }

  func optionalDate(_ column: Int32, of table: String) throws -> CivilDate? {
    isNull(column) ? nil : try date(column, of: table)
  }

  func time(_ column: Int32, of table: String) throws -> LocalTime {
    guard let time = LocalTime(minuteOfDay: int(column)) else {
      throw unreadable(column, of: table, "a time")
    }
    return time
  }

  func minutes(_ column: Int32, of table: String) throws -> Minutes {
    guard (0...Minutes.longestSession.count).contains(int(column)) else {
      throw unreadable(column, of: table, "a number of minutes")
    }
    return Minutes(int(column))
  }

  /// The date of a moment such as `2026-11-21T09:30:00Z`.
  func dateOfMoment(_ column: Int32, of table: String) throws -> CivilDate {
    guard let date = CivilDate(iso: String(text(column).prefix(10))) else {
      throw unreadable(column, of: table, "the moment of an entry of the trail")
    }
    return date
  }

  func word<Result: Word>(_ column: Int32, of table: String) throws -> Result {
    guard let word = Result(rawValue: int(column)) else {
      throw unreadable(column, of: table, "one of \(Result.words.joined(separator: ", "))")
    }
    return word
  }

  func period(_ first: Int32, _ last: Int32, of table: String) throws -> Period {
    guard let period = Period(from: try date(first, of: table), to: try date(last, of: table)) else {
      throw unreadable(last, of: table, "a day after the first")
    }
    return period
  }

  private func unreadable(_ column: Int32, of table: String, _ expected: String) -> Problem {
    Problem(
      .verificationFailed, "a row of the table '\(table)' cannot be read",
      details: ["Its column \(column + 1) holds \(value(column).words), which is not \(expected)."],
      remedy: "Type 'balint check' to see what was altered.")
  }
}
