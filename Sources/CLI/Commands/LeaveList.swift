import Publishing

/// `balint leave list`: lists when a member did not work.
enum LeaveList: Command {
  static let manual = Manual(
    words: ["leave", "list"], summary: "List when a member does not work.",
    operands: [.init(name: "MEMBER", help: "number or name; else the only one", isOptional: true)],
    answer: .table, examples: ["balint leave list ngaio"])

  static func run(_ call: Call) throws {
    let member = try call.memberOrOnly()
    var table = Table(columns: [.init("from", "From"), .init("to", "To"), .init("kind", "Kind")])
    for leave in try call.register().leave(of: member.id) {
      table.append([leave.period.first.description, leave.period.last.description, leave.kind.word])
    }
    call.print(table, whenEmpty: "No leave is recorded for \(member.printedName).")
  }
}
