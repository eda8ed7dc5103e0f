import Domain
import Testing

struct RoundTests {
  @Test(
    arguments: [
      ("0.25", .nearest, 52, "0.75", "rounded to the nearest 0.25 = 0.75"),
      ("0.25", .nearest, 53, "1", "rounded to the nearest 0.25 = 1"),
      ("0.5", .nearest, 45, "1", "rounded to the nearest 0.5 = 1"),
      ("0.5", .nearest, 44, "0.5", "rounded to the nearest 0.5 = 0.5"),
      ("1", .down, 119, "1", "rounded down by steps of 1 = 1"),
      ("1", .down, 59, "0", "rounded down by steps of 1 = 0"),
      ("1", .up, 61, "2", "rounded up by steps of 1 = 2"),
      ("1", .up, 1, "1", "rounded up by steps of 1 = 1"),
    ] as [(String, Fraction.Rounding, Int, String, String)])
  func `a session is rounded to the step`(
    step: String, rounding: Fraction.Rounding, minutes: Int, expected: String, reason: String
  ) throws {
    let line = try line(
      for: .example(minutes: minutes), under: Round(step: fraction(step), to: rounding), hourly)
    #expect(try line.credit == credit(expected))
    #expect(line.reasons.last == reason)
  }

  @Test(arguments: Fraction.Rounding.allCases)
  func `a multiple of the step stays and nothing is said`(rounding: Fraction.Rounding) throws {
    let line = try line(for: .example(minutes: 90), under: hourly, Round(step: fraction("0.5"), to: rounding))
    #expect(try line.credit == credit("1.5"))
    #expect(line.reasons == ["90 min ÷ 60 = 1.5"])
  }

  @Test func `each session is rounded on its own`() throws {
    let sessions = try [AttendedSession.example(minutes: 50, id: 1), .example(minutes: 50, id: 2)]
    let account = try Account.example(of: sessions, under: [hourly, Round(step: Fraction(1), to: .down)])
    #expect(account.total == .zero)
  }

  @Test func `the settings are read`() throws {
    let rule = try Round.read(["step": .text("0.25"), "to": .text("up")])
    #expect(try rule.step == fraction("0.25"))
    #expect(rule.rounding == .up)
  }

  @Test func `a missing or wrong direction is named`() {
    #expect(throws: RuleSettings.Fault(line: 1, message: "'to' is missing: one of nearest, down, up")) {
      try Round.read(["step": .text("1")])
    }
    #expect(throws: RuleSettings.Fault(line: 3, message: "'to' must be one of nearest, down, up")) {
      try Round.read(["step": .text("1"), "to": .text("even")])
    }
    #expect(throws: RuleSettings.Fault(line: 2, message: "'step' must be a number above 0, such as \"12.5\""))
    {
      try Round.read(["step": .text("-1"), "to": .text("up")])
    }
  }

  @Test(
    arguments: [
      (.nearest, "Each session is rounded to the nearest 0.25 hours"),
      (.down, "Each session is rounded down to a whole multiple of 0.25 hours"),
      (.up, "Each session is rounded up to a whole multiple of 0.25 hours"),
    ] as [(Fraction.Rounding, String)])
  func `the sentence names step and direction`(rounding: Fraction.Rounding, sentence: String) throws {
    #expect(try Round(step: fraction("0.25"), to: rounding).sentence(in: .example) == sentence)
  }
}
