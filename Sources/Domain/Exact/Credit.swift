/// An amount of a body's credit (hours, points, credits or minutes, as the scheme says), exactly.
public struct Credit: Hashable, Comparable, Sendable {
  /// The amount in the scheme's unit.
  public let amount: Fraction

  /// An amount.
  public init(_ amount: Fraction) {
    self.amount = amount
  }

  /// No credit.
  public static let zero = Credit(.zero)

  /// The sum.
  public static func + (left: Credit, right: Credit) throws(Overflow) -> Credit {
    Credit(try left.amount + right.amount)
  }

  /// The difference; negative when `right` is larger.
  public static func - (left: Credit, right: Credit) throws(Overflow) -> Credit {
    Credit(try left.amount - right.amount)
  }

  /// Whether `left` is less.
  public static func < (left: Credit, right: Credit) -> Bool { left.amount < right.amount }
}

extension Sequence where Element == Credit {
  /// The sum, zero for an empty sequence.
  public func sum() throws(Overflow) -> Credit {
    var total = Credit.zero
    for credit in self { total = try total + credit }
    return total
  }
}
