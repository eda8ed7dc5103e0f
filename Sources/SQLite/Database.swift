import CSQLite

/// A connection to one SQLite database.
///
/// Not `Sendable`: it is used by the thread that opened it.
///
/// Related SQLite documentation: <https://www.sqlite.org/c3ref/sqlite3.html>
public final class Database {
  /// How a database is opened.
  public enum Access {
    /// The file must exist and may be written.
    case readWrite
    /// The file must exist and is only read.
    case readOnly
    /// A private database that is gone when closed: in memory, spilling to a temporary file when large.
    case temporary
  }

  let connection: OpaquePointer
  private var prepared: [String: Statement] = [:]

  /// Opens the database at `path`, which is not looked at for `.temporary`.
  ///
  /// - Throws: `SQLiteError` when the file cannot be opened. Whether it is a database at all is only known
  ///   at the first statement.
  public init(path: String, access: Access) throws {
    var handle: OpaquePointer?
    let flags =
      switch access {
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .temporary: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let code = sqlite3_open_v2(access == .temporary ? "" : path, &handle, flags | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(handle)
      throw SQLiteError(extendedCode: code, message: message)
    }
    connection = handle
    forbidWhatNoRegisterNeeds()
  }

  deinit {
    prepared.removeAll()
    sqlite3_close_v2(connection)
  }

  /// The version of the SQLite library in use, such as 3_040_001.
  public static var libraryVersion: Int { Int(sqlite3_libversion_number()) }

  /// The version of the SQLite library in use, such as `3.40.1`.
  public static var libraryVersionName: String { String(cString: sqlite3_libversion()) }

  /// How long a statement waits for another process before it fails as busy, in milliseconds.
  public func setBusyTimeout(milliseconds: Int32) {
    sqlite3_busy_timeout(connection, milliseconds)
  }

  /// Runs one or more statements that take no values and give no rows.
  ///
  /// - Throws: `SQLiteError` at the first that fails.
  public func execute(_ script: String) throws {
    let code = sqlite3_exec(connection, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw lastError(code, sql: script) }
  }

  /// The compiled statement for `sql`, compiled once in the life of the connection.
  ///
  /// - Throws: `SQLiteError` when the SQL is not understood.
  public func statement(_ sql: String) throws -> Statement {
    if let known = prepared[sql] { return known }
    let statement = try Statement(sql: sql, connection: connection)
    prepared[sql] = statement
    return statement
  }

  /// Runs one statement with its values, in the order of its `?`.
  public func run(_ sql: String, _ values: Value...) throws {
    try statement(sql).run(values)
  }

  /// What `read` makes of each row of the answer, in order.
  public func rows<Result>(
    _ sql: String, _ values: Value..., read: (borrowing Row) throws -> Result
  ) throws -> [Result] {
    try statement(sql).rows(values, read: read)
  }

  /// What `read` makes of the first row of the answer, nil when there is none.
  public func first<Result>(
    _ sql: String, _ values: Value..., read: (borrowing Row) throws -> Result
  ) throws -> Result? {
    try statement(sql).first(values, read: read)
  }

  /// Whether a transaction is under way.
  public var isInTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

  func lastError(_ code: Int32, sql: String? = nil) -> SQLiteError {
    SQLiteError(extendedCode: code, message: String(cString: sqlite3_errmsg(connection)), sql: sql)
  }

  /// Double-quoted strings, loadable code and functions with side effects in a schema are refused.
  private func forbidWhatNoRegisterNeeds() {
    _ = balint_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0)
    _ = balint_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0)
    _ = balint_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    _ = balint_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1)
  }
}
