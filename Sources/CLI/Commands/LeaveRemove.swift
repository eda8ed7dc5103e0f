import Domain
import Publishing

/// `balint leave remove`: takes back a leave.
enum LeaveRemove: Command {
  static let manual = Manual(
    words: ["leave", "remove"], summary: "Take back a leave.",
    operands: [
      .init(name: "MEMBER", help: "number or name"), .init(name: "FROM", help: "its first day"),
    ],
    writes: true, answer: .json, notes: ["The trail keeps what it was."],
    examples: ["balint leave remove ngaio 2026-02-01"])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let first = try call.dates.date(call.arguments.operands[1])
    guard let leave = try call.register().leave(of: member.id).first(where: { $0.period.first == first })
    else {
      throw Problem(
        .notFound, "\(member.printedName) has no leave from \(first.longWithWeekday) on",
        remedy: "'balint leave list \(member.number)' lists what is recorded.")
    }
    try call.write { try $0.remove(leave, memberID: member.id) }
    call.report(
      "\(call.done): \(leave.words) of \(member.printedName) is taken back", json: leave.json(of: member))
  }
}
