import Domain
import Publishing

/// `balint statement`: writes a member's statement.
enum StatementIssue: Command {
  static let manual = Manual(
    words: ["statement"], summary: "Write a member's statement of credit as a page and CSV.",
    operands: [
      .init(
        name: "MEMBER", help: "number, name, or the beginning or a part of it; else the only one",
        isOptional: true)
    ],
    options: Call.statementOptions + Call.documentOptions, answer: .json,
    examples: ["balint statement ngaio --period 2026 -o statements/"])

  static func run(_ call: Call) throws {
    let member = try call.memberOrOnly()
    if call.wantsJSON {
      let statements = try call.statements(of: member)
      return call.print(
        json: try StatementJSON(member: member, statements: statements, asOf: try call.reportDay()).full())
    }
    try call.publish(document(of: member, call))
  }

  /// The page and the CSV, of one moment of the register.
  static func document(of member: Member, _ call: Call) throws -> Document {
    try call.register().read { try documentNow(of: member, call) }
  }

  private static func documentNow(of member: Member, _ call: Call) throws -> Document {
    let register = try call.register()
    let statements = try call.statements(of: member)
    let page = StatementPage(
      society: try register.society(), member: member, statements: statements, asOf: try call.reportDay(),
      head: try register.head())
    let html = try Template(Template.source(named: StatementPage.template)).page(with: page.values())
    return Document(
      stem: "statement-\(member.number)-\(try call.reportDay())", html: html, csv: try page.csv())
  }
}
