import Domain
import Foundation
import Publishing
import TestSupport
import Testing
import Text

struct PageTests {
  @Test func `a certificate of a year is this page and this CSV`() throws {
    try Snapshot.expect(Fixtures.certificatePage(), equals: "certificate-13-sessions.html")
    let csv = CertificatePage(try Fixtures.certificate()).csv
    try Snapshot.expect(csv, equals: "certificate-13-sessions.csv")
  }

  @Test func `a statement of a year is this page and this CSV`() throws {
    try Snapshot.expect(Fixtures.statementPage(), equals: "statement-13-sessions.html")
    try Snapshot.expect(Fixtures.statementOf(sessions: 13).csv(), equals: "statement-13-sessions.csv")
  }

  @Test func `an audit report of a year is this page and this CSV`() throws {
    try Snapshot.expect(Fixtures.auditPage(), equals: "audit-13-sessions.html")
    try Snapshot.expect(AuditPage(Fixtures.auditReport()).csv, equals: "audit-13-sessions.csv")
  }

  @Test func `no snapshot is unused`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Snapshot.folder.path)
    #expect(files.sorted() == Snapshot.names)
  }

  @Test func `every value of a page has its placeholder`() throws {
    let certificate = CertificatePage(try Fixtures.certificate()).values
    let statement = try Fixtures.statementOf(sessions: 2).values()
    let audit = AuditPage(try Fixtures.auditReport()).values
    for (name, values) in [
      (CertificatePage.template, certificate), (StatementPage.template, statement),
      (AuditPage.template, audit),
    ] {
      let template = try Template(Template.source(named: name))
      #expect(Self.names(in: values).subtracting(template.names) == [], "\(name)")
    }
  }

  @Test(arguments: [
    "Eve \"\u{301} onmouseover=alert(1) x=\"", "<script>alert(1)</script>", "'><img src=x onerror=alert(1)>",
    "& &amp; &#60;", "\u{301}<b>", "{{society}} {{#sessions}}", "</style><style>*{display:none}",
  ])
  func `a hostile name leaves the page's tags as they are`(name: String) throws {
    let plain = try Fixtures.certificatePage(holder: Fixtures.member("Jane"))
    let hostile = try Fixtures.certificatePage(holder: Fixtures.member(name))
    #expect(Self.tags(in: hostile) == Self.tags(in: plain))
  }

  @Test func `pages load nothing and run nothing`() throws {
    for page in [
      try Fixtures.certificatePage(), try Fixtures.statementPage(), try Fixtures.auditPage(),
    ] {
      for forbidden in ["<script", " src=", " href=\"http", "url(", "@import"] {
        #expect(!page.contains(forbidden), "\(forbidden)")
      }
      #expect(page.components(separatedBy: "<h1").count == 2)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    }
  }

  private static func names(in value: JSONValue) -> Set<String> {
    switch value {
    case .object(let members):
      members.reduce(into: []) { $0.formUnion(names(in: $1.value).union([$1.name])) }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(names(in: $1)) }
    default: []
    }
  }

  /// Every tag with its attributes, byte by byte, as a parser finds them outside of texts.
  private static func tags(in page: String) -> [String] {
    var tags: [String] = []
    var tag: [UInt8]?
    for byte in page.utf8 {
      if byte == UInt8(ascii: "<") { tag = [] }
      tag?.append(byte)
      if byte == UInt8(ascii: ">"), let found = tag {
        tags.append(String(decoding: found, as: UTF8.self))
        tag = nil
      }
    }
    return tags
  }
}
