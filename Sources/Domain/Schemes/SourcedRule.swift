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

  func conditional<Kind>(_ cast: (any Rule) -> Kind?) -> Conditional<Kind>? {
    cast(rule).map { Conditional(rule: $0, condition: condition, isVerified: source.mark != .unverified) }
  }

  /// The rule and its condition in plain words.
  public func sentence(in words: SchemeWords) -> String {
    rule.sentence(in: words) + condition.words(in: words)
  }
}
