import Domain
import Publishing

/// `balint group join`: lets members join a group.
enum GroupJoin: Command {
  static let manual = Manual(
    words: ["group", "join"], summary: "Let members join a group.",
    operands: [
      .init(name: "GROUP", help: "number or name"),
      .init(name: "MEMBER", help: "number or name; several may be named", repeats: true),
    ],
    options: [
      .init(
        name: "--role", value: "ROLE", help: "member, leader, co-leader, observer or supervisor; else member"),
      .init(name: "--from", value: "DATE", help: "the first day; else today"),
    ],
    writes: true, answer: .json,
    examples: [
      "balint group join wellington M-0001 M-0002 --from 2026-02-01",
      "balint group join wellington 'Ana Leader' --role leader",
    ])

  static func run(_ call: Call) throws {
    let register = try call.register()
    let group = try call.group(call.arguments.operands[0])
    let role: Role = try call.word("--role") ?? .member
    let from = try call.arguments.value("--from").map(call.dates.date) ?? call.today
    let people = try register.members()
    let memberships = try register.memberships(of: group.id)
    let joining = try call.arguments.operands.dropFirst().map { try call.member($0, among: people) }
    if let double = joining.firstNamedTwice {
      throw Problem(.usage, "\(double.printedName) is named twice", remedy: "Name each member once.")
    }
    for member in joining { try refuse(member, alreadyIn: memberships, of: group, from: from) }
    try call.write { writing in
      for member in joining {
        try writing.join(memberID: member.id, groupID: group.id, role: role, from: from)
      }
    }
    let lines = joining.map {
      "\(call.done): \($0.number)  \($0.printedName), \(role.word) of \(group.name) from \(from.long)"
    }
    call.report(
      lines.joined(separator: "\n"),
      json: [
        "group": .string(group.number), "members": .array(joining.map { .string($0.number) }),
        "role": .string(role.word), "from": .string(from.description),
      ])
    let members =
      memberships.filter { $0.covers(from) && !$0.role.isLeading }.count
      + (role.isLeading ? 0 : joining.count)
    if members > BalintGroup.usualLimit {
      call.note(
        "Note: \(group.name) has \(members) members now; a Balint group has at most \(BalintGroup.usualLimit)."
      )
    }
  }

  private static func refuse(
    _ member: Member, alreadyIn memberships: [Membership], of group: BalintGroup, from: CivilDate
  ) throws {
    guard
      let known = memberships.first(where: { $0.memberID == member.id && $0.to.map { from <= $0 } ?? true })
    else { return }
    throw Problem(
      .refused, "\(member.printedName) already belongs to \(group.name)",
      details: ["As \(known.role.word), from \(known.from.long)\(known.to.map { " to \($0.long)" } ?? "")."],
      remedy:
        "To be something else there, leave first: balint group leave \(group.number) \(member.number) --on DATE; then join."
    )
  }
}
