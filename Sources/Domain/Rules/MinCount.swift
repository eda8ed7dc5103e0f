/// `min_count`: how many sessions, cases, events or other things there must be in a period.
///
/// | setting | is |
/// | --- | --- |
/// | `amount` | the least number |
///
/// Besides, the settings of a measure: `counted` says what is counted, `sessions` unless said, and `name` what the requirement is called.
public struct MinCount: Requirement {
  /// The word in scheme files.
  public static let kind = "min_count"

  /// The least number.
  public let amount: Fraction
  /// What is counted.
  public let measure: Measure

  /// Makes the rule.
  public init(_ amount: Fraction, measure: Measure) {
    self.amount = amount
    self.measure = measure
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(try settings.amount("amount"), measure: try Measure(&settings, default: .sessions))
    if measure.counted.unit == nil {
      throw settings.wrong("counted", "something else than credit; 'min_sum' adds up credit")
    }
  }

  /// What examples call it.
  public var name: String { measure.name }
  /// The categories looked at.
  public var namedCategories: [String] { measure.categories }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let each = measure.each.map { ", each with at least \(words.amount($0))" } ?? ""
    let unit = measure.counted.unit ?? words.unit
    let name = measure.givenName.map { _ in measure.label(in: words) + ": at" } ?? "At"
    return "\(name) least \(unit.words(for: Credit(amount)))\(measure.selection.words)\(each)"
  }

  /// Compares the number with the least.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding? {
    let finding = try Finding(
      name: name, label: measure.label(in: words), have: measure.amount(in: account),
      required: Credit(amount), unit: measure.counted.unit, words: words)
    let unknown = measure.sessionsWithoutCases(in: account)
    guard finding.verdict == .notMet, unknown > 0 else { return finding }
    return finding.cannotTell(
      "how many cases were presented is not recorded of \(unknown) sessions; \(finding.note)")
  }
}
