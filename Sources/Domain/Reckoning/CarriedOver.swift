/// What an earlier period leaves to the next one.
public struct CarriedOver: Hashable, Sendable {
  /// Credit above what was required.
  public let surplus: Credit
  /// What was missing.
  public let deficit: Credit

  /// Makes what is left over.
  public init(surplus: Credit = .zero, deficit: Credit = .zero) {
    self.surplus = surplus
    self.deficit = deficit
  }

  /// Nothing.
  public static let nothing = CarriedOver()
}
