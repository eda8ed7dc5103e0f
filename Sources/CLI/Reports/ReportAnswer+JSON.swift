import Domain
import Evidence
import Text

extension ReportAnswer {
  /// The answer as JSON.
  func json(_ call: Call, notes: [String]) throws -> JSONValue {
    [
      "session": .string(plan.session.number),
      "people": .array(plan.lines.map(json)),
      "stay": .array(plan.kept.map(json)),
      "taken_off": .array(plan.removed.map { .string($0.number) }),
      "open": .array(cast.open.map(json)),
      "skipped": .array(cast.skipped.map { json($0.person) }),
      "absent": .array((plan.absent + cast.absent).map(json)),
      "rejected": .integer(files.files.map(\.report.rejectedCount).reduce(0, +)),
      "rejected_rows": .array(files.files.flatMap(rejected)),
      "aliases": .array(
        plan.aliases.map { ["name": .string($0.name), "member": .string($0.member.number)] }),
      "notes": .array(notes.map { .string($0) }),
      "recorded": .boolean(call.isRecorded),
    ]
  }

  private func json(_ line: ReportPlan.Line) -> JSONValue {
    [
      "change": .string(line.change.rawValue), "member": .string(line.member.number),
      "name": .string(line.member.printedName), "role": .string(line.attendance.role.word),
      "minutes": .integer(line.attendance.minutes.count),
      "minutes_before": line.before.map { .integer($0.minutes.count) } ?? .null,
      "reported": .array(line.people.map(json)),
    ]
  }

  private func json(_ kept: Attendance) -> JSONValue {
    [
      "member": .string(Reference.member.written(kept.memberID)), "role": .string(kept.role.word),
      "minutes": .integer(kept.minutes.count), "state": .string(kept.state.word),
    ]
  }

  private func json(_ person: ReportedPerson) -> JSONValue {
    ["name": .string(person.name), "file": .string(person.file), "line": .integer(person.firstLine)]
  }

  private func json(_ open: ReportCast.Open) -> JSONValue {
    let (match, candidates): (String, [Member]) =
      switch open.match {
      case .certain(let member, _): ("certain", [member])
      case .likely(let member, _): ("likely", [member])
      case .ambiguous(let members): ("ambiguous", members)
      case .none: ("none", [])
      }
    return [
      "reported": json(open.presence.person), "minutes": .integer(open.presence.minutes.count),
      "match": .string(match), "candidates": .array(candidates.map { .string($0.number) }),
    ]
  }

  private func rejected(_ file: ReportFiles.File) -> [JSONValue] {
    file.report.rejected.map { row in
      ["file": .string(file.name), "line": .integer(row.line), "reason": .string(row.reason.rawValue)]
    }
  }
}
