import Domain

/// Our own sign-in sheet: `session_id,member_no,name,arrived,left,signature_seen,source`.
///
/// A row whose `signature_seen` says no is no attendance; an empty one is. The session is named by its number in
/// the register or, as in `S-2026-0305`, by its date; what is neither is not compared.
struct SignInSheet: ReportLayout {
  let format = MeetingReport.Format.signInSheet
  private let hints: ReportHints
  private var session: String?

  /// The layout, if this is such a sheet.
  init?(_ survey: ReportSurvey, hints: ReportHints) {
    guard let columns = survey.counting.first?.columns, columns[.session] != nil, columns[.member] != nil,
      columns.times != nil
    else { return nil }
    self.hints = hints
  }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    if session == nil { try refuseOther(row) }
    session = session ?? row[.session]
    guard session == row[.session] else {
      throw row.fault(
        .session, "a second session in one sheet", why: ["A sheet is of one session; part it first."])
    }
    if HeaderWords.isNo(row[.signature]) { return .rejected(.notSigned) }
    return try row.reading(by: clock, in: nil)
  }

  /// - Throws: A fault at a row of another session than the one that the caller named.
  private func refuseOther(_ row: ReportRow) throws {
    let (named, meant) = (row[.session], hints.sessionID)
    let isOther =
      if let id = Reference.session.id(from: named), let meant {
        id != meant
      } else if let date = Self.date(in: named), let session = hints.session {
        date != session.date
      } else {
        false
      }
    guard isOther else { return }
    let words = meant.map(Reference.session.written) ?? hints.session.map { "\($0.date)" } ?? ""
    throw row.fault(
      .session, "the sheet is of '\(named.madeVisible)', not of \(words)",
      why: ["Name the session that the sheet is of."])
  }

  /// The date in `S-2026-0305`.
  private static func date(in text: String) -> CivilDate? {
    let digits = text.utf8.filter { (48...57).contains($0) }.map { Int($0) - 48 }
    guard digits.count == 8, text.utf8.count <= 12 else { return nil }
    let number = { (part: ArraySlice<Int>) in part.reduce(0) { $0 * 10 + $1 } }
    return CivilDate(year: number(digits[..<4]), month: number(digits[4..<6]), day: number(digits[6...]))
  }
}
