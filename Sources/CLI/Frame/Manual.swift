import Text

/// What a command is called, takes and does: its help text and the grammar of its arguments in one.
struct Manual: Sendable {
  /// Something that is typed without a name, in its place.
  struct Operand: Sendable {
    let name: String
    let help: String
    var isOptional = false
    var repeats = false
  }

  /// Something that is typed with a name.
  struct Option: Sendable {
    let name: String
    var value: String?
    let help: String
    var repeats = false
  }

  /// In which forms a command answers besides text.
  enum Answer: Sendable {
    case text
    case json
    case table
  }

  let words: [String]
  let summary: String
  var operands: [Operand] = []
  var options: [Option] = []
  var writes = false
  var answer = Answer.text
  var notes: [String] = []
  let examples: [String]

  /// The command's words, such as `session add`.
  var name: String { words.joined(separator: " ") }

  /// The options of this command and those that every command has.
  var allOptions: [Option] {
    options + (writes ? Self.writingOptions : []) + answerOptions + Self.globalOptions
  }

  private var answerOptions: [Option] {
    switch answer {
    case .text: []
    case .json: [Self.json]
    case .table: [Self.json, Self.csv]
    }
  }

  private static let json = Option(name: "--json", help: "answer in JSON")
  private static let csv = Option(name: "--csv", help: "answer in CSV")

  private static let writingOptions = [
    Option(name: "--dry-run", help: "show what would be done and change nothing"),
    Option(name: "--reason", value: "TEXT", help: "why, for the trail"),
    Option(
      name: "--allow", value: "CHECK",
      help: "go on although a check objects; 'balint help checks' lists them",
      repeats: true),
  ]

  /// The options that are understood before the command's words too.
  static let optionsBeforeCommand = globalOptions + [json, csv] + writingOptions

  /// The options that every command has.
  static let globalOptions = [
    Option(
      name: "--register", value: "FILE",
      help: "the register; else BALINT_REGISTER, else balint/register.sqlite in the data folder"),
    Option(name: "--actor", value: "NAME", help: "who is acting; else BALINT_ACTOR, else LOGNAME or USER"),
    Option(name: "--today", value: "DATE", help: "the day that counts as today"),
    Option(name: "--help", help: "explain the command"),
  ]

  /// The synopsis, such as `balint group join GROUP MEMBER…`.
  var usage: String {
    let operands = operands.map { operand in
      let word = operand.name + (operand.repeats ? "…" : "")
      return operand.isOptional ? "[\(word)]" : word
    }
    return (["balint", name] + operands + (options.isEmpty ? [] : ["[options]"])).joined(separator: " ")
  }

  /// The whole help text.
  var text: String {
    var text = "\(summary)\n\nUsage: \(usage)\n"
    if !examples.isEmpty { text += "\nExamples\n" + examples.map { "  \($0)\n" }.joined() }
    text += Self.list("Arguments", operands.map { ($0.name, $0.help) })
    text += Self.list("Options", allOptions.map { ($0.name + ($0.value.map { " \($0)" } ?? ""), $0.help) })
    if !notes.isEmpty { text += "\n" + notes.map { $0 + "\n" }.joined() }
    return text
  }

  private static func list(_ heading: String, _ entries: [(String, String)]) -> String {
    guard !entries.isEmpty else { return "" }
    let width = entries.map(\.0.count).max() ?? 0
    return "\n\(heading)\n"
      + entries.map { "  " + $0.padded(to: width) + "  " + $1 + "\n" }.joined()
  }
}
