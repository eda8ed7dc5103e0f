import Domain
import Publishing
import SchemeFiles
import Text

/// `balint scheme diff`: shows what a scheme file would change.
enum SchemeDiff: Command {
  static let manual = Manual(
    words: ["scheme", "diff"],
    summary: "Show what a scheme file would change: its rules, and members' verdicts.",
    operands: [.init(name: "FILE", help: "a scheme file, or the name of a scheme of the program")],
    answer: .json, examples: ["balint scheme diff au-racgp-2023.json"])

  static func run(_ call: Call) throws {
    let new = try call.offeredScheme()
    let change = try SchemeChange(to: new.scheme, call)
    if call.wantsJSON { return call.print(json: change.json) }
    call.print(whole: change.text)
  }
}
