/// Our own sign-in sheet: `session_id,member_no,name,arrived,left,signature_seen,source`.
///
/// A row whose `signature_seen` says no is no attendance; an empty one is.
struct SignInSheet: ReportLayout {
  let format = MeetingReport.Format.signInSheet
  private var session: String?

  /// The layout, if this is such a sheet.
  init?(_ survey: ReportSurvey) {
    guard let columns = survey.counting.first?.columns, columns[.session] != nil, columns[.member] != nil,
      columns.times != nil
    else { return nil }
  }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    session = session ?? row[.session]
    guard session == row[.session] else {
      throw row.fault(
        .session, "a second session in one sheet", why: ["A sheet is of one session; part it first."])
    }
    if HeaderWords.isNo(row[.signature]) { return .rejected(.notSigned) }
    return try row.reading(by: clock, in: nil)
  }
}
