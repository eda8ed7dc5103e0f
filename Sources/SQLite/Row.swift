import CSQLite

/// The current row of a running statement; columns count from 0.
///
/// The tables are `STRICT`, so a column holds the type its declaration says.
public struct Row: ~Copyable {
  let handle: OpaquePointer

  /// A whole number; 0 for `NULL`.
  public func int(_ column: Int32) -> Int {
    Int(sqlite3_column_int64(handle, column))
  }

  /// A whole number, nil for `NULL`.
  public func optionalInt(_ column: Int32) -> Int? {
    isNull(column) ? nil : int(column)
  }

  /// Text; empty for `NULL`.
  public func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Text, nil for `NULL`.
  public func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// Bytes; empty for `NULL`.
  public func blob(_ column: Int32) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(handle, column))
    guard count > 0, let bytes = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Bytes, nil for `NULL`.
  public func optionalBlob(_ column: Int32) -> [UInt8]? {
    isNull(column) ? nil : blob(column)
  }

  /// Whether the column holds `NULL`.
  public func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// Whether the first columns of both rows hold the same values.
  public func isEqual(to other: borrowing Row, columns: Int) -> Bool {
    for column in 0..<Int32(columns) where !isEqual(to: other, column: column) { return false }
    return true
  }

  private func isEqual(to other: borrowing Row, column: Int32) -> Bool {
    let type = sqlite3_column_type(handle, column)
    guard type == sqlite3_column_type(other.handle, column) else { return false }
    if type == SQLITE_NULL { return true }
    if type == SQLITE_INTEGER {
      return sqlite3_column_int64(handle, column) == sqlite3_column_int64(other.handle, column)
    }
    return blob(column) == other.blob(column)
  }

  /// Whatever the column holds.
  ///
  /// A floating-point number, which no register has, reads as its text, and text that is not UTF-8 as its bytes.
  public func value(_ column: Int32) -> Value {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
    case SQLITE_NULL: .null
    case SQLITE_BLOB: .blob(blob(column))
    default: String(validating: blob(column), as: UTF8.self).map { .text($0) } ?? .blob(blob(column))
    }
  }
}
