/// The rows of a changeset: which table, which row, what it was and what it became.
///
/// Reads SQLite's changeset format with every length checked, because a register that somebody altered may
/// hold anything.
///
/// Related SQLite documentation: <https://www.sqlite.org/session/changeset.html>
public struct Changeset {
  /// What happened to a row.
  public enum Operation: UInt8, Sendable {
    /// The row was inserted.
    case insert = 18
    /// Columns of the row were changed.
    case update = 23
    /// The row was deleted.
    case delete = 9
  }

  /// One row of one table, before and after.
  public struct Change {
    /// The table's name.
    public let table: String
    /// What happened.
    public let operation: Operation
    /// The values before, by column; empty for an insert; nil for a column that an update left alone.
    public let before: [Value?]
    /// The values after, by column; empty for a delete; nil for a column that an update left alone.
    public let after: [Value?]
    /// Which columns make the primary key.
    public let isKey: [Bool]
    /// The change as a changeset of its own.
    public let bytes: [UInt8]

    /// The values of the primary key, in the order of the columns.
    public var key: [Value] {
      let values = operation == .insert ? after : before
      return zip(values, isKey).compactMap { value, isKey in isKey ? value : nil }
    }
  }

  /// The changes in the order they are stored, nil when the bytes are no changeset.
  public static func changes(in bytes: [UInt8]) -> [Change]? {
    var changes: [Change] = []
    return forEachChange(in: bytes) { changes.append($0) } ? changes : nil
  }

  /// Whether the bytes are a changeset to the end; nothing is taken out of them.
  public static func isWhole(_ bytes: [UInt8]) -> Bool {
    var reader = ChangesetReader(bytes: bytes)
    var columns: Int?
    while !reader.isAtEnd {
      if reader.isAtHeader {
        guard let header = reader.readHeader() else { return false }
        columns = header.isKey.count
      } else {
        guard let columns, reader.skipChange(columns: columns) else { return false }
      }
    }
    return true
  }

  /// Hands over each change in turn, until `body` throws.
  ///
  /// - Parameter isWanted: Which changes are handed over, by table and operation; the others cost next to nothing.
  /// - Returns: Whether the bytes were a changeset to the end.
  public static func forEachChange(
    in bytes: [UInt8], where isWanted: (String, Operation) -> Bool = { _, _ in true },
    _ body: (Change) throws -> Void
  ) rethrows -> Bool {
    var reader = ChangesetReader(bytes: bytes)
    var header: ChangesetReader.Header?
    while !reader.isAtEnd {
      if reader.isAtHeader {
        guard let next = reader.readHeader() else { return false }
        header = next
      } else {
        guard let header, let operation = reader.nextOperation else { return false }
        guard isWanted(header.table, operation) else {
          guard reader.skipChange(columns: header.isKey.count) else { return false }
          continue
        }
        guard let change = reader.readChange(of: header) else { return false }
        try body(change)
      }
    }
    return true
  }
}

/// Walks over the bytes of a changeset; every reading fails rather than leave them.
private struct ChangesetReader {
  struct Header {
    let table: String
    let isKey: [Bool]
    let bytes: ArraySlice<UInt8>
  }

  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  /// A table header starts with `T`, which is no operation.
  var isAtHeader: Bool { bytes[position] == UInt8(ascii: "T") }

  /// What the next change does; nil when it is none.
  var nextOperation: Changeset.Operation? { Changeset.Operation(rawValue: bytes[position]) }

  mutating func readHeader() -> Header? {
    let start = position
    position += 1
    guard let columns = readVarint(), columns > 0, columns < 2000, let flags = take(columns) else {
      return nil
    }
    guard let end = bytes[position...].firstIndex(of: 0) else { return nil }
    let table = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end + 1
    return Header(table: table, isKey: flags.map { $0 != 0 }, bytes: bytes[start..<position])
  }

  mutating func readChange(of header: Header) -> Changeset.Change? {
    let start = position
    guard let lead = take(2), let first = lead.first, let operation = Changeset.Operation(rawValue: first)
    else {
      return nil
    }
    var before: [Value?] = []
    var after: [Value?] = []
    if operation != .insert {
      guard let record = readRecord(columns: header.isKey.count) else { return nil }
      before = record
    }
    if operation != .delete {
      guard let record = readRecord(columns: header.isKey.count) else { return nil }
      after = record
    }
    return Changeset.Change(
      table: header.table, operation: operation, before: before, after: after, isKey: header.isKey,
      bytes: Array(header.bytes) + bytes[start..<position])
  }

  mutating func skipChange(columns: Int) -> Bool {
    guard let lead = take(2), let first = lead.first, let operation = Changeset.Operation(rawValue: first)
    else { return false }
    let records = operation == .update ? 2 : 1
    for _ in 0..<columns * records where !skipValue() { return false }
    return true
  }

  private mutating func skipValue() -> Bool {
    guard let type = take(1)?.first else { return false }
    switch type {
    case 0, 5: return true
    case 1: return take(8) != nil
    case 3, 4: return readVarint().flatMap { take($0) } != nil
    default: return false
    }
  }

  private mutating func readRecord(columns: Int) -> [Value?]? {
    var values: [Value?] = []
    values.reserveCapacity(columns)
    for _ in 0..<columns {
      guard let value = readValue() else { return nil }
      values.append(value)
    }
    return values
  }

  /// Nil at a fault; `.some(nil)` for a column that the change left alone.
  private mutating func readValue() -> Value?? {
    guard let type = take(1)?.first else { return nil }
    switch type {
    case 0: return .some(nil)
    case 1: return readInteger().map { .some(.integer($0)) }
    case 3: return readBytes().map { .some(.text(String(decoding: $0, as: UTF8.self))) }
    case 4: return readBytes().map { .some(.blob(Array($0))) }
    case 5: return .some(.null)
    default: return nil
    }
  }

  private mutating func readInteger() -> Int64? {
    take(8).map { $0.reduce(into: Int64(0)) { $0 = $0 << 8 | Int64($1) } }
  }

  private mutating func readBytes() -> ArraySlice<UInt8>? {
    readVarint().flatMap { take($0) }
  }

  /// SQLite's variable-length integer: seven bits a byte, the high bit for more.
  private mutating func readVarint() -> Int? {
    var value = 0
    for _ in 0..<5 {
      guard let byte = take(1)?.first else { return nil }
      value = value << 7 | Int(byte & 0x7f)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }
}
