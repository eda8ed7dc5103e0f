import Domain
import Publishing

/// `balint session list`: lists sessions.
enum SessionList: Command {
  static let manual = Manual(
    words: ["session", "list"], summary: "List the sessions, by date.",
    options: [
      .init(name: "--group", value: "GROUP", help: "only this group's"),
      .init(name: "--period", value: "PERIOD", help: "2026, 2026-05, 2026-q2 or FROM..TO"),
    ],
    answer: .table, examples: ["balint session list --group wellington --period 2026"])

  static func run(_ call: Call) throws {
    let register = try call.register()
    let group = try call.arguments.value("--group").map(call.group)
    let period = try call.arguments.value("--period").map(PeriodReader.period)
    var table = Table(columns: [
      .init("session", "Number"), .init("date", nil), .init("day", "Date"), .init("start", "Start"),
      .init("minutes", "Minutes", isFigure: true), .init("group", "Group"),
      .init("present", "Present", isFigure: true), .init("claimed", "Claimed", isFigure: true),
      .init("state", "State"), .init("kind", nil), .init("mode", nil), .init("zone", nil),
    ])
    for session in try register.sessions(ofGroup: group?.id) where period?.contains(session.date) ?? true {
      let attendances = try register.attendances(at: session.id)
      let present = attendances.count { $0.state == .confirmed }
      let claimed = attendances.count { $0.state == .claimed }
      table.append([
        session.number, session.date.description, session.date.shortWithWeekday, session.start.description,
        String(session.length.count), session.groupName, String(present), String(claimed),
        session.state.word,
        session.kind.word,
        session.mode.word, session.zone,
      ])
    }
    call.print(table, whenEmpty: "No sessions. Type 'balint session add GROUP DATE'.")
  }
}
