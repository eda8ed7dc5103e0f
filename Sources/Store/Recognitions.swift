import Domain
import SQLite

extension Register {
  /// As what people are recognised, by member, words and date.
  public func recognitions() throws -> [Recognition] {
    try database.rows(
      "SELECT member_id, what, from_day, to_day FROM recognition ORDER BY member_id, what, from_day"
    ) { row in
      Recognition(
        memberID: row.int(0), what: row.text(1),
        validity: Validity(
          from: try row.date(2, of: "recognition"), to: try row.optionalDate(3, of: "recognition")))
    }
  }

  /// Under which numbers bodies approved groups, by group, scheme and date.
  public func approvals() throws -> [GroupApproval] {
    try database.rows(
      """
      SELECT group_id, scheme_code, number, from_day, to_day FROM group_approval
      ORDER BY group_id, scheme_code, from_day
      """
    ) { row in
      GroupApproval(
        groupID: row.int(0), schemeID: row.text(1), number: row.text(2),
        validity: Validity(
          from: try row.date(3, of: "group_approval"), to: try row.optionalDate(4, of: "group_approval")))
    }
  }
}

extension Writing {
  /// Recognises a person as something; the same from the same day is changed.
  public func record(_ recognition: Recognition, from: CivilDate) throws {
    try database.run(
      """
      INSERT INTO recognition (member_id, what, from_day, to_day) VALUES (?, ?, ?, ?)
      ON CONFLICT (member_id, what, from_day) DO UPDATE SET to_day = excluded.to_day
      """,
      Value(recognition.memberID), Value(recognition.what), Value(from.dayNumber),
      Value(recognition.validity.to?.dayNumber))
  }

  /// Records a body's approval of a group; the one from the same day is changed.
  public func record(_ approval: GroupApproval, from: CivilDate) throws {
    try database.run(
      """
      INSERT INTO group_approval (group_id, scheme_code, from_day, to_day, number) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (group_id, scheme_code, from_day) DO UPDATE SET to_day = excluded.to_day, number = excluded.number
      """,
      Value(approval.groupID), Value(approval.schemeID), Value(from.dayNumber),
      Value(approval.validity.to?.dayNumber), Value(approval.number))
  }
}
