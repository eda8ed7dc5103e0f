import Domain
import Publishing
import Text

/// `balint group show`: shows one group and who belongs to it.
enum GroupShow: Command {
  static let manual = Manual(
    words: ["group", "show"], summary: "Show one group and who belongs to it.",
    operands: [.init(name: "GROUP", help: "number, name, or the beginning or a part of it")],
    answer: .json, examples: ["balint group show wellington"])

  static func run(_ call: Call) throws {
    let group = try call.group(call.arguments.operands[0])
    let memberships = try call.register().memberships(of: group.id)
    if call.wantsJSON {
      return call.print(
        json: json(of: group, more: [JSONValue.Member("members", .array(memberships.map(json)))]))
    }
    let start = group.usualStart.map { " at \($0)," } ?? ""
    call.print("\(group.name)  \(group.number)")
    let kind = group.usualKind == .caseSession ? "" : ", \(group.usualKind.word)"
    call.print("  sessions\(start) \(group.usualLength.hoursAndMinutes), \(group.zone)\(kind)")
    for membership in memberships {
      let end = membership.to.map { " to \($0.long)" } ?? ""
      let number = Reference.member.written(membership.memberID)
      call.print(
        "  \(number)  \(membership.memberName), \(membership.role.word) from \(membership.from.long)\(end)")
    }
    let approvals = try call.register().approvals().filter { $0.groupID == group.id }
    for approval in approvals {
      call.print("  approved under \(approval.schemeID) as \(approval.number)\(approval.validity.words)")
    }
    if memberships.isEmpty {
      call.print("  Nobody belongs to it yet. Type 'balint group join \(group.number) MEMBER'.")
    }
  }

  static func json(of group: BalintGroup, more: [JSONValue.Member] = []) -> JSONValue {
    .object(
      [
        JSONValue.Member("group", .string(group.number)),
        JSONValue.Member("name", .string(group.name)),
        JSONValue.Member("zone", .string(group.zone)),
        JSONValue.Member("start", .text(group.usualStart?.description)),
        JSONValue.Member("minutes", .integer(group.usualLength.count)),
        JSONValue.Member("kind", .string(group.usualKind.word)),
      ] + more)
  }

  private static func json(of membership: Membership) -> JSONValue {
    [
      "member": .string(Reference.member.written(membership.memberID)),
      "name": .string(membership.memberName),
      "role": .string(membership.role.word), "from": .string(membership.from.description),
      "to": .text(membership.to?.description),
    ]
  }
}

extension Validity {
  /// The days, each after its word; empty when both are open.
  var words: String {
    (from.map { " from \($0.long)" } ?? "") + (to.map { " to \($0.long)" } ?? "")
  }
}
