import Domain
import Text

/// The arguments of one command, parted by its manual.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]
  let manual: Manual

  /// Parts the words after the command's own.
  ///
  /// - Throws: `Problem` for an option that the command does not have, a missing value, or a wrong number of operands.
  init(_ words: [String], manual: Manual) throws {
    self.manual = manual
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      try read(option: word, from: &rest)
    }
    if !has("--help") { try checkOperands() }
  }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option, nil when it was not given.
  func value(_ name: String) -> String? { values[name]?.last }

  /// All values of an option that may be repeated.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The operand at a place, nil when there is none.
  func operand(_ index: Int) -> String? { index < operands.count ? operands[index] : nil }

  private mutating func read(option word: String, from rest: inout ArraySlice<String>) throws {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0] == "-o" ? "--output" : parts[0] == "-h" ? "--help" : parts[0]
    guard let option = manual.allOptions.first(where: { $0.name == name }) else { throw unknown(parts[0]) }
    guard let placeholder = option.value else {
      guard parts.count == 1 else { throw usage("'\(name)' takes no value") }
      values[name, default: []].append("")
      return
    }
    guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
      throw usage("'\(name)' needs a value: \(name) \(placeholder)")
    }
    guard option.repeats || values[name] == nil else { throw usage("'\(name)' is given twice") }
    values[name, default: []].append(value)
  }

  private func checkOperands() throws {
    let needed = manual.operands.filter { !$0.isOptional }
    if operands.count < needed.count {
      throw usage("\(needed[operands.count].name) is missing: \(needed[operands.count].help)")
    }
    let most = manual.operands.contains(where: \.repeats) ? Int.max : manual.operands.count
    if operands.count > most { throw usage("'\(operands[most])' is one word too many") }
  }

  private func unknown(_ name: String) -> Problem {
    let guess = manual.allOptions.map(\.name).nearest(to: name).map { ["Did you mean '\($0)'?"] } ?? []
    return usage("'\(manual.name)' has no option '\(name)'", details: guess)
  }

  private func usage(_ what: String, details: [String] = []) -> Problem {
    Problem(
      .usage, what, details: details + ["Usage: \(manual.usage)"],
      remedy: "'balint help \(manual.name)' explains the command.")
  }
}
