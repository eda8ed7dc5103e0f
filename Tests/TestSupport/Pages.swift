import Domain
import Publishing

extension Fixtures {
  /// The page of a certificate.
  public static func certificatePage(
    sessions count: Int = 13, holder: Member = member(), group: String = "Hobart Thursday"
  ) throws -> String {
    let page = CertificatePage(try certificate(sessions: count, holder: holder, group: group))
    return try Template(Template.source(named: CertificatePage.template)).page(with: page.values)
  }

  /// The page of a statement under two schemes.
  public static func statementPage(sessions count: Int = 13, holder: Member = member()) throws -> String {
    try Template(Template.source(named: StatementPage.template))
      .page(with: statementOf(sessions: count, holder: holder).values())
  }

  /// The page of an audit report.
  public static func auditPage(sessions count: Int = 13) throws -> String {
    let page = AuditPage(try auditReport(sessions: count))
    return try Template(Template.source(named: AuditPage.template)).page(with: page.values)
  }

  /// A statement under two schemes, ready to be published.
  public static func statementOf(sessions count: Int, holder: Member = member()) throws -> StatementPage {
    let sessions = sessions(count)
    return StatementPage(
      society: society, member: holder,
      statements: [
        try statement(of: sessions, under: "au-racgp-2023", split: ["EA": 1, "RP": 3]),
        try statement(of: Array(sessions.prefix(2)), under: "us-ama-pra"),
      ], asOf: today, head: head)
  }
}
