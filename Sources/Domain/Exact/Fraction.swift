/// An exact fraction of whole numbers, in lowest terms, its denominator positive.
///
/// Arithmetic that does not fit in 64 bits throws `Overflow`; nothing is ever rounded unless asked for.
public struct Fraction: Hashable, Sendable {
  /// The numerator; it carries the sign.
  public let numerator: Int

  /// The denominator, at least 1.
  public let denominator: Int

  /// A whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// `numerator / denominator` in lowest terms.
  ///
  /// - Throws: `Overflow` when the denominator is 0 or a part does not fit.
  public init(_ numerator: Int, over denominator: Int) throws(Overflow) {
    guard denominator != 0, numerator != .min, denominator != .min else { throw Overflow() }
    let divisor = greatestCommonDivisor(abs(numerator), abs(denominator))
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// Zero.
  public static let zero = Fraction(0)

  /// The sum.
  public static func + (left: Fraction, right: Fraction) throws(Overflow) -> Fraction {
    guard left.numerator != .min, right.numerator != .min else { throw Overflow() }
    let divisor = greatestCommonDivisor(left.denominator, right.denominator)
    let scaledLeft = try times(left.numerator, right.denominator / divisor)
    let scaledRight = try times(right.numerator, left.denominator / divisor)
    let (sum, overflow) = scaledLeft.addingReportingOverflow(scaledRight)
    guard !overflow else { throw Overflow() }
    return try Fraction(sum, over: times(left.denominator / divisor, right.denominator))
  }

  /// The difference.
  public static func - (left: Fraction, right: Fraction) throws(Overflow) -> Fraction {
    try left + Fraction(times(right.numerator, -1), over: right.denominator)
  }

  /// The product.
  public static func * (left: Fraction, right: Fraction) throws(Overflow) -> Fraction {
    guard left.numerator != .min, right.numerator != .min else { throw Overflow() }
    let first = greatestCommonDivisor(abs(left.numerator), right.denominator)
    let second = greatestCommonDivisor(abs(right.numerator), left.denominator)
    return try Fraction(
      times(left.numerator / first, right.numerator / second),
      over: times(left.denominator / second, right.denominator / first))
  }

  /// The quotient; dividing by zero throws.
  public static func / (left: Fraction, right: Fraction) throws(Overflow) -> Fraction {
    try left * Fraction(right.denominator, over: right.numerator)
  }
}

extension Fraction: Comparable {
  /// Whether `left` is smaller, exactly, however large the parts are.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}

extension Fraction {
  /// Which multiple of a step a figure becomes.
  public enum Rounding: String, CaseIterable, Sendable {
    /// The nearest multiple; a half goes up.
    case nearest
    /// The multiple below.
    case down
    /// The multiple above.
    case up
  }

  /// The multiple of `step` that `rounding` picks; `step` must be positive.
  public func rounded(toMultipleOf step: Fraction, _ rounding: Rounding) throws(Overflow) -> Fraction {
    let quotient = try self / step
    let count =
      switch rounding {
      case .down: quotient.floor
      case .up: quotient.floor + (quotient.denominator == 1 ? 0 : 1)
      case .nearest: try (quotient + Fraction(1, over: 2)).floor
      }
    return try Fraction(count) * step
  }

  /// The largest whole number that is not larger.
  public var floor: Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

private func times(_ left: Int, _ right: Int) throws(Overflow) -> Int {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  guard !overflow else { throw Overflow() }
  return product
}

private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return max(larger, 1)
}
