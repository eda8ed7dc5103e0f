import Domain
import Foundation
import TestSupport
import Testing

/// Runs every script in `Cases`.
///
/// With `BALINT_RECORD=1` the answers that were given are written into the scripts, with `BALINT_RECORD=mark.test` into
/// that script alone; that run fails, so that nobody takes it for a test.
struct CommandScriptTests {
  private static let folder = Repository.top.appending(path: "Tests/FunctionalTests/Cases")

  static let scripts: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".test") }.sorted()
  }()

  @Test func `there are scripts`() {
    #expect(Self.scripts.count >= 15)
  }

  @Test(arguments: scripts)
  func `commands answer as their scripts say`(name: String) throws {
    let file = Self.folder.appending(path: name)
    let script = CommandScript(try String(contentsOf: file, encoding: .utf8))
    var items = script.items
    var world = try TestWorld(today: script.today)
    var differs = false
    for (index, item) in items.enumerated() {
      switch item {
      case .text: continue
      case .section: world = try newWorld(for: script)
      case .file(let name, let text): try world.write(text, to: name)
      case .step(var step):
        let actual = run(step, in: world)
        if actual != step.expected {
          differs = true
          report(step, actual: actual, script: name)
        }
        step.expected = actual
        items[index] = .step(step)
      }
    }
    let wanted = ProcessInfo.processInfo.environment["BALINT_RECORD"]
    guard wanted == "1" || wanted == name, differs else { return }
    try Data(CommandScript.text(of: items).utf8).write(to: file)
    Issue.record("recorded \(name)")
  }

  private func newWorld(for script: CommandScript) throws -> TestWorld {
    let world = try TestWorld(today: script.today)
    if script.startsRegister {
      let started = world.run(["init", "Test Society", "--zone", "Pacific/Auckland"])
      #expect(started.status == 0, "\(started.errors)")
    }
    return world
  }

  private func run(_ step: CommandScript.Step, in world: TestWorld) -> Consequences {
    let words = CommandScript.words(step.command)
    switch words.first {
    case "balint":
      var consequences = world.run(Array(words.dropFirst()), answers: step.answers)
      consequences.output = plain(consequences.output)
      return consequences
    case "cat":
      return show(words.dropFirst().map { $0.replacingOccurrences(of: "DIR/", with: "") }, in: world)
    default: return Consequences(errors: "a script knows 'balint' and 'cat'\n", status: 127)
    }
  }

  private func show(_ names: [String], in world: TestWorld) -> Consequences {
    let texts = names.map { (try? world.text(of: $0)) ?? "no file \($0)\n" }
    return Consequences(output: plain(texts.joined()))
  }

  /// Scripts are plain text: the byte order mark and the carriage returns of CSV are tested elsewhere.
  private func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }))
  }

  private func report(_ step: CommandScript.Step, actual: Consequences, script: String) {
    Issue.record(
      """
      \(script):\(step.line): \(step.command)
      expected \(step.expected.status): \(step.expected.output)\(step.expected.errors)
      actual \(actual.status): \(actual.output)\(actual.errors)
      """)
  }
}
