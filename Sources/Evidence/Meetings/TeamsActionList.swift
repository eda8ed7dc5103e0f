import Text

/// Microsoft Teams until 2021, and its live events: a row for each joining and each leaving.
///
/// The list was saved during the meeting. Whoever had not left by then counts until the last moment in the list,
/// because nothing tells of later.
struct TeamsActionList: ReportLayout {
  let format = MeetingReport.Format.teamsActions
  private var joined: [Identity: Int] = [:]
  private var last: Int?
  private var isGuessed = false
  private var openEnds = 0

  private static let joining = [
    "join", "beigetreten", "beitritt", "teilgenommen", "a rejoint", "rejoint", "se unio", "unido",
    "deelgenomen",
    "toegetreden", "dolaczyl", "dolaczono", "ingressou", "entrou",
  ]
  private static let leaving = [
    "left", "leave", "verlassen", "hat die besprechung verlassen", "a quitte", "quitte", "parti", "abandono",
    "salio",
    "verlaten", "vertrokken", "opuscil", "opuszczono", "wyszedl", "saiu",
  ]

  /// The layout, if this is such a list.
  init?(_ survey: ReportSurvey) {
    guard let columns = survey.counting.first?.columns, columns[.action] != nil, columns[.moment] != nil
    else {
      return nil
    }
  }

  var notes: [String] {
    let open =
      "\(openEnds) people have no leaving after their last joining; they count until the last moment listed."
    let guessed = "The words for joining and leaving are not known; the rows of a person were taken in turn."
    return (openEnds > 0 ? [open] : []) + (isGuessed ? [guessed] : [])
  }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    guard !row[.moment].isEmpty else { return .rejected(.noTime) }
    let stamp = try clock.stamp(.moment, of: row)
    guard let moment = try clock.seconds(stamp, .moment, of: row) else {
      throw row.fault(.moment, "a time without a date", why: ["Say the date of the session."])
    }
    last = max(last ?? moment, moment)
    if isJoining(row[.action], isInside: joined[person] != nil) {
      joined[person] = min(joined[person] ?? moment, moment)
      return .open
    }
    guard let start = joined.removeValue(forKey: person) else { return .rejected(.leavesWithoutJoining) }
    return moment < start ? .rejected(.endsBeforeBeginning) : .stay(start..<moment)
  }

  mutating func close() -> [(person: Identity, stay: Range<Int>)] {
    openEnds = joined.count
    return joined.map { ($0.key, $0.value..<max($0.value, last ?? $0.value)) }
  }

  private mutating func isJoining(_ action: String, isInside: Bool) -> Bool {
    let word = action.folded
    if Self.joining.contains(where: word.hasPrefix) { return true }
    if Self.leaving.contains(where: word.hasPrefix) { return false }
    isGuessed = true
    return !isInside
  }
}
