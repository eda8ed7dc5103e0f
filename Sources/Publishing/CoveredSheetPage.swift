import Domain
import Text

/// The sheet of a session as evidence for one person, as a page and as CSV.
///
/// It is not given any other name, so it cannot print one; how long the others were there is nobody's business.
public struct CoveredSheetPage {
  private let society: Society
  private let sheet: PaperSheet
  private let holder: Member
  private let head: TrailHead

  /// The file name of the template in `Reports/`.
  public static let template = "session-evidence.html"

  /// Publishes a sheet for one of the people who were there.
  public init(society: Society, sheet: PaperSheet, holder: Member, head: TrailHead) {
    self.society = society
    self.sheet = sheet
    self.holder = holder
    self.head = head
  }

  /// What the page's placeholders stand for.
  public var values: JSONValue {
    let session = sheet.session
    let own = sheet.present.first { $0.memberID == holder.id }?.attendance
    return [
      "footer": .string("\(sheet.code) \(holder.number)"),
      "society": .string(society.name),
      "holder": .string(holder.printedName),
      "member_number": .string(holder.number),
      "registrations": holder.registrationValues,
      "code": .string(sheet.code),
      "group": .string(session.groupName),
      "date": .string(session.date.longWithWeekday),
      "start": .string("\(session.start) \(session.zone)"),
      "length": .string(session.length.hoursAndMinutes),
      "held": .string("\(session.kind.word), \(session.mode.word)"),
      "present": .string(counted(sheet.present.count, "person", plural: "people")),
      "minutes": .string(own.map { counted($0.minutes.count, "minute") } ?? "–"),
      "role": .string(own?.role.word ?? "–"),
      "state": .string(own?.state.word ?? "–"),
      "claims": .array(own?.state == .claimed ? [[:]] : []),
      "rows": .array(sheet.present.map(rowValues)),
      "entries": .string(String(head.entries)),
      "head": .string(head.short),
    ]
  }

  /// Everybody who was there, the others without name, number and minutes.
  public var csv: String {
    var writer = CSVWriter(columns: PaperSheet.columns)
    for row in sheet.present {
      let isHolder = row.memberID == holder.id
      writer.append(
        sheet.csvFields(
          of: row, member: isHolder ? holder.number : "",
          name: isHolder ? holder.printedName : cover(of: row),
          minutes: isHolder ? row.attendance?.minutes : nil, role: row.attendance?.role))
    }
    return writer.text
  }

  private func cover(of row: PaperSheet.Row) -> String { "participant \(row.number)" }

  private func rowValues(_ row: PaperSheet.Row) -> JSONValue {
    let isHolder = row.memberID == holder.id
    let minutes = row.attendance.map { String($0.minutes.count) } ?? "–"
    return [
      "number": .string(String(row.number)),
      "own": .array(
        isHolder ? [["name": .string(holder.printedName), "member": .string(holder.number)]] : []),
      "covered": .array(isHolder ? [] : [["cover": .string(cover(of: row))]]),
      "minutes": .string(isHolder ? minutes : "–"),
      "role": .string(row.attendance?.role.word ?? "–"),
      "state": .string(row.attendance?.state.word ?? "–"),
    ]
  }
}
