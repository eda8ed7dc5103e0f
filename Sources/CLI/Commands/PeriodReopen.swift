import Domain
import Publishing
import Store

/// `balint period reopen`: opens days that were closed.
enum PeriodReopen: Command {
  static let manual = Manual(
    words: ["period", "reopen"], summary: "Open days again that were closed.",
    operands: [.init(name: "PERIOD", help: "as it was closed; 'balint period list' lists them")],
    options: [.init(name: "--member", value: "MEMBER", help: "whose; else everybody's")],
    writes: true, answer: .json, notes: ["'--reason' is needed."],
    examples: ["balint period reopen 2025 --reason 'a sheet was found'"])

  static func run(_ call: Call) throws {
    let member = try call.arguments.value("--member").map(call.member)
    let closing = Closing(
      period: try PeriodReader.period(call.arguments.operands[0]), memberID: member?.id)
    let closings = try call.register().closings()
    guard closings.contains(where: { $0.closing == closing }) else {
      throw Problem(
        .notFound, "\(closing.period.words) is not closed for \(member?.printedName ?? "everybody")",
        details: closings.filter { $0.closing.memberID == member?.id }.map { $0.words(member: member) },
        remedy: "'balint period list' lists what is closed.")
    }
    guard call.arguments.has("--reason") else {
      throw Problem(
        .usage, "'--reason' is missing: a period is opened only for a reason",
        remedy: "Say why, such as --reason 'a sheet was found'.")
    }
    try call.write { try $0.reopen(closing) }
    call.report(
      "\(call.done): \(closing.period.words) is open again for \(member?.printedName ?? "everybody")",
      json: [
        "from": .string(closing.period.first.description), "to": .string(closing.period.last.description),
        "member": member.map { .string($0.number) } ?? .null,
      ])
  }
}
