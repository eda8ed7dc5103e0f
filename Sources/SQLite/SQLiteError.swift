import CSQLite

/// A failure reported by SQLite: its codes, its words, and the SQL that ran.
///
/// Bound values are never part of it: names of people do not belong in an error log.
///
/// Related SQLite documentation: <https://www.sqlite.org/rescode.html>
public struct SQLiteError: Error, CustomStringConvertible, Equatable {
  /// The primary result code, such as `SQLITE_BUSY` (5).
  public let code: Int32

  /// The extended result code, such as `SQLITE_CONSTRAINT_UNIQUE` (2067).
  public let extendedCode: Int32

  /// SQLite's own English sentence.
  public let message: String

  /// The statement that failed, without its values; nil when no statement was running.
  public let sql: String?

  init(extendedCode: Int32, message: String, sql: String? = nil) {
    self.code = extendedCode & 0xff
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// The sentence, the extended code and the SQL.
  public var description: String {
    "SQLite error \(extendedCode): \(message)" + (sql.map { " in: \($0)" } ?? "")
  }

  /// Whether another process holds the file.
  public var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }

  /// Whether the disk has no room left.
  public var isFull: Bool { code == SQLITE_FULL }

  /// Whether the file may not be written.
  public var isReadOnly: Bool { code == SQLITE_READONLY || code == SQLITE_PERM }

  /// Whether the file is not, or no longer, a sound database.
  public var isDamaged: Bool { code == SQLITE_CORRUPT || code == SQLITE_NOTADB }

  /// Whether a constraint of the schema refused a row.
  public var isConstraint: Bool { code == SQLITE_CONSTRAINT }
}
