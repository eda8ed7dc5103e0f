import Domain
import Testing

struct RuleSettingsTests {
  @Test func `what was not asked for is left over`() throws {
    var settings = RuleSettings(
      line: 1,
      settings: [.init(key: "step", line: 2, value: .text("1")), .init(key: "stpe", line: 3, value: .other)])
    _ = try settings.amount("step")
    _ = try settings.count("missing")
    #expect(settings.unread.map(\.key) == ["stpe"])
    #expect(settings.unread.map(\.line) == [3])
    #expect(settings.knownKeys == ["step", "missing"])
  }

  @Test(arguments: ["0", "-1", "", "x", "1e3", "1,5", "0.0", "0/3"])
  func `an amount must be above zero`(text: String) {
    #expect(throws: RuleSettings.Fault(line: 2, message: "'a' must be a number above 0, such as \"12.5\"")) {
      var settings = one(.text(text))
      return try settings.amount("a")
    }
  }

  @Test(arguments: [
    ("12.5", "12.5"), ("90/7", "90/7"), ("1", "1"),
  ])
  func `an amount is exact`(text: String, expected: String) throws {
    var settings = one(.text(text))
    #expect(try settings.amount("a") == fraction(expected))
    #expect(try settings.amount("b", default: Fraction(3)) == Fraction(3))
  }

  @Test(arguments: ["0", "-1", "1.5", "x", "", "1000001", "99999999999999999999"])
  func `a count is a whole number from 1`(text: String) {
    #expect(throws: RuleSettings.Fault(line: 2, message: "'a' must be a whole number from 1 to 1,000,000")) {
      var settings = one(.text(text))
      return try settings.count("a")
    }
  }

  @Test(arguments: [RuleSettings.Value.flag(true), .list(["1"]), .other])
  func `an amount, a count and a text are no other kind of value`(value: RuleSettings.Value) {
    #expect(throws: RuleSettings.Fault(line: 2, message: "'a' must be a number above 0, such as \"12.5\"")) {
      var settings = one(value)
      return try settings.amount("a", default: Fraction(1))
    }
    #expect(throws: RuleSettings.Fault(line: 2, message: "'a' must be a whole number from 1 to 1,000,000")) {
      var settings = one(value)
      return try settings.count("a")
    }
    #expect(throws: RuleSettings.Fault(line: 2, message: "'a' must be a text")) {
      var settings = one(value)
      return try settings.text("a")
    }
  }

  @Test func `a choice has its default and its words`() throws {
    var settings = one(.text("down"))
    #expect(try settings.choice("a") == Fraction.Rounding.down)
    #expect(try settings.choice("b", default: .up) == Fraction.Rounding.up)
    #expect(throws: RuleSettings.Fault(line: 1, message: "'b' is missing: one of nearest, down, up")) {
      var settings = one(.text("down"))
      return try settings.choice("b") as Fraction.Rounding
    }
  }

  private func one(_ value: RuleSettings.Value) -> RuleSettings {
    RuleSettings(line: 1, settings: [.init(key: "a", line: 2, value: value)])
  }
}
