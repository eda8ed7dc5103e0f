import TestSupport
import Testing

extension PrintTests {
  @Test func `the paper sheet of a group is one A4 sheet with twenty rows`() throws {
    let printed = try PrintedPage(Fixtures.sheetPage())
    #expect(printed.sheets.count == 1)
    #expect(printed.size == "594.96 x 841.92 pts (A4)")
    #expect(printed.isTagged)
    let sheet = try #require(printed.words.first)
    #expect(sheet.contains("No. Name Member Minutes"))
    #expect(sheet.contains("To key this sheet: balint mark S-0001."))
    #expect(sheet.contains("20 M L C O S To key"))
    #expect(sheet.contains("Nothing that is said in the session is written here."))
  }

  @Test func `thirty people go on a second sheet, and its head stands on both`() throws {
    let printed = try PrintedPage(Fixtures.sheetPage(members: 30))
    #expect(printed.sheets.count == 2)
    for sheet in printed.words { #expect(sheet.contains("No. Name Member Minutes")) }
    let text = printed.words.joined(separator: " ")
    for person in 6...30 { #expect(text.contains("Person \(person)")) }
    #expect(printed.words[1].contains("Nothing that is said in the session is written here."))
  }

  @Test func `the evidence for one person is one A4 sheet`() throws {
    let printed = try PrintedPage(Fixtures.coveredPage(members: 12, for: 3, name: "محمد عبد الله الفارسي"))
    #expect(printed.sheets.count == 1)
    let sheet = try #require(printed.words.first)
    #expect(sheet.contains("participant 11"))
    #expect(sheet.contains("Register: 57 entries, head"))
  }
}
