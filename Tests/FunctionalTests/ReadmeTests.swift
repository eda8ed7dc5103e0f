import Domain
import Foundation
import TestSupport
import Testing

/// The console session at the top of the README, which is run as it stands there.
struct ReadmeTests {
  @Test func `the console session of the README is what the program prints`() throws {
    let readme = try Repository.text("README.md")
    let session = try #require(readme.components(separatedBy: "```console\n").dropFirst().first)
    let block = try #require(session.components(separatedBy: "```").first)
    let actual = try run(block)
    if ProcessInfo.processInfo.environment["BALINT_RECORD"] != nil, actual != block {
      let text = readme.replacingOccurrences(of: block, with: actual)
      try Data(text.utf8).write(to: Repository.top.appending(path: "README.md"))
      Issue.record("recorded README.md")
    }
    #expect(actual == block)
  }

  @Test func `the commands of the README exist`() throws {
    let readme = try Repository.text("README.md")
    let world = try TestWorld(today: CivilDate.epoch)
    for line in readme.split(separator: "\n") where line.hasPrefix("balint ") {
      let words = CommandScript.words(String(line.prefix { $0 != "#" })).dropFirst()
      let first = Array(words.prefix(1))
      let isNoun = !world.run(["help"] + first).output.contains("Usage:")
      let name = isNoun ? Array(words.prefix(2)) : first
      #expect(
        world.run(["help"] + name).output.contains("Usage: balint \(name.joined(separator: " "))"), "\(line)")
    }
  }

  /// The block with the answers that the commands give; its folder `demo` is one of the test's own.
  private func run(_ block: String) throws -> String {
    let today = try #require(CivilDate(iso: "2026-11-21"))
    let world = try TestWorld(today: today)
    return block.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { line in
      let words = CommandScript.words(String(line.dropFirst(2))).dropFirst().map { word in
        word == "demo/register.sqlite" ? "DIR/demo/register.sqlite" : word
      }
      let placed =
        words == ["demo", "demo", "--today", "2026-11-21"]
        ? ["demo", "DIR/demo", "--today", "2026-11-21"] : words
      let answer = world.run(Array(placed)).output
      return line + "\n" + answer.replacingOccurrences(of: "DIR/demo", with: "demo")
    }.joined()
  }
}
