import Domain
import Text

/// Reads the rows of an attendance sheet one by one.
struct AttendanceSheetReader {
  /// Where each column stands in a row.
  private struct Columns {
    var date = 0
    var group = 0
    var start = 0
    var minutes = 0
    var member = 0
    var minutesPresent = 0
    var role = 0
  }

  private struct SessionKey: Hashable {
    let groupID: Int
    let date: CivilDate
    let start: LocalTime
  }

  private struct Presence: Hashable {
    let session: Int
    let memberID: Int
  }

  private var csv: CSVReader
  private let name: String
  private var fields: SheetFields
  private var columns = Columns()
  private var width = 0
  private var sessionNumbers: [SessionKey: Int] = [:]
  private var lines: [Presence: Int] = [:]
  private var last: (record: CSVReader.Record, session: Int)?

  init(
    csv: CSVReader, name: String, groups: NameIndex<BalintGroup>, members: NameIndex<Member>, today: CivilDate
  ) {
    self.csv = csv
    self.name = name
    fields = SheetFields(groups: groups, members: members, today: today)
  }

  mutating func read(into sheet: inout AttendanceSheet) {
    do {
      guard let header = try csv.next() else {
        sheet.problems.append(Problem(.refused, "the file is empty", at: name, remedy: headerRemedy))
        return
      }
      guard readHeader(header, into: &sheet) else { return }
      while let record = try csv.next() {
        if record.fields.allSatisfy(\.trimmed.isEmpty) { continue }
        do { try readRow(record, into: &sheet) } catch let fault as SheetFields.Fault {
          sheet.problems.append(problem(fault, in: record))
          fields.problemCount += 1
        }
      }
    } catch let fault as CSVReader.Fault {
      sheet.problems.append(unreadable(fault))
    } catch {
      preconditionFailure("reading a sheet throws nothing else: \(error)")
    }
  }

