import Domain
import Evidence
import Publishing
import Text

/// What is printed of an import: everybody, and whatever was left out.
struct ReportAnswer {
  let plan: ReportPlan
  let cast: ReportCast
  let files: ReportFiles

  /// The answer as text.
  func lines(_ call: Call) throws -> [String] {
    let session = plan.session
    let done = plan.changesAnything ? call.done : "Nothing to record"
    let head =
      "\(done): \(session.number)  \(session.groupName), \(session.date.longWithWeekday), \(session.start), \(session.length.hoursAndMinutes)"
    return [head] + (try peopleLines(call)) + openLines + leftOutLines + rejectedLines + aliasLines
  }

  // MARK: People

  private struct Row {
    let cells: [String]
    let minutes: String
    let rest: String
  }

  private func peopleLines(_ call: Call) throws -> [String] {
    let names = try call.memberNames()
    let rows = plan.lines.map(row) + plan.kept.map { kept($0, names) }
    let width = rows.map(\.cells[2].columnWidth).max() ?? 0
    let minutesWidth = rows.map(\.minutes.columnWidth).max() ?? 0
    return rows.map { row in
      let change = row.cells[0].padded(to: 7)
      return
        "  \(change)  \(row.cells[1])  \(row.cells[2].padded(to: width))  \(row.minutes.rightAligned(to: minutesWidth))  \(row.rest)"
    }
  }

  private func row(_ line: ReportPlan.Line) -> Row {
    let minutes = line.attendance.minutes
    let old = line.before.flatMap { $0.minutes == minutes ? nil : "\($0.minutes.count) → " } ?? ""
    let role = line.before.flatMap { $0.role == line.attendance.role ? nil : "\($0.role.word) → " } ?? ""
    let state = line.before.flatMap { $0.state == .confirmed ? nil : ", \($0.state.word) before" } ?? ""
    let sources = line.people.map { source($0, of: line.member) }.joined(separator: ", ")
    return Row(
      cells: [line.change.rawValue, line.member.number, line.member.printedName.madeVisible],
      minutes: "\(old)\(minutes)", rest: "\(role)\(line.attendance.role.word)\(state)  \(sources)")
  }

  /// Where a person stands, with the name that is there unless it is the member's own.
  private func source(_ person: ReportedPerson, of member: Member) -> String {
    let isOwn = [member.name, member.printedName].contains { $0.folded == person.name.folded }
    return isOwn ? person.place : "\(person.place) '\(person.name)'"
  }

  private func kept(_ attendance: Attendance, _ names: [Int: String]) -> Row {
    let state = attendance.state == .confirmed ? "" : ", \(attendance.state.word)"
    let name = (names[attendance.memberID] ?? "").madeVisible
    return Row(
      cells: ["stays", Reference.member.written(attendance.memberID), name],
      minutes: attendance.minutes.description, rest: "\(attendance.role.word)\(state)  not in the files")
  }

  // MARK: What is left out

  private var openLines: [String] {
    guard !cast.open.isEmpty else { return [] }
    let open = ReportOpenNames(cast)
    return ["Nothing would be recorded yet: \(open.headline)."] + open.lines.map { "  \($0)" }
  }

  private var leftOutLines: [String] {
    cast.skipped.map { "Left out: \($0.words) is not a member." }
      + (plan.absent + cast.absent).map {
        "Left out: '\($0.name)' (\($0.place)) was not there between the session's beginning and its end."
      }
  }

  /// So many lines are named of each reason.
  private static let mostLines = 20

  private var rejectedLines: [String] {
    files.files.flatMap { file -> [String] in
      let reasons = Dictionary(grouping: file.report.rejected, by: \.reason)
      let lines = reasons.sorted { $0.value[0].line < $1.value[0].line }.map { reason, rows in
        let numbers = rows.prefix(Self.mostLines).map { "\($0.line)" }.joined(separator: ", ")
        let more = rows.count > Self.mostLines ? ", …" : ""
        return
          "Left out: \(counted(rows.count, "row")) of \(file.name), \(reason.rawValue) (\(rows.count == 1 ? "line" : "lines") \(numbers)\(more))"
      }
      let more = file.report.rejectedCount - file.report.rejected.count
      return lines + (more > 0 ? ["Left out: \(counted(more, "more row")) of \(file.name)"] : [])
    }
  }

  private var aliasLines: [String] {
    plan.aliases.map {
      "From now on '\($0.name)' in a report is \($0.member.number)  \($0.member.printedName)"
    }
  }
}
