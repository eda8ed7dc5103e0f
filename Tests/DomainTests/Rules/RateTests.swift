import Domain
import Testing

struct RateTests {
  @Test(arguments: [
    ("1", "60", 90, "1.5", ["90 min ÷ 60 = 1.5"]), ("1", "60", 70, "7/6", ["70 min ÷ 60 = 1 1/6"]),
    ("1", "45", 90, "2", ["90 min ÷ 45 = 2"]), ("2", "45", 90, "4", ["90 min ÷ 45 × 2 = 4"]),
    ("0.5", "22.5", 90, "2", ["90 min ÷ 22.5 × 0.5 = 2"]), ("1", "60", 0, "0", ["0 min ÷ 60 = 0"]),
    ("1", "1", 90, "90", []), ("60", "60", 90, "90", []),
  ])
  func `time becomes credit in proportion`(
    amount: String, perMinutes: String, minutes: Int, expected: String, reasons: [String]
  ) throws {
    let rate = Rate(credit: try fraction(amount), perMinutes: try fraction(perMinutes))
    let line = try line(for: .example(minutes: max(1, minutes), present: minutes), under: rate)
    #expect(try line.credit == credit(expected))
    #expect(line.reasons == reasons)
  }

  @Test func `a figure that does not fit throws`() {
    #expect(throws: Overflow()) {
      try line(for: .example(), under: Rate(credit: Fraction(.max), perMinutes: Fraction(1)))
    }
  }

  @Test func `the settings are read`() throws {
    let rate = try Rate.read(["credit": .text("2.5"), "per_minutes": .text("45")])
    #expect([rate.credit, rate.perMinutes] == [try fraction("2.5"), Fraction(45)])
    #expect(try Rate.read(["per_minutes": .text("60")]).credit == Fraction(1))
  }

  @Test func `a missing or wrong amount is named`() {
    #expect(
      throws: RuleSettings.Fault(line: 1, message: "'per_minutes' is missing: a number such as \"12.5\"")
    ) {
      try Rate.read([:])
    }
    #expect(
      throws: RuleSettings.Fault(line: 2, message: "'per_minutes' must be a number above 0, such as \"12.5\"")
    ) { try Rate.read(["per_minutes": .text("0")]) }
  }

  @Test func `the sentence names amount and minutes`() throws {
    #expect(hourly.sentence(in: .example) == "1 hour for every 60 minutes counted")
    #expect(
      Rate(credit: Fraction(2), perMinutes: try fraction("22.5")).sentence(in: .example)
        == "2 hours for every 22.5 minutes counted")
    let minutes = SchemeWords(unit: CreditUnit(singular: "minute", plural: "minutes"), categories: [])
    #expect(
      Rate(credit: Fraction(1), perMinutes: Fraction(1)).sentence(in: minutes)
        == "Every counted minute counts")
  }
}
