import Domain
import SQLite

/// A register of an older layout, brought to the newest.
public struct Upgrade: Equatable, Sendable {
  /// The layout it had.
  public let from: Int
  /// Where the register is kept as it was.
  public let copy: String

  /// Brings the register to the newest layout: a copy first, then one transaction.
  ///
  /// - Returns: nil when it has the newest layout, or another process has just done it.
  /// - Throws: `Problem` or `SQLiteError`; then the register is as it was.
  static func run(on database: Database, file: RegisterFile) throws -> Upgrade? {
    let old = try version(of: database)
    guard old < Migrations.newest else { return nil }
    let copy = try file.createCopy(ending: ".layout-\(old)")
    do {
      try database.run("VACUUM INTO ?", Value(copy.path))
      copy.sync()
      let isDone = try database.write {
        guard try version(of: database) == old else { return false }
        try Migrations.bring(database, from: old)
        return true
      }
      guard isDone else {
        copy.remove()
        return nil
      }
    } catch {
      copy.remove()
      throw error
    }
    return Upgrade(from: old, copy: copy.path)
  }

  private static func version(of database: Database) throws -> Int {
    try database.first("PRAGMA user_version") { $0.int(0) } ?? 0
  }
}
