/// Reads the records of a CSV text one by one (RFC 4180), from UTF-8 bytes.
///
/// Lines may end in CRLF, LF or CR; a quoted field may hold line ends and doubled quotes. Nothing is trimmed.
/// An empty line is passed over.
public struct CSVReader {
  /// One record: its fields and where they stand.
  public struct Record: Sendable {
    /// The line on which the record starts, counted from 1.
    public let line: Int
    /// The fields' values, quotes removed.
    public let fields: [String]
    /// Where each field stands in the text, quotes included.
    public let ranges: [Range<Int>]
  }

  /// What is wrong with a text that is not CSV.
  public struct Fault: Error, Equatable {
    /// The line, counted from 1.
    public let line: Int
    /// Where in the text, counted in bytes from 0.
    public let position: Int
    /// What was found.
    public let message: String
  }

  /// The longest field that is read, in bytes; nothing that anybody types into a sheet comes near it.
  public static let longestField = 65_536

  /// The most fields that a record may have, as many as a spreadsheet has columns.
  public static let mostFields = 16_384

  /// Told now and then how many records were read, and how many bytes of how many.
  public typealias Watch = (_ records: Int, _ bytes: Int, _ size: Int) -> Void

  /// After so many records the watch is told.
  private static let watchedEvery = 4096

  private let bytes: [UInt8]
  private let watch: Watch?
  private var count = 0
  private let delimiter: UInt8
  private let allowsStrayQuotes: Bool
  private var position: Int
  private var line = 1
  private var fieldLine = 1

  /// Starts at the first record; a byte order mark is passed over.
  ///
  /// With `allowsStrayQuotes` a quote that does not enclose a whole field is a letter like any other: programs
  /// that part fields by tabs write `the "Monday" group` as it is.
  public init(_ bytes: [UInt8], delimiter: UInt8, allowsStrayQuotes: Bool = false, watch: Watch? = nil) {
    self.bytes = bytes
    self.watch = watch
    self.delimiter = delimiter
    self.allowsStrayQuotes = allowsStrayQuotes
    position = Self.markLength(bytes)
  }

  /// The delimiter that the first line uses: the most frequent of comma, semicolon and tab outside quotes.
  public static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.drop(while: isLineEnd) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineEnd(byte) { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }

  /// The next record, nil after the last.
  ///
  /// - Throws: `Fault` at a quote that is not closed or stands in the middle of a field, a NUL byte, bytes
  ///   that are not UTF-8, a field longer than `longestField`, or more than `mostFields` of them.
  public mutating func next() throws -> Record? {
    while position < bytes.count, Self.isLineEnd(bytes[position]) { skipLineEnd() }
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    var ranges: [Range<Int>] = []
    while true {
      let from = position
      fieldLine = line
      fields.append(
        try position < bytes.count && bytes[position] == Self.quote ? quotedField() : plainField())
      ranges.append(from..<position)
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
      guard fields.count < Self.mostFields else {
        throw fault("more than \(Self.mostFields) fields in a row; this is no table of people")
      }
    }
    if position < bytes.count { skipLineEnd() }
    count += 1
    if count % Self.watchedEvery == 0 { watch?(count, position, bytes.count) }
    return Record(line: start, fields: fields, ranges: ranges)
  }

  /// The line of the text in which `position` stands, and how many columns precede it there.
  public func excerpt(at range: Range<Int>) -> (text: String, column: Int, width: Int) {
    let start =
      bytes[..<range.lowerBound].lastIndex(where: Self.isLineEnd).map { $0 + 1 } ?? Self.markLength(bytes)
    let end = bytes[range.lowerBound...].firstIndex(where: Self.isLineEnd) ?? bytes.count
    let upper = min(max(range.upperBound, range.lowerBound), end)
    let text = { (part: Range<Int>) in String(decoding: bytes[part], as: UTF8.self).madeVisible }
    return (
      text(start..<end), text(start..<range.lowerBound).columnWidth,
      max(1, text(range.lowerBound..<upper).columnWidth)
    )
  }

  /// The line on which a field of a record begins; later than the record's own after a line end in quotes.
  public func line(of field: Int, in record: Record) -> Int {
    let before = record.ranges[0].lowerBound..<record.ranges[field].lowerBound
    let ends = before.filter { position in
      bytes[position] == 0x0A || (bytes[position] == 0x0D && bytes[position + 1] != 0x0A)
    }
    return record.line + ends.count
  }

  /// The length of the byte order mark; 0 without one.
  private static func markLength(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private static let quote = UInt8(ascii: "\"")

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func plainField() throws -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || Self.isLineEnd(byte) { break }
      if byte == Self.quote, !allowsStrayQuotes {
        throw fault("a quote in the middle of a field; the whole field must be quoted")
      }
      position += 1
    }
    return try text(start..<position)
  }

  private mutating func quotedField() throws -> String {
    let start = position
    position += 1
    var content: [UInt8] = []
    var from = position
    while true {
      guard position < bytes.count else {
        throw Fault(line: fieldLine, position: start, message: "a quoted field that is never closed")
      }
      switch bytes[position] {
      case Self.quote:
        content += bytes[from..<position]
        position += 1
        guard position < bytes.count, bytes[position] == Self.quote else {
          return try closed(content, from: start)
        }
        content.append(Self.quote)
        position += 1
        from = position
      case 0x0A, 0x0D: skipLineEnd()
      default: position += 1
      }
    }
  }

  private mutating func closed(_ content: [UInt8], from start: Int) throws -> String {
    guard position == bytes.count || bytes[position] == delimiter || Self.isLineEnd(bytes[position]) else {
      guard allowsStrayQuotes else { throw fault("text after a closing quote") }
      (position, line) = (start, fieldLine)
      return try plainField()
    }
    return try text(content, at: start)
  }

  private func text(_ range: Range<Int>) throws -> String {
    try text(bytes[range], at: range.lowerBound)
  }

  private func text(_ content: some Collection<UInt8>, at start: Int) throws -> String {
    guard content.count <= Self.longestField else {
      throw Fault(
        line: fieldLine, position: start,
        message: "a field of \(content.count) bytes; the longest may have \(Self.longestField)")
    }
    guard !content.contains(0) else {
      throw Fault(
        line: fieldLine, position: start,
        message: "a NUL byte, so this is not UTF-8; save the file as 'CSV UTF-8'")
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Fault(
        line: fieldLine, position: start, message: "bytes that are not UTF-8; save the file as 'CSV UTF-8'")
    }
    return text
  }

  private mutating func skipLineEnd() {
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    position += 1
    line += 1
  }

  private func fault(_ message: String) -> Fault {
    Fault(line: line, position: position, message: message)
  }
}
