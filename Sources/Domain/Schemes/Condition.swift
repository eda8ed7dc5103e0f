/// When and for whom a rule applies: settings that every rule of every kind but `period` may have.
///
/// | setting | is |
/// | --- | --- |
/// | `valid_from` | the first day on which the rule holds: of a session, or the first day of the period for a requirement |
/// | `valid_to` | the last such day |
/// | `if` | a fact about the member that must be so, one of the scheme's `facts` |
/// | `unless` | a fact about the member that must not be so |
/// | `either` | requirements with the same word here are alternatives: one of them is enough |
///
/// A fact is recorded with the enrolment. While it is not, a requirement that asks for it and is not met anyway
/// cannot be told. A rule that computes does not apply then; where the answer would change a verdict, that verdict
/// cannot be told either.
public struct Condition: Hashable, Sendable {
  /// The first day; nil when open.
  public let validFrom: CivilDate?
  /// The last day; nil when open.
  public let validTo: CivilDate?
  /// The fact that must be so.
  public let needed: String?
  /// The fact that must not be so.
  public let excluded: String?
  /// The name that alternatives share.
  public let either: String?

  /// The settings in scheme files.
  public static let keys = ["valid_from", "valid_to", "if", "unless", "either"]

  /// Makes a condition.
  public init(
    validFrom: CivilDate? = nil, validTo: CivilDate? = nil, needed: String? = nil, excluded: String? = nil,
    either: String? = nil
  ) {
    self.validFrom = validFrom
    self.validTo = validTo
    self.needed = needed
    self.excluded = excluded
    self.either = either
  }

  /// No condition.
  public static let always = Condition()

  /// Whether the rule applies on that day to a member enrolled so; nil when a fact is missing.
  public func holds(for date: CivilDate, enrolment: Enrolment) -> Bool? {
    if let validFrom, date < validFrom { return false }
    if let validTo, date > validTo { return false }
    let needs = needed.map { enrolment.facts[$0] } ?? true
    let excludes = excluded.map { enrolment.facts[$0] } ?? false
    if needs == false || excludes == true { return false }
    return needs == nil || excludes == nil ? nil : true
  }

  /// The fact that is missing to say whether the rule applies, in words; nil when none is.
  public func missingFact(in enrolment: Enrolment, words: SchemeWords) -> String? {
    let missing = [needed, excluded].compactMap(\.self).first { enrolment.facts[$0] == nil }
    return missing.map { "it is not recorded whether the member \(words.question($0))" }
  }

  /// The condition as it follows a sentence; empty when there is none.
  func words(in words: SchemeWords) -> String {
    let parts = [
      needed.map { "if the member \(words.question($0))" },
      excluded.map { "unless the member \(words.question($0))" },
      validFrom.map { "from \($0) on" }, validTo.map { "until \($0)" },
      either.map { "as one way to \($0)" },
    ]
    return parts.compactMap(\.self).map { ", \($0)" }.joined()
  }
}
