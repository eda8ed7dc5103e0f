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
    let entry = try entry(call, history)
    let counts = try call.register().changeCounts(ofEntry: entry.id)
    try call.requireReason(to: "undo \(entry.id)", takingBack: entry.id)
    let about = try subjects(of: entry, call)
    let isRevocation = try call.write(as: "undo \(entry.id)") { try $0.takeBack(entry: entry.id) }
    let what = isRevocation ? "its certificate is revoked" : words(of: counts, inverted: true)
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
      let about = (try? subjects(of: entry, call)) ?? ""
      table.append([
        String(entry.id), entry.recordedAt, entry.actor, entry.command, about.isEmpty ? nil : about,
        (try? call.register().changeCounts(ofEntry: entry.id)).map { words(of: $0, inverted: false) }
          ?? "erased",
        entry.reason,
      ])
    }
    call.print(table, whenEmpty: "There is nothing to take back.")
    if isPrinted, history.undoable.count > mostListed {
      call.note(
        "Note: the newest \(mostListed) of \(history.undoable.count) are shown; with '--csv' all are.")
    }
  }

  private static let mostListed = 50

  /// Which sessions and whom an entry is about, such as `S-0013 Thu 12 Nov 2026, Dr Tom Baker and 7 more`.
  private static func subjects(of entry: TrailEntry, _ call: Call) throws -> String {
    let (sessions, members) = try call.register().subjects(ofEntry: entry.id)
    let days = try sessions.prefix(2).map { id in
      let day = try call.register().session(id).map { " \($0.date.shortWithWeekday)" } ?? ""
      return Reference.session.written(id) + day
    }
    let names = try members.prefix(2).map { id in
      try call.register().member(id)?.printedName ?? Reference.member.written(id)
    }
    let parts = [list(days, of: sessions.count), list(names, of: members.count)]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func list(_ shown: [String], of count: Int) -> String {
    let more = count > shown.count ? " and \(count - shown.count) more" : ""
    return shown.joined(separator: ", ") + more
  }

  /// What was changed, such as `+ 1 session, + 9 attendances`.
  static func words(of counts: [ChangeCount], inverted: Bool) -> String {
    counts.flatMap { count in
      let noun = noun(for: count.table)
      let plus = inverted ? count.deleted : count.inserted
      let minus = inverted ? count.inserted : count.deleted
      return [("+", plus), ("−", minus), ("~", count.updated)].filter { $0.1 > 0 }.map {
        "\($0.0) \(counted($0.1, noun, plural: plural(of: noun)))"
      }
    }.joined(separator: ", ")
  }

  private static func noun(for table: String) -> String {
    table == "balint_group" ? "group" : table.split(separator: "_").joined(separator: " ")
  }

  private static func plural(of noun: String) -> String {
    if noun.hasSuffix("evidence") { return noun }
    if noun.hasSuffix("y") { return noun.dropLast() + "ies" }
    return noun + (noun.hasSuffix("s") ? "es" : "s")
  }
}
