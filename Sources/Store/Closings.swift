import Domain
import SQLite

/// A closing with when and by whom it was made.
public struct RecordedClosing: Equatable, Sendable {
  /// The days, and for whom.
  public let closing: Closing
  /// The day by the computer's clock.
  public let closedOn: CivilDate
  /// Who closed it; nil once erased.
  public let actor: String?
  /// Why; nil when no reason was given.
  public let reason: String?
}

extension Register {
  /// What is closed: for everybody first, then person by person, by date.
  public func closings() throws -> [RecordedClosing] {
    try database.rows(
      """
      SELECT from_day, to_day, member_id, recorded_at, actor, reason FROM (
        SELECT NULL AS member_id, from_day, to_day, entry_id FROM closing
        UNION ALL SELECT member_id, from_day, to_day, entry_id FROM member_closing
      ) JOIN trail_entry ON trail_entry.id = entry_id ORDER BY member_id, from_day
      """
    ) { row in
      RecordedClosing(
        closing: Closing(
          period: try row.period(0, 1, of: "closing"), memberID: row.optionalInt(2)),
        closedOn: try row.dateOfMoment(3, of: "trail_entry"), actor: row.optionalText(4),
        reason: row.optionalText(5))
    }
  }
}

extension Writing {
  /// Closes days; the caller has made sure that they are not closed yet.
  public func close(_ closing: Closing) throws {
    let first = Value(closing.period.first.dayNumber)
    let last = Value(closing.period.last.dayNumber)
    guard let memberID = closing.memberID else {
      return try database.run(
        "INSERT INTO closing (from_day, to_day, entry_id) VALUES (?, ?, ?)", first, last, Value(entryID))
    }
    try database.run(
      "INSERT INTO member_closing (member_id, from_day, to_day, entry_id) VALUES (?, ?, ?, ?)",
      Value(memberID), first, last, Value(entryID))
  }

  /// Opens days again; the trail keeps that they were closed.
  public func reopen(_ closing: Closing) throws {
    let first = Value(closing.period.first.dayNumber)
    guard let memberID = closing.memberID else {
      return try database.run("DELETE FROM closing WHERE from_day = ?", first)
    }
    try database.run(
      "DELETE FROM member_closing WHERE member_id = ? AND from_day = ?", Value(memberID), first)
  }
}
