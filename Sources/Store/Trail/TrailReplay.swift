import Domain
import SQLite

/// A second register, made only from the trail, with which the tables are compared.
struct TrailReplay {
  let database: Database

  /// An empty register of the newest layout, or of an older one.
  init(layout version: Int = Migrations.newest) throws {
    database = try Database(path: "", access: .temporary)
    try database.execute(
      """
      PRAGMA foreign_keys = OFF;
      PRAGMA journal_mode = MEMORY;
      PRAGMA synchronous = OFF;
      PRAGMA cache_size = -262144;
      """)
    try Migrations.layOut(database, to: version)
  }

  /// Applies one part of the trail.
  ///
  /// - Returns: Whether it fitted onto what came before it.
  func apply(_ changes: [UInt8]) throws -> Bool {
    do { return try database.apply(changes: changes) } catch let error as SQLiteError where error.isDamaged {
      return false
    }
  }

  /// The layout: the SQL of every table, index and trigger.
  static func layout(of database: Database) throws -> [String: String] {
    let rows = try database.rows("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL") { row in
      ("\(row.text(0)) \(row.text(1))", row.text(2))
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
