import Domain
import Text
import Publishing

/// `balint leave add`: records when a member did not work.
enum LeaveAdd: Command {
  static let manual = Manual(
    words: ["leave", "add"],
    summary: "Record when a member does not work, for bodies that then ask for less.",
    operands: [
      .init(name: "MEMBER", help: "number or name"), .init(name: "FROM", help: "the first day"),
      .init(name: "TO", help: "the last day; it may be to come"),
    ],
    options: [
      .init(
        name: "--kind", value: "KIND",
        help: "illness, parental, carer, study, no-clients or other; else other")
    ],
    writes: true, answer: .json, examples: ["balint leave add ngaio 2026-02-01 2026-08-31 --kind parental"])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let period = try call.period(
      from: call.dates.date(call.arguments.operands[1]), to: call.dates.date(call.arguments.operands[2]))
    let leave = Leave(kind: try call.word("--kind") ?? .other, period: period)
    if let other = try call.register().leave(of: member.id).first(where: { $0.period.overlaps(period) }) {
      throw Problem(
        .refused, "\(member.printedName) is on leave then already", details: ["  \(other.words)"],
        remedy: "Take that back first: balint leave remove \(member.number) \(other.period.first)")
    }
    try call.write { try $0.add(leave, memberID: member.id) }
    call.report(
      "\(call.done): \(member.number)  \(member.printedName), \(leave.words)", json: leave.json(of: member))
  }
}

extension Leave {
  /// The leave in words, such as `parental leave, 1 February to 31 August 2026`.
  var words: String { "\(kind == .other ? "" : kind.word + " ")leave, \(period.words)" }

  /// The leave of a member as a command reports it.
  func json(of member: Member) -> KeyValuePairs<String, JSONValue> {
    [
      "member": .string(member.number), "kind": .string(kind.word),
      "from": .string(period.first.description), "to": .string(period.last.description),
    ]
  }
}
