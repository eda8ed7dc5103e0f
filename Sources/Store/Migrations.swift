import Embedded
import SQLite

/// The steps by which the layout of a register came to be, `Schema/migrations` in the order of their names.
///
/// A step is never changed once a version with it has been released.
enum Migrations {
  /// The number of the newest layout.
  static let newest = steps.count

  /// The SQL of each step.
  static var steps: [String] { EmbeddedFile.files(in: "Schema/migrations").map(\.text) }

  /// Lays out an empty database, in the newest layout or an older one; the caller holds the transaction.
  static func layOut(_ database: Database, to version: Int = newest) throws {
    try bring(database, from: 0, to: version)
    try database.execute("PRAGMA application_id = \(RegisterFile.applicationID)")
  }

  /// Takes the steps after the one with this number; the caller holds the transaction.
  static func bring(_ database: Database, from version: Int, to last: Int = newest) throws {
    for step in steps.prefix(last).dropFirst(version) { try database.execute(step) }
    try database.execute("PRAGMA user_version = \(last)")
  }
}
