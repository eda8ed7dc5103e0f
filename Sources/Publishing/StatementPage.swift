import Domain
import Text

/// A member's statements as a page, as CSV and as JSON.
public struct StatementPage {
  private let society: Society
  private let member: Member
  private let statements: [Statement]
  private let asOf: CivilDate
  private let head: TrailHead

  /// The file name of the template in `Reports/`.
  public static let template = "statement.html"

  /// Publishes a member's statements.
  public init(society: Society, member: Member, statements: [Statement], asOf: CivilDate, head: TrailHead) {
    self.society = society
    self.member = member
    self.statements = statements
    self.asOf = asOf
    self.head = head
  }

  /// What the page's placeholders stand for.
  ///
  /// - Throws: `Overflow` when a figure does not fit.
  public func values() throws -> JSONValue {
    [
      "footer": .string("\(member.number) \(asOf)"),
      "society": .string(society.name),
      "holder": .string(member.printedName),
      "member_number": .string(member.number),
      "registrations": member.registrationValues,
      "as_of": .string(asOf.long),
      "entries": .string(String(head.entries)),
      "head": .string(head.short),
      "schemes": .array(try statements.map(schemeValues)),
      "none": .array(statements.isEmpty ? [[:]] : []),
    ]
  }

  /// Every session of every scheme and period, counted or not, one row each.
  ///
  /// - Throws: `Overflow` when a figure does not fit.
  public func csv() throws -> String {
    var writer = CSVWriter(columns: [
      "member", "name", "scheme", "version", "from", "to", "session", "date", "group", "role", "minutes",
      "counted_minutes", "credit", "unit", "category", "running_total", "counts", "reasons",
    ])
    for statement in statements {
      let scheme = statement.scheme
      let period = statement.account.period
      let running = try statement.runningTotals()
      let lines =
        zip(statement.account.lines, running.map(Optional.some)) + statement.account.leftOut.map { ($0, nil) }
      for (line, total) in lines {
        writer.append([
          member.number, member.printedName, scheme.id, String(scheme.version), period.first.description,
          period.last.description, line.number, line.date.description, line.title, line.roleWord,
          line.minutesWord,
          line.leftOut == nil ? line.counted.minutes.spreadsheet : "0", line.credit.amount.spreadsheet,
          scheme.unit.plural, line.categoryWords, total?.amount.spreadsheet ?? "",
          line.leftOut == nil ? "yes" : line.isClaim ? "claimed" : "no",
          line.leftOut ?? line.why,
        ])
      }
      for (adjustment, total) in zip(
        statement.account.adjustments, running.dropFirst(statement.account.lines.count))
      {
        writer.append([
          member.number, member.printedName, scheme.id, String(scheme.version), period.first.description,
          period.last.description, "", "", adjustment.label, "", "", "", adjustment.amount.amount.spreadsheet,
          scheme.unit.plural, adjustment.category ?? "", total.amount.spreadsheet, "yes", "",
        ])
      }
    }
    return writer.text
  }

  private func schemeValues(_ statement: Statement) throws -> JSONValue {
    let scheme = statement.scheme
    let running = try statement.runningTotals()
    return [
      "name": .string(scheme.name),
      "body": .string(scheme.body),
      "scheme_id": .string(scheme.id),
      "version": .string("version \(scheme.version)"),
      "period": .string(statement.account.period.words),
      "verdict": .string(statement.verdict?.rawValue ?? "no requirement of its own"),
      "verdict_mark": .string(statement.verdict?.mark ?? "–"),
      "total": .string(scheme.unit.words(spelling: statement.account.total)),
      "unit_heading": .string(scheme.unit.heading),
      "requirements": .array(
        statement.findings.map { $0.values(in: scheme) }),
      "lines": .array(
        zip(statement.account.lines, running).map(lineValues)
          + zip(statement.account.adjustments, running.dropFirst(statement.account.lines.count)).map(
            adjustmentValues)),
      "claimed": .array(statement.account.claimed.map(leftOutValues)),
      "left_out": .array(statement.account.excluded.map(leftOutValues)),
    ]
  }

  private func lineValues(_ line: CreditLine, running: Credit) -> JSONValue {
    [
      "date": .string(line.date.shortWithWeekday),
      "group": .string(line.title),
      "role": .string(line.roleWord),
      "minutes": .string(line.minutesWord),
      "counted": .string(line.countedWords),
      "credit": .string(line.credit.amount.mixed),
      "category": .string(line.categoryWords),
      "running": .string(running.amount.mixed),
      "why": .string(line.why),
    ]
  }

  private func adjustmentValues(_ adjustment: Adjustment, running: Credit) -> JSONValue {
    [
      "date": "", "group": .string(adjustment.label), "role": "", "minutes": "", "counted": "",
      "credit": .string(adjustment.amount.amount.mixed), "category": .string(adjustment.category ?? ""),
      "running": .string(running.amount.mixed), "why": "",
    ]
  }

  private func leftOutValues(_ line: CreditLine) -> JSONValue {
    [
      "date": .string(line.date.shortWithWeekday),
      "group": .string(line.title),
      "role": .string(line.roleWord),
      "minutes": .string(line.minutesWord),
      "why": .string(line.leftOut ?? ""),
    ]
  }
}

extension Finding {
  /// The finding for a page.
  func values(in scheme: Scheme) -> JSONValue {
    let unit = unit(in: scheme)
    return [
      "name": .string(label),
      "have": .string(have.map { unit.words(for: $0) } ?? "–"),
      "required": .string(required.map { unit.words(for: $0) } ?? "–"),
      "verdict": .string(verdict.rawValue),
      "verdict_mark": .string(verdict.mark),
      "note": .string(note),
    ]
  }
}
