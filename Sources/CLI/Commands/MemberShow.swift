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
    let counts = Dictionary(states.map { ($0, 1) }, uniquingKeysWith: +)
    if call.wantsJSON {
      let count = { (state: Attendance.State) in JSONValue.integer(counts[state] ?? 0) }
      return call.print(
        json: json(
          of: member,
          more: [
            JSONValue.Member("groups", .array(groups.map { json(of: $0.groupName, $0.membership) })),
            JSONValue.Member("schemes", .array(enrolments.map { .string($0.schemeID) })),
            JSONValue.Member("sessions", count(.confirmed)), JSONValue.Member("claimed", count(.claimed)),
            JSONValue.Member("rejected", count(.rejected)),
          ]))
    }
    printFacts(of: member, call)
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
    call.print("  \(words(for: counts))")
  }

  private static func printFacts(of member: Member, _ call: Call) {
    call.print("\(member.printedName)  \(member.number)")
    if let profession = member.profession { call.print("  \(profession)") }
    if let email = member.email { call.print("  \(email)") }
    for registration in member.registrations { call.print("  \(registration.body) \(registration.number)") }
  }

  /// Such as `7 sessions attended, 1 ? claimed`.
  private static func words(for counts: [Attendance.State: Int]) -> String {
    let others = [Attendance.State.claimed, .rejected].compactMap { state in
      counts[state].map { ", \($0) \(state.mark) \(state.word)" }
    }
    return "\(counted(counts[.confirmed] ?? 0, "session")) attended\(others.joined())"
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
