import Domain
import Publishing
import SchemeFiles
import Text

/// `balint member recognise`: records as what a body or a society recognises a person.
enum MemberRecognise: Command {
  static let manual = Manual(
    words: ["member", "recognise"], summary: "Record as what a body or a society recognises a person.",
    operands: [
      .init(name: "MEMBER", help: "number or name"),
      .init(name: "AS", help: "in the words of the scheme that asks, such as EKC"),
    ],
    options: [
      .init(name: "--from", value: "DATE", help: "the first day; else today"),
      .init(name: "--to", value: "DATE", help: "the last day; else it lasts"),
    ],
    writes: true, answer: .json,
    notes: ["'balint scheme show SCHEME' says what a scheme asks of leaders and of others who are present."],
    examples: ["balint member recognise 'Jan Huis' EKC --from 2024-06-01"])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let typed = try PlainText.checked(call.arguments.operands[1], called: "AS", longest: 80)
    let what = try asked(typed, call)
    let from = try call.date("--from") ?? call.today
    let to = try call.date("--to")
    if let to { _ = try call.period(from: from, to: to) }
    let recognition = Recognition(memberID: member.id, what: what, validity: Validity(from: from, to: to))
    try call.write { try $0.record(recognition, from: from) }
    let end = to.map { " to \($0.long)" } ?? ""
    call.report(
      "\(call.done): \(member.number)  \(member.printedName), recognised as \(what) from \(from.long)\(end)",
      json: [
        "member": .string(member.number), "as": .string(what), "from": .string(from.description),
        "to": .text(to?.description),
      ])
  }

  /// The word as the schemes that ask for it write it; a word that none asks for is kept, and said.
  private static func asked(_ typed: String, _ call: Call) throws -> String {
    let shelf = try call.shelf()
    let words = Set(try shelf.ids.flatMap { try shelf.scheme($0)?.askedRecognitions ?? [] }).sorted()
    if let word = words.first(where: { $0.folded == typed.folded }) { return word }
    let guess = words.nearest(to: typed).map { "; did you mean '\($0)'?" } ?? "."
    call.note("Note: no scheme asks for '\(typed)'\(guess) Asked for are: \(words.joined(separator: ", ")).")
    return typed
  }
}
