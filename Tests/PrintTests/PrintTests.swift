import Domain
import Publishing
import TestSupport
import Testing

/// What comes out of a printer; one page at a time, because a browser is large.
@Suite(.serialized) struct PrintTests {
  private static let a4 = "594.96 x 841.92 pts (A4)"
  private static let longName = "Maximiliana Konstantinopolitanische-Dudelsackpfeifenmachergesellschaft"

  @Test func `a year's certificate is one A4 sheet with every session on it`() throws {
    let printed = try PrintedPage(Fixtures.certificatePage())
    #expect(printed.sheets.count == 1)
    #expect(printed.size == Self.a4)
    #expect(printed.title == "Certificate of attendance BSE-2026-0001-G")
    #expect(printed.isTagged)
    let sheet = try #require(printed.words.first)
    for attended in Fixtures.sessions(13) {
      let row =
        "\(attended.session.date.shortWithWeekday) 19:00 Hobart Thursday member \(attended.attendance.minutes.count)"
      #expect(sheet.contains(row))
    }
    #expect(sheet.contains("Dr Ngaio Example"))
    #expect(sheet.contains("18 5/6 hours (18 h 50 min)"))
    #expect(sheet.contains(try Fixtures.certificate().code))
    #expect(sheet.hasSuffix("BSE-2026-0001-G Page 1 of 1"))
  }

  @Test(arguments: [
    longName, "Prof. Maximiliane-Theodora Alexandrina von Hohenlohe-Schillingsfürst-Waldenburg",
    "Āwhina Te Whārangi-O'Connor", "محمد عبد الله الفارسي", "יעל בן־דוד",
  ])
  func `a long, accented or right-to-left name keeps the certificate on one sheet`(name: String) throws {
    let printed = try PrintedPage(Fixtures.certificatePage(holder: Fixtures.member(name)))
    #expect(printed.sheets.count == 1)
    #expect(printed.size == Self.a4)
  }

  @Test func `a long name is printed whole`() throws {
    #expect(Self.longName.count == 70)
    let printed = try PrintedPage(Fixtures.certificatePage(holder: Fixtures.member(Self.longName)))
    let letters = printed.sheets[0].filter { !$0.isWhitespace }
    #expect(letters.contains(Self.longName.filter { !$0.isWhitespace }))
  }

  @Test func `thirty sessions go on a second sheet`() throws {
    let printed = try PrintedPage(Fixtures.certificatePage(sessions: 30))
    #expect(printed.sheets.count == 2)
    #expect(printed.words[1].hasSuffix("BSE-2026-0001-G Page 2 of 2"))
  }

  @Test func `a statement of 120 sessions repeats its head and loses no row`() throws {
    let printed = try PrintedPage(Fixtures.statementPage(sessions: 120))
    #expect(printed.size == Self.a4)
    let head = "Date Group Role Minutes Counted Why Category Hours Running"
    let sheetsWithRows = printed.words.filter { $0.contains("Hobart Thursday member 90 90 min 90 min ÷ 60") }
    #expect(sheetsWithRows.count >= 4)
    for sheet in sheetsWithRows { #expect(sheet.contains(head)) }
    let text = printed.words.joined(separator: " ")
    for attended in Fixtures.sessions(120) { #expect(text.contains(attended.session.date.shortWithWeekday)) }
  }

  @Test func `an audit report of sixty sessions names each with its entry`() throws {
    let printed = try PrintedPage(Fixtures.auditPage(sessions: 60))
    #expect(printed.size == Self.a4)
    let text = printed.words.joined(separator: " ")
    for attended in Fixtures.sessions(60) { #expect(text.contains(attended.session.number)) }
  }
}
