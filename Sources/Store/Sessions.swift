import Domain
import SQLite

/// The columns of a session, for the tables `session`, `balint_group` and `zone` joined.
private let sessionColumns = """
  session.id, group_id, balint_group.name, day, start_minute, zone.name, session.minutes, break_minutes, mode, kind,
  cases, session.state
  """

private let sessionTables = """
  session JOIN balint_group ON balint_group.id = group_id JOIN zone ON zone.id = session.zone_id
  """

extension Row {
  /// A session whose columns start at `first`.
  fileprivate func session(from first: Int32 = 0) throws -> Session {
    Session(
      id: int(first), groupID: int(first + 1), groupName: text(first + 2),
      date: try date(first + 3, of: "session"), start: try time(first + 4, of: "session"),
      zone: text(first + 5),
      length: try minutes(first + 6, of: "session"), breaks: try minutes(first + 7, of: "session"),
      mode: try word(first + 8, of: "session"),
      kind: try word(first + 9, of: "session"), cases: int(first + 10),
      state: try word(first + 11, of: "session"))
  }
}

extension Register {
  /// All sessions, or those of one group, by date, start and number.
  public func sessions(ofGroup groupID: Int? = nil) throws -> [Session] {
    let all = "SELECT \(sessionColumns) FROM \(sessionTables)"
    let order = "ORDER BY day, start_minute, session.id"
    guard let groupID else { return try database.rows("\(all) \(order)") { try $0.session() } }
    return try database.rows("\(all) WHERE group_id = ? \(order)", Value(groupID)) { try $0.session() }
  }

  /// The sessions, not cancelled, that may take place at the same time as one, in whatever time zone; not that one itself.
  public func sessions(near session: Session) throws -> [Session] {
    try database.rows(
      "SELECT \(sessionColumns) FROM \(sessionTables) WHERE day BETWEEN ? AND ? ORDER BY day, start_minute, session.id",
      Value(session.date.dayNumber - 2), Value(session.date.dayNumber + 2)
    ) { try $0.session() }.filter { $0.id != session.id && $0.state != .cancelled }
  }

  /// The session with this number; nil when there is none.
  public func session(_ id: Int) throws -> Session? {
    try database.first(
      "SELECT \(sessionColumns) FROM \(sessionTables) WHERE session.id = ?", Value(id)
    ) { try $0.session() }
  }

  /// The session of a group that began then; nil when there is none.
  public func session(ofGroup groupID: Int, on date: CivilDate, at start: LocalTime) throws -> Session? {
    try database.first(
      "SELECT \(sessionColumns) FROM \(sessionTables) WHERE group_id = ? AND day = ? AND start_minute = ?",
      Value(groupID), Value(date.dayNumber), Value(start.minuteOfDay)
    ) { try $0.session() }
  }

