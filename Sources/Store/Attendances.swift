import Domain
import SQLite

extension Register {
  /// Who recorded a person's attendance at a session last; nil when nobody did, or the name was erased.
  public func recorder(ofSession sessionID: Int, memberID: Int) throws -> String? {
    try database.first(
      """
      SELECT actor FROM attendance JOIN trail_entry ON trail_entry.id = entry_id
      WHERE session_id = ? AND member_id = ?
      """, Value(sessionID), Value(memberID)
    ) { $0.optionalText(0) } ?? nil
  }

  /// The group of the session at which attendance was recorded last; nil when there is no attendance.
  public func lastMarkedGroupID() throws -> Int? {
    try database.first(
      """
      SELECT group_id FROM attendance JOIN session ON session.id = session_id
      ORDER BY entry_id DESC, session_id DESC LIMIT 1
      """
    ) { $0.int(0) }
  }

  /// Every claim that nobody settled, in the order of the sessions' numbers.
  public func claims() throws -> [Attendance] {
    try database.rows(
      "SELECT session_id, member_id, role, minutes, state FROM attendance WHERE state = ? ORDER BY session_id, member_id",
      Value(Attendance.State.claimed.rawValue)
    ) { row in
      Attendance(
        sessionID: row.int(0), memberID: row.int(1), role: try row.word(2, of: "attendance"),
        minutes: try row.minutes(3, of: "attendance"), state: try row.word(4, of: "attendance"))
    }
  }

  /// How many attendances there are.
  public func attendanceCount() throws -> Int {
    try database.first("SELECT count(*) FROM attendance") { $0.int(0) } ?? 0
  }
}

extension Register {
  /// How single people took part in a session, by member.
  public func ownShares(at sessionID: Int) throws -> [Int: OwnShare] {
    let rows = try database.rows(
      "SELECT member_id, mode, cases FROM attendance_fact WHERE session_id = ?", Value(sessionID)
    ) { ($0.int(0), try $0.ownShare(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}

extension Row {
  /// A share whose columns start at `first`: the mode and the cases.
  func ownShare(_ first: Int32) throws -> OwnShare {
    OwnShare(mode: isNull(first) ? nil : try word(first, of: "attendance_fact"), cases: int(first + 1))
  }
}

extension Writing {
  /// Records who was at a session; whoever is recorded already is changed.
  ///
  /// A row that says the same as before is left alone, so that the trail has no empty changes.
  public func record(_ attendance: Attendance, evidenceID: Int? = nil) throws {
    let known = try database.first(
      "SELECT role, minutes, state FROM attendance WHERE session_id = ? AND member_id = ?",
      Value(attendance.sessionID), Value(attendance.memberID)
    ) { [$0.int(0), $0.int(1), $0.int(2)] }
    if known == [attendance.role.rawValue, attendance.minutes.count, attendance.state.rawValue] { return }
    try database.run(
      """
      INSERT INTO attendance (session_id, member_id, role, minutes, state, evidence_id, entry_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (session_id, member_id) DO UPDATE SET role = excluded.role, minutes = excluded.minutes,
        state = excluded.state, evidence_id = excluded.evidence_id, entry_id = excluded.entry_id
      """,
      Value(attendance.sessionID), Value(attendance.memberID), Value(attendance.role.rawValue),
      Value(attendance.minutes.count), Value(attendance.state.rawValue), Value(evidenceID), Value(entryID))
  }

  /// Says how one person took part; without anything to say there is no row.
  public func setShare(_ share: OwnShare, sessionID: Int, memberID: Int) throws {
    guard share != OwnShare() else {
      return try database.run(
        "DELETE FROM attendance_fact WHERE session_id = ? AND member_id = ?", Value(sessionID),
        Value(memberID))
    }
    try database.run(
      """
      INSERT INTO attendance_fact (session_id, member_id, mode, cases) VALUES (?, ?, ?, ?)
      ON CONFLICT (session_id, member_id) DO UPDATE SET mode = excluded.mode, cases = excluded.cases
      """,
      Value(sessionID), Value(memberID), Value(share.mode?.rawValue), Value(share.cases))
  }

  /// Takes away an attendance that was marked by mistake; the trail keeps what it was.
  public func removeAttendance(sessionID: Int, memberID: Int) throws {
    try database.run(
      "DELETE FROM attendance_fact WHERE session_id = ? AND member_id = ?", Value(sessionID), Value(memberID))
    try database.run(
      "DELETE FROM attendance WHERE session_id = ? AND member_id = ?", Value(sessionID), Value(memberID))
  }

  /// Records many attendances that are known to be new, as fast as SQLite can.
  ///
  /// When they are more than the register has, the index over members is built again at the end, which takes
  /// half the time of keeping it up to date.
  public func recordNew(_ attendances: some Collection<Attendance>, evidenceID: Int?) throws {
    let isLarge = try attendances.count > 1000 && attendances.count >= register.attendanceCount()
    if isLarge { try database.execute("DROP INDEX attendance_member_id_idx") }
    let statement = try database.statement(
      """
      INSERT INTO attendance (session_id, member_id, role, minutes, state, evidence_id, entry_id)
      VALUES (?, ?, ?, ?, ?, nullif(?, 0), ?)
      """)
    for (count, attendance) in attendances.enumerated() {
      try statement.run(
        integers: attendance.sessionID, attendance.memberID, attendance.role.rawValue,
        attendance.minutes.count, attendance.state.rawValue, evidenceID ?? 0, entryID)
      if count % 10_000 == 9_999 { try spill() }
    }
    if isLarge { try database.execute("CREATE INDEX attendance_member_id_idx ON attendance (member_id)") }
  }
}
