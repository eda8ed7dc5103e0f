/// `fixed`: an amount that does not depend on the time.
///
/// | setting | is |
/// | --- | --- |
/// | `per` | `session`, `case` (each case of the session), `own case` (each that the person presented), `day`, or `series` (a whole series that a `gate_series` found complete) |
/// | `credit` | the amount |
/// | `amounts` | instead of `credit`: an amount for each category, such as `{"INT": "2", "EXT": "2"}` |
///
/// With the settings of a selection, the amount is for those sessions; of several rules that turn time into credit the first that
/// fits is taken. The credit of a series stands on its last session, and its other sessions are worth nothing
/// besides.
public struct Fixed: SessionRule, LedgerRule {
  /// For what the amount is.
  public enum Per: String, CaseIterable, Sendable {
    /// A session.
    case session
    /// A case presented in the session.
    case `case`
    /// A case that the person presented.
    case ownCase = "own case"
    /// A day with a session.
    case day
    /// A complete series.
    case series
  }

  /// The word in scheme files.
  public static let kind = "fixed"

  /// For what the amount is.
  public let per: Per
  /// The amount; nil when there is one for each category.
  public let credit: Fraction?
  /// An amount for each category.
  public let amounts: [RuleSettings.Amount]
  /// Which sessions.
  public let selection: Selection

  /// Makes the rule.
  public init(
    per: Per, credit: Fraction? = nil, amounts: [RuleSettings.Amount] = [],
    where selection: Selection = Selection()
  ) {
    self.per = per
    self.credit = credit
    self.amounts = amounts
    self.selection = selection
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      per: try settings.choice("per"), credit: try settings.optionalAmount("credit"),
      amounts: try settings.amounts("amounts"), where: try Selection(&settings))
    if (credit == nil) == amounts.isEmpty { throw settings.wrong("credit", "there, or else 'amounts'") }
  }

  /// Turns the session into credit, unless the amount is for a series.
  public var stage: SessionStage? { per == .series ? nil : .conversion }
  /// After the series, when the amount is for one.
  public var ledgerStage: LedgerStage? { per == .series ? .seriesCredit : nil }
  /// The categories with an amount.
  public var namedCategories: [String] { amounts.map(\.key) }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let each = amounts.map { "\(words.amount($0.amount)) in \(words.name(of: $0.key))" }
    let amount = credit.map { words.amount($0) } ?? each.joined(separator: " and ")
    let what =
      switch per {
      case .session: "session"
      case .case: "case presented in a session"
      case .ownCase: "case that the person presented"
      case .day: "day"
      case .series: "complete series"
      }
    return "\(amount) for each \(what), however long" + selection.words
  }

  /// Gives the amount for a session.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard let attended = line.attended, !line.isConverted, selection.includes(line, asAsked: true) else {
      return
    }
    let count =
      switch per {
      case .session, .series: 1
      case .case: attended.session.cases
      case .ownCase: attended.facts.ownCases
      case .day:
        context.earlierThatDay.contains { selection.includes($0, asAsked: true) && $0.credit > .zero } ? 0 : 1
      }
    try give(
      Fraction(count), to: &line, because: per == .session ? "a session" : "\(count) × a \(per.rawValue)")
  }

  /// Gives the amount for each complete series.
  public func apply(to ledger: inout Ledger, in context: LedgerContext) throws(Overflow) {
    for series in ledger.completeSeries {
      for index in series.lines.dropLast() where selection.includes(ledger.lines[index], asAsked: true) {
        ledger.lines[index].clearShares()
        ledger.lines[index].credit(.zero, because: "worth what the whole series is worth")
      }
      guard let last = series.lines.last, selection.includes(ledger.lines[last], asAsked: true) else {
        continue
      }
      ledger.lines[last].clearShares()
      try give(Fraction(1), to: &ledger.lines[last], because: "a complete series of \(series.minutes) min")
      try context.allocate(&ledger.lines[last])
    }
  }

  private func give(_ count: Fraction, to line: inout CreditLine, because reason: String) throws(Overflow) {
    var total = try (credit ?? .zero) * count
    var shares: [CategoryShare] = []
    for part in amounts {
      let amount = try part.amount * count
      total = try total + amount
      shares.append(CategoryShare(category: part.key, credit: Credit(amount)))
    }
    line.credit(Credit(total), because: "\(reason): \(total.mixed)")
    if !shares.isEmpty { line.shares = shares }
  }
}

extension CreditLine {
  /// Takes away what was said of the credit before.
  fileprivate mutating func clearShares() {
    shares = []
    bonus = .zero
    extra = .zero
  }
}

extension LedgerContext {
  /// Lets the credit of a whole series fall into the categories into which its last session's would.
  fileprivate func allocate(_ line: inout CreditLine) throws(Overflow) {
    let lineContext = LineContext(
      enrolment: enrolment, words: scheme.words, earlierThatDay: [], assumesBest: false)
    for rule in scheme.sessionRules
    where rule.rule.stage == .allocation && rule.condition.holds(for: line.date, enrolment: enrolment) == true
    {
      try rule.rule.apply(to: &line, in: lineContext)
    }
  }
}
