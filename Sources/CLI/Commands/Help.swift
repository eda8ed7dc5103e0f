import Domain
import Text

/// `balint help`: explains the program or a command.
enum Help: Command {
  static let manual = Manual(
    words: ["help"], summary: "Explain the program or a command.",
    operands: [
      .init(
        name: "COMMAND", help: "such as 'session add'; or rules, rules KIND, scheme-file, checks",
        isOptional: true,
        repeats: true)
    ],
    examples: ["balint help", "balint help certificate issue", "balint help rules cap"])

  static func run(_ call: Call) throws {
    guard !call.arguments.operands.isEmpty else { return call.print(whole: overview(of: call.manuals)) }
    let words = call.arguments.operands.flatMap { $0.split(separator: " ").map(String.init) }
    if let topic = HelpTopic(rawValue: words[0]) {
      return call.print(whole: try topic.text(about: words.dropFirst()))
    }
    let found = call.manuals.filter { $0.words.starts(with: words) }
    if let manual = found.first(where: { $0.words == words }) { return call.print(whole: manual.text) }
    guard !found.isEmpty else {
      let guess = call.manuals.map(\.name).nearest(to: words.joined(separator: " "))
      throw Problem(
        .notFound, "there is no command '\(words.joined(separator: " "))'",
        details: guess.map { ["Did you mean '\($0)'?"] } ?? [], remedy: "'balint help' lists all commands.")
    }
    call.print(whole: list(of: found))
  }

  /// What `balint` alone prints.
  static func overview(of manuals: [Manual]) -> String {
    """
    balint records who attended which Balint session for how long, works out what that is worth to every
    college, and issues certificates and audit reports.

    \(list(of: manuals))
    'balint help COMMAND' explains one, 'balint help rules' and 'balint help scheme-file' what schemes are made of,
    'balint help checks' what is looked at before something is recorded. A first look with invented data: balint demo demo/
    Exit status: 0 done, 1 unexpected, 2 usage, 3 not found or ambiguous, 5 refused by a rule,
    6 file or register cannot be used, 7 verification failed.

    """
  }

  private static func list(of manuals: [Manual]) -> String {
    let width = manuals.map(\.name.count).max() ?? 0
    return manuals.map { "  \($0.name.padded(to: width))  \($0.summary)\n" }.joined()
  }
}
