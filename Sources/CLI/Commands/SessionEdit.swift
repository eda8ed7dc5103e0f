import Domain
import Publishing
import Text

/// `balint session edit`: corrects what is known of a session.
enum SessionEdit: Command {
  static let manual = Manual(
    words: ["session", "edit"], summary: "Correct what is known of a session.",
    operands: [.init(name: "SESSION", help: "its number, such as S-0142")],
    options: SessionAdd.factOptions, writes: true, answer: .json,
    notes: [SessionAdd.tagNote],
    examples: ["balint session edit S-0142 --cases 2 --tag 'mental health=1'"])

  static func run(_ call: Call) throws {
    let before = try call.session(call.arguments.operands[0])
    let register = try call.register()
    let after = try SessionAdd.edited(before, call)
    if let longest = try register.attendances(at: before.id).map(\.minutes).max(), longest > after.length {
      throw Problem(
        .refused, "somebody was there for \(longest)", details: ["The session would last \(after.length)."],
        remedy: "Correct who was there first: balint mark \(before.number)")
    }
    let tags = try SessionAdd.tags(call, cases: after.cases)
    try call.write { writing in
      try writing.change(after)
      if let tags { try writing.setTags(tags, sessionID: after.id) }
    }
    if call.wantsJSON {
      return call.print(json: ["session": .string(after.number), "recorded": .boolean(call.isRecorded)])
    }
    call.print(
      "\(call.done): \(after.number)  \(after.groupName), \(after.date.longWithWeekday), \(after.kind.word), \(after.mode.word), \(after.length.hoursAndMinutes)\(SessionShow.details(of: after, tags: try register.tags(at: after.id)))"
    )
  }
}
