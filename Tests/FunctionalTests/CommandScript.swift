import Domain
import Foundation
import TestSupport

/// A `.test` file: commands with the answers they must give, readable by whoever uses the program.
///
///     # * balint status
///     @ today 2026-11-21
///
///     # ** 1. A claim.
///     < sheet.csv
///     a file, up to the next line that starts with <, $, # or @
///     $ balint import csv DIR/sheet.csv
///     ! what is typed on a terminal; a lone ! is Enter
///     the answer
///     >2
///     the messages
///     >= 0
///
/// Each `# **` section starts with an empty register of "Test Society" in DIR, unless the file says
/// `@ register none`. `\u{301}` in a command is that character.
struct CommandScript {
  struct Step {
    let line: Int
    let command: String
    var answers: [String]?
    var expected = Consequences()
  }

  enum Item {
    case text(String)
    case section(String)
    case file(name: String, text: String)
    case step(Step)
  }

  private(set) var items: [Item] = []
  private(set) var today = CivilDate.epoch
  private(set) var startsRegister = true

  init(_ source: String) {
    var lines = source.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    var position = 0
    while position < lines.count {
      let line = lines[position]
      position += 1
      if line.hasPrefix("$ ") {
        items.append(.step(Self.step(from: lines, at: &position)))
      } else if line.hasPrefix("< ") {
        let text = Self.block(from: lines, at: &position)
        items.append(.file(name: String(line.dropFirst(2)), text: text.map { $0 + "\n" }.joined()))
      } else {
        readDirective(line)
        items.append(line.hasPrefix("# ** ") ? .section(line) : .text(line))
      }
    }
  }

  /// The script with the answers that the commands gave.
  static func text(of items: [Item]) -> String {
    items.map { item in
      switch item {
      case .text(let line), .section(let line): line + "\n"
      case .file(let name, let text): "< \(name)\n\(text)"
      case .step(let step): "$ \(step.command)\n" + typed(step) + text(of: step.expected)
      }
    }.joined()
  }

  private static func typed(_ step: Step) -> String {
    (step.answers ?? []).map { $0.isEmpty ? "!\n" : "! \($0)\n" }.joined()
  }

  private static func text(of consequences: Consequences) -> String {
    let errors = consequences.errors.isEmpty ? "" : ">2\n" + consequences.errors
    return consequences.output + errors + (consequences.status == 0 ? "" : ">= \(consequences.status)\n")
  }

  private mutating func readDirective(_ line: String) {
    if line.hasPrefix("@ today "), let date = CivilDate(iso: String(line.dropFirst(8))) { today = date }
    if line == "@ register none" { startsRegister = false }
  }

  private static func step(from lines: [String], at position: inout Int) -> Step {
    var step = Step(line: position, command: String(lines[position - 1].dropFirst(2)))
    var isError = false
    for line in block(from: lines, at: &position) {
      if line == "!" || line.hasPrefix("! ") {
        step.answers = (step.answers ?? []) + [String(line.dropFirst(2))]
      } else if line == ">2" {
        isError = true
      } else if line.hasPrefix(">= ") {
        step.expected.status = Int32(line.dropFirst(3)) ?? -1
      } else if isError {
        step.expected.errors += line + "\n"
      } else {
        step.expected.output += line + "\n"
      }
    }
    return step
  }

  /// The lines up to the next item; an empty line before a heading belongs to the heading.
  private static func block(from lines: [String], at position: inout Int) -> [String] {
    let start = position
    let markers = ["$ ", "< ", "# ", "@ "]
    while position < lines.count, !markers.contains(where: lines[position].hasPrefix) { position += 1 }
    if position > start, position < lines.count, lines[position].hasPrefix("# "), lines[position - 1].isEmpty
    {
      position -= 1
    }
    return Array(lines[start..<position])
  }

  /// The words of a command, quotes taken off as a shell does.
  static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = Substring(command)
    while let character = rest.popFirst() {
      switch character {
      case quote: quote = nil
      case "'", "\"":
        if quote == nil {
          quote = character
          word = word ?? ""
        } else {
          word = (word ?? "") + String(character)
        }
      case "\\" where rest.hasPrefix("u{"):
        let hex = rest.dropFirst(2).prefix { $0 != "}" }
        rest = rest.dropFirst(hex.count + 3)
        let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
        word = (word ?? "") + (scalar.map { String($0) } ?? "")
      case " " where quote == nil:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
