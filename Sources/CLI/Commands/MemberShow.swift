import Domain
import Publishing
import Text

/// `balint member show`: shows one member.
enum MemberShow: Command {
  static let manual = Manual(
    words: ["member", "show"], summary: "Show one member: groups, schemes, sessions.",
    operands: [.init(name: "MEMBER", help: "number, name, or the beginning or a part of it")],
    answer: .json, examples: ["balint member show ngaio"])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let register = try call.register()
    let groups = try register.memberships(ofMember: member.id)
    let enrolments = try register.enrolments(of: member.id)
    let states = try register.attendedSessions(of: member.id).map(\.attendance.state)
    let count = { (state: Attendance.State) in states.count { $0 == state } }
    if call.wantsJSON {
      return call.print(
        json: json(
          of: member,
          more: [
            JSONValue.Member("groups", .array(groups.map { json(of: $0.groupName, $0.membership) })),
            JSONValue.Member("schemes", .array(enrolments.map { .string($0.schemeID) })),
            JSONValue.Member("sessions", .integer(count(.confirmed))),
            JSONValue.Member("claimed", .integer(count(.claimed))),
            JSONValue.Member("rejected", .integer(count(.rejected))),
          ]))
    }
    call.print("\(member.printedName)  \(member.number)")
    if let profession = member.profession { call.print("  \(profession)") }
    if let email = member.email { call.print("  \(email)") }
    for registration in member.registrations { call.print("  \(registration.body) \(registration.number)") }
    for (name, membership) in groups {
      let end = membership.to.map { " to \($0.long)" } ?? ""
      call.print("  \(membership.role.word) of \(name) since \(membership.from.long)\(end)")
    }
    for recognition in try register.recognitions() where recognition.memberID == member.id {
      call.print("  recognised as \(recognition.what)\(recognition.validity.words)")
    }
    for enrolment in enrolments { call.print("  under \(enrolment.schemeID) from \(enrolment.from.long)") }
    for merged in try register.mergedMembers() where merged.intoID == member.id {
      call.print("  also \(merged.member.number)  \(merged.member.printedName), merged")
    }
    let others = [Attendance.State.claimed, .rejected].filter { count($0) > 0 }.map {
      ", \(count($0)) \($0.mark) \($0.word)"
    }
    call.print("  \(counted(count(.confirmed), "session")) attended\(others.joined())")
  }

  static func json(of member: Member, more: [JSONValue.Member] = []) -> JSONValue {
    .object(
      [
        JSONValue.Member("member", .string(member.number)),
        JSONValue.Member("name", .string(member.name)),
        JSONValue.Member("title", .text(member.title)),
        JSONValue.Member("profession", .text(member.profession)),
        JSONValue.Member("email", .text(member.email)),
        JSONValue.Member(
          "registrations",
          .array(
            member.registrations.map {
              ["body": .string($0.body), "number": .string($0.number)]
            })),
      ] + more)
  }

  private static func json(of groupName: String, _ membership: Membership) -> JSONValue {
    [
      "group": .string(groupName), "role": .string(membership.role.word),
      "from": .string(membership.from.description),
      "to": .text(membership.to?.description),
    ]
  }
}
