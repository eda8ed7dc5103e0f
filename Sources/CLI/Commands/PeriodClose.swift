import Domain
import Publishing
import Store

/// `balint period close`: closes days whose figures were handed in.
enum PeriodClose: Command {
  static let manual = Manual(
    words: ["period", "close"],
    summary: "Close days whose figures were handed in: what lies in them is changed only for a reason.",
    operands: [.init(name: "PERIOD", help: "2026, 2026-q2, 2026-05 or 2026-02-01..2026-07-31")],
    options: [.init(name: "--member", value: "MEMBER", help: "only for this member; else for everybody")],
    writes: true, answer: .json,
    notes: [
      "What is still open in those days is said: sessions at which nobody is marked, and claims.",
      "'--dry-run' says it and closes nothing.",
    ],
    examples: [
      "balint period close 2025 --dry-run", "balint period close 2025-07-01..2026-06-30 --member ngaio",
    ])

  static func run(_ call: Call) throws {
    let member = try call.arguments.value("--member").map(call.member)
    let closing = Closing(
      period: try PeriodReader.period(call.arguments.operands[0]), memberID: member?.id)
    try refuse(closing, member: member, call)
    let open = try openMatters(in: closing, call)
    try call.write { try $0.close(closing) }
    let more = open.count > mostTold ? ["  and \(open.count - mostTold) more"] : []
    let matters =
      open.isEmpty ? [] : ["Still open in it:"] + open.prefix(mostTold).map { "  \($0)" } + more
    call.report(
      (["\(call.done): \(closing.words(member: member))"] + matters).joined(separator: "\n"),
      json: [
        "from": .string(closing.period.first.description), "to": .string(closing.period.last.description),
        "member": member.map { .string($0.number) } ?? .null, "open": .array(open.map { .string($0) }),
      ])
  }

  private static let mostTold = 20

  private static func refuse(_ closing: Closing, member: Member?, _ call: Call) throws {
    guard closing.period.last < call.today else {
      throw Problem(
        .refused, "\(closing.period.words) is not over yet", details: ["Today is \(call.today.long)."],
        remedy: "Close it when it is over.")
    }
    let known = try call.register().closings().first {
      $0.closing.memberID == closing.memberID && $0.closing.period.overlaps(closing.period)
    }
    guard let known else { return }
    throw Problem(
      .refused, "days of it are closed already", details: [known.words(member: member)],
      remedy: "Close the other days, or open those first: \(known.closing.reopening)")
  }

  /// Sessions that nobody was marked at, and claims that nobody settled.
  private static func openMatters(in closing: Closing, _ call: Call) throws -> [String] {
    let names = try call.memberNames()
    let sessions = try call.register().sessions().filter {
      closing.period.contains($0.date) && $0.state != .cancelled
    }
    return try sessions.flatMap { session -> [String] in
      let place = "\(session.number)  \(session.groupName), \(session.date.shortWithWeekday)"
      let present = try call.register().attendances(at: session.id)
      let claims = present.filter {
        $0.state == .claimed && (closing.memberID == nil || closing.memberID == $0.memberID)
      }
      let unmarked = present.isEmpty && closing.memberID == nil ? ["\(place): nobody is marked"] : []
      return unmarked + claims.map { "\(place): \(names[$0.memberID] ?? "") claims to have been there" }
    }
  }
}

extension Closing {
  /// The command that opens the days again.
  var reopening: String {
    "balint period reopen \(period)\(memberID.map { " --member \(Reference.member.written($0))" } ?? "") --reason WHY"
  }

  /// What is closed for whom, such as `1 January to 31 December 2025 is closed for everybody`.
  func words(member: Member?) -> String {
    "\(period.words) is closed for \(member?.printedName ?? "everybody")"
  }
}

extension RecordedClosing {
  /// What is closed for whom, since when and by whom.
  func words(member: Member?) -> String {
    let by = actor.map { " by \($0)" } ?? ""
    return "\(closing.words(member: member)), since \(closedOn.long)\(by)\(reason.map { ": \($0)" } ?? "")"
  }
}
