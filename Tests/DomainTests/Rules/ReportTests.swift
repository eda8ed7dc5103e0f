import Domain
import Testing

struct ReportTests {
  @Test(
    arguments: [
      (["to": .text("the college")], "1: 'by' is missing: a text"),
      (["by": .text("May")], "1: 'to' is missing: a text"),
      (["to": .text("the college"), "by": .text("May"), "how": .text("")], "4: 'how' must be a text"),
      (["to": .text("the college"), "by": .text("May")], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Report.self, settings) == message)
  }

  @Test func `the sentence names to whom, by when and how`() throws {
    let settings: Settings = [
      "to": .text("the college"), "by": .text("31 January"), "how": .text("as a table"),
    ]
    #expect(
      try Report.read(settings).sentence(in: .example)
        == "Attendance is reported to the college by 31 January, as a table")
    #expect(Report(to: "x", by: "y").sentence(in: .example) == "Attendance is reported to x by y")
  }

  @Test func `a duty changes no figure`() throws {
    #expect(try line(for: .example(), under: hourly, Report(to: "x", by: "y")).credit == credit("1.5"))
  }
}
