/// A rule of one sort with when it applies.
public struct Conditional<Kind: Sendable>: Sendable {
  /// The rule.
  public let rule: Kind
  /// When and for whom it applies.
  public let condition: Condition
  /// Whether somebody vouches for its figures.
  public let isVerified: Bool
}
