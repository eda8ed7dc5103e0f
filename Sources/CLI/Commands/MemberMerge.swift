import Domain
import Publishing
import Store

/// `balint member merge`: makes a guest or a double one with another member.
enum MemberMerge: Command {
  static let manual = Manual(
    words: ["member", "merge"],
    summary: "Make a guest, or a person who was entered twice, one with another member.",
    operands: [
      .init(name: "FROM", help: "the number or name that is given up"),
      .init(name: "INTO", help: "the number or name that stays"),
    ],
    options: [
      .init(
        name: "--keep", value: "WHICH", help: "where both were at the same session: longer, the longer stay"),
      .init(name: "--yes", help: "do it without being asked"),
    ],
    writes: true, answer: .json,
    notes: [
      "It shows both histories and what becomes of them, and asks; where nobody can be asked it needs '--yes'.",
      "Attendance, groups, schemes, activities, evidence, leave, registrations and recognitions move to INTO; where",
      "both have the same, that of INTO stays. A confirmed stay is kept before one that is only claimed.",
      "Certificates stay as they were printed. 'balint undo' takes all of it back.",
    ],
    examples: [
      "balint member merge M-0031 ngaio --dry-run", "balint member merge M-0031 M-0007 --keep longer --yes",
    ])

  static func run(_ call: Call) throws {
    let from = try call.member(call.arguments.operands[0])
    let into = try call.member(call.arguments.operands[1])
    guard from.id != into.id else {
      throw Problem(
        .usage, "'\(call.arguments.operands[0])' and '\(call.arguments.operands[1])' are the same member",
        details: ["  \(from.words)"], remedy: "Type two numbers; 'balint member list' lists them.")
    }
    let keepsLonger = try keepsLonger(call)
    let preview = try MergePreview(of: from, into: into, call)
    let asks = call.environment.isInteractive && !call.arguments.has("--yes") && !call.isRehearsal
    for line in preview.lines { asks || call.wantsJSON ? call.ask(line) : call.print(line) }
    try refuse(preview, keepsLonger: keepsLonger)
    try Concern.settle(meetings(of: from, and: into, call), call)
    try confirm(asks: asks, call)
    try call.write { try $0.merge(from, into: into) }
    call.report(
      "\(call.done): \(from.number)  \(from.printedName) is one with \(into.number)  \(into.printedName)",
      json: ["member": .string(into.number), "merged": .string(from.number)])
  }

  private static func keepsLonger(_ call: Call) throws -> Bool {
    guard let typed = call.arguments.value("--keep") else { return false }
    guard typed == "longer" else {
      throw Problem(.usage, "'\(typed)' is not known to --keep", remedy: "There is: longer.")
    }
    return true
  }

  /// Two people can be at one session: that both were is no detail.
  private static func refuse(_ preview: MergePreview, keepsLonger: Bool) throws {
    guard !preview.doubles.isEmpty, !keepsLonger else { return }
    throw Problem(
      .refused, "both were at \(counted(preview.doubles.count, "session")): they may be two people",
      details: ["Nothing was recorded."],
      remedy:
        "If they are one, add '--keep longer', which keeps the longer stay; else correct the sessions with 'balint mark'."
    )
  }

  /// Sessions at the same time at which the one was and the other: one person cannot have been at both.
  private static func meetings(of from: Member, and into: Member, _ call: Call) throws -> [Concern] {
    let sessions = { (member: Member) in
      try call.register().attendedSessions(of: member.id).filter { $0.attendance.state != .rejected }.map {
        ($0.session, call.environment.minutes(of: $0.session))
      }
    }
    let theirs = try sessions(into)
    return try sessions(from).flatMap { session, minutes in
      theirs.filter { $0.0.id != session.id && $0.1.overlaps(minutes) }.map { other, _ in
        Concern(
          check: .twoPlaces,
          words:
            "\(into.printedName) would have been at \(session.number) (\(session.groupName), \(session.start)) and at \(other.number) (\(other.groupName), \(other.start)) at the same time"
        )
      }
    }
  }

  private static func confirm(asks: Bool, _ call: Call) throws {
    if call.isRehearsal || call.arguments.has("--yes") { return }
    guard asks else {
      throw Problem(
        .usage, "nobody can be asked whether they are one person", details: ["Nothing was recorded."],
        remedy: "Read what would become of them, and add '--yes'.")
    }
    guard call.agrees(to: "Make them one?") else {
      throw Problem(.refused, "they stay two", remedy: "Nothing was recorded.")
    }
  }
}
