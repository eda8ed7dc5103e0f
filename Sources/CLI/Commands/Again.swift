import Domain
import Publishing
import Store
import Text

/// `balint again`: records a session like a group's last one.
enum Again: Command {
  static let manual = Manual(
    words: ["again"],
    summary: "Record a session like the group's last one, with everybody who belongs to it now.",
    operands: [
      .init(name: "GROUP", help: "number or name"),
      .init(name: "DATE", help: "2026-11-03, today, tue, '3 nov' or 3/11; else today", isOptional: true),
    ],
    options: [
      .init(
        name: "--except", value: "NAME", help: "was not there; names may be parted by commas", repeats: true),
      .init(name: "--late", value: "NAME:DURATION", help: "came so much late", repeats: true),
      .init(name: "--early", value: "NAME:DURATION", help: "left so much early", repeats: true),
      .init(name: "--lead", value: "NAME", help: "led; else whoever leads the group", repeats: true),
    ],
    writes: true, answer: .json,
    notes: ["Start, length, breaks, mode and kind are those of the last session that was held."],
    examples: ["balint again thursday 16/10 --except ng", "balint again wellington"])

  static func run(_ call: Call) throws {
    let register = try call.register()
    let group = try call.group(call.arguments.operands[0])
    let date = try call.arguments.operand(1).map(call.pastDate) ?? call.today
    let session = try session(like: try last(of: group, before: date, call), on: date, call)
    var sheet = MarkSheet(
      session: session, before: [], shares: [:],
      roster: try register.memberships(of: group.id).filter { $0.covers(date) },
      people: try register.members())
    var request = MarkRequest(options: call)
    (request.marksRoster, request.isAnew) = (true, true)
    try sheet.apply(request, call)
    try EntryChecks(session: session, attendances: sheet.attendances, names: sheet.names).apply(call)
    let recorded = try call.write { writing in
      let id = try session.id == 0 ? writing.addSession(session) : session.id
      let numbered = sheet.numbered(id)
      _ = try Mark.record(numbered, removed: [], session: numbered.session, in: writing)
      return numbered
    }
    Mark.report(recorded, guests: [], removed: [], call)
  }

  /// The last session of the group that was held before that day.
  private static func last(of group: BalintGroup, before date: CivilDate, _ call: Call) throws -> Session {
    let held = try call.register().sessions(ofGroup: group.id).filter { $0.state == .held && $0.date < date }
    if let last = held.last { return last }
    throw Problem(
      .notFound, "\(group.name) has no session before \(date.longWithWeekday) that could be repeated",
      remedy: "Record one with 'balint session add \(group.number) \(date)' and 'balint mark'.")
  }

  /// The planned session of that day, or a new one like the last.
  private static func session(like last: Session, on date: CivilDate, _ call: Call) throws -> Session {
    let sameDay = try call.register().sessions(ofGroup: last.groupID).filter {
      $0.date == date && $0.state != .cancelled
    }
    if let known = sameDay.first {
      guard try call.register().attendances(at: known.id).isEmpty else {
        throw Problem(
          .refused, "\(known.groupName) has a session on \(date.longWithWeekday) already",
          details: ["  \(known.number)  \(known.start), \(known.length)"],
          remedy: "Correct who was there with 'balint mark \(known.number)'.")
      }
      return known
    }
    return last.with(\.id, 0).with(\.date, date).with(\.cases, 0).with(\.state, .held)
  }
}
