import Domain
import Foundation
import TestSupport
import Testing

@testable import CLI

/// What a script cannot show of `balint add`: somebody else who records while the questions are asked.
struct AddTests {
  @Test func `the questions are these, in this order`() {
    let names = AddWizard.steps.map { "\(type(of: $0))" }
    #expect(
      names == [
        "AddGroup", "AddDate", "AddTime", "AddLeaders", "AddAbsent", "AddShortened", "AddGuests", "AddSave",
      ])
  }

  @Test func `whoever is added in another window can be named, and the answers stay`() throws {
    let world = try furnishedWorld()
    let answers = ["", "", "", "", "1", "", "gail", "gail", "y", "y"]
    let said = add(in: world, answers: answers) { asked in
      if asked == 8 { #expect(world.run(["member", "add", "Gail Guest"]).status == 0) }
    }
    #expect(said.status == 0, "\(said.errors)")
    #expect(said.errors.contains("there is no member 'gail'\nOf somebody who is new type the full name.\n"))
    let rest = try #require(said.errors.components(separatedBy: "Look once more:\n").dropFirst().first)
    #expect(rest.hasPrefix("New session  Evening"))
    #expect(rest.hasSuffix("Save all the same? (y, n or <)\n"))
    let shown = world.run(["session", "show", "S-0001"]).output
    #expect(shown.contains("Gail Guest"))
    #expect(!shown.contains("Ngaio Example"))
    #expect(world.run(["check"]) == Consequences())
  }

  @Test func `when the roster changes meanwhile the people are asked for anew`() throws {
    let world = try furnishedWorld()
    let answers = ["", "", "", "", "1", "", "", "y", "", "2", "", "", ""]
    let said = add(in: world, answers: answers) { asked in
      guard asked == 8 else { return }
      for words in [
        ["member", "add", "Zoe Leader"],
        ["group", "join", "evening", "zoe", "--role", "leader", "--from", "2026-01-01"],
      ] { #expect(world.run(words).status == 0) }
    }
    #expect(said.status == 0, "\(said.errors)")
    let rest = try #require(said.errors.components(separatedBy: "Look once more:\n").dropFirst().first)
    #expect(rest.hasPrefix("Who led? (one name or two) [Zoe Leader]\n"))
    let shown = world.run(["session", "show", "S-0001"]).output
    #expect(shown.contains("Zoe Leader") && shown.contains("Paul Ng") && !shown.contains("Ngaio Example"))
    #expect(world.run(["check"]) == Consequences())
  }

  @Test func `a session that somebody else marks meanwhile is not marked twice`() throws {
    let world = try furnishedWorld()
    let said = add(in: world, answers: ["", "", "", "", "", "", "", "y"]) { asked in
      guard asked == 8 else { return }
      for words in [
        ["session", "add", "evening", "2026-11-21"], ["mark", "S-0001", "--all", "--allow", "no-leader"],
      ] {
        #expect(world.run(words).status == 0)
      }
    }
    #expect(said.status == 5)
    #expect(said.errors.contains("Look once more:\nS-0001 of that day is marked already\n"))
    #expect(said.errors.hasSuffix("balint: the questions were left\nNothing was recorded.\n"))
    #expect(world.run(["session", "list", "--csv"]).output.split(whereSeparator: \.isNewline).count == 2)
  }

  private func furnishedWorld() throws -> TestWorld {
    let world = try TestWorld(today: Fixtures.today)
    for words in [
      ["init", "Test Society"], ["member", "add", "Ngaio Example"], ["member", "add", "Paul Ng"],
      ["group", "add", "Evening", "--start", "19:00"],
      ["group", "join", "evening", "M-0001", "M-0002", "--from", "2026-01-01"],
    ] { #expect(world.run(words).status == 0) }
    return world
  }

  /// Runs the wizard; before each answer something else may happen.
  private func add(in world: TestWorld, answers: [String], meanwhile: @escaping (Int) -> Void) -> Consequences
  {
    var said = Consequences()
    var asked = 0
    let random = FixedRandom(seed: 7)
    let environment = Environment(
      today: world.today, now: { Instant(seconds: 1_795_262_400) },
      variables: ["BALINT_REGISTER": world.folder.path + "/register.sqlite", "BALINT_ACTOR": "Secretary"],
      isInteractive: true,
      readLine: {
        asked += 1
        meanwhile(asked)
        return asked <= answers.count ? answers[asked - 1] : nil
      },
      random: random.bytes,
      standardOutput: { said.output += String(decoding: $0, as: UTF8.self) },
      standardError: { said.errors += String(decoding: $0, as: UTF8.self) })
    said.status = Balint.run(["add"], in: environment)
    return said
  }
}
