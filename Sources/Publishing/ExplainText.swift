import Domain
import Text

/// Every session of a statement with its minutes, its rules and the running total, so that anybody can check it by hand.
public struct ExplainText {
  private let member: Member?
  private let statement: Statement

  /// Explains a statement; without a member, that of an example.
  public init(member: Member? = nil, _ statement: Statement) {
    self.member = member
    self.statement = statement
  }

  /// The lines.
  ///
  /// - Throws: `Overflow` when a figure does not fit.
  public func text() throws -> String {
    let scheme = statement.scheme
    let person = member.map { "\($0.printedName)  \($0.number)\n" } ?? ""
    let title = "\(person)\(scheme.name)  \(scheme.id) version \(scheme.version)\n"
    return title + "\(statement.account.period.words)\n\n" + (try countedPart()) + (try adjustmentPart())
      + leftOutPart() + (try totalsPart())
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

  private func adjustmentPart() throws -> String {
    let adjustments = statement.account.adjustments
    guard !adjustments.isEmpty else { return "" }
    let totals = try statement.runningTotals().suffix(adjustments.count)
    return "\nBesides\n"
      + zip(adjustments, totals).map { adjustment, running in
        let category = adjustment.category.map { " \($0)" } ?? ""
        let amount = statement.scheme.unit.words(for: adjustment.amount)
        return "  \(adjustment.label)\n      = \(amount)\(category), running total \(running.amount.mixed)\n"
      }.joined()
  }

  private func leftOutPart() -> String {
    list("Claimed, not yet confirmed", statement.account.claimed)
      + list("Not counted", statement.account.excluded)
  }

  private func list(_ heading: String, _ lines: [CreditLine]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n\(heading)\n" + lines.map { "  \(facts($0))\n      \($0.leftOut ?? "")\n" }.joined()
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
      let amounts = finding.amountWords(in: scheme).map { ": \($0)" }
      text += "  \(finding.verdict.mark) \(finding.label)\(amounts ?? "")  \(finding.verdict.rawValue)"
      text += finding.note.isEmpty ? "\n" : ", \(finding.note)\n"
    }
    return text + "On the whole: \(verdict.rawValue)\n"
  }

  private func facts(_ line: CreditLine) -> String {
    let there = line.attended.map { "  \($0.attendance.minutes)  \($0.attendance.role.word)" } ?? ""
    return "\(line.number)  \(line.date.shortWithWeekday)  \(line.title)\(there)"
  }
}
