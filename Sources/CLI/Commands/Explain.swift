import Domain
import Publishing

/// `balint explain`: shows how a figure was made.
enum Explain: Command {
  static let manual = Manual(
    words: ["explain"],
    summary:
      "Show every session with minutes, rules, rounding and running total, and what does not count and why.",
    operands: [
      .init(
        name: "MEMBER", help: "number, name, or the beginning or a part of it; else the only one",
        isOptional: true)
    ],
    options: Call.statementOptions, answer: .json,
    examples: ["balint explain ngaio --scheme au-racgp-2023 --period 2026"])

  static func run(_ call: Call) throws {
    let member = try call.memberOrOnly()
    let statements = try call.statements(of: member)
    if call.wantsJSON {
      return call.print(
        json: try StatementJSON(member: member, statements: statements, asOf: call.reportDay()).full())
    }
    if statements.isEmpty {
      throw Problem(
        .refused, "\(member.printedName) is under no scheme",
        remedy: "Type 'balint enrol \(member.number) SCHEME' first.")
    }
    let texts = try statements.map { try ExplainText(member: member, $0).text() }
    call.print(whole: texts.joined(separator: "\n"))
  }
}
