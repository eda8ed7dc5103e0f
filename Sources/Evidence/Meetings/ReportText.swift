import Domain
import Text

/// What is wrong in one cell of a report.
struct CellFault: Error {
  /// The row.
  let record: CSVReader.Record
  /// The cell; nil for the whole row.
  let column: Int?
  /// What is wrong.
  let what: String
  /// The reasons, a line each.
  let why: [String]
  /// What to do next; nil when nothing helps but another file.
  var remedy: String?
}

/// A report's text in UTF-8, and how its fields are parted.
struct ReportText {
  /// What to call the file.
  let name: String
  /// How the letters were stored.
  let encoding: DecodedText.Encoding
  /// Whether the last line has an end; without one the file may have been cut in it.
  let isClosed: Bool
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let watch: CSVReader.Watch?

  /// Decodes a file and finds its delimiter.
  init(_ file: [UInt8], named name: String, watch: CSVReader.Watch? = nil) throws {
    self.watch = watch
    do {
      let decoded = try DecodedText(file)
      (bytes, encoding) = (decoded.bytes, decoded.encoding)
    } catch let fault as DecodedText.Fault {
      throw Problem(.refused, fault.message, at: "\(name):\(fault.line)")
    }
    self.name = name
    isClosed = bytes.last == 0x0A || bytes.last == 0x0D
    delimiter = Self.delimiter(of: bytes)
  }

  /// The records from the first on.
  var records: CSVReader {
    CSVReader(bytes, delimiter: delimiter, allowsStrayQuotes: delimiter == 0x09, watch: watch)
  }

  /// What was done to the letters, nil when nothing.
  var note: String? {
    encoding == .windows1252
      ? "The file is not UTF-8 and was read as Windows-1252; look at names with accents." : nil
  }

  /// A fault met in reading, with the line in which it stands.
  func problem(_ error: any Error) -> Problem {
    switch error {
    case let fault as CellFault:
      let column = fault.column.map { min($0, fault.record.ranges.count - 1) }
      let line = column.map { records.line(of: $0, in: fault.record) } ?? fault.record.line
      let range = column.map { fault.record.ranges[$0] } ?? fault.record.ranges[0]
      let excerpt = Excerpt(line: line, place: records.excerpt(at: range))
      return Problem(
        .refused, fault.what, at: "\(name):\(fault.record.line)",
        details: (column == nil ? [excerpt.text] : excerpt.lines) + fault.why,
        remedy: fault.remedy)
    case let fault as CSVReader.Fault:
      let place = records.excerpt(at: fault.position..<fault.position + 1)
      return Problem(
        .refused, fault.message, at: "\(name):\(fault.line)",
        details: Excerpt(line: fault.line, place: place).lines, remedy: "Nothing of the file was taken over.")
    default: preconditionFailure("reading a report throws nothing else: \(error)")
    }
  }

  /// The delimiter of the line that has most of one; lines of reports differ, and the first often has none.
  ///
  /// Tabs are believed first: Teams writes dates such as `14/11/22, 09:29:07` between them.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var most: [UInt8: Int] = [:]
    var counts: [UInt8: Int] = [:]
    var (lines, isQuoted) = (0, false)
    for byte in bytes.prefix(200_000) where lines < 100 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A || byte == 0x0D {
        most.merge(counts, uniquingKeysWith: max)
        counts = [:]
        (lines, isQuoted) = (lines + 1, false)
      } else if !isQuoted, byte == 0x09 || byte == 0x2C || byte == 0x3B {
        counts[byte, default: 0] += 1
      }
    }
    most.merge(counts, uniquingKeysWith: max)
    if most[0x09, default: 0] >= 2 { return 0x09 }
    return [0x2C, 0x3B, 0x09].max { most[$0, default: 0] < most[$1, default: 0] } ?? 0x2C
  }
}
