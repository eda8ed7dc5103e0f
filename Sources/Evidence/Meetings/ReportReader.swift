import Domain
import Text

/// Reads the rows of a report one by one, after a first look at it.
struct ReportReader {
  private let text: ReportText
  private let clock: ReportClock
  private let tables: [Int: ReportSurvey.Table]
  private let hasRoles: Bool
  private var layout: any ReportLayout
  private var crowd: Crowd
  private var notes: [String]
  private var rejected: [RejectedRow] = []
  private var rejectedCount = 0

  /// Prepares to read; here the order of the dates is decided.
  init(_ text: ReportText, survey: ReportSurvey, hints: ReportHints) throws {
    let counting = survey.counting
    guard !counting.isEmpty else { throw Self.unknown(text, hints) }
    let (order, reason) = try survey.dates.order(hints)
    let clock = ReportClock(order: order, session: hints.session, utcOffset: hints.utcOffset)
    self.text = text
    self.clock = clock
    tables = Dictionary(counting.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    hasRoles = hints.columns?.names[.role] != nil
    layout = Self.layout(survey, hints, meeting: Self.meeting(survey, by: clock))
    crowd = Crowd(file: text.name)
    let dates = reason.map { "The dates were read as \(order.rawValue) \($0)." }
    notes = [text.note, dates].compactMap { $0 }
  }

  /// Reads the rows.
  mutating func report() throws -> MeetingReport {
    var records = text.records
    var table: ReportSurvey.Table?
    var title: CSVReader.Record?
    var last: CSVReader.Record?
    while let record = try records.next() {
      last = record
      if let next = tables[record.line] {
        (table, title) = (next, nil)
        continue
      }
      if let title { reject(title.line, .noTime) }
      title = nil
      guard let columns = table?.columns, record.fields.contains(where: { !$0.isEmpty }) else { continue }
      if table?.section != nil, record.sectionNumber != nil {
        table = nil
      } else if record.isTitle, columns.width > 1 {
        title = record
      } else {
        try read(ReportRow(record: record, columns: columns))
      }
    }
    if let title { reject(title.line, .noTime) }
    if let last, let columns = table?.columns { try checkEnd(last, columns) }
    for (person, stay) in layout.close() { crowd.add(stay, to: person) }
    return MeetingReport(
      format: layout.format, people: crowd.everybody, rejected: rejected, rejectedCount: rejectedCount,
      notes: notes + layout.notes)
  }

  // MARK: Rows

  private mutating func read(_ row: ReportRow) throws {
    guard row.record.fields.dropFirst(row.columns.width).allSatisfy({ $0.trimmed.isEmpty }) else {
      throw CellFault(
        record: row.record, column: row.columns.width,
        what: "the row has \(row.record.fields.count) fields; its header has \(row.columns.width)",
        why: ["A text in which the fields' delimiter occurs must stand in double quotes."])
    }
    guard let person = try crowd.identity(in: row) else {
      return reject(row.record.line, layout.format == .tickets ? .ticket : .unnamed)
    }
    let reading = try layout.read(row, of: person, by: clock)
    if case .rejected(let reason) = reading { return reject(row.record.line, reason) }
    let role = try hasRoles ? role(in: row) : nil
    crowd.add(reading, to: crowd.note(person, in: row, role: role))
  }

  private mutating func reject(_ line: Int, _ reason: RejectedRow.Reason) {
    rejectedCount += 1
    if rejected.count < MeetingReport.mostRejected {
      rejected.append(RejectedRow(line: line, reason: reason))
    }
  }

  private func role(in row: ReportRow) throws -> Role? {
    if row[.role].isEmpty { return nil }
    guard let role = Role(word: row[.role]) else {
      throw row.fault(
        .role, "'\(row[.role].madeVisible)' is not a role",
        why: ["Roles are \(Role.words.joined(separator: ", "))."])
    }
    return role
  }

  /// A last row that is short and has no line end was cut.
  private func checkEnd(_ record: CSVReader.Record, _ columns: ReportColumns) throws {
    guard !text.isClosed, record.fields.count < columns.width, !record.isTitle else { return }
    throw CellFault(
      record: record, column: record.fields.count - 1, what: "the file ends in the middle of this row",
      why: ["Export it again; what follows is missing."])
  }

  // MARK: What it is

  private static func layout(
    _ survey: ReportSurvey, _ hints: ReportHints, meeting: Range<Int>?
  ) -> any ReportLayout {
    if hints.columns != nil { return PlainTable(survey, meeting: nil) }
    let known: [(any ReportLayout)?] = [
      TicketList(survey), TeamsActionList(survey), SignInSheet(survey), GoogleMeetReport(survey),
      ZoomReport(survey, meeting: meeting), TeamsReport(survey, meeting: meeting),
    ]
    return known.lazy.compactMap { $0 }.first ?? PlainTable(survey, meeting: meeting)
  }

  private static func meeting(_ survey: ReportSurvey, by clock: ReportClock) -> Range<Int>? {
    let moments = survey.meeting.prefix(2).compactMap(clock.seconds)
    guard moments.count == 2, moments[0] < moments[1] else { return nil }
    return moments[0]..<moments[1]
  }

  private static func unknown(_ text: ReportText, _ hints: ReportHints) -> Problem {
    guard let map = hints.columns else {
      return Problem(
        .refused, "no list of people with times or durations was found in the file", at: text.name,
        details: [
          "Zoom, Microsoft Teams, Google Meet, our sign-in sheet and tables with known columns are read."
        ],
        remedy:
          "Say which columns mean what: 'balint import csv' with --map 'Teilnehmer=name' --map 'Von=join' --map 'Bis=leave'."
      )
    }
    let names = map.names.values.sorted().map { "'\($0)'" }.joined(separator: ", ")
    return Problem(
      .refused, "no line of the file has the columns \(names)", at: text.name,
      remedy: "Write the names of the columns as the file has them.")
  }
}
