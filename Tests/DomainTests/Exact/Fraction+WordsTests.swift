import Domain
import Testing

struct FractionWordsTests {
  @Test(arguments: [
    (25, 2, "12.5", "12.5"), (90, 7, "90/7", "12 6/7"), (6, 7, "6/7", "6/7"), (0, 1, "0", "0"),
    (12, 1, "12", "12"),
    (45, 4, "11.25", "11.25"), (7, 6, "7/6", "1 1/6"), (1, 8, "0.125", "0.125"), (1, 1000, "0.001", "0.001"),
    (105, 100, "1.05", "1.05"), (-25, 2, "-12.5", "-12.5"), (-1, 100, "-0.01", "-0.01"), (-3, 1, "-3", "-3"),
    (1, 1 << 18, "0.000003814697265625", "0.000003814697265625"),
    (1, 1 << 19, "1/524288", "1/524288"), (.max, 2, "9223372036854775807/2", "4611686018427387903 1/2"),
    (.max, 1024, "9223372036854775807/1024", "9007199254740991 1023/1024"),
    (.max, .max - 1, "9223372036854775807/9223372036854775806", "1 1/9223372036854775806"),
  ])
  func `a figure is printed exactly`(
    numerator: Int, denominator: Int, description: String, mixed: String
  ) throws {
    let figure = try Fraction(numerator, over: denominator)
    #expect([figure.description, figure.mixed] == [description, mixed])
  }

  @Test func `a negative mixed figure has the same sign as a negative decimal`() throws {
    #expect(try Fraction(-90, over: 7).mixed.first == Fraction(-25, over: 2).mixed.first)
  }

  @Test(arguments: [
    ("12", 12, 1), ("12.5", 25, 2), ("90/7", 90, 7), ("0", 0, 1), ("0.0", 0, 1), ("007", 7, 1),
    ("1.50", 3, 2),
    ("0.000000001", 1, 1_000_000_000), ("0.000003814697265625", 1, 1 << 18), ("6/4", 3, 2), ("0/5", 0, 1),
    ("9223372036854775807", .max, 1),
    ("9223372036854775807/9223372036854775807", 1, 1),
  ])
  func `a figure is read`(text: String, numerator: Int, denominator: Int) throws {
    #expect(try Fraction(text) == Fraction(numerator, over: denominator))
  }

  @Test(arguments: [
    "", " ", "-1", "+1", ".5", "5.", ".", "1,5", "1/0", "1/", "/2", "1/2/3", "1.2.3", "1.5/2", "1 /2", " 1",
    "1 ", "１２",
    "1e3", "0x1", "9223372036854775808", "9223372036854775807.5", "1.1234567890123456789", "12 6/7", "½",
    "1/\u{301}2",
    "−1",
  ])
  func `anything else is no figure`(text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test func `what is printed is read back`() throws {
    for seed in 1...10_000 {
      var random = Seeded(seed: seed)
      let figure = try Fraction(
        Int.random(in: 0...100_000, using: &random), over: Int.random(in: 1...5000, using: &random))
      #expect(Fraction(figure.description) == figure, "seed \(seed)")
    }
  }
}
