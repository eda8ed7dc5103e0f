import Domain
import Text

/// The members of one JSON object in a scheme file, asked for one by one.
///
/// Whatever was not asked for in the end is a misspelt or unknown key.
struct Fields {
  let line: Int
  private let takesWords: Bool
  private let members: [JSONDocument.Member]
  private var asked: [String] = []

  /// - Parameter known: For examples, which many people write: all keys there are, so that an unknown one is named before a
  ///   missing one; numbers may then stand in quotes, and words be spelt freely.
  init(_ node: JSONDocument.Node, what: String, known: [String] = []) throws {
    line = node.line
    takesWords = !known.isEmpty
    members = try Self.members(of: node, what: what)
    guard !known.isEmpty, let stranger = members.first(where: { !known.contains($0.name) }) else { return }
    throw Self.unknownKey(stranger.name, line: stranger.line, known: known)
  }

  mutating func node(_ key: String) -> JSONDocument.Node? {
    if !asked.contains(key) { asked.append(key) }
    guard let node = members.first(where: { $0.name == key })?.node else { return nil }
    if case .scalar(.null) = node.content { return nil }
    return node
  }

  mutating func required(_ key: String, such example: String? = nil) throws -> JSONDocument.Node {
    guard let node = node(key) else {
      let hint = example.map { ", such as \($0)" } ?? ""
      throw RuleSettings.Fault(line: line, message: "'\(key)' is missing\(hint)")
    }
    return node
  }

  /// Whether the key is there, also with nothing in it.
  func has(_ key: String) -> Bool { members.contains { $0.name == key } }

  mutating func text(_ key: String) throws -> String {
    try Self.text(of: required(key), key: key)
  }

  mutating func optionalText(_ key: String) throws -> String? {
    try node(key).map { try Self.text(of: $0, key: key) }
  }

  mutating func optionalDate(_ key: String) throws -> CivilDate? {
    guard let node = node(key) else { return nil }
    guard case .scalar(.string(let text)) = node.content, let date = CivilDate(iso: text) else {
      throw RuleSettings.Fault(
        line: node.line, message: "'\(key)' must be a day that there is, such as \"2026-01-31\"")
    }
    return date
  }

  mutating func date(_ key: String) throws -> CivilDate {
    guard let date = try optionalDate(key) else {
      throw RuleSettings.Fault(line: line, message: "'\(key)' is missing: a date such as \"2026-01-31\"")
    }
    return date
  }

  mutating func count(_ key: String, default fallback: Int? = nil, atLeast least: Int = 0) throws -> Int {
    guard let node = node(key) else {
      if let fallback { return fallback }
      throw RuleSettings.Fault(line: line, message: "'\(key)' is missing: a whole number")
    }
    guard let count = count(node.content), count >= least, count <= 1_000_000 else {
      throw RuleSettings.Fault(
        line: node.line, message: "'\(key)' must be a whole number from \(least) to 1,000,000")
    }
    return count
  }

  mutating func optionalCount(_ key: String, atLeast least: Int) throws -> Int? {
    node(key) == nil ? nil : try count(key, atLeast: least)
  }

  mutating func flag(_ key: String, default fallback: Bool) throws -> Bool {
    guard let node = node(key) else { return fallback }
    guard case .scalar(.boolean(let flag)) = node.content else {
      throw RuleSettings.Fault(line: node.line, message: "'\(key)' must be true or false")
    }
    return flag
  }

  mutating func optionalFlag(_ key: String) throws -> Bool? {
    node(key) == nil ? nil : try flag(key, default: false)
  }

  mutating func time(_ key: String) throws -> LocalTime? {
    guard let node = node(key) else { return nil }
    guard let time = LocalTime(try Self.text(of: node, key: key)) else {
      throw RuleSettings.Fault(line: node.line, message: "'\(key)' must be a time such as \"19:00\"")
    }
    return time
  }

  /// - Parameter hint: What else to say of a word that is not known.
  mutating func optionalWord<Value: Word>(_ key: String, hint: String = "") throws -> Value? {
    guard let node = node(key) else { return nil }
    let text = try Self.text(of: node, key: key)
    guard let value = Value(word: text) ?? (takesWords ? Self.value(near: text) : nil) else {
      throw RuleSettings.Fault(
        line: node.line, message: "'\(key)' must be one of \(Value.words.joined(separator: ", "))\(hint)",
        word: text,
        known: Value.words)
    }
    return value
  }

  /// The value with this word, ignoring case, accents, spaces, hyphens and underscores.
  private static func value<Value: Word>(near text: String) -> Value? {
    let plain = { (word: String) in word.foldedWord.filter { $0 != " " } }
    return Value.allCases.first { plain($0.word) == plain(text) }
  }

  mutating func word<Value: Word>(_ key: String, default fallback: Value, hint: String = "") throws -> Value {
    try optionalWord(key, hint: hint) ?? fallback
  }

  mutating func list(_ key: String) throws -> [JSONDocument.Node] {
    guard let node = node(key) else { return [] }
    guard case .array(let elements) = node.content else {
      throw RuleSettings.Fault(line: node.line, message: "'\(key)' must be a list in [ ]")
    }
    return elements
  }

  mutating func texts(_ key: String) throws -> [String] {
    try list(key).map { try Self.text(of: $0, key: key) }
  }

  /// One text, or a list of texts; empty when it is not there.
  mutating func textOrTexts(_ key: String) throws -> [String] {
    guard let node = node(key) else { return [] }
    if case .array = node.content { return try texts(key) }
    return [try Self.text(of: node, key: key)]
  }

