import CSQLite

/// One compiled SQL statement.
///
/// Related SQLite documentation: <https://www.sqlite.org/c3ref/stmt.html>
public final class Statement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  private let sql: String

  init(sql: String, connection: OpaquePointer) throws {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, sql, -1, &handle, nil)
    guard code == SQLITE_OK, let handle else {
      throw SQLiteError(extendedCode: code, message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }
    self.handle = handle
    self.connection = connection
    self.sql = sql
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement to its end; rows it gives are passed over.
  ///
  /// - Throws: `SQLiteError`, for instance when a constraint refuses a row.
  public func run(_ values: [Value]) throws {
    try forEachRow(values) { _ in }
  }

  /// Runs the statement with whole numbers only: the fast way for rows in bulk.
  public func run(integers: Int...) throws {
    defer { sqlite3_reset(handle) }
    for (position, integer) in integers.enumerated() {
      sqlite3_bind_int64(handle, Int32(position + 1), Int64(integer))
    }
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw error(code) }
  }

  /// Runs the statement and hands over each row of its answer.
  public func forEachRow(_ values: [Value] = [], _ body: (borrowing Row) throws -> Void) throws {
    var cursor = try start(values)
    while let row = try cursor.next() { try body(row) }
  }

  /// What `read` makes of each row of the answer, in order.
  public func rows<Result>(
    _ values: [Value] = [], read: (borrowing Row) throws -> Result
  ) throws -> [Result] {
    var results: [Result] = []
    try forEachRow(values) { results.append(try read($0)) }
    return results
  }

  /// What `read` makes of the first row of the answer, nil when there is none.
  public func first<Result>(
    _ values: [Value] = [], read: (borrowing Row) throws -> Result
  ) throws -> Result? {
    var cursor = try start(values)
    guard let row = try cursor.next() else { return nil }
    return try read(row)
  }

  /// The rows of the answer, to be taken one by one.
  ///
  /// - Throws: `SQLiteError` when a value cannot be bound.
  public func start(_ values: [Value] = []) throws -> Cursor {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    for (position, value) in values.enumerated() {
      let code = bind(value, at: Int32(position + 1))
      guard code == SQLITE_OK else { throw error(code) }
    }
    return Cursor(statement: self)
  }

  /// The rows of an answer, one at a time; the statement is reset when it is gone.
  public struct Cursor: ~Copyable {
    private let statement: Statement

    init(statement: Statement) { self.statement = statement }

    deinit { sqlite3_reset(statement.handle) }

    /// The next row, nil after the last; good until the next call.
    ///
    /// - Throws: `SQLiteError` when the row cannot be fetched.
    public mutating func next() throws -> Row? {
      switch sqlite3_step(statement.handle) {
      case SQLITE_ROW: return Row(handle: statement.handle)
      case SQLITE_DONE: return nil
      case let code: throw statement.error(code)
      }
    }
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
    case .text(let text): balint_bind_text(handle, index, text, Int32(text.utf8.count))
    case .blob(let bytes): balint_bind_blob(handle, index, bytes, Int32(bytes.count))
    }
  }

  private func error(_ code: Int32) -> SQLiteError {
    SQLiteError(extendedCode: code, message: String(cString: sqlite3_errmsg(connection)), sql: sql)
  }
}
