import Domain
import Text

/// Statements as JSON: figures are exact decimal strings, or fractions such as `90/7`.
public struct StatementJSON {
  private let member: Member
  private let statements: [Statement]
  private let asOf: CivilDate

  /// Puts a member's statements into JSON.
  public init(member: Member, statements: [Statement], asOf: CivilDate) {
    self.member = member
    self.statements = statements
    self.asOf = asOf
  }

  /// How the member stands, without the single sessions.
  public var summary: JSONValue { value { _ in [] } }

  /// How the member stands, with every session and its reasons.
  ///
  /// - Throws: `Overflow` when a figure does not fit.
  public func full() throws -> JSONValue {
    var running: [[Credit]] = []
    for statement in statements { running.append(try statement.runningTotals()) }
    return value { index in
      let account = statements[index].account
      return [
        JSONValue.Member("sessions", .array(zip(account.lines, running[index]).map(lineValue))),
        JSONValue.Member("besides", .array(account.adjustments.map(adjustmentValue))),
        JSONValue.Member("claimed", .array(account.claimed.map(leftOutValue))),
        JSONValue.Member("not_counted", .array(account.excluded.map(leftOutValue))),
      ]
    }
  }

  private func value(_ more: (Int) -> [JSONValue.Member]) -> JSONValue {
    [
      "member": .string(member.number),
      "name": .string(member.printedName),
      "as_of": .string(asOf.description),
      "schemes": .array(statements.indices.map { .object(schemeMembers(statements[$0]) + more($0)) }),
    ]
  }

  private func schemeMembers(_ statement: Statement) -> [JSONValue.Member] {
    let scheme = statement.scheme
    return [
      JSONValue.Member("scheme", .string(scheme.id)),
      JSONValue.Member("version", .integer(scheme.version)),
      JSONValue.Member("from", .string(statement.account.period.first.description)),
      JSONValue.Member("to", .string(statement.account.period.last.description)),
      JSONValue.Member("unit", .string(scheme.unit.plural)),
      JSONValue.Member("total", .string(statement.account.total.amount.description)),
      JSONValue.Member("verdict", .text(statement.verdict?.rawValue)),
      JSONValue.Member("requirements", .array(statement.findings.map(findingValue))),
    ]
  }

  private func findingValue(_ finding: Finding) -> JSONValue {
    [
      "name": .string(finding.name),
      "requirement": .string(finding.label),
      "have": .text(finding.have?.amount.description),
      "required": .text(finding.required?.amount.description),
      "unit": .text(finding.unit?.plural),
      "verdict": .string(finding.verdict.rawValue),
      "note": .string(finding.note),
    ]
  }

  private func lineValue(_ line: CreditLine, running: Credit) -> JSONValue {
    .object(
      facts(line) + [
        JSONValue.Member("counted_minutes", .string(line.counted.minutes.description)),
        JSONValue.Member("credit", .string(line.credit.amount.description)),
        JSONValue.Member(
          "categories",
          .object(line.shares.map { JSONValue.Member($0.category, .string($0.credit.amount.description)) })),
        JSONValue.Member("running_total", .string(running.amount.description)),
        JSONValue.Member("reasons", .array(line.reasons.map(JSONValue.string))),
      ])
  }

  private func adjustmentValue(_ adjustment: Adjustment) -> JSONValue {
    [
      "what": .string(adjustment.label),
      "credit": .string(adjustment.amount.amount.description),
      "category": .text(adjustment.category),
    ]
  }

  private func leftOutValue(_ line: CreditLine) -> JSONValue {
    .object(facts(line) + [JSONValue.Member("reason", .text(line.leftOut))])
  }

  private func facts(_ line: CreditLine) -> [JSONValue.Member] {
    [
      JSONValue.Member(line.attended == nil ? "activity" : "session", .string(line.number)),
      JSONValue.Member("date", .string(line.date.description)),
      JSONValue.Member("group", .text(line.attended?.session.groupName)),
      JSONValue.Member("role", .text(line.attended?.attendance.role.word)),
      JSONValue.Member("minutes", line.attended.map { .integer($0.attendance.minutes.count) } ?? .null),
    ]
  }
}
