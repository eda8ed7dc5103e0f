import Domain
import Publishing
import Text

/// `balint session add`: records that a group met, or will meet.
enum SessionAdd: Command {
  static let manual = Manual(
    words: ["session", "add"], summary: "Record that a group met, or will meet.",
    operands: [
      .init(name: "GROUP", help: "number or name"),
      .init(name: "DATE", help: "2026-11-03, today, yesterday, tue, '3 nov' or 3/11"),
      .init(name: "START", help: "such as 19:00; else the group's usual time", isOptional: true),
    ],
    options: TypedSession.options,
    writes: true, answer: .json,
    notes: ["Then mark who was there with 'balint mark'.", TypedSession.tagNote],
    examples: [
      "balint session add wellington tue",
      "balint session add wellington 2026-02-03 19:00 --length 2h --break 10m",
    ])

  static func run(_ call: Call) throws {
    let register = try call.register()
    let group = try call.group(call.arguments.operands[0])
    let date = try call.pastDate(call.arguments.operands[1])
    let start = try start(call, group)
    let session = try session(call, group: group, date: date, start: start)
    try SessionClash.refuse(session, besides: register.sessions(ofGroup: group.id))
    let tags = try TypedSession.tags(call, cases: session.cases)
    let id = try call.write { writing in
      let id = try writing.addSession(session)
      if let tags { try writing.setTags(tags, sessionID: id) }
      return id
    }
    let number = Reference.session.written(id)
    let next =
      session.state == .planned
      ? ", planned" : "\nMark who was there: balint mark \(number) --all --except NAME"
    call.report(
      "\(call.done): \(number)  \(group.name), \(date.longWithWeekday), \(start), \(session.length.hoursAndMinutes)\(next)",
      json: ["session": .string(number)])
  }

  private static func start(_ call: Call, _ group: BalintGroup) throws -> LocalTime {
    if let typed = call.arguments.operand(2) { return try ClockReader.time(typed) }
    guard let usual = group.usualStart else {
      throw Problem(
        .usage, "START is missing: \(group.name) has no usual time",
        remedy:
          "Type the time after the date: balint session add \(group.number) \(call.arguments.operands[1]) 19:00"
      )
    }
    return usual
  }

  private static func session(_ call: Call, group: BalintGroup, date: CivilDate, start: LocalTime) throws
    -> Session
  {
    let usual = group.session(on: date, at: start)
    return try TypedSession.edited(usual.with(\.state, date > call.today ? .planned : .held), call)
  }
}
