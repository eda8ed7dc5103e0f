import Domain
import Text

/// A first look through a report: which tables of people it has, when the meeting was, how its dates are written.
///
/// Nothing of a row is kept, so that a million of them take no room.
struct ReportSurvey {
  /// A header and the rows below it.
  struct Table {
    /// The line of the header.
    let line: Int
    /// Where each kind of column stands.
    var columns: ReportColumns
    /// The header's words, folded.
    let words: [String]
    /// The number of the section, where the report numbers them.
    let section: Int?
    /// Whether the words of the header are known.
    let isKnown: Bool
    /// How many rows there are.
    var rows = 0
    /// Whether any of the times has a date.
    var hasDates = false
    /// Where a last column that is not known says yes.
    var unreadYes: (heading: String, line: Int)?
    /// Whether the line is a row itself, because there is no header.
    var isHeadless = false
  }

  /// The tables of people.
  private(set) var tables: [Table] = []
  /// When the meeting began and ended, where the report says it before its tables.
  private(set) var meeting: [Stamp] = []
  /// Whether those moments stand behind words, a line each, as Teams writes them.
  private(set) var hasSummary = false
  /// Whom the report promises before its rows.
  private(set) var promised = PromisedPeople()
  /// The header of an attendance sheet of our own, which is no report of one session.
  private(set) var sheetOfOurs: CSVReader.Record?
  /// What the dates tell.
  private(set) var dates = DateEvidence()

  private let hints: ReportHints
  /// The last numbered section.
  private(set) var section: Int?
  private var isInTable = false
  private var header: CSVReader.Record?
  private var previous: CSVReader.Record?
  private var block: [Int]?

  /// So many tables are looked at; a report has three.
  private static let mostTables = 100

  /// Looks through a report.
  init(_ text: ReportText, hints: ReportHints) throws {
    self.hints = hints
    var records = text.records
    while let record = try records.next() {
      if record.fields.contains(where: { !$0.isEmpty }) { read(record) }
    }
  }

  /// The tables whose rows count: the rows of joins of a report in sections, without them its list of people.
  var counting: [Table] {
    for wanted in [3, 2] {
      let found = tables.filter { $0.section == wanted && $0.rows > 0 }
      if !found.isEmpty { return found }
    }
    return tables.filter { $0.section == nil || $0.section == 2 || $0.section == 3 }
  }

  private mutating func read(_ record: CSVReader.Record) {
    defer { previous = record }
    if let columns = header(record) {
      open(columns, headedBy: record, isKnown: true)
    } else if hints.columns == nil, record.isTitle {
      startSection(record)
    } else if isInTable {
      readRow(record)
    } else if openHeadless(record) {
      readRow(record)
    } else if sheetOfOurs == nil, record.fields.contains(where: HeaderWords.isSheetOfOurs) {
      sheetOfOurs = record
    } else if !readMeeting(record), hints.columns == nil, let previous,
      previous.fields.count > 2, let columns = ReportColumns(kindsIn: record, under: previous)
    {
      open(columns, headedBy: previous, isKnown: false)
      readRow(record)
    }
  }

  // MARK: Tables

  /// A header by its words; a row with a digit in its times is none, so that few rows are looked at closely.
  private func header(_ record: CSVReader.Record) -> ReportColumns? {
    if let map = hints.columns { return tables.isEmpty ? ReportColumns(map, in: record) : nil }
    guard tables.count < Self.mostTables else { return nil }
    if isInTable, let columns = tables.last?.columns {
      let row = ReportRow(record: record, columns: columns)
      let cells = [columns.times?.join, columns.times?.leave, .duration, .moment].compactMap { $0 }.map {
        row[$0]
      }
      if cells.contains(where: { $0.utf8.contains { (48...57).contains($0) } }) { return nil }
    }
    return ReportColumns(words: record)
  }

  private mutating func open(_ columns: ReportColumns, headedBy record: CSVReader.Record, isKnown: Bool) {
    let words = record.fields.map { $0.trimmed.folded }
    tables.append(
      Table(line: record.line, columns: columns, words: words, section: section, isKnown: isKnown))
    isInTable = true
    header = record
    block = nil
  }

  /// So many rows of a table are looked at for times whose headings are not known.
  private static let mostGuessingRows = 50

  private mutating func completeColumns(by record: CSVReader.Record) {
    let table = tables[tables.count - 1]
    guard hints.columns == nil, table.columns.lacksTimes, table.rows < Self.mostGuessingRows, let header,
      let columns = table.columns.completed(by: record, under: header)
    else { return }
    tables[tables.count - 1].columns = columns
  }

