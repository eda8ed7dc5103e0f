import Domain
import Publishing
import Text

/// `balint session move`: moves a planned session to another day or time, or corrects when one was held.
enum SessionMove: Command {
  static let manual = Manual(
    words: ["session", "move"], summary: "Move a planned session, or correct when one was held.",
    operands: [
      .init(name: "SESSION", help: "its number, such as S-0142"),
      .init(name: "DATE", help: "2026-11-03, tue, '3 nov' or 3/11; else see below"),
      .init(name: "START", help: "such as 19:00; else as it was", isOptional: true),
    ],
    writes: true, answer: .json,
    notes: [
      "Without a year the day is the next one for a planned session, and the last one for one that was held.",
      "Who was there moves with it; certificates that print it stay as they were printed.",
    ],
    examples: ["balint session move S-0142 '10 feb'", "balint session move S-0142 thu 18:30"])

  static func run(_ call: Call) throws {
    let before = try call.session(call.arguments.operands[0])
    try refuse(before, call)
    let date = try date(for: before, call)
    let start = try call.arguments.operand(2).map(ClockReader.time) ?? before.start
    let after = before.with(\.date, date).with(\.start, start)
    let others = try call.register().sessions(ofGroup: before.groupID).filter { $0.id != before.id }
    try SessionClash.refuse(after, besides: others)
    if before.state == .held {
      let present = try call.register().attendances(at: before.id)
      try EntryChecks(session: after, attendances: present, names: call.memberNames()).applyToEach(call)
    }
    try call.write { try $0.move(sessionID: before.id, to: date, at: start) }
    call.report(
      "\(call.done): \(after.number)  \(after.groupName), from \(before.date.longWithWeekday), \(before.start), to \(date.longWithWeekday), \(start)",
      json: [
        "session": .string(after.number), "date": .string(date.description),
        "start": .string(start.description),
      ])
  }

  private static func date(for session: Session, _ call: Call) throws -> CivilDate {
    let typed = call.arguments.operands[1]
    guard session.state == .held else {
      return try DateReader(today: call.today, looksAhead: true).date(typed)
    }
    let date = try call.pastDate(typed)
    guard date <= call.today else {
      throw Problem(
        .refused, "\(date.longWithWeekday) is still to come, and \(session.number) was held",
        remedy: "Type the day on which it was held.")
    }
    return date
  }

  /// A planned session at which somebody was is no longer only planned.
  private static func refuse(_ session: Session, _ call: Call) throws {
    if session.state == .held { return }
    guard session.state == .planned else {
      throw Problem(
        .refused, "\(session.number) is not planned any more: it is \(session.state.word)",
        details: ["\(session.groupName), \(session.date.longWithWeekday), \(session.start)."],
        remedy:
          "If it takes place on another day, add it: balint session add \(Reference.group.written(session.groupID)) DATE"
      )
    }
    let present = try call.register().attendances(at: session.id).filter { $0.state != .rejected }
    guard let first = present.first else { return }
    throw Problem(
      .refused, "\(session.number) cannot be moved: somebody says to have been there",
      details: ["\(try call.memberNames()[first.memberID] ?? ""), \(first.minutes), \(first.state.word)."],
      remedy:
        "Settle that first, with 'balint confirm' or 'balint reject \(session.number) \(Reference.member.written(first.memberID))'."
    )
  }
}
