import Text

/// Microsoft Teams until 2021, and its live events: a row for each joining and each leaving, in any order.
///
/// Somebody with two devices joins twice and is there until the last of them leaves. The list was saved during the
/// meeting: whoever had not left by then counts until the last moment in the list, because nothing tells of later.
struct TeamsActionList: ReportLayout {
  let format = MeetingReport.Format.teamsActions
  private var actions: [Identity: [Action]] = [:]
  private var last: Int?
  private var isGuessed = false
  private var openEnds = 0

  private struct Action {
    let moment: Int
    let line: Int
    /// Nil where the word is not known.
    let isJoining: Bool?
  }

  /// The layout, if this is such a list.
  init?(_ survey: ReportSurvey) {
    guard let columns = survey.counting.first?.columns, columns[.action] != nil, columns[.moment] != nil
    else {
      return nil
    }
  }

  var notes: [String] {
    let whose =
      openEnds == 1
      ? "1 person has no leaving after the last joining and counts"
      : "\(openEnds) people have no leaving after their last joining; they count"
    let guessed = "The words for joining and leaving are not known; the rows of a person were taken in turn."
    return (openEnds > 0 ? ["\(whose) until the last moment listed."] : []) + (isGuessed ? [guessed] : [])
  }

  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading {
    guard !row[.moment].isEmpty else { return .rejected(.noTime) }
    let stamp = try clock.stamp(.moment, of: row)
    guard let moment = try clock.seconds(stamp, .moment, of: row) else {
      throw row.fault(.moment, "a time without a date", why: ["Say the date of the session."])
    }
    last = max(last ?? moment, moment)
    let isJoining = ActionWords.isJoining(row[.action])
    isGuessed = isGuessed || isJoining == nil
    actions[person, default: []].append(
      Action(moment: moment, line: row.record.line, isJoining: isJoining))
    return isJoining == false ? .held : .open
  }

  mutating func close() -> LayoutRest {
    var rest = LayoutRest()
    for (person, actions) in actions { pair(actions, of: person, into: &rest) }
    rest.rejected.sort { $0.line < $1.line }
    return rest
  }

  /// Pairs a person's actions in the order of their times; at one moment joining comes first.
  private mutating func pair(_ actions: [Action], of person: Identity, into rest: inout LayoutRest) {
    var (inside, start) = (0, 0)
    let ordered = actions.sorted {
      ($0.moment, $0.isJoining == false ? 1 : 0, $0.line) < (
        $1.moment, $1.isJoining == false ? 1 : 0, $1.line
      )
    }
    for action in ordered {
      if action.isJoining ?? (inside == 0) {
        if inside == 0 { start = action.moment }
        inside += 1
      } else if inside == 0 {
        rest.rejected.append(RejectedRow(line: action.line, reason: .leavesWithoutJoining))
      } else {
        inside -= 1
        if inside == 0 { rest.stays.append((person, start..<action.moment)) }
      }
    }
    guard inside > 0 else { return }
    openEnds += 1
    rest.stays.append((person, start..<max(start, last ?? start)))
  }
}
