import Domain
import Publishing
import Store

/// `balint group leave`: ends members' belonging to a group.
enum GroupLeave: Command {
  static let manual = Manual(
    words: ["group", "leave"], summary: "End members' belonging to a group.",
    operands: [
      .init(name: "GROUP", help: "number or name"),
      .init(name: "MEMBER", help: "number or name; several may be named", repeats: true),
    ],
    options: [.init(name: "--on", value: "DATE", help: "the last day of belonging; else today")],
    writes: true, answer: .json,
    notes: ["What was marked stays, also after that day: 'balint mark' corrects it."],
    examples: ["balint group leave wellington ngaio --on 2026-06-30"])

  static func run(_ call: Call) throws {
    let register = try call.register()
    let group = try call.group(call.arguments.operands[0])
    let last = try call.date("--on") ?? call.today
    let people = try register.members()
    let memberships = try register.memberships(of: group.id)
    let leaving = try call.arguments.operands.dropFirst().map { try call.member($0, among: people) }
    if let double = leaving.firstNamedTwice {
      throw Problem(.usage, "\(double.printedName) is named twice", remedy: "Name each member once.")
    }
    let ending = try leaving.map { member in
      let mine = memberships.filter { $0.memberID == member.id }
      return (member: member, membership: try membership(of: member, in: group, on: last, mine))
    }
    try call.write { writing in
      for (_, membership) in ending { try writing.end(membership, ofGroup: group.id, on: last) }
    }
    let lines = ending.map { member, membership in
      "\(call.done): \(member.number)  \(member.printedName), \(membership.role.word) of \(group.name) until \(last.longWithWeekday)"
    }
    call.report(
      lines.joined(separator: "\n"),
      json: [
        "group": .string(group.number), "members": .array(ending.map { .string($0.member.number) }),
        "to": .string(last.description),
      ])
  }

  /// The membership that covers the day; somebody who does not belong then cannot leave.
  private static func membership(
    of member: Member, in group: BalintGroup, on last: CivilDate, _ memberships: [Membership]
  ) throws -> Membership {
    if let membership = memberships.first(where: { $0.covers(last) }) { return membership }
    throw Problem(
      .refused, "\(member.printedName) does not belong to \(group.name) on \(last.long)",
      details: memberships.map {
        "  \($0.role.word) from \($0.from.long)\($0.to.map { " to \($0.long)" } ?? "")"
      },
      remedy: memberships.isEmpty
        ? "'balint group show \(group.number)' lists who belongs to it."
        : "Correct '--on', the last day of belonging.")
  }
}

extension [Member] {
  /// The first member who is in the list a second time; nil when nobody is.
  var firstNamedTwice: Member? {
    enumerated().first { place, member in self[..<place].contains { $0.id == member.id } }?.element
  }
}
