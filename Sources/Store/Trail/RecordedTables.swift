import SQLite

extension Database {
  /// The tables of which the trail speaks: every one but the trail's own, in the order of the names.
  func recordedTables() throws -> [String] {
    try rows(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT IN ('trail_entry', 'trail_part') AND name NOT LIKE 'sqlite%'
      ORDER BY name
      """
    ) { $0.text(0) }
  }
}
