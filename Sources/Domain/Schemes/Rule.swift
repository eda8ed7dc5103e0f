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

  /// What the rule wants or asks about besides attendance: short names with words. None unless a kind says so.
  var evidenceItems: [Fact] { get }
}

extension Rule {
  /// None.
  public var namedCategories: [String] { [] }
  /// None.
  public var evidenceItems: [Fact] { [] }
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
  /// To the smallest step, what was added included.
  case roundingAfterBonus
  /// Into which categories the credit falls.
  case allocation
  /// To the smallest step in each category.
  case roundingAfterSplit
}

/// A rule that says what one session is worth.
public protocol SessionRule: Rule {
  /// When it is applied; nil when it is not about single sessions.
  var stage: SessionStage? { get }

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
  /// The finished lines of the same day that count, in order.
  public let earlierThatDay: [CreditLine]
  /// Whether missing facts are taken as the member would wish, to see whether they matter.
  public let assumesBest: Bool
}

/// The moment in the evaluation of a whole period at which a rule is applied.
public enum LedgerStage: Int, CaseIterable, Sendable {
  /// Whether series of sessions count.
  case series
  /// What a whole series is worth.
  case seriesCredit
  /// What is given without anything being done.
  case grant
  /// How much counts at most, what is given included.
  case cap
  /// To the smallest step, after what is above a limit was taken off.
  case roundingAfterCap
  /// What comes from the period before.
  case carry
  /// To the smallest step of the whole.
  case roundingOfTotal
  /// By how much less is required.
  case terms
}

/// A rule about all lines of a period together.
public protocol LedgerRule: Rule {
  /// When it is applied; nil when it is not about a whole period.
  var ledgerStage: LedgerStage? { get }

  /// Applies the rule, and says on the lines what it did.
  ///
  /// - Throws: `Overflow` when a figure does not fit.
  func apply(to ledger: inout Ledger, in context: LedgerContext) throws(Overflow)
}

/// A rule that says what must be reached in a period.
public protocol Requirement: Rule {
  /// What examples and commands call it, such as `RP` or `total`.
  var name: String { get }

  /// Whether it is reached; nil when the rule requires nothing here.
  ///
  /// - Throws: `Overflow` when a figure does not fit.
  func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding?
}

/// A rule that computes nothing but must be known.
public protocol Duty: Rule {}
