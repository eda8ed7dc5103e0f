import Domain
import SQLite

extension Register {
  /// All groups in the order of their numbers.
  public func groups() throws -> [BalintGroup] {
    try database.rows(
      """
      SELECT balint_group.id, balint_group.name, zone.name, usual_start_minute, usual_minutes, usual_kind
      FROM balint_group JOIN zone ON zone.id = zone_id
      ORDER BY balint_group.id
      """
    ) { row in
      BalintGroup(
        id: row.int(0), name: row.text(1), zone: row.text(2),
        usualStart: row.isNull(3) ? nil : try row.time(3, of: "balint_group"),
        usualLength: try row.minutes(4, of: "balint_group"), usualKind: try row.word(5, of: "balint_group"))
    }
  }

  /// Who belongs or belonged to a group, leaders first, then by number and date.
  public func memberships(of groupID: Int) throws -> [Membership] {
    try database.rows(
      """
      SELECT member_id, name, role, from_day, to_day
      FROM membership JOIN member ON member.id = member_id
      WHERE group_id = ?
      ORDER BY role NOT IN (2, 3), member_id, from_day
      """, Value(groupID)
    ) { row in
      Membership(
        memberID: row.int(0), memberName: row.text(1), role: try row.word(2, of: "membership"),
        from: try row.date(3, of: "membership"), to: try row.optionalDate(4, of: "membership"))
    }
  }

  /// The groups a member belongs or belonged to, with the memberships, by date.
  public func memberships(ofMember memberID: Int) throws -> [(groupName: String, membership: Membership)] {
    try database.rows(
      """
      SELECT balint_group.name, member.name, role, from_day, to_day
      FROM membership JOIN balint_group ON balint_group.id = group_id JOIN member ON member.id = member_id
      WHERE member_id = ?
      ORDER BY from_day, group_id
      """, Value(memberID)
    ) { row in
      let membership = Membership(
        memberID: memberID, memberName: row.text(1), role: try row.word(2, of: "membership"),
        from: try row.date(3, of: "membership"), to: try row.optionalDate(4, of: "membership"))
      return (row.text(0), membership)
    }
  }
}

extension Writing {
  /// Adds a group; the caller has made sure that its name is new.
  public func addGroup(
    name: String, zone: String, usualStart: LocalTime?, usualLength: Minutes,
    usualKind: Session.Kind = .caseSession
  ) throws -> BalintGroup {
    let id = try nextKey(in: "balint_group")
    try database.run(
      """
      INSERT INTO balint_group (id, name, zone_id, usual_start_minute, usual_minutes, usual_kind)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      Value(id), Value(name), Value(zoneID(zone)), Value(usualStart?.minuteOfDay), Value(usualLength.count),
      Value(usualKind.rawValue))
    return BalintGroup(
      id: id, name: name, zone: zone, usualStart: usualStart, usualLength: usualLength, usualKind: usualKind)
  }

  /// Changes what is known of a group; the caller has made sure that its name is no other's.
  public func change(_ group: BalintGroup) throws {
    try database.run(
      """
      UPDATE balint_group SET name = ?, zone_id = ?, usual_start_minute = ?, usual_minutes = ?, usual_kind = ?
      WHERE id = ?
      """,
      Value(group.name), Value(zoneID(group.zone)), Value(group.usualStart?.minuteOfDay),
      Value(group.usualLength.count), Value(group.usualKind.rawValue), Value(group.id))
  }

  /// Ends a membership on its last day; the caller has made sure that it covers it.
  public func end(_ membership: Membership, ofGroup groupID: Int, on last: CivilDate) throws {
    try database.run(
      "UPDATE membership SET to_day = ? WHERE group_id = ? AND member_id = ? AND from_day = ?",
      Value(last.dayNumber), Value(groupID), Value(membership.memberID), Value(membership.from.dayNumber))
  }

  /// Lets a member join a group; the caller has made sure that the member does not belong to it then.
  public func join(memberID: Int, groupID: Int, role: Role, from: CivilDate) throws {
    try database.run(
      "INSERT INTO membership (group_id, member_id, from_day, to_day, role) VALUES (?, ?, ?, NULL, ?)",
      Value(groupID), Value(memberID), Value(from.dayNumber), Value(role.rawValue))
  }
}
