/// A value in a cell of a database: SQLite's storage classes without floating point.
///
/// Texts are equal when their bytes are: "é" as one scalar and as two are two values, as they are to SQLite.
public enum Value: Sendable {
  /// No value.
  case null
  /// A signed 64-bit integer.
  case integer(Int64)
  /// UTF-8 text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

extension Value: Hashable {
  /// Whether both are of one class and hold the same number or bytes.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.integer(let first), .integer(let second)): first == second
    case (.text(let first), .text(let second)): first.utf8.elementsEqual(second.utf8)
    case (.blob(let first), .blob(let second)): first == second
    default: false
    }
  }

  /// Puts the class and the bytes into a hasher.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .integer(let number): hasher.combine(number)
    case .text(let text): hasher.combine(Array(text.utf8))
    case .blob(let bytes): hasher.combine(bytes)
    }
  }
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