  private mutating func readHeader(_ header: CSVReader.Record, into sheet: inout AttendanceSheet) -> Bool {
    width = header.fields.count
    var positions: [String: Int] = [:]
    for (position, field) in header.fields.enumerated() {
      let key = String(field.trimmed.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
      if !AttendanceSheet.columns.contains(key) {
        sheet.strangers.append(field.trimmed)
      } else if positions.updateValue(position, forKey: key) != nil {
        sheet.problems.append(
          Problem(
            .refused, "the column '\(key)' occurs twice", at: "\(name):\(header.line)", remedy: headerRemedy))
      }
    }
    let missing = AttendanceSheet.columns.filter { positions[$0] == nil }
    if !missing.isEmpty {
      sheet.problems.append(
        Problem(
          .refused, "the first line lacks \(missing.map { "'\($0)'" }.joined(separator: ", "))",
          at: "\(name):\(header.line)", details: excerpt(header, column: nil), remedy: headerRemedy))
    }
    let place = { (key: String) in positions[key] ?? 0 }
    columns = Columns(
      date: place("date"), group: place("group"), start: place("start"), minutes: place("minutes"),
      member: place("member"), minutesPresent: place("minutes_present"), role: place("role"))
    return sheet.problems.isEmpty
  }

  private mutating func readRow(_ record: CSVReader.Record, into sheet: inout AttendanceSheet) throws {
    guard record.fields.count == width else {
      throw SheetFields.Fault(
        column: min(record.fields.count, width) - 1,
        what: "the row has \(record.fields.count) fields; the first line has \(width)",
        why: ["A text with a comma in it must stand in double quotes."])
    }
    let session = try session(of: record, in: &sheet)
    let memberID = try fields.member(fields.text(columns.member, of: record, called: "member"))
    let minutes = try fields.count(
      fields.text(columns.minutesPresent, of: record, called: "minutes_present"), from: 0)
    let length = sheet.sessions[session].length
    guard minutes <= length else {
      throw SheetFields.Fault(
        column: columns.minutesPresent, what: "nobody can have been there for \(minutes.count) minutes",
        why: ["The session lasted \(length.count) minutes."])
    }
    let role = try fields.role((record.fields[columns.role].trimmed, columns.role))
    if let earlier = lines.updateValue(record.line, forKey: Presence(session: session, memberID: memberID)) {
      throw SheetFields.Fault(
        column: columns.member, what: "the same person at the same session twice",
        why: [
          "Line \(earlier) has this person already. Two stays in one session are added up and entered once."
        ])
    }
    sheet.entries.append(
      AttendanceSheet.Entry(
        line: record.line, session: session, memberID: memberID, minutes: minutes, role: role))
  }

  /// The session of a row; the rows of a session mostly follow each other.
  private mutating func session(of record: CSVReader.Record, in sheet: inout AttendanceSheet) throws -> Int {
    if let last, isSameSession(record, last.record) { return last.session }
    let session = try newSession(of: record, in: &sheet)
    last = (record, session)
    return session
  }

  private func isSameSession(_ first: CSVReader.Record, _ second: CSVReader.Record) -> Bool {
    first.fields[columns.date] == second.fields[columns.date]
      && first.fields[columns.group] == second.fields[columns.group]
      && first.fields[columns.start] == second.fields[columns.start]
      && first.fields[columns.minutes] == second.fields[columns.minutes]
  }

  private mutating func newSession(of record: CSVReader.Record, in sheet: inout AttendanceSheet) throws -> Int
  {
    let date = try fields.date(fields.text(columns.date, of: record, called: "date"))
    let groupID = try fields.group(fields.text(columns.group, of: record, called: "group"))
    let start = try fields.time(fields.text(columns.start, of: record, called: "start"))
    let length = try fields.count(fields.text(columns.minutes, of: record, called: "minutes"), from: 1)
    let key = SessionKey(groupID: groupID, date: date, start: start)
    if let known = sessionNumbers[key] {
      guard sheet.sessions[known].length == length else {
        throw SheetFields.Fault(
          column: columns.minutes, what: "the same session with two lengths",
          why: ["An earlier line says that it lasted \(sheet.sessions[known].length.count) minutes."])
      }
      return known
    }
    sheet.sessions.append(
      AttendanceSheet.SheetSession(groupID: groupID, date: date, start: start, length: length))
    sessionNumbers[key] = sheet.sessions.count - 1
    return sheet.sessions.count - 1
  }

  // MARK: Problems

  private var headerRemedy: String {
    "The first line names the columns: \(AttendanceSheet.columns.joined(separator: ","))"
  }

  private func problem(_ fault: SheetFields.Fault, in record: CSVReader.Record) -> Problem {
    Problem(
      .refused, fault.what, at: "\(name):\(record.line)",
      details: excerpt(record, column: fault.column) + fault.why)
  }

  private func unreadable(_ fault: CSVReader.Fault) -> Problem {
    let place = csv.excerpt(at: fault.position..<fault.position + 1)
    return Problem(
      .refused, fault.message, at: "\(name):\(fault.line)",
      details: Excerpt(line: fault.line, place: place).lines,
      remedy: "Nothing after this line was read.")
  }

  /// The line with carets under a field.
  private func excerpt(_ record: CSVReader.Record, column: Int?) -> [String] {
    guard let column else {
      return [Excerpt(line: record.line, place: csv.excerpt(at: record.ranges[0])).text]
    }
    let line = csv.line(of: column, in: record)
    return Excerpt(line: line, place: csv.excerpt(at: record.ranges[column])).lines
  }
}

extension AttendanceSheet {
  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What to call the file in problems.
  ///   - today: No session can be later.
  ///   - watch: Told how far the reading is.
  public init(
    _ bytes: [UInt8], named name: String, groups: [BalintGroup], members: [Member], today: CivilDate,
    watch: CSVReader.Watch? = nil
  ) {
    self.init()
    var reader = AttendanceSheetReader(
      csv: CSVReader(bytes, delimiter: CSVReader.delimiter(of: bytes), watch: watch), name: name,
      groups: NameIndex(groups, as: .group, id: \.id, name: \.name),
      members: NameIndex(members, as: .member, id: \.id, name: \.name), today: today)
    reader.read(into: &self)
  }
}
