import Text

/// Any other table, with known names of columns or with those that the caller gave.
///
/// Minutes that the caller names beside times count between them, because somebody thought of breaks.
struct PlainTable: ReportLayout {
  let format = MeetingReport.Format.table
  private let meeting: Range<Int>?
  private let isKnown: Bool
  private let isMapped: Bool
  private let hasMappedMinutes: Bool
  private var figures = 0

  private static let present = [
    "present", "attended", "checked in", "joined", "anwesend", "teilgenommen", "present(e)", "presente",
    "aanwezig",
    "obecny", "obecna", "in meeting",
  ]
  private static let absent = [
    "absent", "not present", "apology", "apologies", "excused", "no show", "no-show", "did not attend",
    "not attended", "abwesend", "entschuldigt", "fehlt", "absent(e)", "absente", "excuse", "ausente",
    "assente", "afwezig", "afgemeld", "nieobecny", "nieobecna",
  ]

  /// The layout that is left for what is no other.
  init(_ survey: ReportSurvey, hints: ReportHints, meeting: Range<Int>?) {
    self.meeting = meeting
    isMapped = hints.columns != nil
    hasMappedMinutes = hints.columns?.names[.minutes] != nil
    isKnown = survey.counting.allSatisfy(\.isKnown)
  }

  var notes: [String] {
    let guessed =
      "The names of the columns are not known; what they are was concluded from what stands in them."
    return (isKnown ? [] : [guessed]) + Self.noteOfFigures(figures)
  }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    if HeaderWords.isYes(row[.waiting]) { return .rejected(.waitingRoom) }
    if HeaderWords.isNo(row[.attended]) { return .rejected(.noShow) }
    if isAbsent(row) { return .rejected(.notPresent) }
    let reading =
      try hasMappedMinutes
      ? row.outermostReading(by: clock, in: meeting) : row.reading(by: clock, in: meeting)
    if case .figure(let figure) = reading, figure.span == nil || figure.span == meeting { figures += 1 }
    return reading
  }

  /// In a column that the caller named, whatever is not presence is absence; in another only what says so.
  private func isAbsent(_ row: ReportRow) -> Bool {
    guard row.columns[.status] != nil else { return false }
    let status = row[.status].folded
    if isMapped { return !HeaderWords.isYes(row[.status]) && !Self.present.contains(status) }
    return !status.isEmpty && (HeaderWords.isNo(row[.status]) || Self.absent.contains(status))
  }
}
