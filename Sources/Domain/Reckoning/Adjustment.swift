/// A part of a total that is for no single session: a grant, a rounding of the whole, what was carried over.
public struct Adjustment: Hashable, Sendable {
  /// What it is, such as `Self-study without proof`.
  public let label: String
  /// The amount; negative when it is taken off.
  public let amount: Credit
  /// The category it belongs to; nil for the total alone.
  public let category: String?

  /// Makes an adjustment.
  public init(label: String, amount: Credit, category: String?) {
    self.label = label
    self.amount = amount
    self.category = category
  }
}
