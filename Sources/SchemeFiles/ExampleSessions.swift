import Domain
import Text

/// The sessions of an example, one after the other.
///
/// Sessions of one day begin when the one before has ended, unless a start is given.
struct ExampleSessions {
  let schemeID: String
  private var attended: [AttendedSession] = []
  private var groupsWithMeetings: Set<Int> = []

  private static let keys = [
    "date", "times", "every_days", "every_months", "minutes", "present", "breaks", "group", "start", "mode",
    "kind",
    "state", "role", "cases", "group_size", "members", "leaders", "others", "recognised", "leader_recognised",
    "leader_profession", "own_mode", "own_cases", "tags", "approval", "professions",
  ]

  init(schemeID: String) { self.schemeID = schemeID }

  /// Adds one session, or a series of `times` sessions.
  mutating func add(_ node: JSONDocument.Node) throws {
    var fields = try Fields(node, what: "a session", known: Self.keys)
    let date = try fields.date("date")
    let times = try fields.count("times", default: 1, atLeast: 1)
    let days = try fields.count("every_days", default: 28, atLeast: 1)
    let months = try fields.optionalCount("every_months", atLeast: 1)
    let draft = try Draft(&fields, schemeID: schemeID)
    try fields.finish()
    guard times <= 1000 else {
      throw RuleSettings.Fault(line: node.line, message: "'times' must be at most 1000")
    }
    if draft.kind == .planning || draft.kind == .review { groupsWithMeetings.insert(draft.group) }
    for index in 0..<times {
      let day = months.map { date.adding(months: index * $0) } ?? date.adding(days: index * days)
      attended.append(draft.attended(id: attended.count + 1, on: day, after: attended))
    }
  }

  /// The sessions, approved as the scheme asks where nothing is said of it; and without an approval there.
  var readings: [[AttendedSession]] {
    let asked = attended.map(withMeetings)
    guard asked.contains(where: \.facts.assumesApproval) else { return [asked] }
    return [asked, asked.map { $0.changing { $0.assumesApproval = false } }]
  }

  /// An approved group of which neither a planning nor a review meeting is named is taken to have had both.
  private func withMeetings(_ attended: AttendedSession) -> AttendedSession {
    guard !groupsWithMeetings.contains(attended.session.groupID), !attended.facts.approvals.isEmpty else {
      return attended
    }
    return attended.changing { $0.assumesMeetings = true }
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
      mode = try fields.word("mode", default: .inPerson, hint: "; by video is online")
      kind = try fields.word("kind", default: .caseSession, hint: "; a Balint session is a case session")
      state = try fields.word("state", default: .confirmed)
      role = try fields.word(
        "role", default: .member,
        hint: "; a facilitator is a leader, and whoever presents a case a member with 'own_cases'")
      let ownCases = try fields.count("own_cases", default: 0)
      cases = try fields.count("cases", default: max(2, ownCases))
      let professions = try fields.node("professions").map(Self.professions)
      let known = professions?.values.reduce(0, +) ?? 0
      headcount = Headcount(
        members: try fields.count("members", default: max(8, known)),
        leaders: try fields.count("leaders", default: 1), others: try fields.count("others", default: 0))
      facts = try Self.facts(&fields, schemeID: schemeID, members: headcount.members)
      if let fault = contradiction(professions: known) {
        throw RuleSettings.Fault(line: fields.line, message: fault)
      }
    }

    /// What cannot be so; nil when all can.
    private func contradiction(professions known: Int) -> String? {
      if present > length || breaks >= length || length > .longestSession {
        return "'present' and 'breaks' must fit in 'minutes', and 'minutes' in a day"
      }
      if known > headcount.members {
        return "'professions' are those of \(known) people, and 'members' are \(headcount.members)"
      }
      return role == .member && headcount.members == 0 ? "'members' count the person too" : nil
    }

    private static func facts(_ fields: inout Fields, schemeID: String, members: Int) throws -> SessionFacts {
      let recognised = try Self.texts("recognised", &fields)
      let leaders = try Self.texts("leader_recognised", &fields)
      let professions = try Self.texts("leader_profession", &fields)
      let recorded = Self.recorded(leaders)
      let approval = try Self.approval(&fields)
      return SessionFacts(
        ownMode: try fields.optionalWord("own_mode"), ownCases: try fields.count("own_cases", default: 0),
        tags: Dictionary(try fields.textOrTexts("tags").map { ($0, 1) }, uniquingKeysWith: +),
        approvals: approval.map { [schemeID: $0] } ?? [:],
        professions: try fields.node("professions").map(Self.professions),
        leaderProfessions: (professions ?? []).map { $0 == unknown ? "" : $0 },
        recognitions: Self.recorded(recognised).map { $0.union(recorded ?? []) } ?? recorded,
        leaderRecognitions: recorded, groupSize: try fields.count("group_size", default: members),
        recognitionsAreComplete: true,
        assumesAsked: recognised == nil && leaders == nil && professions == nil,
        assumesApproval: !fields.has("approval"))
    }

    /// One text or several; nil when the key is not there.
    private static func texts(_ key: String, _ fields: inout Fields) throws -> [String]? {
      fields.node(key) == nil ? nil : try fields.textOrTexts(key)
    }

    /// The number under which the body approved the group; nil without one, or when nothing is said.
    private static func approval(_ fields: inout Fields) throws -> String? {
      if case .scalar(.boolean(false)) = fields.node("approval")?.content { return nil }
      let number = try fields.optionalText("approval")
      return number?.lowercased() == "none" ? nil : number
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

extension AttendedSession {
  /// The same with other facts.
  fileprivate func changing(_ change: (inout SessionFacts) -> Void) -> AttendedSession {
    var facts = facts
    change(&facts)
    return AttendedSession(session: session, attendance: attendance, present: present, facts: facts)
  }
}
