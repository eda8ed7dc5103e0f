/// A JSON text with the line on which each value stands, so that a fault can be pointed at.
///
/// Stricter than RFC 8259 in one thing: a name may not occur twice in an object.
public struct JSONDocument: Sendable {
  /// A value and the line, counted from 1, on which it starts.
  public struct Node: Sendable {
    /// What stands there.
    public let content: Content
    /// The line, counted from 1.
    public let line: Int

    /// The value without its lines.
    public var value: JSONValue {
      switch content {
      case .scalar(let value): value
      case .array(let nodes): .array(nodes.map(\.value))
      case .object(let members): .object(members.map { JSONValue.Member($0.name, $0.node.value) })
      }
    }
  }

  /// What a node holds.
  public indirect enum Content: Sendable {
    /// Null, a boolean, a number or a string.
    case scalar(JSONValue)
    /// An array's nodes.
    case array([Node])
    /// An object's members in order.
    case object([Member])
  }

  /// A name, its line and its node.
  public struct Member: Sendable {
    /// The name.
    public let name: String
    /// The line of the name, counted from 1.
    public let line: Int
    /// The value.
    public let node: Node
  }

  /// What is wrong with a text that is not JSON.
  public struct Fault: Error, Equatable {
    /// The line, counted from 1.
    public let line: Int
    /// What was found or missing.
    public let message: String
  }

  /// The whole document's value.
  public let root: Node

  /// Reads `text`.
  ///
  /// - Throws: `Fault` with the line of the first thing that is not JSON.
  public init(_ text: String) throws {
    var reader = JSONReader(bytes: Array(text.utf8))
    root = try reader.readDocument()
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func readDocument() throws -> JSONDocument.Node {
    let node = try readNode()
    skipSpace()
    guard position == bytes.count else { throw fault("something follows the end of the document") }
    return node
  }

  private mutating func readNode() throws -> JSONDocument.Node {
    skipSpace()
    guard let byte = current else { throw fault("the text ends where a value is expected") }
    let start = line
    switch byte {
    case UInt8(ascii: "{"):
      return JSONDocument.Node(content: .object(try nested { try $0.readMembers() }), line: start)
    case UInt8(ascii: "["):
      return JSONDocument.Node(content: .array(try nested { try $0.readElements() }), line: start)
    case UInt8(ascii: "\""):
      return JSONDocument.Node(content: .scalar(.string(try readString())), line: start)
    default: return JSONDocument.Node(content: .scalar(try readWord()), line: start)
    }
  }

  /// Deeper nesting than any honest document has would exhaust the stack.
  private mutating func nested<Result>(_ read: (inout JSONReader) throws -> Result) throws -> Result {
    depth += 1
    guard depth <= 64 else { throw fault("the nesting is deeper than 64") }
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func readMembers() throws -> [JSONDocument.Member] {
    var members: [JSONDocument.Member] = []
    var names: Set<String> = []
    try readItems(until: UInt8(ascii: "}")) { reader in
      guard reader.current == UInt8(ascii: "\"") else {
        throw reader.fault("a name in double quotes is expected")
      }
      let nameLine = reader.line
      let name = try reader.readString()
      guard names.insert(name).inserted else { throw reader.fault("'\(name)' occurs twice") }
      reader.skipSpace()
      guard reader.current == UInt8(ascii: ":") else {
        throw reader.fault("':' is expected after \"\(name)\"")
      }
      reader.position += 1
      members.append(JSONDocument.Member(name: name, line: nameLine, node: try reader.readNode()))
    }
    return members
  }

  private mutating func readElements() throws -> [JSONDocument.Node] {
    var elements: [JSONDocument.Node] = []
    try readItems(until: UInt8(ascii: "]")) { elements.append(try $0.readNode()) }
    return elements
  }

  private mutating func readItems(until close: UInt8, item: (inout JSONReader) throws -> Void) throws {
    position += 1
    skipSpace()
    if current == close {
      position += 1
      return
    }
    while true {
      skipSpace()
      try item(&self)
      skipSpace()
      switch current {
      case UInt8(ascii: ","): position += 1
      case close:
        position += 1
        return
      default: throw fault("',' or '\(Character(Unicode.Scalar(close)))' is expected")
      }
    }
  }

  private mutating func readString() throws -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try readEscape()
      case 0x0A, 0x0D: throw fault("a string runs over the end of its line")
      case 0..<0x20: throw fault("a string holds the control character \(Unicode.Scalar(byte).codePointName)")
      default: text.append(byte)
      }
    }
    throw fault("a string is not closed")
  }

  private mutating func readEscape() throws -> [UInt8] {
    guard let byte = current else { throw fault("a string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"): return try readCodePoint()
    default: throw fault("'\\\(scalar(at: position - 1))' is no escape")
    }
  }

  private mutating func readCodePoint() throws -> [UInt8] {
    var unit = try readHex()
    if (0xD800..<0xDC00).contains(unit) {
      guard current == UInt8(ascii: "\\") else { throw fault("half of a surrogate pair is missing") }
      position += 1
      guard current == UInt8(ascii: "u") else { throw fault("half of a surrogate pair is missing") }
      position += 1
      let low = try readHex()
      guard (0xDC00..<0xE000).contains(low) else { throw fault("half of a surrogate pair is missing") }
      unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(unit) else { throw fault("half of a surrogate pair is missing") }
    return Array(String(scalar).utf8)
  }

  private mutating func readHex() throws -> UInt32 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are expected after \\u") }
    position += 4
    return unit
  }

  private mutating func readWord() throws -> JSONValue {
    let start = position
    while let byte = current, Self.isWordByte(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case _ where Self.isNumber(word): return .number(word)
    case "":
      throw fault("a value is expected, not '\(scalar(at: start))'")
    default: throw fault("'\(word)' is not a value; a text stands in double quotes")
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isNumber(_ word: String) -> Bool {
    var rest = Substring(word)
    if rest.first == "-" { rest.removeFirst() }
    let mantissa = rest.prefix { $0 != "e" && $0 != "E" }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(isDigits) else { return false }
    if parts[0].count > 1, parts[0].first == "0" { return false }
    guard mantissa.count < rest.count else { return true }
    var exponent = rest.dropFirst(mantissa.count + 1)
    if exponent.first == "+" || exponent.first == "-" { exponent.removeFirst() }
    return isDigits(exponent)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func scalar(at start: Int) -> Unicode.Scalar {
    String(decoding: bytes[start..<min(start + 4, bytes.count)], as: UTF8.self).unicodeScalars.first ?? " "
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  private func fault(_ message: String) -> JSONDocument.Fault {
    JSONDocument.Fault(line: line, message: message)
  }
}
