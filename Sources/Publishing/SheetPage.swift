import Domain
import Text

/// The paper sheet of a session as a page and as CSV.
public struct SheetPage {
  private let society: Society
  private let sheet: PaperSheet
  private let names: [Int: String]

  /// The file name of the template in `Reports/`.
  public static let template = "session-sheet.html"

  /// Publishes a sheet.
  ///
  /// - Parameter names: The printed names of the people in its rows.
  public init(society: Society, sheet: PaperSheet, names: [Int: String]) {
    self.society = society
    self.sheet = sheet
    self.names = names
  }

  /// What the page's placeholders stand for.
  public var values: JSONValue {
    [
      "footer": .string(sheet.code),
      "society": .string(society.name),
      "code": .string(sheet.code),
      "group": .string(sheet.session.groupName),
      "date": .string(sheet.session.date.longWithWeekday),
      "start": .string(sheet.session.start.description),
      "length": .string(sheet.session.length.hoursAndMinutes),
      "rows": .array(sheet.rows.map(rowValues) + sheet.blankRows.map(blankValues)),
    ]
  }

  /// The people of the sheet; its columns are those that `balint import csv` reads, and some more.
  public var csv: String {
    var writer = CSVWriter(columns: PaperSheet.columns)
    for row in sheet.rows {
      let role = row.attendance?.role ?? row.usualRole
      writer.append(
        sheet.csvFields(
          of: row, member: Reference.member.written(row.memberID), name: names[row.memberID] ?? "",
          minutes: row.attendance?.minutes, role: role))
    }
    return writer.text
  }

  private func rowValues(_ row: PaperSheet.Row) -> JSONValue {
    [
      "number": .string(String(row.number)),
      "name": .string(names[row.memberID] ?? ""),
      "member": .string(Reference.member.written(row.memberID)),
      "notes": .array(notes(on: row).map { ["note": .string($0)] }),
      "minutes": .string(row.attendance.map { String($0.minutes.count) } ?? (sheet.isMarked ? "–" : "")),
      "role": .string(row.attendance?.role.letter ?? ""),
      "roles": choices,
    ]
  }

  private func blankValues(_ number: Int) -> JSONValue {
    [
      "number": .string(String(number)), "name": "", "member": "", "notes": [], "minutes": "", "role": "",
      "roles": choices,
    ]
  }

  /// A box for each role, to tick; none where the roles are known.
  private var choices: JSONValue {
    sheet.isMarked ? [] : .array(Role.allCases.map { ["letter": .string($0.letter)] })
  }

  private func notes(on row: PaperSheet.Row) -> [String] {
    let usual = row.usualRole.map { $0 == .member ? nil : $0.word } ?? "guest"
    return [usual, row.attendance?.state == .claimed ? "claimed" : nil].compactMap(\.self)
  }
}

extension PaperSheet {
  /// The columns of the CSV of a sheet.
  static let columns = [
    "sheet", "row", "date", "group", "start", "minutes", "member", "name", "minutes_present", "role", "state",
  ]

  /// A row of the CSV.
  func csvFields(of row: Row, member: String, name: String, minutes: Minutes?, role: Role?) -> [String] {
    [
      code, String(row.number), session.date.description, session.groupName, session.start.description,
      String(session.length.count), member, name, minutes.map { String($0.count) } ?? "", role?.word ?? "",
      row.attendance?.state.word ?? "",
    ]
  }
}

extension Role {
  /// The letter that is written into the box of a sheet.
  var letter: String {
    switch self {
    case .member: "M"
    case .leader: "L"
    case .coLeader: "C"
    case .observer: "O"
    case .supervisor: "S"
    }
  }
}