  private mutating func readRow(_ record: CSVReader.Record) {
    completeColumns(by: record)
    tables[tables.count - 1].rows += 1
    let columns = tables[tables.count - 1].columns
    let row = ReportRow(record: record, columns: columns)
    if !columns.clockIsMinutes, ReportDuration.isMinutesAndSeconds(row[.duration]) {
      tables[tables.count - 1].columns.clockIsMinutes = true
    }
    noteUnread(row)
    if let section { promised.note(row, section: section) }
    let kinds = columns.times.map { [$0.join, $0.leave] } ?? [.moment]
    let stamps = kinds.map { kind in StampReader.read(row[kind]) }
    for (kind, stamp) in zip(kinds, stamps) {
      if let stamp, stamp.day != .missing { tables[tables.count - 1].hasDates = true }
      if let stamp { dates.note(stamp, in: record, column: columns[kind]) }
    }
    if stamps.count == 2, let join = stamps[0], let leave = stamps[1] { dates.note(from: join, to: leave) }
    if columns[.date] != nil, let day = StampReader.readDay(row[.date]) {
      dates.note(day, in: record, column: columns[.date])
    }
  }

  /// Zoom tells in its last column who was kept waiting; a column that is not known may be that one.
  private mutating func noteUnread(_ row: ReportRow) {
    let last = row.columns.width - 1
    guard section == nil, let header, tables[tables.count - 1].unreadYes == nil,
      row.columns[.waiting] == nil, last < row.record.fields.count, row.record.fields[last].utf8.count > 1,
      row.columns.kind(at: last) == nil,
      HeaderWords.isYes(row.record.fields[last].trimmed), !HeaderWords.isOfGuests(header.fields[last])
    else { return }
    tables[tables.count - 1].unreadYes = (header.fields[last].trimmed.madeVisible, row.record.line)
  }

  /// A list of Teams without its header is known by its words for joining and leaving.
  private mutating func openHeadless(_ record: CSVReader.Record) -> Bool {
    guard tables.isEmpty, hints.columns == nil, let columns = ReportColumns(actionsIn: record) else {
      return false
    }
    open(columns, headedBy: record, isKnown: true)
    tables[tables.count - 1].isHeadless = true
    return true
  }

  // MARK: Sections

  /// A title without a number ends nothing: below it stands another header, or it was a name without times.
  private mutating func startSection(_ record: CSVReader.Record) {
    guard let number = record.sectionNumber else { return }
    section = number
    isInTable = false
  }

  // MARK: The meeting

  /// Zoom writes a header and a line of values, Teams a line for each; the first two moments are the two ends.
  private mutating func readMeeting(_ record: CSVReader.Record) -> Bool {
    if let block {
      self.block = nil
      noteMeeting(record, block)
      return true
    }
    let kinds = record.fields.map { HeaderWords.kind(of: $0) }
    if kinds.contains(.topic), let start = kinds.firstIndex(of: .meetingStart) {
      block = [start] + (kinds.firstIndex(of: .meetingEnd).map { [$0] } ?? [])
      return true
    }
    let filled = record.fields.indices.filter { !record.fields[$0].trimmed.isEmpty }
    if filled == [0, 1] { promised.noteSummary(record) }
    guard filled == [0, 1], meeting.count < 2, let stamp = StampReader.read(record.fields[1]),
      stamp.day != .missing
    else { return filled == [0, 1] }
    hasSummary = true
    noteMeeting(record, [1])
    return true
  }

  private mutating func noteMeeting(_ record: CSVReader.Record, _ columns: [Int]) {
    for column in columns where column < record.fields.count {
      guard let stamp = StampReader.read(record.fields[column]) else { continue }
      dates.note(stamp, in: record, column: column)
      meeting.append(stamp)
    }
  }
}

extension CSVReader.Record {
  /// Whether it is a line with one field: the title of what follows, or of the whole.
  var isTitle: Bool {
    guard let first = fields.first, !first.trimmed.isEmpty else { return false }
    return fields.dropFirst().allSatisfy { $0.trimmed.isEmpty }
  }

  /// The number in a title such as `3. In-Meeting Activities`; nil for any other line.
  var sectionNumber: Int? {
    guard isTitle else { return nil }
    let title = Array(fields[0].trimmed.utf8.prefix(3))
    guard title.count == 3, title[1] == UInt8(ascii: "."), (0x31...0x39).contains(title[0]) else {
      return nil
    }
    return Int(title[0]) - 0x30
  }
}
