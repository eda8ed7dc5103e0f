import Text

/// Any other table, with known names of columns or with those that the caller gave.
struct PlainTable: ReportLayout {
  let format = MeetingReport.Format.table
  private let meeting: Range<Int>?
  private let isKnown: Bool
  private var figures = 0

  private static let present = [
    "present", "attended", "checked in", "joined", "anwesend", "teilgenommen", "present(e)", "presente",
    "aanwezig",
    "obecny", "obecna", "in meeting",
  ]

  /// The layout that is left for what is no other.
  init(_ survey: ReportSurvey, meeting: Range<Int>?) {
    self.meeting = meeting
    isKnown = survey.counting.allSatisfy(\.isKnown)
  }

  var notes: [String] {
    let guessed =
      "The names of the columns are not known; what they are was concluded from what stands in them."
    let sums = "\(figures) rows have no times; their duration counts, as far as the session was that long."
    return (isKnown ? [] : [guessed]) + (figures == 0 ? [] : [sums])
  }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    if HeaderWords.isYes(row[.waiting]) { return .rejected(.waitingRoom) }
    if HeaderWords.isNo(row[.attended]) { return .rejected(.noShow) }
    if row.columns[.status] != nil, !HeaderWords.isYes(row[.status]),
      !Self.present.contains(row[.status].folded)
    {
      return .rejected(.notPresent)
    }
    let reading = try row.reading(by: clock, in: meeting)
    if case .figure = reading { figures += 1 }
    return reading
  }
}
