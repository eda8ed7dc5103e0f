/// The settings of one rule in a scheme file, read by the rule itself.
public struct RuleSettings {
  /// What a setting holds.
  public enum Value: Sendable {
    /// A number, or a text that may be one.
    case text(String)
    /// Yes or no.
    case flag(Bool)
    /// Several texts.
    case list([String])
    /// Names with a number each, in the order of the file.
    case amounts([Amount])
    /// Anything else.
    case other
  }

  /// A name with a number.
  public struct Amount: Hashable, Sendable {
    /// The name, such as a category.
    public let key: String
    /// The number.
    public let amount: Fraction

    /// Makes one.
    public init(key: String, amount: Fraction) {
      self.key = key
      self.amount = amount
    }
  }

  /// A setting with its place in the file.
  public struct Setting: Sendable {
    /// Its name.
    public let key: String
    /// The line of the file, counted from 1.
    public let line: Int
    /// What it holds.
    public let value: Value

    /// Makes a setting.
    public init(key: String, line: Int, value: Value) {
      self.key = key
      self.line = line
      self.value = value
    }
  }

  /// What is wrong with a setting.
  public struct Fault: Error, Equatable, Sendable {
    /// The line of the file, counted from 1.
    public let line: Int
    /// What is wrong, naming the key.
    public let message: String
    /// The word that is not known, when one of a few was expected.
    public let word: String?
    /// The words that are known.
    public let known: [String]

    /// Makes a fault.
    public init(line: Int, message: String, word: String? = nil, known: [String] = []) {
      self.line = line
      self.message = message
      self.word = word
      self.known = known
    }
  }

  /// The line on which the rule starts.
  public let line: Int

  private let settings: [Setting]
  private var known: [String] = []

  /// Settings in the order of the file.
  public init(line: Int, settings: [Setting]) {
    self.line = line
    self.settings = settings
  }

  /// The names that the rule has asked for so far.
  public var knownKeys: [String] { known }

  /// The settings that the rule has not asked for: misspelt, or of another kind.
  public var unread: [Setting] { settings.filter { !known.contains($0.key) } }

  /// An exact number, such as `"12.5"` or `90`.
  ///
  /// - Throws: `Fault` when it is missing (and there is no default), not a number, or not positive.
  public mutating func amount(_ key: String, default fallback: Fraction? = nil) throws(Fault) -> Fraction {
    guard let setting = find(key) else {
      if let fallback { return fallback }
      throw missing(key, "a number such as \"12.5\"")
    }
    guard case .text(let text) = setting.value, let number = Fraction(text), number > .zero else {
      throw Fault(line: setting.line, message: "'\(key)' must be a number above 0, such as \"12.5\"")
    }
    return number
  }

  /// An exact number, nil when it is not there.
  public mutating func optionalAmount(_ key: String) throws(Fault) -> Fraction? {
    has(key) ? try amount(key) : nil
  }

  /// An exact number, which may be 0; nil when it is not there.
  public mutating func limit(_ key: String) throws(Fault) -> Fraction? {
    if let setting = find(key), case .text("0") = setting.value { return .zero }
    return try optionalAmount(key)
  }

  /// Names with a number each; empty when it is not there.
  public mutating func amounts(_ key: String) throws(Fault) -> [Amount] {
    guard let setting = find(key) else { return [] }
    guard case .amounts(let amounts) = setting.value else {
      throw Fault(
        line: setting.line, message: "'\(key)' must be names with a number each, such as {\"RP\": \"2\"}")
    }
    return amounts
  }

  /// A day, nil when it is not there.
  public mutating func date(_ key: String) throws(Fault) -> CivilDate? {
    guard let setting = find(key) else { return nil }
    guard case .text(let text) = setting.value, let date = CivilDate(iso: text) else {
      throw Fault(line: setting.line, message: "'\(key)' must be a day that there is, such as \"2026-01-31\"")
    }
    return date
  }

