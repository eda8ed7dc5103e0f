/// Google Meet: one row for each person, with the first coming, the last going and the duration.
///
/// The times have no date; they are put next to the session. A gap cannot be seen in them, so the duration counts,
/// between them.
struct GoogleMeetReport: ReportLayout {
  let format = MeetingReport.Format.googleMeet

  /// The layout, if this is such a report.
  init?(_ survey: ReportSurvey) {
    guard let table = survey.counting.first, table.isKnown, table.columns[.duration] != nil,
      table.words.contains("time joined") || (table.columns[.firstName] != nil && !table.hasDates)
    else { return nil }
  }

  var notes: [String] {
    [
      "Google Meet does not say when somebody was away; its durations count, as far as the session was that long."
    ]
  }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    try row.outermostReading(by: clock, in: nil)
  }
}
