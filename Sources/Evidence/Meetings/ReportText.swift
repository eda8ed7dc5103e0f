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
    delimiter = ReportDelimiter.found(in: bytes)
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
}
