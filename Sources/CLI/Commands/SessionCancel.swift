import Domain
import Publishing
import Text

/// `balint session cancel`: says that sessions did not, or will not, take place.
enum SessionCancel: Command {
  static let manual = Manual(
    words: ["session", "cancel"], summary: "Say that sessions did not, or will not, take place.",
    operands: [
      .init(name: "SESSION", help: "its number, such as S-0142; several may be named", repeats: true)
    ],
    writes: true, answer: .json,
    notes: ["It stays in the register as cancelled; 'balint undo' takes the cancelling back."],
    examples: ["balint session cancel S-0142 --reason 'the leader is ill'"])

  static func run(_ call: Call) throws {
    var sessions: [Session] = []
    for typed in call.arguments.operands {
      let session = try call.session(typed)
      if !sessions.contains(session) { sessions.append(session) }
    }
    for session in sessions { try refuse(session, call) }
    try call.write { writing in
      for session in sessions { try writing.cancel(sessionID: session.id) }
    }
    let lines = sessions.map {
      "\(call.done): \($0.number)  \($0.groupName), \($0.date.longWithWeekday), \($0.start), cancelled"
    }
    call.report(
      lines.joined(separator: "\n"), json: ["cancelled": .array(sessions.map { .string($0.number) })])
  }

  /// Where somebody was, or says so, there was a session.
  private static func refuse(_ session: Session, _ call: Call) throws {
    if session.state == .cancelled {
      throw Problem(
        .refused, "\(session.number) is cancelled already",
        remedy: "Leave it out; 'balint session list' shows the others.")
    }
    let present = try call.register().attendances(at: session.id)
    let confirmed = present.filter { $0.state == .confirmed }
    let claimed = present.filter { $0.state == .claimed }
    guard let first = confirmed.first ?? claimed.first else { return }
    let names = try call.memberNames()
    let others = confirmed.isEmpty ? claimed : confirmed
    throw Problem(
      .refused,
      "\(session.number) cannot be cancelled: \(confirmed.isEmpty ? "somebody says to have been there" : "somebody was there")",
      details: [
        "\(session.groupName), \(session.date.longWithWeekday): \(names[first.memberID] ?? "")\(others.count > 1 ? " and \(others.count - 1) more" : ""), \(first.state.word)."
      ],
      remedy: confirmed.isEmpty
        ? "If nobody was, type 'balint reject \(session.number) \(Reference.member.written(first.memberID))' first."
        : "'balint session show \(session.number)' shows who; 'balint undo --list' shows how to take the marking back."
    )
  }
}
