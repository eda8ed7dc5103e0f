import Domain
import SQLite

extension Register {
  /// The members who were made one with another, in the order of their numbers.
  public func mergedMembers() throws -> [MergedMember] {
    let rows = try database.rows("SELECT member_id, into_id FROM member_merge ORDER BY member_id") {
      (member: $0.int(0), into: $0.int(1))
    }
    return try rows.compactMap { row in
      try member(row.member).map { MergedMember(member: $0, intoID: row.into) }
    }
  }

  /// The sessions at which two members are both recorded, by date.
  public func doubleAttendances(of fromID: Int, and intoID: Int) throws -> [DoubleAttendance] {
    let ids = try database.rows(
      """
      SELECT mine.session_id FROM attendance AS mine JOIN attendance AS other USING (session_id)
      WHERE mine.member_id = ? AND other.member_id = ?
      """, Value(fromID), Value(intoID)
    ) { $0.int(0) }
    let doubles = try ids.compactMap { id -> DoubleAttendance? in
      let present = try attendances(at: id)
      guard let session = try session(id), let from = present.first(where: { $0.memberID == fromID }),
        let into = present.first(where: { $0.memberID == intoID })
      else { return nil }
      return DoubleAttendance(session: session, from: from, into: into)
    }
    return doubles.sorted { ($0.session.date, $0.session.start) < ($1.session.date, $1.session.start) }
  }
}

extension Writing {
  /// Makes one member one with another: all that was recorded about `from` is recorded about `into`.
  ///
  /// Where both have the same, `into` keeps its own; of two attendances at one session the one that
  /// `DoubleAttendance` keeps stays. Certificates stay with `from`, whose row points to `into`. Attendances keep
  /// the entry that recorded them: when and by whom the fact was recorded stays known.
  public func merge(_ from: Member, into member: Member) throws {
    attendanceContext.isMerging = true
    try database.execute("PRAGMA defer_foreign_keys = ON")
    for double in try register.doubleAttendances(of: from.id, and: member.id) { try settle(double) }
    try moveMemberships(from.id, member.id)
    try moveLeave(from.id, member.id)
    try moveClosings(from.id, member.id)
    try dropWhatBothHave(from.id, member.id)
    for table in Self.mergedTables {
      try database.run(
        "UPDATE \(table) SET member_id = ? WHERE member_id = ?", Value(member.id), Value(from.id))
    }
    try complete(member, from: from)
    try database.run(
      "UPDATE member_merge SET into_id = ? WHERE into_id = ?", Value(member.id), Value(from.id))
    try database.run(
      "INSERT INTO member_merge (member_id, into_id) VALUES (?, ?)", Value(from.id), Value(member.id))
  }

  /// The tables whose rows are given the other member's number as they are.
  static let mergedTables = [
    "attendance", "attendance_fact", "enrolment", "allocation", "enrolment_fact", "activity", "activity_tag",
    "held_evidence", "recognition", "registration", "name_alias",
  ]

  /// Takes one of two attendances away; how the person took part is kept where only one says so.
  private func settle(_ double: DoubleAttendance) throws {
    let shares = try register.ownShares(at: double.session.id)
    let dropped = double.kept == double.from ? double.into : double.from
    let share = shares[double.kept.memberID] ?? shares[dropped.memberID] ?? OwnShare()
    try removeAttendance(sessionID: double.session.id, memberID: dropped.memberID)
    try setShare(share, sessionID: double.session.id, memberID: double.kept.memberID)
  }

  /// Moves memberships, without the days on which the other belongs to the group already.
  private func moveMemberships(_ fromID: Int, _ intoID: Int) throws {
    for group in try register.groups() {
      let all = try register.memberships(of: group.id)
      let taken = all.filter { $0.memberID == intoID }.compactMap(\.days)
      for membership in all where membership.memberID == fromID {
        try database.run(
          "DELETE FROM membership WHERE group_id = ? AND member_id = ? AND from_day = ?", Value(group.id),
          Value(fromID), Value(membership.from.dayNumber))
        for piece in membership.days?.outside(of: taken) ?? [] {
          try join(memberID: intoID, groupID: group.id, role: membership.role, from: piece.first)
          guard piece.last < .latest || membership.to != nil else { continue }
          let moved = Membership(
            memberID: intoID, memberName: "", role: membership.role, from: piece.first, to: nil)
          try end(moved, ofGroup: group.id, on: piece.last)
        }
      }
    }
  }

  /// Moves leave, without the days on which the other is on leave already.
  private func moveLeave(_ fromID: Int, _ intoID: Int) throws {
    let taken = try register.leave(of: intoID).map(\.period)
    for leave in try register.leave(of: fromID) {
      try remove(leave, memberID: fromID)
      for piece in leave.period.outside(of: taken) {
        try add(Leave(kind: leave.kind, period: piece), memberID: intoID)
      }
    }
  }

  /// Moves what is closed for one person, without the days that are closed for the other already.
  private func moveClosings(_ fromID: Int, _ intoID: Int) throws {
    let all = try register.closings().map(\.closing)
    let taken = all.filter { $0.memberID == intoID }.map(\.period)
    for closing in all where closing.memberID == fromID {
      try reopen(closing)
      for piece in closing.period.outside(of: taken) { try close(Closing(period: piece, memberID: intoID)) }
    }
  }

  /// Takes away the rows in whose place the other member has one; an enrolment goes with what belongs to it.
  private func dropWhatBothHave(_ fromID: Int, _ intoID: Int) throws {
    let doubles = [
      ("allocation", "scheme_code", "enrolment"), ("enrolment_fact", "scheme_code", "enrolment"),
      ("enrolment", "scheme_code", "enrolment"), ("held_evidence", "scheme_code, item, day", "held_evidence"),
      ("recognition", "what, from_day", "recognition"), ("registration", "body", "registration"),
    ]
    for (table, key, other) in doubles {
      try database.run(
        "DELETE FROM \(table) WHERE member_id = ? AND (\(key)) IN (SELECT \(key) FROM \(other) WHERE member_id = ?)",
        Value(fromID), Value(intoID))
    }
  }

  /// Gives a member the title, the profession and the address that only the other has.
  private func complete(_ member: Member, from: Member) throws {
    try database.run(
      """
      UPDATE member SET title = coalesce(title, ?), profession = coalesce(profession, ?), email = coalesce(email, ?)
      WHERE id = ?
      """, Value(from.title), Value(from.profession), Value(from.email), Value(member.id))
  }
}

extension Membership {
  /// The days of belonging; without an end up to the last day that can be recorded.
  fileprivate var days: Period? { Period(from: from, to: to ?? .latest) }
}
