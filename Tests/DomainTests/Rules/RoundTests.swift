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

  @Test(
    arguments: [
      (["step": .text("1")], "1: 'to' is missing: one of nearest, down, up"),
      (["step": .text("1"), "to": .text("even")], "3: 'to' must be one of nearest, down, up"),
      (["step": .text("-1"), "to": .text("up")], "2: 'step' must be a number above 0, such as \"12.5\""),
      (
        ["step": .text("1"), "to": .text("up"), "stage": .text("end")],
        "4: 'stage' must be one of session, bonus, split, cap, total"
      ),
      (["step": .text("1"), "to": .text("up"), "stage": .text("cap")], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Round.self, settings) == message)
  }

  /// Two sessions of 100 minutes (5/3 each), half more for each, split in two, and at most 3 in all.
  @Test(
    arguments: [
      (.session, .down, ["1.5", "1.5"], ["0.75", "0.75"], []),
      (.session, .up, ["2.5", "0.5"], ["1.25", "1.25"], []),
      (.bonus, .down, ["2", "1"], ["1", "1"], []), (.bonus, .up, ["3", "0"], ["1.5", "1.5"], []),
      (.split, .down, ["2", "1"], ["1", "1"], []), (.split, .nearest, ["2", "1"], ["1", "1"], []),
      (.split, .up, ["3", "0"], ["2", "1"], []), (.cap, .down, ["2", "0"], ["1", "1"], []),
      (.cap, .up, ["4", "1"], ["2", "2"], []),
      (.total, .down, ["13/6", "5/6"], ["13/12", "13/12"], []),
      (.total, .up, ["13/6", "5/6"], ["13/12", "13/12"], []),
    ] as [(Round.Stage, Fraction.Rounding, [String], [String], [String])])
  func `the stage of rounding changes the figure`(
    stage: Round.Stage, rounding: Fraction.Rounding, credits: [String], shares: [String],
    adjustments: [String]
  ) throws {
    let rules: [any Rule] = [
      hourly, Bonus(credit: try fraction("0.5")), Allocate(to: "RP", choice: ["EA", "RP"]), Cap(Fraction(3)),
      Round(step: Fraction(1), to: rounding, at: stage),
    ]
    let account = try Account.example(
      of: .on("2026-03-05", "2026-04-05", minutes: 100), under: rules,
      enrolment: .example(split: ["EA": 1, "RP": 1]))
    #expect(account.lines.map(\.credit.amount.description) == credits)
    #expect(account.lines[0].shares.map(\.credit.amount.description) == shares)
    #expect(account.adjustments.map(\.amount.amount.description) == adjustments)
  }

  @Test func `rounding after the limits leaves activities as they were recorded`() throws {
    let record = MemberRecord(
      sessions: try .on("2026-03-05", minutes: 100), activities: [try .example("1.5")])
    let account = try Account.example(
      of: record, under: [hourly, Round(step: Fraction(1), to: .down, at: .cap)])
    #expect(account.lines.map(\.credit.amount.description) == ["1", "1.5"])
  }

  @Test(
    arguments: [
      (.nearest, "-1/6", "3"), (.down, "-1/6", "3"), (.up, "5/6", "4"),
    ] as [(Fraction.Rounding, String, String)])
  func `the whole is rounded by an adjustment, and the categories stay exact`(
    rounding: Fraction.Rounding, adjustment: String, total: String
  ) throws {
    let record = MemberRecord(
      sessions: try .on("2026-03-05", minutes: 80),
      activities: [try .example("11/6", category: "EA")])
    let account = try Account.example(
      of: record, under: [hourly, Allocate(to: "RP"), Round(step: Fraction(1), to: rounding, at: .total)])
    #expect(account.adjustments.map { "\($0.category ?? "") \($0.amount.amount)" } == [" \(adjustment)"])
    #expect(try account.total == credit(total))
    #expect(try account.categories(["EA"]) == credit("11/6"))
  }

  @Test func `what is in no category is rounded as a whole, grants included`() throws {
    let rules: [any Rule] = [
      hourly, Grant(try fraction("0.25"), label: "Self-study"),
      Round(step: Fraction(1), to: .down, at: .total),
    ]
    let account = try Account.example(of: .on("2026-03-05", "2026-04-05", minutes: 50), under: rules)
    #expect(
      account.adjustments.map(\.label) == ["Self-study", "Rounding of the whole down by steps of 1"])
    #expect(account.adjustments.map(\.amount.amount.description) == ["0.25", "-11/12"])
    #expect(try account.total == credit("1"))
  }

  @Test func `amounts of categories are rounded each`() throws {
    let fixed = Fixed(
      per: .session,
      amounts: [
        .init(key: "EA", amount: try fraction("1.5")), .init(key: "RP", amount: try fraction("1.25")),
      ])
    let line = try line(for: .example(), under: fixed, Round(step: Fraction(1), to: .nearest))
    #expect(try line.shares.map(\.credit) == [credit("2"), credit("1")])
    #expect(try line.credit == credit("3"))
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

  @Test(
    arguments: [
      (.session, "Each session is"), (.bonus, "Each session is, with what is added to it,"),
      (.split, "Each category's part of a session is"),
      (.cap, "What is left of each session after the limits is"), (.total, "Only the whole of a period is"),
    ] as [(Round.Stage, String)])
  func `the sentence names the stage`(stage: Round.Stage, start: String) {
    let rule = Round(step: Fraction(1), to: .up, at: stage)
    #expect(rule.sentence(in: .example) == "\(start) rounded up to a whole multiple of 1 hour")
  }
}
