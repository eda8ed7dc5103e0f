import CSQLite

/// Records every row that a connection inserts, changes or deletes in the named tables.
///
/// Tables without a declared `PRIMARY KEY` are passed over by SQLite, so none may be named.
///
/// Related SQLite documentation: <https://www.sqlite.org/sessionintro.html>
public final class ChangeRecorder {
  private let session: OpaquePointer
  private let database: Database

  /// Starts recording.
  ///
  /// - Throws: `SQLiteError` when the library has no session extension or a table is not there.
  public init(on database: Database, tables: [String]) throws {
    var session: OpaquePointer?
    let code = sqlite3session_create(database.connection, "main", &session)
    guard code == SQLITE_OK, let session else { throw database.lastError(code) }
    self.session = session
    self.database = database
    for table in tables {
      let code = sqlite3session_attach(session, table)
      guard code == SQLITE_OK else { throw database.lastError(code) }
    }
  }

  deinit { sqlite3session_delete(session) }

  /// How much memory the changes so far take, in bytes.
  public var memoryUsed: Int { Int(sqlite3session_memory_used(session)) }

  /// Everything recorded so far as a changeset; empty when no row differs from what it was.
  ///
  /// - Throws: `SQLiteError`, for instance when memory runs out.
  public func changes() throws -> [UInt8] {
    var count: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    let code = sqlite3session_changeset(session, &count, &bytes)
    defer { sqlite3_free(bytes) }
    guard code == SQLITE_OK else { throw database.lastError(code) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }
}

extension Database {
  /// Applies a changeset to tables of the same names.
  ///
  /// The bytes are looked through beforehand, because SQLite may never come back from bytes that are none.
  ///
  /// - Returns: Whether it fitted. A row that is not as the changeset says it was, or that a constraint forbids,
  ///   refuses the whole of it, and nothing is changed.
  /// - Throws: `SQLiteError` when the changeset cannot be read.
  public func apply(changes: [UInt8]) throws -> Bool {
    guard Changeset.isWhole(changes) else {
      throw SQLiteError(extendedCode: SQLITE_CORRUPT, message: "the bytes are no changeset")
    }
    let code = changes.withUnsafeBytes { bytes in
      sqlite3changeset_apply(
        connection, Int32(bytes.count), UnsafeMutableRawPointer(mutating: bytes.baseAddress),
        nil, { _, _, _ in SQLITE_CHANGESET_ABORT }, nil)
    }
    if code == SQLITE_ABORT || code & 0xff == SQLITE_CONSTRAINT { return false }
    guard code == SQLITE_OK else { throw lastError(code) }
    return true
  }
}

extension Changeset {
  /// What several changesets, one after the other, change together.
  ///
  /// - Throws: `SQLiteError` when one of them cannot be read.
  public static func sum(of changesets: [[UInt8]]) throws -> [UInt8] {
    var group: OpaquePointer?
    let code = sqlite3changegroup_new(&group)
    guard code == SQLITE_OK, let group else { throw unreadable(code) }
    defer { sqlite3changegroup_delete(group) }
    for changes in changesets {
      guard isWhole(changes) else { throw unreadable(SQLITE_CORRUPT) }
      let code = changes.withUnsafeBytes { bytes in
        sqlite3changegroup_add(
          group, Int32(bytes.count), UnsafeMutableRawPointer(mutating: bytes.baseAddress))
      }
      guard code == SQLITE_OK else { throw unreadable(code) }
    }
    return try output { sqlite3changegroup_output(group, $0, $1) }
  }

  /// The changeset that takes this one back.
  ///
  /// - Throws: `SQLiteError` when it cannot be read.
  public static func inverse(of changes: [UInt8]) throws -> [UInt8] {
    guard isWhole(changes) else { throw unreadable(SQLITE_CORRUPT) }
    return try changes.withUnsafeBytes { bytes in
      try output { sqlite3changeset_invert(Int32(bytes.count), bytes.baseAddress, $0, $1) }
    }
  }

  private static func output(
    _ make: (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<UnsafeMutableRawPointer?>) -> Int32
  ) throws -> [UInt8] {
    var count: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    let code = make(&count, &bytes)
    defer { sqlite3_free(bytes) }
    guard code == SQLITE_OK else { throw unreadable(code) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  private static func unreadable(_ code: Int32) -> SQLiteError {
    SQLiteError(extendedCode: code, message: "the bytes are no changeset")
  }
}
