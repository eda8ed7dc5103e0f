import Domain
import Store

/// `balint redo`: does again what was taken back.
enum Redo: Command {
  static let manual = Manual(
    words: ["redo"], summary: "Do again what 'balint undo' took back.",
    operands: [
      .init(name: "ENTRY", help: "the entry that was taken back; else the last one", isOptional: true)
    ],
    writes: true, answer: .json, examples: ["balint redo", "balint redo 12"])

  static func run(_ call: Call) throws {
    let history = History(try call.register().entries())
    let undone = try undone(call, history)
    if try call.register().isRevocation(entry: undone.by.id) {
      throw Problem(
        .refused, "a certificate that was revoked stays revoked",
        details: ["Entry \(undone.target.id) (\(undone.target.command)) issued it."],
        remedy: "Issue another: balint certificate issue MEMBER")
    }
    try call.requireReason(to: "redo \(undone.target.id)", takingBack: undone.by.id)
    _ = try call.write(as: "redo \(undone.target.id)") { try $0.takeBack(entry: undone.by.id) }
    call.report(
      "\(call.done): entry \(undone.target.id) (\(undone.target.command)) is done again",
      json: ["entry": .integer(undone.target.id), "command": .string(undone.target.command)])
  }

  private static func undone(_ call: Call, _ history: History) throws -> History.Undone {
    guard let typed = call.arguments.operand(0) else {
      let last = try history.undone.first { try !call.register().isRevocation(entry: $0.by.id) }
      if let last = last ?? history.undone.first { return last }
      throw Problem(
        .notFound, "nothing was taken back", remedy: "'balint undo' takes back what was recorded last.")
    }
    if let id = Int(typed), let undone = history.undone.first(where: { $0.target.id == id }) { return undone }
    throw Problem(
      .notFound, "entry '\(typed)' was not taken back",
      details: history.undone.isEmpty
        ? [] : ["Taken back: \(history.undone.map { String($0.target.id) }.joined(separator: ", "))."],
      remedy: "Type the number of an entry that was.")
  }
}
