import Domain
import Text

/// "Am I all right this year?" in a few lines for the terminal.
public struct StatusText {
  private let member: Member
  private let statements: [Statement]
  private let asOf: CivilDate

  /// Says how a member stands.
  public init(member: Member, statements: [Statement], asOf: CivilDate) {
    self.member = member
    self.statements = statements
    self.asOf = asOf
  }

  /// The lines.
  public var text: String {
    let title = "\(member.printedName)  \(member.number)  as of \(asOf.long)\n"
    guard !statements.isEmpty else {
      return title
        + "\nUnder no scheme yet. Type 'balint enrol \(member.number) SCHEME'; 'balint scheme list' names them.\n"
    }
    return title + statements.map { "\n" + section($0) }.joined()
  }

  private func section(_ statement: Statement) -> String {
    let scheme = statement.scheme
    let account = statement.account
    var lines = ["\(scheme.name)  \(scheme.id)  \(account.period.words)"]
    let worth = "\(scheme.unit.words(spelling: account.total)) from \(sources(of: account))"
    let claimed = account.claimed.isEmpty ? "" : ", \(account.claimed.count) claimed"
    let leftOut = claimed + (account.excluded.isEmpty ? "" : ", \(account.excluded.count) not counted")
    let soFar = statement.verdict == .notMet && account.period.last >= asOf ? " so far" : ""
    lines.append("  \(statement.verdict.map { "\($0.rawValue)\(soFar): " } ?? "")\(worth)\(leftOut)")
    return (lines + requirementLines(statement)).joined(separator: "\n") + "\n"
  }

  /// What the total is made of, such as `7 sessions and 2 other entries`.
  private func sources(of account: Account) -> String {
    let sessions = account.lines.count { $0.attended != nil }
    let others = account.lines.count - sessions + account.adjustments.count
    return counted(sessions, "session")
      + (others == 0 ? "" : " and \(counted(others, "other entry", plural: "other entries"))")
  }

  private func requirementLines(_ statement: Statement) -> [String] {
    let labels = statement.findings.filter { $0.have != nil }.map(\.label.columnWidth).max() ?? 0
    let amounts = statement.findings.map { $0.amountWords(in: statement.scheme) ?? "" }
    let width = amounts.map(\.columnWidth).max() ?? 0
    return zip(statement.findings, amounts).map { finding, amount in
      let note = finding.note.isEmpty ? "" : ", \(finding.note)"
      if amount.isEmpty {
        return "  \(finding.verdict.mark) \(finding.label): \(finding.verdict.rawValue)\(note)"
      }
      let label = finding.label.padded(to: labels)
      return
        "  \(finding.verdict.mark) \(label)  \(amount.rightAligned(to: width))  \(finding.verdict.rawValue)\(note)"
    }
  }
}
