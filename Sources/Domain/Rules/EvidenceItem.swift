/// `evidence`: something other than attendance that a body wants, such as a written plan or an audit.
///
/// | setting | is |
/// | --- | --- |
/// | `item` | what is wanted, in words |
/// | `every` | how often, in words |
///
/// The register does not hold such evidence, so whether it is there cannot be told.
public struct EvidenceItem: Requirement {
  /// The word in scheme files.
  public static let kind = "evidence"

  /// What is wanted.
  public let item: String
  /// How often.
  public let every: String

  /// Makes the rule.
  public init(item: String, every: String) {
    self.item = item
    self.every = every
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(item: try settings.text("item"), every: try settings.text("every"))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String { "\(item), \(every)" }

  /// Cannot be told.
  public func finding(in account: Account, words: SchemeWords) -> Finding {
    Finding(
      label: item, have: nil, required: nil, verdict: .cannotTell,
      note: "the register does not hold it (\(every))")
  }
}
