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

extension Scheme {
  /// The words that its rules need.
  public var words: SchemeWords { SchemeWords(unit: unit, categories: categories, facts: facts) }
}

extension Finding {
  /// What is counted: the finding's own unit, else the scheme's.
  public func unit(in scheme: Scheme) -> CreditUnit { unit ?? scheme.unit }
}
