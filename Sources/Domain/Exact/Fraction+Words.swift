extension Fraction: CustomStringConvertible {
  /// The exact figure: a decimal where one ends (`12.5`), else a fraction (`90/7`).
  public var description: String { decimal ?? "\(numerator)/\(denominator)" }

  /// The exact figure as a person writes it: `12.5`, or `12 6/7` where no decimal ends.
  public var mixed: String {
    if let decimal { return decimal }
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let sign = numerator < 0 ? "-" : ""
    return whole == 0 ? "\(sign)\(rest)/\(denominator)" : "\(sign)\(whole) \(rest)/\(denominator)"
  }

  /// Reads `12`, `12.5` or `90/7`.
  ///
  /// - Returns: nil for anything else, and for what does not fit.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let numerator = Self.digits(parts[0]), let denominator = Self.digits(parts[1]),
        let fraction = try? Fraction(numerator, over: denominator)
      else { return nil }
      self = fraction
      return
    }
    let decimal = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(decimal.count), let whole = Self.digits(decimal[0]) else { return nil }
    guard decimal.count == 2 else {
      self.init(whole)
      return
    }
    guard decimal[1].utf8.count <= 18, let places = Self.digits(decimal[1]) else { return nil }
    let scale = decimal[1].utf8.reduce(1) { scale, _ in scale * 10 }
    guard let part = try? Fraction(places, over: scale), let sum = try? Fraction(whole) + part else {
      return nil
    }
    self = sum
  }

  /// The terminating decimal, nil where there is none.
  private var decimal: String? {
    if denominator == 1 { return String(numerator) }
    var scale = 1
    for places in 1...18 {
      scale *= 10
      guard scale % denominator == 0 else { continue }
      let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt(scale / denominator))
      guard !overflow else { return nil }
      let digits = String(scaled)
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
      return (numerator < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }
    return nil
  }

  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
