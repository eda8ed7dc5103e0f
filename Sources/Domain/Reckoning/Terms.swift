/// By how much a body's requirement is less for a member who was not there for all of a period.
public struct Terms: Hashable, Sendable {
  /// Which part of each amount is required, from 0 to 1.
  public let part: Fraction
  /// Why it is not all of it; nil when it is.
  public let reason: String?
  /// False when the body reduces the amounts in a way that is not known.
  public let isKnown: Bool

  /// True when nothing is required of the member in the period.
  public let isExempt: Bool

  /// Makes terms.
  public init(part: Fraction, reason: String?, isKnown: Bool = true) {
    self.init(part: part, reason: reason, isKnown: isKnown, isExempt: false)
  }

  private init(part: Fraction, reason: String?, isKnown: Bool, isExempt: Bool) {
    self.part = part
    self.reason = reason
    self.isKnown = isKnown
    self.isExempt = isExempt
  }

  /// Nothing is required, for a reason.
  static func exempt(_ reason: String) -> Terms {
    Terms(part: .zero, reason: reason, isKnown: true, isExempt: true)
  }

  /// All is required.
  public static let full = Terms(part: Fraction(1), reason: nil)

  /// Requires less still: what two rules take off adds up.
  mutating func reduce(to part: Fraction, because reason: String) throws(Overflow) {
    let rest = max(.zero, try self.part + part - Fraction(1))
    let reasons = [self.reason, reason].compactMap(\.self).joined(separator: "; ")
    self = Terms(part: rest, reason: reasons, isKnown: isKnown)
  }
}
