import Domain
import Testing

struct FractionTests {
  @Test(arguments: [
    (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2), (0, 5, 0, 1), (0, -5, 0, 1), (7, 1, 7, 1),
    (.max, .max, 1, 1), (.max, -1, -.max, 1), (-.max, .max, -1, 1),
  ])
  func `a fraction is in lowest terms and its denominator positive`(
    numerator: Int, denominator: Int, lowest: Int, positive: Int
  ) throws {
    let fraction = try Fraction(numerator, over: denominator)
    #expect([fraction.numerator, fraction.denominator] == [lowest, positive])
  }

  @Test(arguments: [(1, 0), (0, 0), (.min, 1), (1, .min), (.min, .min)])
  func `a fraction that cannot be held throws`(numerator: Int, denominator: Int) {
    #expect(throws: Overflow()) { try Fraction(numerator, over: denominator) }
  }

  @Test func `the laws of arithmetic hold`() throws {
    for seed in 1...10_000 {
      var random = Seeded(seed: seed)
      let (a, b, c) = try (random.fraction(), random.fraction(), random.fraction())
      #expect(try a + b == b + a, "seed \(seed)")
      #expect(try (a + b) + c == a + (b + c), "seed \(seed)")
      #expect(try a * b == b * a, "seed \(seed)")
      #expect(try (a * b) * c == a * (b * c), "seed \(seed)")
      #expect(try a * (b + c) == a * b + a * c, "seed \(seed)")
      #expect(try a - b + b == a, "seed \(seed)")
      #expect(try a - a == .zero && a + .zero == a && a * Fraction(1) == a, "seed \(seed)")
      if b != .zero { #expect(try a / b * b == a, "seed \(seed)") }
    }
  }

  @Test func `the sum is that of schoolbook arithmetic`() throws {
    for seed in 1...10_000 {
      var random = Seeded(seed: seed)
      let (a, b) = try (random.fraction(), random.fraction())
      let over = a.denominator * b.denominator
      let sum = try Fraction(a.numerator * b.denominator + b.numerator * a.denominator, over: over)
      #expect(try a + b == sum, "seed \(seed)")
      #expect(try a * b == Fraction(a.numerator * b.numerator, over: over), "seed \(seed)")
    }
  }

  @Test func `the order is that of the differences`() throws {
    for seed in 1...10_000 {
      var random = Seeded(seed: seed)
      let (a, b) = try (random.fraction(), random.fraction())
      let difference = try a - b
      #expect((a < b) == (difference.numerator < 0), "seed \(seed)")
      #expect((a == b) == (difference == .zero), "seed \(seed)")
    }
  }

  @Test func `figures at the edge are exact or throw and never trap`() throws {
    for seed in 1...10_000 {
      var random = Seeded(seed: seed)
      let (a, b) = try (random.extremeFraction(), random.extremeFraction())
      if let sum = try? a + b, let back = try? sum - b { #expect(back == a, "seed \(seed)") }
      if let difference = try? a - b { #expect((difference < .zero) == (a < b), "seed \(seed)") }
      if b != .zero, let product = try? a * b, let back = try? product / b {
        #expect(back == a, "seed \(seed)")
      }
      if let up = try? a.rounded(toMultipleOf: Fraction(1), .up) { #expect(up >= a, "seed \(seed)") }
      _ = (a.description, a.mixed, try? a / b)
    }
  }

  @Test func `what does not fit throws`() throws {
    let largest = Fraction(.max)
    let smallest = Fraction(-.max)
    let tiny = try Fraction(1, over: .max)
    #expect(throws: Overflow()) { try largest + Fraction(1) }
    #expect(throws: Overflow()) { try smallest - Fraction(1) }
    #expect(throws: Overflow()) { try smallest - Fraction(2) }
    #expect(throws: Overflow()) { try largest * Fraction(2) }
    #expect(throws: Overflow()) { try tiny * Fraction(1, over: 2) }
    #expect(throws: Overflow()) { try tiny + Fraction(1, over: 2) }
    #expect(throws: Overflow()) { try largest / tiny }
    #expect(throws: Overflow()) { try largest / .zero }
    #expect(throws: Overflow()) { try Fraction(0) - Fraction(.min) }
    #expect(try largest * tiny == Fraction(1))
    #expect(try largest - largest == .zero)
  }

  @Test func `the smallest whole number does not trap in a product`() async {
    await #expect(processExitsWith: .success) { _ = try? Fraction(.min) * Fraction(1) }
  }

  @Test func `the smallest whole number does not trap in a quotient`() async {
    await #expect(processExitsWith: .success) { _ = try? Fraction(.min) / Fraction(3) }
  }

  @Test func `large parts are compared exactly`() throws {
    #expect(try Fraction(.max - 1, over: .max) < Fraction(1))
    #expect(try Fraction(.max - 2, over: .max - 1) < Fraction(.max - 1, over: .max))
    #expect(Fraction(.min) < Fraction(.max))
    #expect(try Fraction(-.max, over: 2) < Fraction(-.max + 2, over: 2))
  }

  @Test(
    arguments: [
      (5, 4, .nearest, 5, 4), (9, 8, .nearest, 5, 4), (17, 16, .nearest, 1, 1), (-9, 8, .nearest, -1, 1),
      (-5, 4, .nearest, -5, 4), (9, 8, .down, 1, 1), (9, 8, .up, 5, 4), (-9, 8, .down, -5, 4),
      (-9, 8, .up, -1, 1),
      (0, 1, .up, 0, 1), (1, 1000, .up, 1, 4), (-1, 1000, .down, -1, 4), (90, 7, .nearest, 51, 4),
      (3, 1, .down, 3, 1),
    ] as [(Int, Int, Fraction.Rounding, Int, Int)])
  func `a figure is rounded to quarters`(
    numerator: Int, denominator: Int, rounding: Fraction.Rounding, multiple: Int, over: Int
  ) throws {
    let rounded = try Fraction(numerator, over: denominator)
      .rounded(toMultipleOf: Fraction(1, over: 4), rounding)
    #expect(try rounded == Fraction(multiple, over: over))
  }

  @Test func `a rounded figure is a multiple within a step`() throws {
    for seed in 1...10_000 {
      var random = Seeded(seed: seed)
      let figure = try random.fraction()
      let step = try Fraction(
        Int.random(in: 1...60, using: &random), over: Int.random(in: 1...60, using: &random))
      let down = try figure.rounded(toMultipleOf: step, .down)
      let up = try figure.rounded(toMultipleOf: step, .up)
      let nearest = try figure.rounded(toMultipleOf: step, .nearest)
      #expect(down <= figure && figure <= up, "seed \(seed)")
      #expect(try up == (down == figure ? down : down + step), "seed \(seed)")
      #expect(try nearest == (figure - down < up - figure || up == down ? down : up), "seed \(seed)")
      #expect(try (down / step).denominator == 1, "seed \(seed)")
    }
  }

  @Test(arguments: [
    (7, 2, 3), (-7, 2, -4), (6, 2, 3), (-6, 2, -3), (0, 1, 0), (1, 3, 0), (-1, 3, -1), (.max, 2, .max / 2),
  ])
  func `the floor is the largest whole number that is not larger`(
    numerator: Int, denominator: Int, floor: Int
  ) throws {
    #expect(try Fraction(numerator, over: denominator).floor == floor)
  }
}

extension Seeded {
  fileprivate mutating func fraction() throws -> Fraction {
    try Fraction(Int.random(in: -2000...2000, using: &self), over: Int.random(in: 1...360, using: &self))
  }

  fileprivate mutating func extremeFraction() throws -> Fraction {
    let bits = Int.random(in: 1...62, using: &self)
    let numerator =
      Bool.random(using: &self) ? Int.max >> bits : Int.max - Int.random(in: 0...3, using: &self)
    let denominator = Bool.random(using: &self) ? 1 : Int.max >> Int.random(in: 0...61, using: &self)
    return try Fraction(Bool.random(using: &self) ? numerator : -numerator, over: denominator)
  }
}
