/// Eventbrite, Humanitix and others: what was sold; nobody was there because of a ticket, scanned or not.
struct TicketList: ReportLayout {
  let format = MeetingReport.Format.tickets

  /// The layout, if this is such a list.
  init?(_ survey: ReportSurvey) {
    guard let table = survey.counting.first, table.columns.isTicketList else { return nil }
  }

  var notes: [String] { ["This is a list of tickets; it tells who was expected, not who was there."] }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    .rejected(.ticket)
  }
}
