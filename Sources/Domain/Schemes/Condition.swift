/// When and for whom a rule applies: settings that every rule of every kind but `period` may have.
///
/// | setting | is |
/// | --- | --- |
/// | `valid_from` | the first day on which the rule holds: of a session, or the first day of the period for a requirement |
/// | `valid_to` | the last such day |
/// | `if` | a fact about the member that must be so, one of the scheme's `facts`; or a list of facts that must all be so |
/// | `unless` | a fact about the member that must not be so; or a list of facts, none of which may be so |
/// | `either` | requirements with the same word here are alternatives: one of them is enough |
/// | `recommended` | true when the body recommends and does not require it: what is missing is shown, and it is never "not met" |
///
/// A fact is recorded with the enrolment. While it is not, a requirement that asks for it and is not met anyway
/// cannot be told. A rule that computes does not apply then; where the answer would change a verdict, that verdict
/// cannot be told either.
public struct Condition: Hashable, Sendable {
  /// The first day; nil when open.
  public let validFrom: CivilDate?
  /// The last day; nil when open.
  public let validTo: CivilDate?
  /// The facts that must all be so.
  public let needed: [String]
  /// The facts of which none may be so.
  public let excluded: [String]
  /// The name that alternatives share.
  public let either: String?
  /// Whether the body recommends it only.
  public let isRecommended: Bool

  /// The settings in scheme files.
  public static let keys = ["valid_from", "valid_to", "if", "unless", "either", "recommended"]

  /// Makes a condition with at most one fact of each sort.
  public init(
    validFrom: CivilDate? = nil, validTo: CivilDate? = nil, needed: String? = nil, excluded: String? = nil,
    either: String? = nil, isRecommended: Bool = false
  ) {
    self.init(
      validFrom: validFrom, validTo: validTo, allOf: [needed].compactMap(\.self),
      noneOf: [excluded].compactMap(\.self), either: either, isRecommended: isRecommended)
  }

  /// Makes a condition.
  public init(
    validFrom: CivilDate?, validTo: CivilDate?, allOf needed: [String], noneOf excluded: [String],
    either: String? = nil, isRecommended: Bool = false
  ) {
    self.validFrom = validFrom
    self.validTo = validTo
    self.needed = needed
    self.excluded = excluded
    self.either = either
    self.isRecommended = isRecommended
  }

  /// No condition.
  public static let always = Condition()

  /// Whether the rule applies on that day to a member enrolled so; nil when a fact is missing.
  public func holds(for date: CivilDate, enrolment: Enrolment) -> Bool? {
    if let validFrom, date < validFrom { return false }
    if let validTo, date > validTo { return false }
    let needs = needed.map { enrolment.facts[$0] }
    let excludes = excluded.map { enrolment.facts[$0] }
    if needs.contains(false) || excludes.contains(true) { return false }
    return (needs + excludes).contains(nil) ? nil : true
  }

  /// The fact that is missing to say whether the rule applies, in words; nil when none is.
  public func missingFact(in enrolment: Enrolment, words: SchemeWords) -> String? {
    let missing = (needed + excluded).first { enrolment.facts[$0] == nil }
    return missing.map { "it is not recorded whether the member \(words.question($0))" }
  }

  /// The condition as it follows a sentence; empty when there is none.
  func words(in words: SchemeWords) -> String {
    let parts = [
      Self.list(needed, "and", in: words).map { "if the member \($0)" },
      Self.list(excluded, "or", in: words).map { "unless the member \($0)" },
      validFrom.map { "from \($0) on" }, validTo.map { "until \($0)" },
      either.map { "as one way to \($0)" }, isRecommended ? "as a recommendation" : nil,
    ]
    return parts.compactMap(\.self).map { ", \($0)" }.joined()
  }

  /// What the facts say of the member; nil without any.
  private static func list(_ facts: [String], _ joint: String, in words: SchemeWords) -> String? {
    facts.isEmpty ? nil : facts.map(words.question).joined(separator: " \(joint) ")
  }
}
