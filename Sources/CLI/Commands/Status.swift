import Domain
import Publishing

/// `balint status`: says whether a member is all right.
enum Status: Command {
  static let manual = Manual(
    words: ["status"], summary: "Am I all right? How a member stands with each body.",
    operands: [
      .init(
        name: "MEMBER", help: "number, name, or the beginning or a part of it; else the only one",
        isOptional: true)
    ],
    options: Call.statementOptions, answer: .json,
    notes: ["It counts only what the register holds: other training is entered with 'balint activity add'."],
    examples: ["balint status ngaio", "balint status ngaio --period 2025"])

  static func run(_ call: Call) throws {
    let member = try call.memberOrOnly()
    let statements = try call.statements(of: member)
    let day = try call.reportDay()
    if call.wantsJSON {
      return call.print(json: StatementJSON(member: member, statements: statements, asOf: day).summary)
    }
    call.print(whole: StatusText(member: member, statements: statements, asOf: day).text)
    let change = try change(from: statements, of: member, call)
    if !change.isEmpty { call.print("\nOnce a leader or the secretary confirms what is claimed:") }
    for line in change { call.print("  \(line)") }
  }

  /// What the claims would move; nothing where nothing is claimed.
  private static func change(from statements: [Statement], of member: Member, _ call: Call) throws -> [String]
  {
    let concerned = statements.filter { !$0.account.claimed.isEmpty }
    guard !concerned.isEmpty else { return [] }
    return TotalsChange.lines(from: concerned, to: try call.statements(of: member) { $0.countingClaims })
  }
}
