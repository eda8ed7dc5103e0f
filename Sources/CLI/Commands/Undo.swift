import Domain
import Publishing
import Store

/// `balint undo`: takes back what a command recorded.
enum Undo: Command {
  static let manual = Manual(
    words: ["undo"], summary: "Take back what a command recorded: the last one, or the one with a number.",
    operands: [
      .init(name: "ENTRY", help: "its number, as 'undo --list' shows it; else the last", isOptional: true)
    ],
    options: [.init(name: "--list", help: "show what can be taken back, newest first")],
    writes: true, answer: .table,
    notes: [
      "Taking back is recorded like everything else, and 'balint redo' takes that back in turn.",
      "A certificate that was issued is revoked: it stays in the register.",
    ],
    examples: ["balint undo --list", "balint undo", "balint undo 12 --reason 'wrong evening'"])

  static func run(_ call: Call) throws {
    let history = History(try call.register().entries())
    if call.arguments.has("--list") { return try list(history, call) }
    if call.arguments.has("--csv") {
      throw Problem(.usage, "'--csv' is only for the list", remedy: "Type 'balint undo --list --csv'.")
    }
    let entry = try entry(call, history)
    let summary = try call.register().summary(ofEntry: entry.id)
    try call.requireReason(to: "undo \(entry.id)", takingBack: entry.id)
    let about = try summary.subjects(call)
    let isRevocation = try call.write(as: "undo \(entry.id)") { try $0.takeBack(entry: entry.id) }
    let what = isRevocation ? "its certificate is revoked" : summary.words(inverted: true)
    call.report(
      "\(call.done): entry \(entry.id) (\(entry.command)\(about.isEmpty ? "" : ": \(about)")) is taken back: \(what)",
      json: ["entry": .integer(entry.id), "command": .string(entry.command), "what": .string(what)])
  }

  private static func entry(_ call: Call, _ history: History) throws -> TrailEntry {
    guard let typed = call.arguments.operand(0) else {
      if let last = history.undoable.first { return last }
      throw Problem(
        .notFound, "there is nothing to take back", remedy: "'balint undo --list' shows what there is.")
    }
    guard let id = Int(typed), let entry = history.entry(id) else {
      throw Problem(
        .notFound, "there is no entry '\(typed)'",
        remedy: "'balint undo --list' shows the entries with their numbers.")
    }
    if let why = history.whyNotUndoable(entry) {
      throw Problem(.refused, "entry \(id) (\(entry.command)) cannot be taken back", details: [why])
    }
    return entry
  }

  private static func list(_ history: History, _ call: Call) throws {
    var table = Table(columns: [
      .init("entry", "Entry", isFigure: true), .init("recorded_at", "When (UTC)"), .init("actor", "Who"),
      .init("command", "Command"), .init("about", "About"), .init("changes", "What"),
      .init("reason", "Why"),
    ])
    let isPrinted = !call.wantsJSON && !call.arguments.has("--csv")
    for entry in history.undoable.prefix(isPrinted ? mostListed : .max) {
      let summary = try? call.register().summary(ofEntry: entry.id)
      let about = try summary?.subjects(call) ?? ""
      table.append([
        String(entry.id), entry.recordedAt, entry.actor, entry.command, about.isEmpty ? nil : about,
        summary?.words(inverted: false) ?? "erased", entry.reason,
      ])
    }
    call.print(table, whenEmpty: "There is nothing to take back.")
    if isPrinted, history.undoable.count > mostListed {
      call.note(
        "Note: the newest \(mostListed) of \(history.undoable.count) are shown; with '--csv' all are.")
    }
  }

  private static let mostListed = 50
}
