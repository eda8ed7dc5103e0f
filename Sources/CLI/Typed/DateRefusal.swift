import Domain
import Publishing

/// What is said of a date that cannot be taken as it was typed.
struct DateRefusal {
  let typed: String

  /// Not a date in any form.
  var unreadable: Problem {
    problem(
      "Dates are typed as 2026-11-03, today, yesterday, tue, last tue, 3 nov or 3/11 (the day first).",
      remedy: "Type the date as year-month-day.")
  }

  /// Read, but no day that can be recorded.
  func noSuchDay(_ parts: DateParts, in year: Int) -> Problem {
    guard (1...12).contains(parts.month) else { return noSuchMonth(parts) }
    guard parts.day > 0 else {
      return problem("The days of a month count from 1.", remedy: "Correct the day.")
    }
    let length = CivilDate.lengthOfMonth(parts.month, in: year)
    guard parts.day <= length else {
      return problem(
        "\(CivilDate.monthNames[parts.month - 1]) \(year) has \(length) days.", remedy: "Correct the date.")
    }
    return Problem(
      .usage, "'\(typed)' is out of the range of the register",
      details: ["It holds dates from \(CivilDate.years.lowerBound)-01-01 to \(CivilDate.latest)."],
      remedy: "Correct the year.")
  }

  /// 29 February without a year, where it is too far away to be meant.
  func noLeapDay(near today: CivilDate, looksAhead: Bool) -> Problem {
    let leapDays = CivilDate.years.compactMap { CivilDate(year: $0, month: 2, day: 29) }
    let next = leapDays.first { $0 > today }.map { "29/2/\($0.year)" }
    let last = leapDays.last { $0 < today }.map(\.description)
    return Problem(
      .usage,
      "29 February is not in the twelve months \(looksAhead ? "after" : "before") \(today.long)",
      remedy: "Type the year, such as \([next, last].compactMap(\.self).joined(separator: " or ")).")
  }

  /// A month that does not exist; it may be the day of a date typed with the month first.
  private func noSuchMonth(_ parts: DateParts) -> Problem {
    let why = "There is no month \(parts.month); months go from 1 to 12."
    guard (1...12).contains(parts.day),
      (1...CivilDate.lengthOfMonth(parts.day, in: parts.year ?? 2000)).contains(parts.month)
    else { return problem(why, remedy: "Correct the month.") }
    let year = (said: parts.year.map { " \($0)" } ?? "", typed: parts.year.map { "/\($0)" } ?? "")
    return problem(
      why,
      remedy:
        "If \(parts.month) \(CivilDate.monthNames[parts.day - 1])\(year.said) is meant, type \(parts.month)/\(parts.day)\(year.typed)."
    )
  }

  private func problem(_ why: String, remedy: String) -> Problem {
    Problem(.usage, "'\(typed)' is not a date", details: [why], remedy: remedy)
  }
}
