import Domain
import Testing

struct BonusTests {
  private let rule = Bonus(credit: Fraction(1), perStarted: Fraction(5), maxPerDay: Fraction(2))

  @Test(arguments: [
    (1, "61/60", "1", "+ 1 extra = 1 1/60"), (300, "6", "1", "+ 1 extra = 6"),
    (301, "421/60", "2", "+ 2 extra = 7 1/60"),
    (600, "12", "2", "+ 2 extra = 12"), (601, "721/60", "2", "+ 2 extra = 12 1/60"),
  ])
  func `the bonus counts every unit begun up to the limit of the day`(
    minutes: Int, expected: String, bonus: String, reason: String
  ) throws {
    let line = try line(for: .example(minutes: minutes), under: hourly, rule)
    #expect(try line.credit == credit(expected))
    #expect(try line.bonus == fraction(bonus))
    #expect(line.reasons.last == reason)
  }

  @Test func `a session that is worth nothing gets no bonus`() throws {
    let line = try line(for: .example(minutes: 59), under: hourly, Round(step: Fraction(1), to: .down), rule)
    #expect(line.credit == .zero)
    #expect(line.bonus == .zero)
    #expect(line.reasons == ["59 min ÷ 60 = 59/60", "rounded down by steps of 1 = 0"])
  }

  @Test func `the sessions of a day share its limit in their order`() throws {
    let sessions = try [
      AttendedSession.example(start: "19:00", minutes: 60, id: 1),
      .example(start: "9:00", minutes: 60, id: 2),
      .example(start: "14:00", minutes: 60, id: 3), .example(date: "2026-03-06", minutes: 60, id: 4),
    ]
    let account = try Account.example(of: sessions, under: [hourly, rule])
    #expect(account.lines.map(\.attended?.session.id) == [2, 3, 1, 4])
    #expect(account.lines.map(\.bonus) == [Fraction(1), Fraction(1), .zero, Fraction(1)])
    #expect(account.lines[2].reasons.last == "no extra: the day has had its 2")
  }

  @Test func `a bonus is cut to what the day has left`() throws {
    let rule = Bonus(credit: try fraction("0.75"), perStarted: Fraction(5), maxPerDay: Fraction(1))
    let sessions = try [AttendedSession.example(start: "9:00", id: 1), .example(start: "14:00", id: 2)]
    let account = try Account.example(of: sessions, under: [hourly, rule])
    #expect(try account.lines.map(\.bonus) == [fraction("0.75"), fraction("0.25")])
  }

  @Test func `a session that is left out takes nothing of the day's limit`() throws {
    let sessions = try [
      AttendedSession.example(start: "9:00", minutes: 301, id: 1, attendance: .claimed),
      .example(start: "14:00", minutes: 301, id: 2),
    ]
    let account = try Account.example(of: sessions, under: [hourly, rule])
    #expect(account.lines.map(\.bonus) == [Fraction(2)])
  }

  @Test func `the settings are read`() throws {
    let rule = try Bonus.read(["credit": .text("1"), "per_started": .text("5"), "max_per_day": .text("2")])
    #expect([rule.credit, rule.perStarted, rule.maxPerDay] == [Fraction(1), Fraction(5), Fraction(2)])
  }

  @Test(
    arguments: [
      ([:], "1: 'credit' is missing: a number such as \"12.5\""), (["credit": .text("1")], nil),
      (
        ["credit": .text("1"), "at_least": .text("0")],
        "3: 'at_least' must be a number above 0, such as \"12.5\""
      ),
      (
        ["credit": .text("1"), "max_per_day": .flag(true)],
        "3: 'max_per_day' must be a number above 0, such as \"12.5\""
      ),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Bonus.self, settings) == message)
  }

  @Test(
    arguments: [
      (119, "119/60", "no extra below 2"), (120, "3", "+ 1 extra = 3"), (121, "181/60", "+ 1 extra = 3 1/60"),
    ])
  func `a bonus may need a least amount`(minutes: Int, expected: String, reason: String) throws {
    let line = try line(
      for: .example(minutes: minutes), under: hourly, Bonus(credit: Fraction(1), atLeast: Fraction(2)))
    #expect(try line.credit == credit(expected))
    #expect(line.reasons.last == reason)
  }

  @Test func `a bonus is for the sessions selected`() throws {
    let bonus = Bonus(credit: Fraction(1), where: asLeader)
    #expect(try line(for: .example(role: .leader), under: hourly, bonus).credit == credit("2.5"))
    #expect(try line(for: .example(role: .coLeader), under: hourly, bonus).credit == credit("1.5"))
  }

  @Test func `categories with amounts of their own have their part of a bonus`() throws {
    let fixed = Fixed(
      per: .session, amounts: [.init(key: "EA", amount: Fraction(1)), .init(key: "RP", amount: Fraction(3))])
    let line = try line(for: .example(), under: fixed, Bonus(credit: Fraction(2)))
    #expect(try line.shares.map(\.credit) == [credit("1.5"), credit("4.5")])
    #expect(try line.shares.map(\.credit).sum() == line.credit)
  }

  @Test func `the sentence names all three figures`() {
    #expect(
      rule.sentence(in: .example) == "1 hour extra for every 5 begun in a session, at most 2 extra a day")
    #expect(
      Bonus(credit: Fraction(2), atLeast: Fraction(3), where: asLeader).sentence(in: .example)
        == "2 hours extra for a session as leader, of 3 or more")
  }

  @Test func `a bonus without a limit for the day takes nothing from one that has a limit`() throws {
    let test = Bonus(credit: Fraction(1), where: Selection { $0.tags = ["test"] })
    let sessions = try ["9:00", "14:00"].enumerated().map {
      try AttendedSession.example(start: $1, minutes: 60, id: $0 + 1, facts: SessionFacts(tags: ["test": 1]))
    }
    let account = try Account.example(of: sessions, under: [hourly, test, rule])
    #expect(try account.total == credit("6"))
  }
}
