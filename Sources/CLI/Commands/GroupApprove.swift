import Domain
import Publishing

/// `balint group approve`: records under which number a body approved a group.
enum GroupApprove: Command {
  static let manual = Manual(
    words: ["group", "approve"], summary: "Record under which number a body approved a group.",
    operands: [
      .init(name: "GROUP", help: "number or name"),
      .init(name: "SCHEME", help: "the scheme under which it is approved, such as ca-rcpsc-moc-2024"),
      .init(name: "NUMBER", help: "the body's number, such as an activity number"),
    ],
    options: [
      .init(name: "--from", value: "DATE", help: "the first day; else today"),
      .init(name: "--to", value: "DATE", help: "the last day; else it lasts"),
    ],
    writes: true, answer: .json,
    examples: ["balint group approve wellington ca-rcpsc-moc-2024 48213 --from 2026-01-01"])

  static func run(_ call: Call) throws {
    let group = try call.group(call.arguments.operands[0])
    let scheme = try call.scheme(call.arguments.operands[1], on: call.shelf())
    let number = try PlainText.checked(call.arguments.operands[2], called: "NUMBER", longest: 40)
    let from = try call.date("--from") ?? call.today
    let to = try call.date("--to")
    if let to { _ = try call.period(from: from, to: to) }
    let approval = GroupApproval(
      groupID: group.id, schemeID: scheme.id, number: number, validity: Validity(from: from, to: to))
    try call.write { try $0.record(approval, from: from) }
    let end = to.map { " to \($0.long)" } ?? ""
    call.report(
      "\(call.done): \(group.number)  \(group.name), approved under \(scheme.id) as \(number) from \(from.long)\(end)",
      json: [
        "group": .string(group.number), "scheme": .string(scheme.id), "number": .string(number),
        "from": .string(from.description), "to": .text(to?.description),
      ])
  }
}
