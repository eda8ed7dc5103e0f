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
    guard !counting.isEmpty else { throw Self.unknown(text, survey, hints) }
    try hints.columns?.checkTimes()
    try survey.promised.check(counting, lastSection: survey.section)
    let (order, reason) = try survey.dates.order(hints)
    let clock = ReportClock(order: order, session: hints.session, utcOffset: hints.utcOffset)
    self.text = text
    self.clock = clock
    tables = Dictionary(counting.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    hasRoles = hints.columns?.names[.role] != nil
    layout = Self.layout(survey, hints, meeting: Self.meeting(survey, by: clock))
    crowd = Crowd(file: text.name)
    let dates = reason.map { "The dates were read as \(order.rawValue) \($0)." }
    notes = [text.note, dates].compactMap { $0 } + survey.notes
  }

  /// Reads the rows.
  mutating func report() throws -> MeetingReport {
    var records = text.records
    var table: ReportSurvey.Table?
    var title: CSVReader.Record?
    var (last, before): (CSVReader.Record?, CSVReader.Record?)
    while let record = try records.next() {
      (before, last) = (last, record)
      if let next = tables[record.line] {
        (table, title, last) = (next, nil, next.isHeadless ? record : nil)
        if !next.isHeadless { continue }
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
    if let last, let columns = table?.columns { try checkEnd(last, before, columns) }
    let rest = layout.close()
    for (person, stay) in rest.stays { crowd.add(stay, to: person) }
    for row in rest.rejected { reject(row.line, row.reason) }
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
    switch reading {
    case .rejected(let reason): return reject(row.record.line, reason)
    case .held: return
    case .stay, .figure, .open: break
    }
    let role = try hasRoles ? role(in: row) : nil
    crowd.note(person, reading, in: row, role: role)
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

  /// A last row without a line end may have been cut.
  private mutating func checkEnd(
    _ last: CSVReader.Record, _ before: CSVReader.Record?, _ columns: ReportColumns
  ) throws {
    guard !text.isClosed else { return }
    let end = CutEnd(
      ReportRow(record: last, columns: columns),
      before: before.map { ReportRow(record: $0, columns: columns) })
    try end.check()
    notes += [end.note].compactMap { $0 }
  }

  // MARK: What it is

  private static func layout(
    _ survey: ReportSurvey, _ hints: ReportHints, meeting: Range<Int>?
  ) -> any ReportLayout {
    if hints.columns != nil { return PlainTable(survey, hints: hints, meeting: nil) }
    let known: [(any ReportLayout)?] = [
      TicketList(survey), TeamsActionList(survey), SignInSheet(survey, hints: hints),
      GoogleMeetReport(survey),
      ZoomReport(survey, meeting: meeting), TeamsReport(survey, meeting: meeting),
    ]
    return known.lazy.compactMap { $0 }.first ?? PlainTable(survey, hints: hints, meeting: meeting)
  }

  private static func meeting(_ survey: ReportSurvey, by clock: ReportClock) -> Range<Int>? {
    let moments = survey.meeting.prefix(2).compactMap(clock.seconds)
    guard moments.count == 2, moments[0] < moments[1] else { return nil }
    return moments[0]..<moments[1]
  }

  private static func unknown(_ text: ReportText, _ survey: ReportSurvey, _ hints: ReportHints) -> Problem {
    if let sheet = survey.sheetOfOurs {
      return Problem(
        .refused, "this is an attendance sheet, which names its sessions itself",
        at: "\(text.name):\(sheet.line)",
        remedy: "Type 'balint import csv' with the file alone, without '--session'.")
    }
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

extension MeetingReport {
  /// Reads a report.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What to call the file in problems.
  ///   - hints: What the file does not say.
  ///   - watch: Told how far the reading is; the file is gone through twice.
  /// - Throws: A problem with the line, when the file is cut or damaged, is no report, has a date of two readings
  ///   or a time that cannot be brought to the session's clock.
  public init(
    _ bytes: [UInt8], named name: String, hints: ReportHints = ReportHints(), watch: CSVReader.Watch? = nil
  ) throws {
    let text = try ReportText(bytes, named: name, watch: watch)
    do {
      let survey = try ReportSurvey(text, hints: hints)
      var reader = try ReportReader(text, survey: survey, hints: hints)
      self = try reader.report()
    } catch let problem as Problem {
      throw problem
    } catch {
      throw text.problem(error)
    }
  }
}
