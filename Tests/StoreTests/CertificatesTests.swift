import Domain
import TestSupport
import Testing

@testable import Store

struct CertificatesTests {
  @Test func `a certificate and its print are read as written`() throws {
    let register = try Sample.furnished()
    let holder = try #require(try register.member(2))
    let certificate = try Sample.certificate(in: register, for: holder)
    let print = CertificatePrint(template: "<p>Zoë</p>", pageValues: "{\"a\":\"'\"}", csv: "")
    _ = try register.write(.test()) { try $0.issue(certificate, print: print) }
    let issued = IssuedCertificate(
      number: certificate.number.description, memberID: 2, holder: "Otto Muster", issued: certificate.issued,
      period: certificate.period, state: .issued, digest: certificate.digest)
    #expect(try register.certificates(of: 2) == [issued])
    #expect(try register.certificates().map(\.memberID) == [1, 2])
    let found = try #require(try register.print(ofCertificate: certificate.number))
    #expect([found.template, found.pageValues, found.csv] == [print.template, print.pageValues, print.csv])
  }

  @Test func `two certificates share a template's text`() throws {
    let register = try Sample.furnished()
    let holder = try #require(try register.member(1))
    let certificate = try Sample.certificate(in: register, for: holder)
    _ = try register.write(.test()) { try $0.issue(certificate, print: Sample.print) }
    #expect(try register.database.rows("SELECT template_id FROM certificate") { $0.int(0) } == [1, 1])
    #expect(try register.check() == [])
  }

  @Test func `numbers are counted by prefix and year`() throws {
    let register = try Sample.furnished()
    let next = try [("BSE", 2026), ("BSE", 2027), ("BS", 2026)].map {
      try register.nextCertificateNumber(prefix: $0.0, year: $0.1)
    }
    let expected = [("BSE", 2026, 2), ("BSE", 2027, 1), ("BS", 2026, 1)].map {
      CertificateNumber(prefix: $0.0, year: $0.1, sequence: $0.2)
    }
    #expect(next == expected)
  }

  @Test func `a number that was not given prints nothing`() throws {
    let number = CertificateNumber(prefix: "BSE", year: 2026, sequence: 2)
    #expect(try Sample.furnished().print(ofCertificate: number)?.csv == nil)
  }
}
