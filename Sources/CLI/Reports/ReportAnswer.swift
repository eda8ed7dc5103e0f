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
    let done =
      !cast.open.isEmpty ? "Would record nothing yet" : plan.changesAnything ? call.done : "Nothing to record"
    let head =
      "\(done): \(session.number)  \(session.groupName), \(session.date.longWithWeekday), \(session.start), \(session.length.hoursAndMinutes)"
    return [head] + (try peopleLines(call)) + keptLines + openLines + leftOutLines + rejectedLines
      + aliasLines
  }

  // MARK: People

  private struct Row {
    let change: String
    let memberID: Int
    let name: String
    let minutes: String
    let role: String
    let rest: String
  }

  private func peopleLines(_ call: Call) throws -> [String] {
    let names = try call.memberNames()
    let rows = plan.lines.map { row($0, names) } + plan.kept.map { kept($0, names) }
    let widths = [\Row.name, \.minutes, \.role].map { column in
      rows.map { $0[keyPath: column].columnWidth }.max() ?? 0
    }
    return rows.map { row in
      let number = Reference.member.written(row.memberID)
      let start = "  \(row.change.padded(to: 7))  \(number)  \(row.name.padded(to: widths[0]))"
      return
        "\(start)  \(row.minutes.rightAligned(to: widths[1]))  \(row.role.padded(to: widths[2]))  \(row.rest)"
    }
  }

  private func row(_ line: ReportPlan.Line, _ names: [Int: String]) -> Row {
    if line.change == .corrected, let before = line.before { return corrected(line, before, names) }
    let (now, before) = (line.attendance, line.before)
    let old = before.flatMap { $0.minutes == now.minutes ? nil : "\($0.minutes.count) → " } ?? ""
    let oldRole = before.flatMap { $0.role == now.role ? nil : "\($0.role.word) → " } ?? ""
    let state = before.flatMap { $0.state == now.state ? nil : ", \($0.state.word) before" } ?? ""
    return Row(
      change: line.change.rawValue, memberID: now.memberID, name: (names[now.memberID] ?? "").madeVisible,
      minutes: "\(old)\(now.minutes)", role: "\(oldRole)\(now.role.word)\(state)",
      rest: line.people.map { source($0, of: line.member) }.joined(separator: ", "))
  }

  private func corrected(_ line: ReportPlan.Line, _ before: Attendance, _ names: [Int: String]) -> Row {
    let state = before.state == .confirmed ? "" : ", \(before.state.word)"
    let places = line.people.map { source($0, of: line.member) }.joined(separator: ", ")
    return Row(
      change: "stays", memberID: before.memberID, name: (names[before.memberID] ?? "").madeVisible,
      minutes: before.minutes.description, role: before.role.word + state,
      rest: "corrected by hand; \(places) says \(line.attendance.minutes)")
  }

  /// Where a person stands, with the name that is there unless it is the member's own.
  private func source(_ person: ReportedPerson, of member: Member) -> String {
    let isOwn = [member.name, member.printedName].contains { $0.folded == person.name.folded }
    return isOwn ? person.place : "\(person.place) '\(person.shownName)'"
  }

  private func kept(_ attendance: Attendance, _ names: [Int: String]) -> Row {
    let state = attendance.state == .confirmed ? "" : ", \(attendance.state.word)"
    return Row(
      change: "stays", memberID: attendance.memberID, name: (names[attendance.memberID] ?? "").madeVisible,
      minutes: attendance.minutes.description, role: attendance.role.word + state, rest: "not in the files")
  }

  private var keptLines: [String] {
    plan.kept.isEmpty
      ? []
      : [
        "Whoever stays and was not there is taken off with 'balint mark \(plan.session.number) --except NAME'."
      ]
  }

  // MARK: What is left out

  private var openLines: [String] {
    guard !cast.open.isEmpty else { return [] }
    let open = ReportOpenNames(cast)
    return ["But \(open.headline):"] + open.lines.map { "  \($0)" }
  }

  private var leftOutLines: [String] {
    cast.skipped.map { "Left out: \($0.words) is not a member." }
      + plan.removed.map { "Left out: \($0.printedName) was taken off by hand since." }
      + (plan.absent + cast.absent).map {
        "Left out: '\($0.shownName)' (\($0.place)) was not there between the session's beginning and its end."
      }
  }

  private var rejectedLines: [String] { files.files.flatMap(\.rejectedLines) }

  private var aliasLines: [String] {
    plan.aliases.map {
      "From now on '\($0.name)' in a report is \($0.member.number)  \($0.member.printedName)"
    }
  }
}
