/// One rule of a scheme; each kind of rule is a type, and each type has a file of its own.
///
/// To add a kind: write the type and its test, and name it in `RuleKinds`.
public protocol Rule: Sendable {
  /// The word for the kind in scheme files, such as `rate`.
  static var kind: String { get }

  /// Reads the rule's settings.
  ///
  /// - Throws: `RuleSettings.Fault` with the line and the key that is wrong or missing.
  init(_ settings: inout RuleSettings) throws

  /// The rule in plain words, a sentence without a full stop.
  func sentence(in words: SchemeWords) -> String

  /// The categories that the rule names; the scheme must have each of them. None unless a kind says so.
  var namedCategories: [String] { get }
}

extension Rule {
  /// None.
  public var namedCategories: [String] { [] }
}

/// The moment in the evaluation of a session at which a rule is applied.
///
/// The order is part of the meaning: rounding before or after a bonus changes results.
public enum SessionStage: Int, CaseIterable, Sendable {
  /// Whether the session counts at all.
  case gate
  /// Which part of the time there counts for this person.
  case presence
  /// What is taken off the time.
  case exclusion
  /// From time to credit.
  case conversion
  /// To the body's smallest step.
  case rounding
  /// What is added.
  case bonus
  /// Into which categories the credit falls.
  case allocation
}

/// A rule that says what one session is worth.
public protocol SessionRule: Rule {
  /// When it is applied.
  static var stage: SessionStage { get }

  /// Applies the rule to a line, and says on it what it did.
  ///
  /// - Parameters:
  ///   - line: The line as the earlier rules left it; it is not called for a line that does not count.
  ///   - context: What the rule may look at besides the line.
  /// - Throws: `Overflow` when a figure does not fit.
  func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow)

  /// The categories among which the rule lets a member split credit. None unless a kind says so.
  var choice: [String] { get }
}

extension SessionRule {
  /// None.
  public var choice: [String] { [] }
}

/// What a rule may look at besides the line it is applied to.
public struct LineContext: Sendable {
  /// The member's enrolment.
  public let enrolment: Enrolment
  /// The scheme's words.
  public let words: SchemeWords
  /// The finished lines of the same day, in order.
  public let earlierThatDay: [CreditLine]
}

/// A rule that says what must be reached in a period.
public protocol Requirement: Rule {
  /// Whether it is reached.
  ///
  /// - Throws: `Overflow` when a figure does not fit.
  func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding
}

/// A rule that computes nothing but must be known.
public protocol Duty: Rule {}

/// The words of a scheme that rules need for their sentences.
public struct SchemeWords: Sendable {
  /// What credit is counted in.
  public let unit: CreditUnit
  /// The categories.
  public let categories: [Category]

  /// Makes the words.
  public init(unit: CreditUnit, categories: [Category]) {
    self.unit = unit
    self.categories = categories
  }

  /// The full and the short name of a category, such as `Reviewing performance (RP)`.
  public func name(of categoryID: String) -> String {
    guard let category = categories.first(where: { $0.id == categoryID }) else { return categoryID }
    return category.name == category.id ? category.id : "\(category.name) (\(category.id))"
  }

  /// The names of several categories, joined by plus signs; short names when there are several.
  public func name(of categoryIDs: [String]) -> String {
    if categoryIDs.isEmpty { return "Total" }
    if categoryIDs.count == 1 { return name(of: categoryIDs[0]) }
    return categoryIDs.joined(separator: " + ") + " together"
  }
}

extension Scheme {
  /// The words that its rules need.
  public var words: SchemeWords { SchemeWords(unit: unit, categories: categories) }
}
