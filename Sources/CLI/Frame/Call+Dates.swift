import Domain

extension Call {
  /// Dates as they are typed; one without a year is the most recent.
  var dates: DateReader { DateReader(today: today) }

  /// The day of something that happened, as it is typed; what may be doubted is noted.
  ///
  /// - Throws: `Problem` for what is no date.
  func pastDate(_ typed: String) throws -> CivilDate {
    let date = try dates.date(typed)
    if let words = dates.doubt(about: typed) { note(words) }
    return date
  }
}
