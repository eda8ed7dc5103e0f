import Domain
import Publishing
import Store

/// `balint confirm`: vouches for attendance that people claimed.
enum Confirm: Command {
  static let manual = Manual(
    words: ["confirm"], summary: "Vouch for attendance that people claimed with 'balint log'.",
    operands: [
      .init(
        name: "SESSION", help: "its number, such as S-0142; else all claims are listed", isOptional: true),
      .init(
        name: "MEMBER", help: "whose claim; else every claim of the session", isOptional: true, repeats: true),
    ],
    writes: true, answer: .table, notes: ["Nobody confirms a claim of their own."],
    examples: ["balint confirm", "balint confirm S-0142", "balint confirm S-0142 ngaio"])

  static func run(_ call: Call) throws {
    guard !call.arguments.operands.isEmpty else { return try list(call) }
    if call.arguments.has("--csv") {
      throw Problem(.usage, "'--csv' is only for the list", remedy: "Type 'balint confirm --csv'.")
    }
    try Claims(call).settle(as: .confirmed, call)
  }

  /// Every claim that nobody settled yet.
  private static func list(_ call: Call) throws {
    let register = try call.register()
    let names = try call.memberNames()
    var table = Table(columns: [
      .init("session", "Session"), .init("date", nil), .init("day", "Date"), .init("group", "Group"),
      .init("member", "Member"), .init("name", "Name"), .init("minutes", "Minutes", isFigure: true),
      .init("role", "Role"),
    ])
    let claims = Dictionary(grouping: try register.claims(), by: \.sessionID)
    for session in try register.sessions() {
      for claim in claims[session.id, default: []] {
        table.append([
          session.number, session.date.description, session.date.shortWithWeekday, session.groupName,
          Reference.member.written(claim.memberID), names[claim.memberID], String(claim.minutes.count),
          claim.role.word,
        ])
      }
    }
    call.print(table, whenEmpty: "Nobody claims anything that is not settled.")
  }
}
