import Domain

extension Call {
  /// Dates as they are typed; one without a year is the most recent.
  var dates: DateReader { DateReader(today: today) }

  /// The day of something that happened, as it is typed.
  ///
  /// It is said when a day without a year is taken for one long past although the next one is nearer.
  ///
  /// - Throws: `Problem` for what is no date.
  func pastDate(_ typed: String) throws -> CivilDate {
    let date = try dates.date(typed)
    if let next = try? DateReader(today: today, looksAhead: true).date(typed), next != date,
      next.dayNumber - today.dayNumber < today.dayNumber - date.dayNumber, date < today.adding(days: -7)
    {
      note(
        "Note: the last \(date.day) \(CivilDate.monthNames[date.month - 1]) is taken; type \(next) for the next."
      )
    }
    return date
  }
}