  /// In how many cases of a session each topic came up.
  public func tags(at sessionID: Int) throws -> [String: Int] {
    let rows = try database.rows("SELECT tag, cases FROM session_tag WHERE session_id = ?", Value(sessionID))
    {
      ($0.text(0), $0.int(1))
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// Who was at a session, by number.
  public func attendances(at sessionID: Int) throws -> [Attendance] {
    try database.rows(
      "SELECT member_id, role, minutes, state FROM attendance WHERE session_id = ? ORDER BY member_id",
      Value(sessionID)
    ) { row in
      Attendance(
        sessionID: sessionID, memberID: row.int(0), role: try row.word(1, of: "attendance"),
        minutes: try row.minutes(2, of: "attendance"), state: try row.word(3, of: "attendance"))
    }
  }

  /// The sessions that a member attended, by date, each with the member's part and who else was there.
  public func attendedSessions(of memberID: Int) throws -> [AttendedSession] {
    try recordedSessions(of: memberID).map(\.attended)
  }

  /// The sessions that a member attended, by date, each with where and when that was recorded.
  public func recordedSessions(of memberID: Int) throws -> [AuditReport.RecordedSession] {
    let company = try SessionCompany(of: memberID, in: self)
    let evidence = Dictionary(
      try evidenceFiles().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try database.rows(
      """
      SELECT \(sessionColumns), attendance.role, attendance.minutes, attendance.state, evidence_id, entry_id,
        (SELECT recorded_at FROM trail_entry WHERE trail_entry.id = entry_id)
      FROM \(sessionTables) JOIN attendance ON session_id = session.id
      WHERE member_id = ?
      ORDER BY day, start_minute, session.id
      """, Value(memberID)
    ) { row in
      let session = try row.session()
      let attendance = Attendance(
        sessionID: session.id, memberID: memberID, role: try row.word(12, of: "attendance"),
        minutes: try row.minutes(13, of: "attendance"), state: try row.word(14, of: "attendance"))
      let attended = AttendedSession(
        session: session, attendance: attendance, present: company.headcount(at: session.id),
        facts: company.facts(of: session))
      let recordedOn = try row.dateOfMoment(17, of: "attendance")
      return AuditReport.RecordedSession(
        attended: attended, evidence: row.optionalInt(15).flatMap { evidence[$0] }, entry: row.int(16),
        recordedOn: recordedOn)
    }
  }

  private func evidenceFiles() throws -> [EvidenceFile] {
    try database.rows("SELECT id, file_name, sha256, format FROM evidence") { row in
      EvidenceFile(id: row.int(0), fileName: row.text(1), digest: row.blob(2), format: row.text(3))
    }
  }
}

extension Writing {
  /// Adds a session; its `id` and `groupName` are not looked at.
  ///
  /// - Returns: The number it was given.
  public func addSession(_ session: Session) throws -> Int {
    let id = try nextKey(in: "session")
    try database.run(
      """
      INSERT INTO session (id, group_id, day, start_minute, zone_id, minutes, break_minutes, mode, kind, cases, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      Value(id), Value(session.groupID), Value(session.date.dayNumber), Value(session.start.minuteOfDay),
      Value(zoneID(session.zone)), Value(session.length.count), Value(session.breaks.count),
      Value(session.mode.rawValue), Value(session.kind.rawValue), Value(session.cases),
      Value(session.state.rawValue))
    return id
  }

  /// Changes the length, the breaks, the mode, the kind and the number of cases of a session.
  public func change(_ session: Session) throws {
    try database.run(
      "UPDATE session SET minutes = ?, break_minutes = ?, mode = ?, kind = ?, cases = ? WHERE id = ?",
      Value(session.length.count), Value(session.breaks.count), Value(session.mode.rawValue),
      Value(session.kind.rawValue), Value(session.cases), Value(session.id))
  }

  /// Says in how many cases of a session each topic came up; what was said before is replaced.
  public func setTags(_ tags: [String: Int], sessionID: Int) throws {
    try database.run("DELETE FROM session_tag WHERE session_id = ?", Value(sessionID))
    for (tag, cases) in tags.sorted(by: { $0.key < $1.key }) {
      try database.run(
        "INSERT INTO session_tag (session_id, tag, cases) VALUES (?, ?, ?)", Value(sessionID), Value(tag),
        Value(cases))
    }
  }

  /// Says that a planned session has been held.
  public func hold(sessionID: Int) throws {
    try database.run(
      "UPDATE session SET state = ? WHERE id = ?", Value(Session.State.held.rawValue), Value(sessionID))
  }

  /// Says that a session did not, or will not, take place.
  public func cancel(sessionID: Int) throws {
    try database.run(
      "UPDATE session SET state = ? WHERE id = ?", Value(Session.State.cancelled.rawValue), Value(sessionID))
  }

  /// Moves a session to another day and start; the caller has made sure that the group has no other then.
  public func move(sessionID: Int, to date: CivilDate, at start: LocalTime) throws {
    try database.run(
      "UPDATE session SET day = ?, start_minute = ? WHERE id = ?", Value(date.dayNumber),
      Value(start.minuteOfDay), Value(sessionID))
  }
}
