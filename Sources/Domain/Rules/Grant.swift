/// `grant`: credit that a body gives without attendance.
///
/// | setting | is |
/// | --- | --- |
/// | `amount` | how much |
/// | `to` | the category it falls into; left out, it counts for the total alone |
/// | `name` | what it is for, such as `Self-study without proof` |
/// | `on` | the day it is counted on, for members enrolled by then; left out, it is given in every period |
/// | `unless_entered` | true when nothing is given to whoever has an activity in its category in the period |
/// | `with_evidence` | the short name of an `evidence` item that must be recorded in the period before it is given |
public struct Grant: LedgerRule {
  /// The word in scheme files.
  public static let kind = "grant"
  /// Applied before the limits.
  public let ledgerStage: LedgerStage? = .grant

  /// How much.
  public let amount: Fraction
  /// The category; nil for the total alone.
  public let category: String?
  /// What it is for.
  public let label: String
  /// The day; nil for every period.
  public let on: CivilDate?
  /// What must be recorded first.
  public let evidence: String?
  /// Whether an activity in the category stands for it.
  public let unlessEntered: Bool

  /// Makes the rule.
  public init(
    _ amount: Fraction, to category: String? = nil, label: String, on: CivilDate? = nil,
    evidence: String? = nil, unlessEntered: Bool = false
  ) {
    self.unlessEntered = unlessEntered
    self.amount = amount
    self.category = category
    self.label = label
    self.on = on
    self.evidence = evidence
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      try settings.amount("amount"), to: try settings.optionalText("to"), label: try settings.text("name"),
      on: try settings.date("on"), evidence: try settings.optionalText("with_evidence"),
      unlessEntered: try settings.flag("unless_entered", default: false))
    if unlessEntered, category == nil { throw settings.wrong("unless_entered", "there only with 'to'") }
  }

  /// The category.
  public var namedCategories: [String] { [category].compactMap(\.self) }

  /// What must be recorded first.
  public var evidenceItems: [Fact] { evidence.map { [Fact(id: $0, name: label)] } ?? [] }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let into = category.map { " in \(words.name(of: $0))" } ?? ""
    let when = on.map { "on \($0)" } ?? "in each period"
    let first = evidence.map { ", once '\($0)' is recorded" } ?? ""
    let unless = unlessEntered ? ", unless it is entered as an activity" : ""
    return "\(label): \(words.amount(amount))\(into) are given \(when)\(first)\(unless)"
  }

  /// Adds the credit.
  public func apply(to ledger: inout Ledger, in context: LedgerContext) {
    if let on, !context.period.contains(on) || on < context.enrolment.from { return }
    if unlessEntered, isEntered(in: ledger) { return }
    if let evidence {
      let isHeld = context.record.evidence.contains {
        $0.item == evidence && $0.schemeID == context.scheme.id && $0.isHeld
          && context.period.contains($0.date)
      }
      guard isHeld else { return }
    }
    ledger.adjustments.append(Adjustment(label: label, amount: Credit(amount), category: category))
  }

  private func isEntered(in ledger: Ledger) -> Bool {
    ledger.countedIndices.contains { index in
      ledger.lines[index].activity.map { $0.category == category } ?? false
    }
  }
}
