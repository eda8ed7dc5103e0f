import Domain
import SQLite

extension Register {
  /// Everything recorded about a member that rules look at.
  public func record(of memberID: Int) throws -> MemberRecord {
    MemberRecord(
      sessions: try attendedSessions(of: memberID), activities: try activities(of: memberID),
      evidence: try heldEvidence(of: memberID), leave: try leave(of: memberID))
  }
}

/// What is known of the sessions of one member besides times and roles, read at once.
struct SessionCompany {
  private var headcounts: [Int: Headcount] = [:]
  private var professions: [Int: [String: Int]] = [:]
  private var leaderProfessions: [Int: [String]] = [:]
  private var people: [Int: [(memberID: Int, isLeading: Bool)]] = [:]
  private var tags: [Int: [String: Int]] = [:]
  private var own: [Int: OwnShare] = [:]
  private var groupSizes: [Int: Int] = [:]
  private let recognitions: [Int: [Recognition]]
  private let approvals: [Int: [GroupApproval]]

  /// Reads it for every session that the member attended.
  init(of memberID: Int, in register: Register) throws {
    recognitions = Dictionary(grouping: try register.recognitions(), by: \.memberID)
    approvals = Dictionary(grouping: try register.approvals(), by: \.groupID)
    try readPeople(of: memberID, in: register.database)
    try readTags(of: memberID, in: register.database)
    try readOwn(of: memberID, in: register.database)
    try readGroupSizes(of: memberID, in: register.database)
  }

  /// How many were there.
  func headcount(at sessionID: Int) -> Headcount {
    headcounts[sessionID] ?? Headcount(members: 0, leaders: 0)
  }

  /// What some bodies ask.
  func facts(of session: Session) -> SessionFacts {
    let there = people[session.id, default: []]
    let approved = approvals[session.groupID, default: []].filter { $0.validity.contains(session.date) }
    return SessionFacts(
      ownMode: own[session.id]?.mode, ownCases: own[session.id]?.cases ?? 0,
      tags: tags[session.id, default: [:]],
      approvals: Dictionary(
        approved.map { ($0.schemeID, $0.number) }, uniquingKeysWith: { _, later in later }),
      professions: professions[session.id, default: [:]],
      leaderProfessions: leaderProfessions[session.id, default: []],
      recognitions: recognitions(of: there.map(\.memberID), on: session.date),
      leaderRecognitions: recognitions(of: there.filter(\.isLeading).map(\.memberID), on: session.date),
      groupSize: groupSizes[session.id])
  }

  /// What these people are recognised as on that day; nil when nothing is recorded of any of them.
  private func recognitions(of people: [Int], on date: CivilDate) -> Set<String>? {
    let recorded = people.flatMap { recognitions[$0, default: []] }
    guard !recorded.isEmpty else { return nil }
    return Set(recorded.filter { $0.validity.contains(date) }.map(\.what))
  }

  private mutating func readPeople(of memberID: Int, in database: Database) throws {
    let rows = try database.rows(
      """
      SELECT present.session_id, present.member_id, present.role, coalesce(member.profession, '')
      FROM attendance AS mine JOIN attendance AS present ON present.session_id = mine.session_id
        JOIN member ON member.id = present.member_id
      WHERE mine.member_id = ? AND present.state <> 3 AND (present.state = 2 OR present.member_id = mine.member_id)
      """, Value(memberID)
    ) {
      (
        session: $0.int(0), member: $0.int(1), role: try $0.word(2, of: "attendance") as Role,
        profession: $0.text(3)
      )
    }
    for (session, present) in Dictionary(grouping: rows, by: \.session) {
      let members = present.filter { $0.role == .member }
      let leaders = present.filter(\.role.isLeading)
      headcounts[session] = Headcount(
        members: members.count, leaders: leaders.count, others: present.count - members.count - leaders.count)
      professions[session] = Dictionary(members.map { ($0.profession, 1) }, uniquingKeysWith: +)
      leaderProfessions[session] = leaders.map(\.profession)
      people[session] = present.map { ($0.member, $0.role.isLeading) }
    }
  }

  private mutating func readTags(of memberID: Int, in database: Database) throws {
    let rows = try database.rows(
      """
      SELECT session_tag.session_id, tag, cases FROM session_tag
      JOIN attendance ON attendance.session_id = session_tag.session_id WHERE member_id = ?
      """, Value(memberID)
    ) { (session: $0.int(0), tag: $0.text(1), cases: $0.int(2)) }
    for row in rows { tags[row.session, default: [:]][row.tag] = row.cases }
  }

  /// Reads how many members stood on the roster of the group on the day of each session.
  private mutating func readGroupSizes(of memberID: Int, in database: Database) throws {
    let rows = try database.rows(
      """
      SELECT session.id, count(*) FROM attendance JOIN session ON session.id = attendance.session_id
        JOIN membership ON membership.group_id = session.group_id AND membership.role = 1
          AND membership.from_day <= session.day AND coalesce(membership.to_day, session.day) >= session.day
      WHERE attendance.member_id = ? GROUP BY session.id
      """, Value(memberID)
    ) { (session: $0.int(0), members: $0.int(1)) }
    for row in rows { groupSizes[row.session] = row.members }
  }

  private mutating func readOwn(of memberID: Int, in database: Database) throws {
    let rows = try database.rows(
      "SELECT session_id, mode, cases FROM attendance_fact WHERE member_id = ?", Value(memberID)
    ) { (session: $0.int(0), share: try $0.ownShare(1)) }
    for row in rows { own[row.session] = row.share }
  }
}
