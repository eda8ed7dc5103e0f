/// A value in a cell of a database: SQLite's storage classes without floating point.
public enum Value: Hashable, Sendable {
  /// No value.
  case null
  /// A signed 64-bit integer.
  case integer(Int64)
  /// UTF-8 text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  /// The integer of a literal.
  public init(integerLiteral value: Int64) { self = .integer(value) }

  /// The text of a literal.
  public init(stringLiteral value: String) { self = .text(value) }

  /// `NULL`.
  public init(nilLiteral: ()) { self = .null }
}

extension Value {
  /// An integer.
  public init(_ value: Int) { self = .integer(Int64(value)) }

  /// An integer, or `NULL`.
  public init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }

  /// Text.
  public init(_ value: String) { self = .text(value) }

  /// Text, or `NULL`.
  public init(_ value: String?) { self = value.map { .text($0) } ?? .null }

  /// Bytes.
  public init(_ value: [UInt8]) { self = .blob(value) }

  /// Bytes, or `NULL`.
  public init(_ value: [UInt8]?) { self = value.map { .blob($0) } ?? .null }
}