  mutating func optionalAmount(_ key: String) throws -> Fraction? {
    node(key) == nil ? nil : try amount(key)
  }

  mutating func amount(_ key: String) throws -> Fraction {
    let node = try required(key, such: "\"12.5\"")
    guard let amount = Self.amount(node.content) else { throw Self.noAmount(key, line: node.line) }
    return amount
  }

  private static func noAmount(_ key: String, line: Int) -> RuleSettings.Fault {
    RuleSettings.Fault(
      line: line, message: "'\(key)' must be a number such as \"12.5\" or \"90/7\", without its unit")
  }

  private func count(_ content: JSONDocument.Content) -> Int? {
    switch content {
    case .scalar(.number(let digits)): Int(digits)
    case .scalar(.string(let digits)) where takesWords: Int(digits)
    default: nil
    }
  }

  /// The members of an object.
  static func members(of node: JSONDocument.Node, what: String) throws -> [JSONDocument.Member] {
    guard case .object(let members) = node.content else {
      throw RuleSettings.Fault(line: node.line, message: "\(what) must be an object in { }")
    }
    return members
  }

  /// The members as keys with amounts, in order.
  static func amounts(in node: JSONDocument.Node, what: String) throws -> [(
    key: String, amount: Fraction, line: Int
  )] {
    try members(of: node, what: what).map { member in
      guard let amount = amount(member.node.content) else { throw noAmount(member.name, line: member.line) }
      return (member.name, amount, member.line)
    }
  }

  /// The members as keys with yes or no, in order.
  static func flags(in node: JSONDocument.Node, what: String) throws -> [(key: String, flag: Bool, line: Int)]
  {
    try members(of: node, what: what).map { member in
      guard case .scalar(.boolean(let flag)) = member.node.content else {
        throw RuleSettings.Fault(line: member.line, message: "'\(member.name)' must be true or false")
      }
      return (member.name, flag, member.line)
    }
  }

  /// Refuses the keys that nobody asked for.
  func finish(also known: [String] = []) throws {
    let names = asked + known
    guard let stranger = members.first(where: { !names.contains($0.name) }) else { return }
    throw Self.unknownKey(stranger.name, line: stranger.line, known: names)
  }

  static func unknownKey(_ key: String, line: Int, known: [String]) -> RuleSettings.Fault {
    let meant = known.nearest(to: key) ?? usualWords[key]?.first(where: known.contains)
    let guess = meant.map { "; did you mean '\($0)'?" } ?? "."
    return RuleSettings.Fault(
      line: line, message: "unknown key '\(key)'\(guess) Known here: \(known.joined(separator: ", "))")
  }

  /// Words that people write for keys.
  private static let usualWords = [
    "hours": ["minutes", "credit", "total"], "length": ["minutes"], "duration": ["minutes"],
    "credited": ["total", "credit"], "amount": ["credit", "total"], "points": ["credit", "total"],
    "id": ["scheme", "item"], "description": ["name"], "member": ["enrolled", "members"],
    "enrolment": ["enrolled"],
    "compliant": ["verdict"], "result": ["verdict"], "as_of": ["on"], "today": ["on"], "count": ["times"],
    "requirements": ["findings"], "end": ["to"], "absent": ["present"], "participants": ["members"],
    "type": ["kind"],
  ]

  static func text(of node: JSONDocument.Node, key: String) throws -> String {
    guard case .scalar(.string(let text)) = node.content, !text.trimmed.isEmpty else {
      throw RuleSettings.Fault(line: node.line, message: "'\(key)' must be a text in double quotes")
    }
    if let scalar = text.firstUnsafeScalar {
      throw RuleSettings.Fault(
        line: node.line, message: "'\(key)' holds the character \(scalar.codePointName)")
    }
    return text.canonical
  }

  /// The settings of a rule: every member but those that all rules have.
  func ruleSettings(without common: [String]) throws -> RuleSettings {
    let settings = try members.filter { !common.contains($0.name) }.map { member in
      RuleSettings.Setting(
        key: member.name, line: member.line, value: try Self.setting(member.node, key: member.name))
    }
    return RuleSettings(line: line, settings: settings)
  }

  private static func setting(_ node: JSONDocument.Node, key: String) throws -> RuleSettings.Value {
    switch node.content {
    case .scalar(.string): .text(try text(of: node, key: key))
    case .scalar(.number(let digits)): .text(digits)
    case .scalar(.boolean(let flag)): .flag(flag)
    case .array(let elements) where elements.allSatisfy(isText):
      .list(try elements.map { try text(of: $0, key: key) })
    case .object:
      .amounts(
        try amounts(in: node, what: "'\(key)'").map { RuleSettings.Amount(key: $0.key, amount: $0.amount) })
    case .scalar, .array: .other
    }
  }

  private static func isText(_ node: JSONDocument.Node) -> Bool {
    if case .scalar(.string) = node.content { true } else { false }
  }

  private static func amount(_ content: JSONDocument.Content) -> Fraction? {
    switch content {
    case .scalar(.string(let text)), .scalar(.number(let text)): Fraction(text) ?? mixed(text)
    default: nil
    }
  }

  /// A whole number with a fraction, such as `12 6/7`.
  private static func mixed(_ text: String) -> Fraction? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let whole = Int(parts[0]), parts[1].contains("/"),
      let part = Fraction(String(parts[1]))
    else { return nil }
    return try? Fraction(whole) + part
  }
}
