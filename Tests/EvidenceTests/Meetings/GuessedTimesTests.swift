import Domain
import Evidence
import Testing

struct GuessedTimesTests {
  private static let stays = [
    "Ann,2026-03-05 19:00,2026-03-05 19:40,40", "Ann,2026-03-05 19:50,2026-03-05 20:30,40",
    "Ben,2026-03-05 18:30,2026-03-05 18:55,25",
  ]

  private static let one =
    "is not known; by what stands below it, it was taken for one of the two times."

  /// Headings, and what is concluded of those that are not known.
  private static let headings: [(header: String, notes: [String])] = [
    ("Name,Join Time,Leave Time,Duration", []),
    ("Name,Join Time,Abgang,Duration", ["The heading 'Abgang' \(one)"]),
    ("Name,Zugang,Leave Time,Duration", ["The heading 'Zugang' \(one)"]),
    (
      "Name,Zugang,Abgang,Duration",
      [
        "The headings 'Zugang' and 'Abgang' are not known; by what stands below them they were taken for the times."
      ]
    ),
  ]

  @Test(arguments: headings)
  func `times count under headings that are not known`(header: String, notes: [String]) throws {
    let report = try report(([header] + Self.stays).joined(separator: "\n") + "\n")
    #expect(report.people(during: try session()) == ["Ann, 80", "Ben, 0"])
    #expect(report.notes == notes)
  }

  @Test func `a first row without times does not decide`() throws {
    let rows = ["Name,Join Time,Abgang,Duration", "Sam,,,"] + Self.stays
    let report = try report(rows.joined(separator: "\n") + "\n")
    #expect(report.people(during: try session()) == ["Ann, 80", "Ben, 0"])
    #expect(report.rejections == ["2: noTime"])
  }

  @Test func `the time of registration is not one of joining`() throws {
    let report = try report(
      "Name,Registration Time,Seen,Duration\nAnn,2026-02-05 19:00,2026-03-05 20:00,40\n")
    #expect(report.people(during: try session()) == ["Ann, 40"])
  }

  @Test func `times of day beside a known one are taken too`() throws {
    let report = try report("Name,Arrived,Fort,Duration\nAnn,18:50,19:40,50\n")
    #expect(report.people(during: try session()) == ["Ann, 40"])
  }

  @Test(arguments: [
    ("Name,Join Time,Duration\nAnn,2026-03-05 18:50,30\n", "Ann, 20"),
    ("Name,Leave Time,Duration\nAnn,2026-03-05 20:40,30\n", "Ann, 20"),
  ])
  func `one end and the length are a stay`(text: String, person: String) throws {
    #expect(try report(text).people(during: try session()) == [person])
  }
}
