import Domain
import Foundation
import TestSupport
import Testing

@testable import CLI

/// The pages of `Schema/manual`: that they are up to date, can be read from the program, and are true.
struct ManualTests {
  /// The complete scheme file that the manual shows.
  static func example() throws -> String {
    let page = try Repository.text("Schema/manual/scheme-file.md")
    let block = try #require(page.components(separatedBy: "```json\n").dropFirst().first)
    return try #require(block.components(separatedBy: "```").first)
  }

  private static func titles(of page: String) throws -> [String] {
    try Repository.text("Schema/manual/\(page).md").split(separator: "\n").filter { $0.hasPrefix("## ") }.map
    {
      String($0.dropFirst(3))
    }
  }

  private func world() throws -> TestWorld { try TestWorld(today: Fixtures.today) }

  @Test func `the page of rules is what the doc comments say`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["bash", Repository.top.appending(path: "scripts/rule-manual").path, "--check"]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: said, as: UTF8.self) == "")
    #expect(process.terminationStatus == 0)
  }

  @Test func `every kind of rule has a part of the page, in the order of evaluation`() throws {
    let kinds =
      try Repository.text("Sources/Domain/Rules/RuleKinds.swift").components(separatedBy: ".self").count - 1
    let titles = try Self.titles(of: "rules")
    #expect(kinds > 20)
    #expect(titles.count == kinds + 3)
    #expect(Set(titles).count == titles.count)
  }

  @Test func `the page of checks names every check that can be overruled`() throws {
    let page = try Repository.text("Schema/manual/checks.md")
    #expect(try world().run(["help", "checks"]) == Consequences(output: page))
    let named = page.split(separator: "\n").compactMap { line in
      line.hasPrefix("| `") ? String(line.split(separator: "`")[1]) : nil
    }
    #expect(named == EntryCheck.allCases.filter(\.stops).map(\.rawValue))
  }

  @Test(arguments: ["rules", "scheme-file"])
  func `a page and every part of it can be read from the program`(page: String) throws {
    let world = try world()
    #expect(
      try world.run(["help", page]) == Consequences(output: Repository.text("Schema/manual/\(page).md")))
    let titles = try Self.titles(of: page)
    #expect(titles.count >= 3)
    for title in titles {
      let part = world.run(["help", page] + title.split(separator: " ").map(String.init))
      #expect(part.status == 0, "\(title): \(part.errors)")
      #expect(part.output.hasPrefix("## \(title)\n\n"))
      #expect(part.output.components(separatedBy: "\n## ").count == 1)
      #expect(!part.output.hasSuffix("\n\n"))
    }
  }

  @Test func `the complete example of the manual holds, and can be put into a register`() throws {
    let world = try world()
    try world.write(Self.example(), to: "example.json")
    #expect(world.run(["scheme", "check", "DIR/example.json"]) == Consequences())
    let counted = world.run(["scheme", "check", "DIR/example.json", "--json"]).output
    #expect(counted == "{\n  \"examples\": 3,\n  \"failed\": []\n}\n")
    #expect(world.run(["init", "Test Society"]).status == 0)
    let added = world.run(["scheme", "add", "DIR/example.json"])
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.hasSuffix("\nRecorded: xx-example version 1\n"))
    #expect(world.run(["check"]) == Consequences())
  }

  @Test func `the further examples of the manual hold`() throws {
    let page = try Repository.text("Schema/manual/scheme-file.md")
    let part = try #require(page.components(separatedBy: "## A file of further examples").last)
    let block = try #require(part.components(separatedBy: "```").dropFirst().first)
    let world = try world()
    try world.write(block, to: "more.json")
    #expect(world.run(["scheme", "check", "--examples", "DIR/more.json"]) == Consequences())
    let counted = world.run(["scheme", "check", "--examples", "DIR/more.json", "--json"]).output
    #expect(counted == "{\n  \"examples\": 2,\n  \"failed\": []\n}\n")
  }

  // MARK: Files that are not text as it should be

  private func answer(_ bytes: [UInt8], _ command: String) throws -> Consequences {
    let world = try world()
    #expect(world.run(["init", "Test Society"]).status == 0)
    try Data(bytes).write(to: world.folder.appending(path: "file.json"))
    let register = world.folder.appending(path: "register.sqlite")
    let before = try Data(contentsOf: register)
    let answer = world.run(["scheme", command, "DIR/file.json"])
    #expect(try answer.status == 0 || Data(contentsOf: register) == before)
    return answer
  }

  @Test(arguments: ["check", "diff", "add"])
  func `a scheme file that is not in UTF-8 is refused`(command: String) throws {
    let expected = Consequences(
      errors:
        "balint: DIR/file.json: the file is not text in UTF-8\nSave it as UTF-8 in the text editor and try again.\n",
      status: 5)
    let text = Array(try Self.example().utf8)
    let latin = text + [0xE9]
    let utf16: [UInt8] = [0xFF, 0xFE] + text.flatMap { byte in [byte, 0] as [UInt8] }
    #expect(try answer(latin, command) == expected)
    #expect(try answer(utf16, command) == expected)
  }

  @Test(arguments: ["check", "diff", "add"])
  func `a scheme file that is no text file at all is refused`(command: String) throws {
    let expected = Consequences(
      errors:
        "balint: DIR/file.json: the file is larger than 4 MiB\nA scheme file is a few pages of text; name one.\n",
      status: 5)
    #expect(try answer([UInt8](repeating: 0x20, count: (4 << 20) + 1), command) == expected)
  }

  @Test(arguments: ["check", "diff", "add"])
  func `the mark that some editors put before a text does no harm`(command: String) throws {
    let answer = try answer([0xEF, 0xBB, 0xBF] + Array(Self.example().utf8), command)
    #expect(answer.errors == "")
    #expect(answer.status == 0)
  }

  @Test func `a scheme file cut off anywhere is refused with its line`() throws {
    let text = Array(try Self.example().utf8)
    let world = try world()
    for count in stride(from: 1, to: text.count - 2, by: 97) {
      try Data(text.prefix(count)).write(to: world.folder.appending(path: "file.json"))
      let answer = world.run(["scheme", "check", "DIR/file.json"])
      #expect(answer.status == 5, "\(count)")
      #expect(answer.errors.hasPrefix("balint: DIR/file.json:"), "\(count)")
    }
  }
}
