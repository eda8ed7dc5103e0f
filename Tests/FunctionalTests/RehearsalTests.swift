import Foundation
import TestSupport
import Testing

@testable import CLI

/// Every command that writes, tried with `--dry-run`.
struct RehearsalTests {
  static let commands: [[String]] = [
    ["member", "add", "Second Person", "--title", "Dr"],
    ["group", "add", "Another Group", "--zone", "Europe/London"],
    ["group", "join", "evening", "ngaio", "--from", "2026-01-01"],
    ["session", "add", "evening", "yesterday"],
    ["mark", "S-0001", "--present", "ngaio:60m"],
    ["import", "csv", "DIR/sheet.csv"],
    ["enrol", "ngaio", "us-ama-pra"],
    ["certificate", "issue", "ngaio", "-o", "DIR/out"],
  ]

  @Test(arguments: commands)
  func `a rehearsal leaves the register byte for byte and makes no file`(words: [String]) throws {
    let world = try furnishedWorld()
    let register = world.folder.appending(path: "register.sqlite")
    let before = try Data(contentsOf: register)
    let files = try FileManager.default.contentsOfDirectory(atPath: world.folder.path).sorted()
    #expect(world.run(words + ["--dry-run"]).status == 0)
    #expect(try Data(contentsOf: register) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: world.folder.path).sorted() == files)
    #expect(world.run(words).status == 0)
    #expect(try Data(contentsOf: register) != before)
    #expect(world.run(["check"]) == Consequences())
  }

  @Test func `every command that writes is tried`() {
    let writing = Commands.manuals.filter(\.writes).map(\.words).filter { $0 != ["init"] }
    #expect(
      Set(writing) == Set(Self.commands.map { Array($0.prefix($0[0] == "mark" || $0[0] == "enrol" ? 1 : 2)) })
    )
  }

  private func furnishedWorld() throws -> TestWorld {
    let world = try TestWorld(today: Fixtures.today)
    try world.write(
      "date,group,start,minutes,member,minutes_present,role\n2026-03-05,Evening,19:00,90,Ngaio Example,90,member\n",
      to: "sheet.csv")
    for words in [
      ["init", "Test Society"], ["member", "add", "Ngaio Example"],
      ["group", "add", "Evening", "--start", "19:00"],
      ["session", "add", "evening", "2026-02-05"], ["mark", "S-0001", "--present", "ngaio"],
      ["enrol", "ngaio", "au-racgp-2023"],
    ] { #expect(world.run(words).status == 0) }
    return world
  }
}
