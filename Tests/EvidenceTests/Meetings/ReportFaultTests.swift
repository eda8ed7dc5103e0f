import Domain
import Evidence
import Testing

struct ReportFaultTests {
  private let row = "A,,2026-03-05 19:00:00,2026-03-05 20:00:00,60,Yes,,No"

  @Test func `a file that ends in a row is cut`() throws {
    let inTime = try problem(zoomHeader + "\n\(row)\nB,,2026-03-05 19:00:00,2026-03-05 20:0")
    #expect(inTime.what == "'2026-03-05 20:0' is not a time")
    #expect(inTime.place == "report.csv:3")
    let behindTime = try problem(zoomHeader + "\n\(row)\nB,,2026-03-05 19:00:00,2026-03-05 20:00")
    #expect(behindTime.what == "the file ends in the middle of this row")
  }

  @Test func `a quote that is never closed is told with its line`() throws {
    let problem = try problem(zoomHeader + "\n\(row)\n\"B,,2026-03-05 19:00:00\n\n\n")
    #expect(problem.place == "report.csv:3")
    #expect(problem.what == "a quoted field that is never closed")
  }

  @Test func `a NUL byte is told with its line`() throws {
    #expect(try problem(zoomHeader + "\n\(row)\nB\0,,,,,,,\n").place == "report.csv:3")
  }

  @Test func `a huge field is told with its line`() throws {
    let problem = try problem(zoomHeader + "\n" + String(repeating: "x", count: 70_000) + row + "\n")
    #expect(problem.place == "report.csv:2")
    #expect(problem.what.hasPrefix("a field of 70001 bytes"))
  }

  @Test func `a row with more fields than the header is refused`() throws {
    let problem = try problem(zoomHeader + "\nSurname, Given,,2026-03-05 19:00,2026-03-05 20:00,60,Yes,,No\n")
    #expect(problem.what == "the row has 9 fields; its header has 8")
    #expect(
      problem.details.last == "A text in which the fields' delimiter occurs must stand in double quotes.")
  }

  @Test func `Windows-1252 is read with a note`() throws {
    let bytes =
      Array("Name,Join Time,Leave Time\nM".utf8) + [0xFC]
      + Array("ller,2026-03-05 19:00,2026-03-05 20:00\n".utf8)
    let report = try MeetingReport(bytes, named: "r.csv")
    #expect(report.people[0].name == "Müller")
    #expect(
      report.notes == ["The file is not UTF-8 and was read as Windows-1252; look at names with accents."])
  }

  @Test func `bytes of no encoding are told with their line`() throws {
    let bytes = Array("Name,Join Time,Leave Time\n".utf8) + [0x81]
    let problem = try #require(
      #expect(throws: Problem.self) { try MeetingReport(bytes, named: "r.csv") })
    #expect(problem.place == "r.csv:2")
  }

  @Test func `of many rejected rows the first are kept and all are counted`() throws {
    let rows = (0..<500).map { "W\($0),,2026-03-05 19:00,2026-03-05 20:00,60,Yes,,Yes\n" }.joined()
    let report = try report(zoomHeader + "\n" + rows)
    #expect(report.rejected.count == MeetingReport.mostRejected)
    #expect(report.rejectedCount == 500)
  }

  @Test func `a name that turns the direction of writing is made visible`() throws {
    let report = try report("Name,Duration\nSam\u{202E}Lee,60\n")
    #expect(report.people[0].name == "Sam<U+202E>Lee")
  }

  @Test func `a line with a name alone is no attendance and ends nothing`() throws {
    let report = try report("Name,Join Time,Leave Time\nAnn,,\nSam,2026-03-05 19:00,2026-03-05 20:00\nEnd\n")
    #expect(report.people(during: try session()) == ["Sam, 60"])
    #expect(report.rejections == ["2: noTime", "4: noTime"])
  }

  @Test func `twenty thousand rows of one person are one person`() throws {
    let rows = (0..<20_000).map { index in
      let minute = index % 50 + 10
      return "A,,2026-03-05 19:\(minute):00,2026-03-05 19:\(minute):30,1,Yes,,No\n"
    }
    let report = try report(zoomHeader + "\n" + rows.joined())
    #expect(report.people(during: try session()) == ["A, 25"])
    #expect(report.people[0].rows == 20_000)
  }
}
