/// Microsoft Teams since 2021: a summary, then rows with times.
///
/// Since 2022 the rows of joins stand in section 3. Where it is missing, section 2 has the first join and the last
/// leaving of each person: the duration, which knows the gaps, counts between them.
struct TeamsReport: ReportLayout {
  let format: MeetingReport.Format
  private let meeting: Range<Int>?
  private let areOutermost: Bool

  /// The layout, if this is such a report.
  init?(_ survey: ReportSurvey, meeting: Range<Int>?) {
    guard let table = survey.counting.first else { return nil }
    let isOutermost = table.section == 2 || (table.columns.times?.areOutermost ?? false)
    guard table.section != nil || isOutermost || survey.hasSummary else { return nil }
    format = table.section != nil || isOutermost ? .teamsSections : .teamsSummary
    areOutermost = isOutermost
    self.meeting = meeting
  }

  var notes: [String] {
    areOutermost
      ? [
        "The report has no row for each join; the durations count between the first join and the last leaving."
      ] : []
  }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    areOutermost
      ? try row.outermostReading(by: clock, in: meeting) : try row.reading(by: clock, in: meeting)
  }
}
