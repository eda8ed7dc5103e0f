import Domain
import Publishing
import Store

/// `balint add`: asks for a session and who was there, and records both at once.
enum Add: Command {
  static let manual = Manual(
    words: ["add"], summary: "Record a session and who was there, question by question.",
    operands: [
      .init(name: "GROUP", help: "offered as the first answer", isOptional: true),
      .init(name: "DATE", help: "offered as the second", isOptional: true),
    ],
    options: TypedSession.options.filter { $0.name != "--length" },
    writes: true,
    notes: [
      "Enter takes the answer in brackets, < goes back a question, ctrl-d stops with nothing recorded.",
      "A session of that day that is planned, or that nobody is marked at yet, is taken; else one is added.",
      "Everything is one entry of the trail: 'balint undo' takes it back at once.",
    ],
    examples: ["balint add", "balint add wellington tue --mode online"])

  static func run(_ call: Call) throws {
    guard call.environment.isInteractive else { throw noTerminal }
    let draft: AddDraft
    let id: Int
    do { (draft, id) = try recorded(call) } catch is AddWizard.Left {
      throw Problem(.refused, "the questions were left", remedy: "Nothing was recorded.")
    } catch is AddDeclined {
      throw Problem(.refused, "the session was not saved", remedy: "Nothing was recorded.")
    }
    let people = counted(
      draft.attendances.count + draft.newGuests.count, "person", plural: "people")
    call.print("\(call.done): \(Reference.session.written(id))  \(draft.words), \(people)")
    if call.isRecorded { call.print("'balint undo' takes it back.") }
  }

  private static let noTerminal = Problem(
    .usage, "'balint add' asks questions, and there is no terminal to answer them",
    remedy: "Type 'balint session add GROUP DATE', then 'balint mark SESSION --all --except NAME'.")

  /// Asks and records.
  ///
  /// Whatever somebody else records meanwhile leaves the answers as they are.
  private static func recorded(_ call: Call) throws -> (draft: AddDraft, id: Int) {
    var wizard = try AddWizard(call, offering: call.arguments.operands)
    call.ask("Enter takes the answer in brackets, < goes back, ctrl-d stops with nothing recorded.")
    while true {
      do {
        let draft = try wizard.answered()
        let tags = try TypedSession.tags(call, cases: draft.session.cases)
        return (draft, try call.write { try record(draft, tags: tags, in: $0) })
      } catch is Call.Overtaken {
        call.ask("Somebody else has recorded something meanwhile. Look once more:")
        try call.lookAgain()
        try wizard.repeatAnswers()
      }
    }
  }

  private static func record(_ draft: AddDraft, tags: [String: Int]?, in writing: Writing) throws -> Int {
    let id = try draft.known?.id ?? writing.addSession(draft.session)
    if let known = draft.known {
      if known != draft.session { try writing.change(draft.session) }
      if known.state == .planned { try writing.hold(sessionID: id) }
    }
    if let tags { try writing.setTags(tags, sessionID: id) }
    for claim in draft.rejected { try writing.record(claim) }
    for attendance in draft.attendances {
      try writing.record(
        Attendance(
          sessionID: id, memberID: attendance.memberID, role: attendance.role, minutes: attendance.minutes,
          state: attendance.state))
    }
    for guest in draft.newGuests { try Mark.record(guest, sessionID: id, in: writing) }
    return id
  }
}
