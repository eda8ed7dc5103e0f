/// Zoom's lists of participants and its reports of webinars.
///
/// A row stands for one join, so that one person with two devices has two rows for the same minutes. Zoom's own
/// column of minutes is passed over where there are times: it is rounded up for each row.
struct ZoomReport: ReportLayout {
  let format: MeetingReport.Format
  private let meeting: Range<Int>?
  private var figures = 0

  /// The layout, if this is such a report.
  init?(_ survey: ReportSurvey, meeting: Range<Int>?) {
    let tables = survey.counting
    guard let first = tables.first, first.isKnown else { return nil }
    let marks = ["original name", "user email", "waiting room", "recording", "guest"]
    let isZooms = tables.contains { table in
      table.columns[.waiting] != nil || marks.contains { mark in table.words.contains { $0.contains(mark) } }
    }
    guard isZooms else { return nil }
    self.meeting = meeting
    let isWebinar = tables.contains { $0.columns[.attended] != nil }
    format =
      isWebinar ? .zoomWebinar : first.columns.times == nil ? .zoomUniqueUsers : .zoomParticipants
  }

  var notes: [String] { Self.noteOfFigures(figures) }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    if HeaderWords.isYes(row[.waiting]) { return .rejected(.waitingRoom) }
    if HeaderWords.isNo(row[.attended]) { return .rejected(.noShow) }
    let reading = try row.reading(by: clock, in: meeting)
    if case .figure = reading { figures += 1 }
    return reading
  }
}
