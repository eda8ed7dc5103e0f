import Domain
import SQLite

/// What a certificate prints, as it was when it was issued.
public struct CertificatePrint: Sendable {
  /// The text of the page's template.
  public let template: String
  /// What the page's placeholders stand for, as JSON.
  public let pageValues: String
  /// The CSV.
  public let csv: String

  /// Makes a print.
  public init(template: String, pageValues: String, csv: String) {
    self.template = template
    self.pageValues = pageValues
    self.csv = csv
  }
}

extension Register {
  /// The certificates that have been issued, all or one member's, in the order of issue; those of a number that was
  /// made one with the member's are among them.
  public func certificates(of memberID: Int? = nil) throws -> [IssuedCertificate] {
    guard let memberID else { return try certificates(where: "true") }
    return try certificates(
      where:
        "certificate.member_id = ? OR certificate.member_id IN (SELECT member_id FROM member_merge WHERE into_id = ?)",
      Value(memberID), Value(memberID))
  }

  /// The certificate with this number; nil when there is none.
  public func certificate(_ number: CertificateNumber) throws -> IssuedCertificate? {
    try certificates(where: "number = ?", Value(number.description)).first
  }

  private func certificates(where condition: String, _ values: Value...) throws -> [IssuedCertificate] {
    let sql = """
      SELECT number, certificate.member_id, holder, issued_day, from_day, to_day, state, sha256
      FROM certificate JOIN certificate_print
        ON certificate_print.member_id = certificate.member_id AND certificate_id = certificate.id
      WHERE \(condition)
      ORDER BY certificate.id
      """
    return try database.statement(sql).rows(values) { row in
      IssuedCertificate(
        number: row.text(0), memberID: row.int(1), holder: row.text(2),
        issued: try row.date(3, of: "certificate"), period: try row.period(4, 5, of: "certificate"),
        state: try row.word(6, of: "certificate"), digest: row.blob(7))
    }
  }

  /// What the certificate with this number prints; nil when there is none.
  public func print(ofCertificate number: CertificateNumber) throws -> CertificatePrint? {
    try database.first(
      """
      SELECT template.text, page_values, csv
      FROM certificate JOIN template ON template.id = template_id JOIN certificate_print
        ON certificate_print.member_id = certificate.member_id AND certificate_id = certificate.id
      WHERE number = ?
      """, Value(number.description)
    ) { CertificatePrint(template: $0.text(0), pageValues: $0.text(1), csv: $0.text(2)) }
  }

  /// The number that the next certificate of a year gets.
  public func nextCertificateNumber(prefix: String, year: Int) throws -> CertificateNumber {
    let issued = try database.first(
      "SELECT count(*) FROM certificate WHERE number GLOB ?", Value("\(prefix)-\(year)-*")
    ) { $0.int(0) }
    return CertificateNumber(prefix: prefix, year: year, sequence: (issued ?? 0) + 1)
  }
}

extension Writing {
  /// Records an issued certificate with everything it prints.
  public func issue(_ certificate: Certificate, print: CertificatePrint) throws {
    let id = try nextKey(in: "certificate")
    try database.run(
      """
      INSERT INTO certificate (id, number, member_id, issued_day, from_day, to_day, state, sha256, template_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      Value(id), Value(certificate.number.description), Value(certificate.holder.id),
      Value(certificate.issued.dayNumber), Value(certificate.period.first.dayNumber),
      Value(certificate.period.last.dayNumber), Value(IssuedCertificate.State.issued.rawValue),
      Value(certificate.digest), Value(templateID(of: print.template)))
    try database.run(
      """
      INSERT INTO certificate_print (member_id, certificate_id, holder, block, page_values, csv)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      Value(certificate.holder.id), Value(id), Value(certificate.holder.printedName),
      Value(certificate.verificationBlock), Value(print.pageValues), Value(print.csv))
  }

  private func templateID(of text: String) throws -> Int {
    let digest = SHA256.digest(of: text.utf8)
    let known = try database.first("SELECT id FROM template WHERE sha256 = ?", Value(digest)) { $0.int(0) }
    if let known { return known }
    let id = try nextKey(in: "template")
    try database.run(
      "INSERT INTO template (id, text, sha256) VALUES (?, ?, ?)", Value(id), Value(text), Value(digest))
    return id
  }
}
