import Domain
import Publishing
import SchemeFiles
import Store

/// `balint audit member`: writes an audit report about one member.
enum AuditMember: Command {
  static let manual = Manual(
    words: ["audit", "member"], summary: "Write an audit report about one member as a page and CSV.",
    operands: [.init(name: "MEMBER", help: "number, name, or the beginning or a part of it")],
    options: Call.statementOptions.filter { $0.name != "--as-of" } + Call.documentOptions,
    notes: ["No other member is named in it."],
    examples: ["balint audit member ngaio --period 2026 -o audit/"])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    try call.publish(document(of: member, call))
  }

  /// The page and the CSV.
  static func document(of member: Member, _ call: Call) throws -> Document {
    let page = AuditPage(try call.register().read { try report(about: member, call) })
    let html = try Template(Template.source(named: AuditPage.template)).page(with: page.values)
    return Document(stem: "audit-\(member.number)-\(call.today)", html: html, csv: page.csv)
  }

  private static func report(about member: Member, _ call: Call) throws -> AuditReport {
    let register = try call.register()
    let statements = try call.statements(of: member)
    let shelf = try call.shelf()
    let period = try self.period(call, statements)
    let digests = try statements.map { ($0.scheme.id, try shelf.volume($0.scheme.id)?.digest ?? "–") }
    return AuditReport(
      society: try register.society(), member: member, period: period, prepared: call.today,
      statements: statements,
      sessions: try register.recordedSessions(of: member.id).filter {
        period.contains($0.attended.session.date)
      },
      certificates: try register.certificates(of: member.id).filter { $0.period.overlaps(period) },
      schemeDigests: Dictionary(digests, uniquingKeysWith: { first, _ in first }), head: try register.head())
  }

  /// The days asked for; else all days of the statements' periods, or this year when there is none.
  private static func period(_ call: Call, _ statements: [Statement]) throws -> Period {
    if let typed = call.arguments.value("--period") { return try PeriodReader.period(typed) }
    let periods = statements.map(\.account.period)
    let year = Period(year: call.today.year)
    guard let first = periods.map(\.first).min() ?? year?.first,
      let last = periods.map(\.last).max() ?? year?.last,
      let period = Period(from: first, to: last)
    else { throw Problem(.usage, "'--period' is missing", remedy: "Type a year, such as --period 2026.") }
    return period
  }
}
