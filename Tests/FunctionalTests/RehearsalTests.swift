import Foundation
import TestSupport
import Testing

@testable import CLI

/// Every command that writes, tried with `--dry-run`.
struct RehearsalTests {
  static let commands: [[String]] = [
    ["member", "add", "Second Person", "--title", "Dr"],
    ["group", "add", "Another Group", "--zone", "Europe/London"],
    ["group", "join", "evening", "third", "--from", "2026-01-01"],
    ["session", "add", "evening", "yesterday"],
    ["mark", "S-0001", "--present", "ngaio:60m", "--lead", "guest"],
    ["import", "csv", "DIR/sheet.csv"],
    [
      "import", "csv", "DIR/list.csv", "--session", "S-0001", "--map", "who=name", "--map", "long=minutes",
      "--allow", "no-leader",
    ],
    ["import", "zoom", "DIR/report.csv", "--session", "S-0001", "--allow", "no-leader"],
    ["import", "teams", "DIR/report.csv", "--session", "S-0001", "--allow", "no-leader"],
    [
      "import", "meet", "DIR/report.csv", "--session", "S-0001", "--match", "Ngaio Example=ngaio", "--allow",
      "no-leader",
    ],
    ["import", "sheet", "DIR/report.csv", "--session", "S-0001", "--allow", "no-leader"],
    ["enrol", "ngaio", "us-ama-pra"],
    ["certificate", "issue", "ngaio", "-o", "DIR/out"],
    ["member", "edit", "ngaio", "--name", "Ngaio Newname"],
    ["member", "recognise", "ngaio", "EKC"],
    ["group", "approve", "evening", "au-racgp-2023", "48213"],
    ["session", "edit", "S-0001", "--cases", "2", "--tag", "ethics"],
    ["activity", "add", "ngaio", "au-racgp-2023", "12.5", "--category", "EA"],
    ["activity", "remove", "A-0001"],
    ["evidence", "add", "ngaio", "au-racgp-2023", "cpr"],
    ["evidence", "remove", "ngaio", "au-racgp-2023", "cpr", "2026-03-12"],
    ["leave", "add", "ngaio", "2026-07-01", "2026-07-31"],
    ["leave", "remove", "ngaio", "2026-06-01"],
    ["scheme", "add", "DIR/example.json"],
    ["enrol", "ngaio", "au-racgp-2023", "--fact", "specialist=yes"],
    ["mark", "S-0001", "--case", "ngaio", "--online", "ngaio", "--allow", "no-leader"],
    ["group", "add", "Supervision", "--kind", "supervision"],
    ["session", "add", "evening", "yesterday", "--tag", "ethics"],
    ["log", "today", "evening", "--member", "ngaio", "--new"],
    ["again", "evening", "today", "--lead", "ngaio"],
    ["confirm", "S-0002"],
    ["reject", "S-0002", "ngaio", "--reason", "nobody saw her"],
    ["group", "edit", "evening", "--start", "18:30"],
    ["group", "leave", "evening", "guest", "--on", "2026-06-30"],
    ["session", "plan", "evening", "last thursday monthly", "--times", "3"],
    ["session", "move", "S-0003", "2026-12-10"],
    ["session", "cancel", "S-0003"],
    ["member", "merge", "guest", "ngaio", "--yes"],
    ["period", "close", "2025"],
    ["period", "reopen", "2024", "--reason", "a sheet was found"],
    ["undo"],
    ["redo"],
  ]

  @Test(arguments: commands)
  func `a rehearsal leaves the register byte for byte and makes no file`(words: [String]) throws {
    let world = try furnishedWorld()
    let register = world.folder.appending(path: "register.sqlite")
    let before = try Data(contentsOf: register)
    let files = try FileManager.default.contentsOfDirectory(atPath: world.folder.path).sorted()
    let rehearsed = world.run(words + ["--dry-run"])
    #expect(rehearsed.status == 0, "\(rehearsed.errors)")
    let answer = world.run(words + ["--dry-run", "--json"])
    #expect(answer.status == 0 && answer.output.hasSuffix("\n  \"recorded\": false\n}\n"), "\(answer)")
    #expect(try Data(contentsOf: register) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: world.folder.path).sorted() == files)
    let done = world.run(words)
    #expect(done.status == 0, "\(done.errors)")
    #expect(try Data(contentsOf: register) != before)
    #expect(world.run(["check"]) == Consequences())
  }

  /// `init` has no register to leave alone; `add` asks, and its rehearsal is in `Cases/add.test`.
  @Test func `every command that writes is tried`() {
    let writing = Commands.manuals.filter(\.writes).map(\.words).filter { $0 != ["init"] && $0 != ["add"] }
    #expect(Set(writing) == Set(Self.commands.compactMap { Commands.find($0)?.command.manual.words }))
  }

  private func furnishedWorld() throws -> TestWorld {
    let world = try TestWorld(today: Fixtures.today)
    try world.write(
      """
      date,group,start,minutes,member,minutes_present,role
      2026-03-05,Evening,19:00,90,Ngaio Example,90,member
      2026-03-05,Evening,19:00,90,Guest Double,90,leader

      """, to: "sheet.csv")
    try world.write("who,long\nNgaio Example,45\n", to: "list.csv")
    try world.write(
      "Name,User Email,Join Time,Leave Time,Duration (Minutes)\n"
        + "Ngaio Example,,2026-02-05 19:10:00,2026-02-05 20:30:00,80\n", to: "report.csv")
    try world.write(ManualTests.example(), to: "example.json")
    for words in [
      ["init", "Test Society"], ["member", "add", "Ngaio Example"],
      ["group", "add", "Evening", "--start", "19:00"],
      ["session", "add", "evening", "2026-02-05"], ["mark", "S-0001", "--present", "ngaio"],
      ["enrol", "ngaio", "au-racgp-2023"],
      ["activity", "add", "ngaio", "au-racgp-2023", "90/7", "--category", "MO", "--tag", "ethics"],
      ["evidence", "add", "ngaio", "au-racgp-2023", "cpr", "--on", "2026-03-12"],
      ["leave", "add", "ngaio", "2026-06-01", "2026-06-30"],
      ["log", "2026-04-02", "evening", "--member", "ngaio", "--new", "--actor", "Ngaio Example"],
      ["session", "add", "evening", "2026-12-03"],
      ["period", "close", "2024"],
      ["member", "add", "Guest Double"], ["member", "add", "Third Person"],
      ["group", "join", "evening", "ngaio", "guest", "--from", "2026-01-01"],
      ["member", "add", "Taken Back"], ["undo"],
    ] {
      let consequences = world.run(words)
      #expect(consequences.status == 0, "\(words): \(consequences.errors)")
    }
    return world
  }
}
