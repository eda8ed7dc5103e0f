import Domain
import Evidence
import Testing

struct CutReportTests {
  private static let lines = [
    "1. Summary", "Meeting title|Balint", "Attended participants|2", "Start time|3/5/26, 6:58:00 PM",
    "End time|3/5/26, 8:31:00 PM", "", "2. Participants",
    "Name|First Join|Last Leave|In-Meeting Duration|Role",
    "Ann|3/5/26, 7:00:00 PM|3/5/26, 8:30:00 PM|1h 10m 0s|Organizer",
    "Sam|3/5/26, 7:00:00 PM|3/5/26, 8:30:00 PM|1h 30m 0s|Presenter", "", "3. In-Meeting Activities",
    "Name|Join Time|Leave Time|Duration|Role",
    "Ann|3/5/26, 7:00:00 PM|3/5/26, 7:20:00 PM|20m 0s|Organizer",
    "Sam|3/5/26, 7:00:00 PM|3/5/26, 8:30:00 PM|1h 30m 0s|Presenter",
    "Ann|3/5/26, 7:40:00 PM|3/5/26, 8:30:00 PM|50m 0s|Organizer",
  ]

  private func teams(_ count: Int) -> String { tabs(Self.lines.prefix(count).joined(separator: "\n")) + "\n" }

  @Test func `a whole report of Teams is read`() throws {
    #expect(try report(teams(16)).people(during: try session()) == ["Ann, 70", "Sam, 90"])
  }

  @Test func `a report of Teams that ends before all have a row is refused`() throws {
    let problem = try problem(teams(14), hints: ReportHints(session: try session()))
    #expect(problem.what == "the file ends early")
    #expect(problem.place == "report.csv:10")
    #expect(problem.details.last == "Export it again; what follows is missing.")
  }

  @Test func `fewer people than the summary counts are told`() throws {
    let report = try report(teams(9))
    #expect(report.people(during: try session()) == ["Ann, 70"])
    #expect(
      report.notes.contains(
        "The summary counts 2 people, and the rows are 1; the file may end early. Export it again."))
  }

  @Test func `rows of joins that are shorter than the duration are told`() throws {
    let report = try report(teams(15))
    #expect(report.people(during: try session()) == ["Ann, 20", "Sam, 90"])
    #expect(
      report.notes.last
        == "Section 2 gives more time than the rows of section 3 to the person in line 9; the file may end early."
    )
  }

  @Test func `a report that ends before its rows of joins has durations`() throws {
    #expect(try report(teams(13)).people(during: try session()) == ["Ann, 70", "Sam, 90"])
  }

  /// Texts whose last cell is less than the one above.
  private static let cuts = [
    "First name,Last name,Email,Duration\nAnn,E,,1 hr 27 min\nSam,L,,1",
    "Full Name,User Action,Timestamp\nAnn,Joined,3/5/2026 7:00:00 PM\nAnn,Left,3/5/2026 8:10:00",
    "Name,Join Time,Leave Time\nAnn,2026-03-05 19:00:00,2026-03-05 20:30:00\nSam,2026-03-05 19:00:00,2026-03-05 20:30",
    zoomHeader + "\nAnn,,2026-03-05 19:00,2026-03-05 20:30,90,No,,No\n"
      + "Sam,,2026-03-05 19:00,2026-03-05 20:30,90,No,,",
    zoomHeader + "\nAnn,,2026-03-05 19:00,2026-03-05 20:30,90,No,,No\n"
      + "Sam,,2026-03-05 19:00,2026-03-05 20:30,90,No,,Ye",
  ]

  @Test(arguments: cuts)
  func `a last cell that is less than the one above was cut`(text: String) throws {
    let problem = try problem(text, hints: ReportHints(session: try session()))
    #expect(problem.what == "the file ends in the middle of this row")
    #expect(problem.place == "report.csv:3")
    #expect(throws: Never.self) { try report(text + (text.hasSuffix(",") ? "No\n" : "\n")) }
  }

  @Test(arguments: [("7", true), ("7\n", false)])
  func `whether a last number is whole cannot be seen and is told`(end: String, isTold: Bool) throws {
    let report = try report("Name,Duration\nAnn,85\nSam," + end)
    let note =
      "The file ends without a line end in line 3; if '7' is not the whole of the last duration, export it again."
    #expect(report.notes.contains(note) == isTold)
  }
}
