import Domain
import SQLite

extension Register {
  /// Whom names mean in the reports of meeting programs, by name; names are folded.
  public func aliases() throws -> [String: Int] {
    let rows = try database.rows("SELECT name, member_id FROM name_alias") { ($0.text(0), $0.int(1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}

extension Writing {
  /// Remembers whom a name means from now on; whoever it meant before is not meant by it any more.
  ///
  /// - Parameter name: The name, folded.
  public func remember(alias name: String, memberID: Int) throws {
    let known = try database.first("SELECT member_id FROM name_alias WHERE name = ?", Value(name)) {
      $0.int(0)
    }
    if known == memberID { return }
    try database.run("DELETE FROM name_alias WHERE name = ?", Value(name))
    try database.run("INSERT INTO name_alias (member_id, name) VALUES (?, ?)", Value(memberID), Value(name))
  }
}
