import Domain
import Text

/// The sessions of an example, one after the other.
///
/// Sessions of one day begin when the one before has ended, unless a start is given.
struct ExampleSessions {
  let schemeID: String
  private(set) var attended: [AttendedSession] = []

  init(schemeID: String) { self.schemeID = schemeID }

  /// Adds one session, or a series of `times` sessions.
  mutating func add(_ node: JSONDocument.Node) throws {
    var fields = try Fields(node, what: "a session")
    let date = try fields.date("date")
    let times = try fields.count("times", default: 1, atLeast: 1)
    let days = try fields.count("every_days", default: 28, atLeast: 1)
    let months = try fields.optionalCount("every_months", atLeast: 1)
    let draft = try Draft(&fields, schemeID: schemeID)
    try fields.finish()
    guard draft.present <= draft.length, times <= 1000, draft.breaks < draft.length,
      draft.length <= .longestSession
    else {
      throw RuleSettings.Fault(
        line: node.line,
        message: "'present' and 'breaks' must fit in 'minutes', 'minutes' in a day, and 'times' in 1000")
    }
    for index in 0..<times {
      let day = months.map { date.adding(months: index * $0) } ?? date.adding(days: index * days)
      attended.append(draft.attended(id: attended.count + 1, on: day, after: attended))
    }
  }

  /// What is the same for every session of a series.
  private struct Draft {
    let length: Minutes
    let present: Minutes
    let breaks: Minutes
    let group: Int
    let start: LocalTime?
    let mode: Session.Mode
    let kind: Session.Kind
    let state: Attendance.State
    let role: Role
    let cases: Int
    let headcount: Headcount
    let facts: SessionFacts

    init(_ fields: inout Fields, schemeID: String) throws {
      length = Minutes(try fields.count("minutes", atLeast: 1))
      present = Minutes(try fields.count("present", default: length.count))
      breaks = Minutes(try fields.count("breaks", default: 0))
      group = try fields.count("group", default: 1, atLeast: 1)
      start = try fields.time("start")
      mode = try fields.word("mode", default: .inPerson)
      kind = try fields.word("kind", default: .caseSession)
      state = try fields.word("state", default: .confirmed)
      role = try fields.word("role", default: .member)
      cases = try fields.count("cases", default: 2)
      headcount = Headcount(
        members: try fields.count("members", default: 8), leaders: try fields.count("leaders", default: 1),
        others: try fields.count("others", default: 0))
      facts = try Self.facts(&fields, schemeID: schemeID)
    }

    private static func facts(_ fields: inout Fields, schemeID: String) throws -> SessionFacts {
      let recognised = try fields.optionalTexts("recognised")
      let leaders = try fields.optionalTexts("leader_recognised")
      let professions = try fields.optionalTexts("leader_profession")
      let recorded = Self.recorded(leaders)
      return SessionFacts(
        ownMode: try fields.optionalWord("own_mode"), ownCases: try fields.count("own_cases", default: 0),
        tags: Dictionary(try fields.texts("tags").map { ($0, 1) }, uniquingKeysWith: +),
        approvals: try fields.optionalText("approval").map { [schemeID: $0] } ?? [:],
        professions: try fields.node("professions").map(Self.professions),
        leaderProfessions: (professions ?? []).map { $0 == unknown ? "" : $0 },
        recognitions: Self.recorded(recognised).map { $0.union(recorded ?? []) } ?? recorded,
        leaderRecognitions: recorded, recognitionsAreComplete: true,
        assumesAsked: recognised == nil && leaders == nil && professions == nil)
    }

    /// The word for what is not recorded.
    private static let unknown = "unknown"

    /// What is recorded; nil when that is not known.
    private static func recorded(_ words: [String]?) -> Set<String>? {
      words.flatMap { $0 == [unknown] ? nil : Set($0) }
    }

    private static func professions(_ node: JSONDocument.Node) throws -> [String: Int] {
      var professions: [String: Int] = [:]
      for part in try Fields.amounts(in: node, what: "'professions'") {
        guard part.amount.denominator == 1 else {
          throw RuleSettings.Fault(line: part.line, message: "'\(part.key)' must be a whole number of people")
        }
        professions[part.key == unknown ? "" : part.key] = part.amount.numerator
      }
      return professions
    }

    func attended(id: Int, on date: CivilDate, after others: [AttendedSession]) -> AttendedSession {
      let session = Session(
        id: id, groupID: group, groupName: group == 1 ? "Example group" : "Example group \(group)",
        date: date,
        start: start ?? Self.end(of: others, on: date), zone: "UTC", length: length, breaks: breaks,
        mode: mode,
        kind: kind, cases: cases, state: .held)
      let attendance = Attendance(
        sessionID: id, memberID: 1, role: role, minutes: present, state: state)
      return AttendedSession(session: session, attendance: attendance, present: headcount, facts: facts)
    }

    private static func end(of others: [AttendedSession], on date: CivilDate) -> LocalTime {
      let ends = others.filter { $0.session.date == date }.map {
        $0.session.start.minuteOfDay + $0.session.length.count
      }
      return LocalTime(minuteOfDay: min(ends.max() ?? 8 * 60, 1439)) ?? .midnight
    }
  }
}
