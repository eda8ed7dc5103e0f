/// The words for an amount of credit.
public struct CreditUnit: Hashable, Sendable {
  /// The word for one, such as `hour`.
  public let singular: String
  /// The word for more, such as `hours`.
  public let plural: String

  /// Makes a unit.
  public init(singular: String, plural: String) {
    self.singular = singular
    self.plural = plural
  }

  /// An amount with its unit, such as `12.5 hours`.
  public func words(for credit: Credit) -> String {
    "\(credit.amount.mixed) \(credit.amount == Fraction(1) ? singular : plural)"
  }
}
