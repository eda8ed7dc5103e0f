import Domain
import Foundation
import Publishing
import TestSupport
import Testing
import Text

struct SheetPageTests {
  @Test func `the sheet of a session is this page and this CSV`() throws {
    try Snapshot.expect(Fixtures.sheetPage(), equals: "sheet-9-members.html")
    let page = SheetPage(
      society: Fixtures.society, sheet: Fixtures.paperSheet(isMarked: true), names: Fixtures.sheetNames)
    try Snapshot.expect(page.csv, equals: "sheet-9-members.csv")
  }

  @Test func `the sheet as evidence for one person is this page and this CSV`() throws {
    try Snapshot.expect(Fixtures.coveredPage(for: 3), equals: "evidence-1-session.html")
    try Snapshot.expect(Fixtures.coveredSheet(for: 3).csv, equals: "evidence-1-session.csv")
  }

  @Test func `a marked sheet has the minutes and the roles filled in`() throws {
    let rows = try rows(of: Fixtures.sheetPage(isMarked: true))
    #expect(rows.count == 20)
    #expect(
      rows[0]
        == "1|Maximiliana Konstantinopolitanische-Dudelsackpfeifenmachergesellschaft leader|M-0002|90|L|")
    #expect(rows[2] == "3|محمد عبد الله الفارسي|M-0003|60|M|")
    #expect(rows[3] == "4|יעל בן־דוד|M-0004|–||")
    #expect(rows[4] == "5|Āwhina Te Whārangi-O&#39;Connor claimed|M-0005|90|M|")
    #expect(rows[9] == "10|Gail Guest guest|M-0040|90|O|")
    #expect(rows[10] == "11|||||")
  }

  @Test func `an unmarked sheet has boxes to write in and roles to tick, and twenty rows without anybody`()
    throws
  {
    #expect(try rows(of: Fixtures.sheetPage())[2] == "3|محمد عبد الله الفارسي|M-0003||M L C O S|")
    #expect(try rows(of: Fixtures.sheetPage(members: 0)) == (1...20).map { "\($0)||||M L C O S|" })
    #expect(try rows(of: Fixtures.sheetPage(members: 30)).count == 32)
  }

  @Test(arguments: [1, 2, 3, 5, 40])
  func `the evidence names nobody else, and says nobody else's minutes`(holder: Int) throws {
    let name = "Jane Holder"
    let page = try Fixtures.coveredPage(for: holder, name: name)
    let csv = Fixtures.coveredSheet(for: holder, name: name).csv
    for (id, other) in Fixtures.sheetNames {
      #expect(!page.contains(other.replacing("'", with: "&#39;")) && !csv.contains(other))
      #expect(page.contains(Reference.member.written(id)) == (id == holder))
      #expect(csv.contains(Reference.member.written(id)) == (id == holder))
    }
    #expect(page.components(separatedBy: "class=\"bar\"").count - 1 == 8)
    let others = try rows(of: page).filter { !$0.contains(name) }
    #expect(others.allSatisfy { $0.contains("|participant ") })
    #expect(others.allSatisfy { $0.split(separator: "|")[2] == "–" })
  }

  @Test func `a claim is shown as a claim`() throws {
    let words = "This is a claim: the person says so, and nobody has confirmed it yet."
    #expect(try Fixtures.coveredPage(for: 5).contains(words))
    #expect(try !Fixtures.coveredPage(for: 1).contains(words))
  }

  @Test func `every value of a sheet has its placeholder`() throws {
    let sheet = SheetPage(
      society: Fixtures.society, sheet: Fixtures.paperSheet(isMarked: true), names: Fixtures.sheetNames)
    for (name, values) in [
      (SheetPage.template, sheet.values), (CoveredSheetPage.template, Fixtures.coveredSheet(for: 5).values),
    ] {
      let template = try Template(Template.source(named: name))
      #expect(Self.names(in: values).subtracting(template.names) == [], "\(name)")
    }
  }

  @Test(arguments: [
    "Eve \"\u{301} onmouseover=alert(1) x=\"", "<script>alert(1)</script>", "{{society}} {{#rows}}",
  ])
  func `a hostile name leaves the page's tags as they are`(name: String) throws {
    let hostile = Fixtures.sheetNames.mapValues { _ in name }
    #expect(try tagCount(Fixtures.sheetPage(names: hostile)) == tagCount(Fixtures.sheetPage()))
    #expect(try tagCount(Fixtures.coveredPage(name: name)) == tagCount(Fixtures.coveredPage()))
  }

  @Test func `sheets load nothing and run nothing`() throws {
    for page in [try Fixtures.sheetPage(), try Fixtures.coveredPage()] {
      for forbidden in ["<script", " src=", " href=\"http", "url(", "@import"] {
        #expect(!page.contains(forbidden), "\(forbidden)")
      }
      #expect(page.components(separatedBy: "<h1").count == 2)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    }
  }

  /// The texts of the table's rows, cells parted by bars.
  private func rows(of page: String) throws -> [String] {
    let body = try #require(
      page.components(separatedBy: "<tbody>").last?.components(separatedBy: "</tbody>").first)
    return body.components(separatedBy: "<tr>").dropFirst().map { row in
      row.components(separatedBy: "</t").dropLast(2).map { cell in
        let words = cell.replacing(#/<[^>]*>|^[dh]>/#, with: " ")
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }.joined(separator: "|")
    }
  }

  private func tagCount(_ page: String) -> Int { page.utf8.count { $0 == UInt8(ascii: "<") } }

  private static func names(in value: JSONValue) -> Set<String> {
    switch value {
    case .object(let members):
      members.reduce(into: []) { $0.formUnion(names(in: $1.value).union([$1.name])) }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(names(in: $1)) }
    default: []
    }
  }
}
