/// A file's text as UTF-8, whatever it was written in: UTF-8, UTF-16 or Windows-1252.
///
/// UTF-16 is known by its mark, or by every second byte of the beginning being zero. Windows-1252 has no mark:
/// it is what a text without any valid letter of UTF-8 beyond ASCII is taken for.
public struct DecodedText: Sendable {
  /// How the letters were stored.
  public enum Encoding: Sendable {
    /// UTF-8, with or without a mark.
    case utf8
    /// UTF-16, the lower byte first.
    case utf16LittleEndian
    /// UTF-16, the higher byte first.
    case utf16BigEndian
    /// The encoding of older Western European Windows.
    case windows1252
  }

  /// What is wrong with a text that cannot be decoded.
  public struct Fault: Error, Equatable {
    /// The line, counted from 1.
    public let line: Int
    /// What was found.
    public let message: String
  }

  /// How the letters were stored.
  public let encoding: Encoding

  /// The text in UTF-8, without a mark.
  public let bytes: [UInt8]

  /// Decodes a file.
  ///
  /// - Throws: `Fault` at half a letter, and at bytes that are a letter in none of the encodings.
  public init(_ file: [UInt8]) throws {
    if let encoding = Self.wideEncoding(of: file) {
      self.encoding = encoding
      bytes = try Self.narrowed(file, lowerByteFirst: encoding == .utf16LittleEndian)
    } else if String(validating: file, as: UTF8.self) != nil {
      encoding = .utf8
      bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
    } else {
      encoding = .windows1252
      bytes = try Self.fromWindows(file)
    }
  }

  private static func wideEncoding(of file: [UInt8]) -> Encoding? {
    if file.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if file.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    guard file.count >= 8 else { return nil }
    let isZero = file.prefix(8).map { $0 == 0 }
    if isZero == [false, true, false, true, false, true, false, true] { return .utf16LittleEndian }
    if isZero == [true, false, true, false, true, false, true, false] { return .utf16BigEndian }
    return nil
  }

  private static func narrowed(_ file: [UInt8], lowerByteFirst: Bool) throws -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(file.count / 2)
    var line = 1
    var high: UInt16?
    for position in stride(from: 0, to: file.count - 1, by: 2) {
      let (first, second) = (UInt16(file[position]), UInt16(file[position + 1]))
      let unit = lowerByteFirst ? second << 8 | first : first << 8 | second
      if position == 0, unit == 0xFEFF { continue }
      if unit == 0x0A { line += 1 }
      guard UTF16.isTrailSurrogate(unit) == (high != nil) else { throw half(line) }
      if UTF16.isLeadSurrogate(unit) {
        high = unit
        continue
      }
      result += try utf8(high, unit, line: line)
      high = nil
    }
    guard high == nil, file.count % 2 == 0 else { throw half(line) }
    return result
  }

  private static func utf8(_ high: UInt16?, _ unit: UInt16, line: Int) throws
    -> Unicode.UTF8
    .EncodedScalar
  {
    let value = high.map { 0x10000 + (UInt32($0) - 0xD800) << 10 + UInt32(unit) - 0xDC00 } ?? UInt32(unit)
    guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { throw half(line) }
    return encoded
  }

  private static func half(_ line: Int) -> Fault {
    Fault(line: line, message: "half a letter of UTF-16; the file was cut or changed on its way")
  }

  /// Text in which some letters beyond ASCII are UTF-8 and some bytes are not was put together or cut: it is refused.
  private static func fromWindows(_ file: [UInt8]) throws -> [UInt8] {
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = file.makeIterator()
    var (line, faultyLine, hasLetters) = (1, 0, false)
    reading: while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let scalar):
        if scalar.first == 0x0A { line += 1 }
        hasLetters = hasLetters || scalar.count > 1
      case .error: faultyLine = faultyLine == 0 ? line : faultyLine
      case .emptyInput: break reading
      }
    }
    guard !hasLetters else {
      throw Fault(
        line: faultyLine, message: "bytes that are not UTF-8 in a text that is; the file was cut or joined")
    }
    return try widened(file)
  }

  private static func widened(_ file: [UInt8]) throws -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(file.count + file.count / 16)
    var line = 1
    for byte in file {
      if byte == 0x0A { line += 1 }
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? windowsLetters[Int(byte) - 0x80] : Unicode.Scalar(byte)
      guard let scalar, let encoded = UTF8.encode(scalar) else {
        throw Fault(
          line: line, message: "bytes that are neither UTF-8 nor Windows-1252; save the file as 'CSV UTF-8'")
      }
      result += encoded
    }
    return result
  }

  /// The letters 0x80 to 0x9F of Windows-1252; five of them are none.
  private static let windowsLetters: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
