import Domain
import Evidence
import Publishing
import Store
import Text

/// `balint log`: records one's own attendance, to be confirmed by a leader or the secretary.
enum Log: Command {
  static let manual = Manual(
    words: ["log"],
    summary: "Record my own attendance; it counts once a leader or the secretary confirms it.",
    operands: [
      .init(name: "DATE", help: "today, yesterday, tue, 3/11 or 2026-11-03; else today", isOptional: true),
      .init(name: "GROUP", help: "number or name; else the only one there is for me", isOptional: true),
      .init(name: "DURATION", help: "how long I was there, such as 1h30; else all of it", isOptional: true),
    ],
    options: [
      .init(name: "--member", value: "MEMBER", help: "who I am; else the actor, or the only member"),
      .init(name: "--start", value: "TIME", help: "when the session began; else the group's usual time"),
      .init(name: "--role", value: "ROLE", help: "member, leader, co-leader, observer or supervisor"),
      .init(name: "--new", help: "add the session when it is not in the register yet"),
    ],
    writes: true, answer: .json,
    notes: [
      "On a terminal 'balint log' alone asks, with the last session's answers in brackets; < goes back."
    ],
    examples: ["balint log", "balint log tue 'Thursday group' 1h30", "balint log yesterday --member ngaio"])

  static func run(_ call: Call) throws {
    let member = try me(call)
    let draft = try LogDraft(of: member, call)
    try refuseKnown(draft, member, call)
    let claim = draft.claim(of: member, at: draft.session.id)
    try EntryChecks(session: draft.session, attendances: [claim], names: [member.id: member.printedName])
      .applyToEach(call)
    let before = try totals(of: member, call)
    let sessionID = try call.write { writing in
      let id = try draft.session.id == 0 ? writing.addSession(draft.session) : draft.session.id
      try writing.record(draft.claim(of: member, at: id))
      return id
    }
    let change = call.isRehearsal ? [] : TotalsChange.lines(from: before, to: try totals(of: member, call))
    say(draft, as: Reference.session.written(sessionID), moving: change, call)
  }

  private static func say(_ draft: LogDraft, as number: String, moving change: [String], _ call: Call) {
    let session = draft.session
    let claim =
      "\(call.done) as claimed: \(number)  \(session.groupName), \(session.date.longWithWeekday), \(session.start), \(draft.minutes.hoursAndMinutes), \(draft.role.word)"
    let effect =
      change.isEmpty ? [] : ["Once a leader or the secretary confirms it:"] + change.map { "  \($0)" }
    call.report(
      ([claim] + effect).joined(separator: "\n"),
      json: [
        "session": .string(number), "minutes": .integer(draft.minutes.count), "state": "claimed",
        "once_confirmed": .array(change.map { .string($0) }),
      ])
  }

  /// The member who is acting.
  private static func me(_ call: Call) throws -> Member {
    if let typed = call.arguments.value("--member") { return try call.member(typed) }
    let members = try call.register().members()
    if members.count == 1 { return members[0] }
    let actor = try call.actor()
    let mine = members.filter { $0.isCalled(actor) }
    if mine.count == 1 { return mine[0] }
    if call.arguments.has("--actor"), call.mayMean(actor, among: members) { return try call.member(actor) }
    guard !members.isEmpty else {
      throw Problem(
        .notFound, "there is no member yet", remedy: "Add yourself first: balint member add 'YOUR NAME'")
    }
    if call.environment.isInteractive {
      call.ask("Who are you? (name or number)")
      if let typed = call.environment.readLine()?.trimmed, !typed.isEmpty { return try call.member(typed) }
    }
    throw Problem(
      .usage,
      "'--member' is missing: \(mine.isEmpty ? "nobody is" : "\(mine.count) members are") called '\(actor)'",
      details: mine.map { "  \($0.words)" },
      remedy: "Type who you are: --member NAME or its number, or set BALINT_ACTOR to your full name.")
  }

  private static func refuseKnown(_ draft: LogDraft, _ member: Member, _ call: Call) throws {
    guard draft.session.id != 0 else { return }
    let known = try call.register().attendances(at: draft.session.id).first { $0.memberID == member.id }
    guard let known else { return }
    throw Problem(
      .refused, "\(member.printedName) is recorded there already",
      details: ["\(draft.session.number): \(known.minutes), \(known.role.word), \(known.state.word)."],
      remedy: known.state == .claimed
        ? "'balint undo --list' shows how to take the claim back." : "Ask the secretary to correct it.")
  }

  /// How the member would stand if every claim were confirmed.
  private static func totals(of member: Member, _ call: Call) throws -> [Statement] {
    try call.statements(of: member) { $0.countingClaims }
  }
}
