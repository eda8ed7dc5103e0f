import Domain
import SQLite

extension Register {
  /// When a member did not work, by date.
  public func leave(of memberID: Int) throws -> [Leave] {
    try database.rows(
      "SELECT from_day, to_day, kind FROM leave WHERE member_id = ? ORDER BY from_day", Value(memberID)
    ) { row in
      Leave(kind: try row.word(2, of: "leave"), period: try row.period(0, 1, of: "leave"))
    }
  }
}

extension Writing {
  /// Records a leave; the caller has made sure that it overlaps no other.
  public func add(_ leave: Leave, memberID: Int) throws {
    try database.run(
      "INSERT INTO leave (member_id, from_day, to_day, kind) VALUES (?, ?, ?, ?)", Value(memberID),
      Value(leave.period.first.dayNumber), Value(leave.period.last.dayNumber), Value(leave.kind.rawValue))
  }

  /// Takes a leave away; the trail keeps what it was.
  public func remove(_ leave: Leave, memberID: Int) throws {
    try database.run(
      "DELETE FROM leave WHERE member_id = ? AND from_day = ?", Value(memberID),
      Value(leave.period.first.dayNumber))
  }
}
