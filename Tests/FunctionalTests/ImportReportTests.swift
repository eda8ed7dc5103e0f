import Foundation
import TestSupport
import Testing

/// Reports in the bytes in which programs write them; what they say is in `Cases/import-reports.test`.
struct ImportReportTests {
  private static let teams = """
    1. Summary
    Meeting title\tA secret title
    Attended participants\t2
    Start time\t11/5/26, 6:58:00 PM
    End time\t11/5/26, 8:31:00 PM

    2. Participants
    Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole
    Ngaio Example\t11/5/26, 7:00:00 PM\t11/5/26, 8:30:00 PM\t1h 20m\tngaio@example.org\tOrganizer
    Müller, Jörg (External)\t11/5/26, 7:15:30 PM\t11/5/26, 8:30:00 PM\t1h 14m 30s\t\tPresenter

    3. In-Meeting Activities
    Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
    Ngaio Example\t11/5/26, 7:00:00 PM\t11/5/26, 7:40:00 PM\t40m\tngaio@example.org\tOrganizer
    Ngaio Example\t11/5/26, 7:50:00 PM\t11/5/26, 8:30:00 PM\t40m\tngaio@example.org\tOrganizer
    Müller, Jörg (External)\t11/5/26, 7:15:30 PM\t11/5/26, 8:30:00 PM\t1h 14m 30s\t\tPresenter

    """

  private func world() throws -> TestWorld {
    let world = try TestWorld(today: Fixtures.today)
    for words in [
      ["init", "Test Society"], ["group", "add", "Evening", "--start", "19:00"],
      ["member", "add", "Ngaio Example"], ["member", "add", "Jörg Müller"],
      ["session", "add", "evening", "2026-11-05"],
    ] {
      #expect(world.run(words).status == 0)
    }
    return world
  }

  @Test func `a Teams report in sections is read in the letters in which Teams writes it`() throws {
    let world = try world()
    let bytes = Self.teams.replacingOccurrences(of: "\n", with: "\r\n").utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    try Data([0xFF, 0xFE] + bytes).write(to: world.folder.appending(path: "attendance.csv"))
    let imported = world.run([
      "import", "teams", "DIR/attendance.csv", "--session", "S-0001", "--allow", "no-leader",
    ])
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(
      imported.output == """
        Recorded: S-0001  Evening, Thursday 5 November 2026, 19:00, 1 h 30 min
          new      M-0001  Ngaio Example  80 min  member  attendance.csv:14
          new      M-0002  Jörg Müller    75 min  member  attendance.csv:16 'Müller, Jörg'

        """)
    let register = try Data(contentsOf: world.folder.appending(path: "register.sqlite"))
    for word in ["secret", "7:15", "ngaio@example.org"] {
      #expect(register.range(of: Data(word.utf8)) == nil)
    }
    #expect(world.run(["check"]) == Consequences())
  }

  @Test func `the attendance names the file in which the person stands first`() throws {
    let world = try world()
    for (file, name) in [("a.csv", "Ngaio Example"), ("b.csv", "Jörg Müller")] {
      try world.write(
        "Name,User Email,Join Time,Leave Time,Duration (Minutes)\n"
          + "\(name),,2026-11-05 19:00:00,2026-11-05 20:30:00,90\n", to: file)
    }
    #expect(
      world.run(["import", "zoom", "DIR/a.csv", "DIR/b.csv", "--session", "S-0001", "--allow", "no-leader"])
        .status == 0)
    for (member, file) in [("ngaio", "a.csv"), ("jörg", "b.csv")] {
      #expect(world.run(["enrol", member, "us-ama-pra"]).status == 0)
      let report = world.run(["audit", "member", member, "--period", "2026", "-o", "DIR/\(member)"])
      #expect(report.status == 0, "\(report.errors)")
      let folder = world.folder.appending(path: member)
      let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let text = try pages.map { try world.text(of: "\(member)/\($0)") }.joined()
      #expect(text.contains(file))
      #expect(!text.contains(file == "a.csv" ? "b.csv" : "a.csv"))
    }
  }
}
