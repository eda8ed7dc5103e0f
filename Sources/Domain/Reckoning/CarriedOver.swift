/// What an earlier period leaves to the next one.
public struct CarriedOver: Hashable, Sendable {
  /// Credit above what was required.
  public let surplus: Credit
  /// What was missing.
  public let deficit: Credit
  /// What was missing of requirements in parts of a period, by the requirement's name.
  public let shortfalls: [String: Credit]
  /// Why it may be another amount: facts that are missing in the periods before, each once.
  public let doubts: [String]

  /// Makes what is left over.
  public init(
    surplus: Credit = .zero, deficit: Credit = .zero, shortfalls: [String: Credit] = [:],
    doubts: [String] = []
  ) {
    self.surplus = surplus
    self.deficit = deficit
    self.shortfalls = shortfalls
    self.doubts = doubts
  }

  /// Nothing.
  public static let nothing = CarriedOver()
}
