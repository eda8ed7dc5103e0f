/// One version of one body's rules about what attendance is worth.
///
/// A scheme is data: every figure in it comes from a scheme file, with its source.
public struct Scheme: Sendable {
  /// The name in commands and on certificates, such as `au-racgp-2023`.
  public let id: String
  /// The version of the file, from 1; a corrected file is a new version.
  public let version: Int
  /// What the scheme is called.
  public let name: String
  /// Whose rules they are.
  public let body: String
  /// The country or countries, such as `AU/NZ`.
  public let country: String
  /// What credit is counted in.
  public let unit: CreditUnit
  /// The days on which sessions count under these rules.
  public let inForce: Validity
  /// When somebody should look again whether the rules still hold; nil for ended rules.
  public let checkAgainBy: CivilDate?
  /// The categories that credit falls into; empty when the body has none.
  public let categories: [Category]
  /// What the scheme asks about a member, answered yes or no at the enrolment.
  public let facts: [Fact]
  /// Where the figures were read.
  public let sources: [Source]
  /// What the file says besides its rules, a sentence each.
  public let notes: [String]
  /// Which stretches of time the body looks at.
  public let period: PeriodRule
  /// All rules in the order of the file, each with its source; the period is the first.
  public let rules: [SourcedRule]
  /// Situations with their expected figures, which prove the file.
  public let examples: [Example]
  /// What a session is worth: the session rules in their order of evaluation.
  public let sessionRules: [Conditional<any SessionRule>]
  /// What is looked at over a whole period: the ledger rules in their order of evaluation.
  public let ledgerRules: [Conditional<any LedgerRule>]

  /// Makes a scheme.
  public init(
    id: String, version: Int, name: String, body: String, country: String, unit: CreditUnit,
    inForce: Validity, checkAgainBy: CivilDate?, categories: [Category], facts: [Fact] = [],
    sources: [Source],
    notes: [String], period: PeriodRule, rules: [SourcedRule], examples: [Example]
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.body = body
    self.country = country
    self.unit = unit
    self.inForce = inForce
    self.checkAgainBy = checkAgainBy
    self.categories = categories
    self.facts = facts
    self.sources = sources
    self.notes = notes
    self.period = period
    self.examples = examples
    self.rules = rules
    let ofSessions = rules.compactMap { $0.conditional { $0 as? any SessionRule } }
    let ofLedgers = rules.compactMap { $0.conditional { $0 as? any LedgerRule } }
    sessionRules = SessionStage.allCases.flatMap { stage in ofSessions.filter { $0.rule.stage == stage } }
    ledgerRules = LedgerStage.allCases.flatMap { stage in ofLedgers.filter { $0.rule.ledgerStage == stage } }
  }

  /// What the scheme wants or asks about besides attendance: the short names with the words, each once.
  public var evidenceItems: [Fact] {
    var items: [Fact] = []
    for item in rules.flatMap(\.rule.evidenceItems) where !items.contains(where: { $0.id == item.id }) {
      items.append(item)
    }
    return items
  }

  /// The answers that are taken while nobody has given any.
  var assumptions: [String: Bool] {
    Dictionary(
      facts.compactMap { fact in fact.assumed.map { (fact.id, $0) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// What the scheme asks people to be recognised as.
  public var askedRecognitions: [String] {
    rules.compactMap { $0.rule as? GateSession }.flatMap {
      [$0.leaderRecognition, $0.recognition].compactMap(\.self)
    }
  }

  /// Whether a rule that computes has figures that nobody vouches for.
  var computesUnverified: Bool {
    sessionRules.contains { !$0.isVerified } || ledgerRules.contains { !$0.isVerified }
  }

  /// Where the dates of the period were read.
  var periodSource: Source {
    rules.first { $0.rule is PeriodRule }?.source
      ?? Source(id: "", title: "", url: nil, readOn: .epoch, mark: .body)
  }

  /// The categories among which a member may split the credit; empty when there is no choice.
  public var choosable: [String] {
    sessionRules.flatMap(\.rule.choice)
  }
}

/// A rule with the place where its figures were read and when it applies.
public struct SourcedRule: Sendable {
  /// The rule.
  public let rule: any Rule
  /// Where it was read.
  public let source: Source
  /// When and for whom it applies.
  public let condition: Condition

  /// Makes a sourced rule; without a condition it always applies.
  public init(_ rule: any Rule, source: Source, condition: Condition = .always) {
    self.rule = rule
    self.source = source
    self.condition = condition
  }

  fileprivate func conditional<Kind>(_ cast: (any Rule) -> Kind?) -> Conditional<Kind>? {
    cast(rule).map { Conditional(rule: $0, condition: condition, isVerified: source.mark != .unverified) }
  }

  /// The rule and its condition in plain words.
  public func sentence(in words: SchemeWords) -> String {
    rule.sentence(in: words) + condition.words(in: words)
  }
}

/// A rule of one sort with when it applies.
public struct Conditional<Kind: Sendable>: Sendable {
  /// The rule.
  public let rule: Kind
  /// When and for whom it applies.
  public let condition: Condition
  /// Whether somebody vouches for its figures.
  public let isVerified: Bool
}

/// Something that a scheme asks about a member.
public struct Fact: Hashable, Sendable {
  /// The short name, such as `specialist`.
  public let id: String
  /// The question in words that follow "whether the member", such as `is a specialist`.
  public let name: String
  /// What is taken while nobody has answered; nil when that leaves the question open.
  public let assumed: Bool?

  /// Makes a fact.
  public init(id: String, name: String, assumed: Bool? = nil) {
    self.id = id
    self.name = name
    self.assumed = assumed
  }
}

/// The words for an amount of credit.
public struct CreditUnit: Hashable, Sendable {
  /// The word for one, such as `hour`.
  public let singular: String
  /// The word for more, such as `hours`.
  public let plural: String

  /// Makes a unit.
  public init(singular: String, plural: String) {
    self.singular = singular
    self.plural = plural
  }

  /// An amount with its unit, such as `12.5 hours`.
  public func words(for credit: Credit) -> String {
    "\(credit.amount.mixed) \(credit.amount == Fraction(1) ? singular : plural)"
  }
}

/// A category into which credit falls.
public struct Category: Hashable, Sendable {
  /// The short name, such as `RP`.
  public let id: String
  /// The full name, such as `Reviewing performance`.
  public let name: String

  /// Makes a category.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// Where a figure was read, when, and who says so.
public struct Source: Hashable, Sendable {
  /// How far a figure is vouched for.
  public enum Mark: String, CaseIterable, Sendable {
    /// Read on the body's own site or in the law.
    case body = "A"
    /// Read on another site that quotes or teaches the rule.
    case quoted = "B"
    /// Derived from a rule that was read.
    case derived = "D"
    /// Not verified: a requirement that needs it cannot be told.
    case unverified = "U"
  }

  /// The short name by which rules cite it.
  public let id: String
  /// What the page or document is called.
  public let title: String
  /// Its address; nil when there is none.
  public let url: String?
  /// The day on which it was read.
  public let readOn: CivilDate
  /// Who says so.
  public let mark: Mark

  /// Makes a source.
  public init(id: String, title: String, url: String?, readOn: CivilDate, mark: Mark) {
    self.id = id
    self.title = title
    self.url = url
    self.readOn = readOn
    self.mark = mark
  }
}
