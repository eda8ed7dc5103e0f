import Domain
import Text

/// Every session of a statement with its minutes, its rules and the running total, so that anybody can check it by hand.
public struct ExplainText {
  private let member: Member
  private let statement: Statement

  /// Explains a statement.
  public init(member: Member, statement: Statement) {
    self.member = member
    self.statement = statement
  }

  /// The lines.
  ///
  /// - Throws: `Overflow` when a figure does not fit.
  public func text() throws -> String {
    let scheme = statement.scheme
    let title =
      "\(member.printedName)  \(member.number)\n\(scheme.name)  \(scheme.id) version \(scheme.version)\n"
    return title + "\(statement.account.period.words)\n\n" + (try countedPart()) + leftOutPart()
      + (try totalsPart())
  }

  private func countedPart() throws -> String {
    guard !statement.account.lines.isEmpty else { return "No session counts.\n" }
    let unit = statement.scheme.unit
    var text = "Counted\n"
    for (line, running) in zip(statement.account.lines, try statement.runningTotals()) {
      let category = line.categoryWords.isEmpty ? "" : " \(line.categoryWords)"
      text += "  \(facts(line))\n"
      for reason in line.reasons { text += "      \(reason)\n" }
      text += "      = \(unit.words(for: line.credit))\(category), running total \(running.amount.mixed)\n"
    }
    return text
  }

  private func leftOutPart() -> String {
    guard !statement.account.leftOut.isEmpty else { return "" }
    return "\nNot counted\n"
      + statement.account.leftOut.map { line in
        "  \(facts(line))\n      \(line.leftOut ?? "")\n"
      }.joined()
  }

  private func totalsPart() throws -> String {
    let scheme = statement.scheme
    var text = "\nTotal \(scheme.unit.words(spelling: statement.account.total))\n"
    for share in try statement.totalsByCategory() {
      text += "  \(scheme.words.name(of: share.category)): \(scheme.unit.words(for: share.credit))\n"
    }
    guard let verdict = statement.verdict else { return text + "The scheme has no requirement of its own.\n" }
    text += "\nRequired\n"
    for finding in statement.findings {
      let amounts = finding.have.flatMap { have in
        finding.required.map { ": \(have.amount.mixed) of \(scheme.unit.words(for: $0))" }
      }
      text += "  \(finding.verdict.mark) \(finding.label)\(amounts ?? "")  \(finding.verdict.rawValue)"
      text += finding.note.isEmpty ? "\n" : ", \(finding.note)\n"
    }
    return text + "On the whole: \(verdict.rawValue)\n"
  }

  private func facts(_ line: CreditLine) -> String {
    let session = line.attended.session
    let attendance = line.attended.attendance
    return
      "\(session.number)  \(session.date.shortWithWeekday)  \(session.groupName)  \(attendance.minutes)  \(attendance.role.word)"
  }
}