  /// A whole number from 1, nil when it is not there.
  public mutating func count(_ key: String) throws(Fault) -> Int? {
    guard let setting = find(key) else { return nil }
    guard case .text(let text) = setting.value, let number = Int(text), number > 0, number <= 1_000_000 else {
      throw Fault(line: setting.line, message: "'\(key)' must be a whole number from 1 to 1,000,000")
    }
    return number
  }

  /// A text that is not empty.
  public mutating func text(_ key: String) throws(Fault) -> String {
    guard let setting = find(key) else { throw missing(key, "a text") }
    guard case .text(let text) = setting.value, !text.isEmpty else {
      throw Fault(line: setting.line, message: "'\(key)' must be a text")
    }
    return text
  }

  /// A text that is not empty, nil when it is not there.
  public mutating func optionalText(_ key: String) throws(Fault) -> String? {
    has(key) ? try text(key) : nil
  }

  /// A whole number from 1.
  public mutating func requiredCount(_ key: String) throws(Fault) -> Int {
    guard let count = try count(key) else { throw missing(key, "a whole number from 1") }
    return count
  }

  /// Yes or no; nil when it is not there.
  public mutating func flag(_ key: String) throws(Fault) -> Bool? {
    has(key) ? try flag(key, default: false) : nil
  }

  /// Yes or no; the default when it is not there.
  public mutating func flag(_ key: String, default fallback: Bool) throws(Fault) -> Bool {
    guard let setting = find(key) else { return fallback }
    guard case .flag(let flag) = setting.value else {
      throw Fault(line: setting.line, message: "'\(key)' must be true or false")
    }
    return flag
  }

  /// Several texts; empty when it is not there.
  public mutating func list(_ key: String) throws(Fault) -> [String] {
    guard let setting = find(key) else { return [] }
    guard case .list(let texts) = setting.value else {
      throw Fault(line: setting.line, message: "'\(key)' must be a list of texts, such as [\"RP\"]")
    }
    return texts
  }

  /// One of the words of `Choice`.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, default fallback: Choice? = nil
  ) throws(Fault) -> Choice where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    guard let setting = find(key) else {
      if let fallback { return fallback }
      throw missing(key, "one of \(words)")
    }
    guard case .text(let text) = setting.value, let choice = Choice(rawValue: text) else {
      throw notOne(of: Choice.allCases.map(\.rawValue), key: key, setting)
    }
    return choice
  }

  /// One of the words of `Choice`; nil when it is not there.
  public mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(Fault)
    -> Choice? where Choice.RawValue == String
  {
    has(key) ? try choice(key) : nil
  }

  /// Several of the words of `Choice`; empty when it is not there.
  public mutating func words<Choice: Word>(_ key: String) throws(Fault) -> [Choice] {
    guard let setting = find(key) else { return [] }
    guard case .list(let texts) = setting.value else {
      throw Fault(
        line: setting.line, message: "'\(key)' must be a list of \(Choice.words.joined(separator: ", "))")
    }
    var choices: [Choice] = []
    for text in texts {
      guard let choice = Choice(word: text) else {
        throw notOne(of: Choice.words, key: key, Setting(key: key, line: setting.line, value: .text(text)))
      }
      choices.append(choice)
    }
    return choices
  }

  /// The fault of a setting that is wrong in a way that only the rule knows.
  public func wrong(_ key: String, _ expected: String) -> Fault {
    Fault(line: settings.first { $0.key == key }?.line ?? line, message: "'\(key)' must be \(expected)")
  }

  private mutating func has(_ key: String) -> Bool { find(key) != nil }

  private func notOne(of words: [String], key: String, _ setting: Setting) -> Fault {
    var word: String?
    if case .text(let text) = setting.value { word = text }
    return Fault(
      line: setting.line, message: "'\(key)' must be one of \(words.joined(separator: ", "))", word: word,
      known: words)
  }

  private mutating func find(_ key: String) -> Setting? {
    if !known.contains(key) { known.append(key) }
    return settings.first { $0.key == key }
  }

  private func missing(_ key: String, _ expected: String) -> Fault {
    Fault(line: line, message: "'\(key)' is missing: \(expected)")
  }
}
