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
    /// Anything else.
    case other
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

    /// Makes a fault.
    public init(line: Int, message: String) {
      self.line = line
      self.message = message
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

  /// A whole number from 1, nil when it is not there.
  public mutating func count(_ key: String) throws(Fault) -> Int? {
    guard let setting = find(key) else { return nil }
    guard case .text(let text) = setting.value, let number = Int(text), number > 0, number < 1_000_000 else {
      throw Fault(line: setting.line, message: "'\(key)' must be a whole number from 1")
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
      throw Fault(line: setting.line, message: "'\(key)' must be one of \(words)")
    }
    return choice
  }

  private mutating func find(_ key: String) -> Setting? {
    known.append(key)
    return settings.first { $0.key == key }
  }

  private func missing(_ key: String, _ expected: String) -> Fault {
    Fault(line: line, message: "'\(key)' is missing: \(expected)")
  }
}
