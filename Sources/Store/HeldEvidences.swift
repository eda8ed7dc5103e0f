import Domain
import SQLite

extension Register {
  /// What a member has, or has not, that bodies want besides attendance, by scheme, item and date.
  public func heldEvidence(of memberID: Int) throws -> [HeldEvidence] {
    try database.rows(
      """
      SELECT scheme_code, item, day, is_held FROM held_evidence
      WHERE member_id = ? ORDER BY scheme_code, item, day
      """, Value(memberID)
    ) { row in
      HeldEvidence(
        schemeID: row.text(0), item: row.text(1), date: try row.date(2, of: "held_evidence"),
        isHeld: row.int(3) == 1)
    }
  }
}

extension Writing {
  /// Records a piece of evidence; one of the same item and day is changed.
  public func record(_ evidence: HeldEvidence, memberID: Int) throws {
    try database.run(
      """
      INSERT INTO held_evidence (member_id, scheme_code, item, day, is_held) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (member_id, scheme_code, item, day) DO UPDATE SET is_held = excluded.is_held
      """,
      Value(memberID), Value(evidence.schemeID), Value(evidence.item), Value(evidence.date.dayNumber),
      Value(evidence.isHeld ? 1 : 0))
  }

  /// Takes a piece of evidence away; the trail keeps what it was.
  public func remove(_ evidence: HeldEvidence, memberID: Int) throws {
    try database.run(
      "DELETE FROM held_evidence WHERE member_id = ? AND scheme_code = ? AND item = ? AND day = ?",
      Value(memberID), Value(evidence.schemeID), Value(evidence.item), Value(evidence.date.dayNumber))
  }
}
