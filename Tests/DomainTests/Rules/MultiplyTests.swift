import Domain
import Testing

struct MultiplyTests {
  @Test(
    arguments: [
      (Multiply(by: Fraction(2)), "3", "3", "× 2: + 1.5 = 3"),
      (Multiply(by: Fraction(2), maxExtra: Fraction(1)), "2.5", "2.5", "× 2: + 1 = 2.5"),
      (Multiply(by: Fraction(2), maxExtra: Fraction(2)), "3", "3", "× 2: + 1.5 = 3"),
      (Multiply(by: Fraction(3), toward: .total), "4.5", "1.5", "× 3: + 3 = 4.5"),
    ])
  func `credit counts more than once`(rule: Multiply, expected: String, base: String, reason: String) throws {
    let line = try line(for: .example(), under: hourly, rule)
    #expect(try line.credit == credit(expected))
    #expect(try line.base == credit(base))
    #expect(line.reasons.last == reason)
  }

  @Test func `it is for the sessions selected and never for nothing`() throws {
    let rule = Multiply(by: Fraction(2), where: asLeader)
    #expect(try line(for: .example(role: .leader), under: hourly, rule).credit == credit("3"))
    #expect(try line(for: .example(), under: hourly, rule).reasons.count == 1)
    #expect(try line(for: .example(present: 0, role: .leader), under: hourly, rule).reasons.count == 1)
  }

  @Test func `bonuses and factors are applied in the order of the file`() throws {
    let (double, bonus) = (Multiply(by: Fraction(2)), Bonus(credit: Fraction(1)))
    #expect(try line(for: .example(), under: hourly, double, bonus).credit == credit("4"))
    #expect(try line(for: .example(), under: hourly, bonus, double).credit == credit("5"))
  }

  @Test func `what counts towards totals alone is in no base minimum`() throws {
    let scheme = try Scheme.example([
      hourly, Multiply(by: Fraction(2), toward: .total), MinSum(Fraction(3)),
      MinSum(Fraction(3), measure: Measure(.base, name: "own time")),
    ])
    let statement = try Statement.example(of: MemberRecord(sessions: [.example()]), under: scheme)
    #expect(statement.findings.map(\.have) == [try credit("3"), try credit("1.5")])
    #expect(statement.findings.map(\.verdict) == [.met, .notMet])
  }

  @Test(
    arguments: [
      (Cap(Fraction(1), per: .session), "0.5"), (Round(step: Fraction(2), to: .down, at: .bonus), "1"),
      (Round(step: Fraction(2), to: .up, at: .cap), "2"),
    ] as [(any Rule, String)])
  func `what is extra is cut like the rest`(rule: any Rule, base: String) throws {
    let line = try line(for: .example(), under: hourly, Multiply(by: Fraction(2), toward: .total), rule)
    #expect(try line.base == credit(base))
  }

  @Test func `categories with amounts of their own are multiplied`() throws {
    let fixed = Fixed(
      per: .session, amounts: [.init(key: "EA", amount: Fraction(1)), .init(key: "RP", amount: Fraction(3))])
    let line = try line(for: .example(), under: fixed, Multiply(by: Fraction(2)))
    #expect(line.shares.map(\.credit.amount) == [Fraction(2), Fraction(6)])
  }

  @Test(
    arguments: [
      ([:], "1: 'factor' is missing: a number such as \"12.5\""),
      (["factor": .text("1")], "2: 'factor' must be more than 1"),
      (["factor": .text("0.5")], "2: 'factor' must be more than 1"), (["factor": .text("1.5")], nil),
      (
        ["factor": .text("2"), "counts_toward": .text("base")],
        "3: 'counts_toward' must be one of everything, total"
      ),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Multiply.self, settings) == message)
  }

  @Test func `the sentence names all of it`() {
    #expect(Multiply(by: Fraction(2)).sentence(in: .example) == "Sessions count 2 times")
    #expect(
      Multiply(by: Fraction(2), maxExtra: Fraction(2), toward: .total, where: asLeader).sentence(in: .example)
        == "Sessions as leader count 2 times, at most 2 hours more; what is added counts towards totals alone"
    )
  }

  @Test(arguments: [(["equity"], "4"), (["Equity"], "4"), (["law"], "2"), ([], "2")] as [([String], String)])
  func `an activity with the tag counts as often`(tags: [String], expected: String) throws {
    let rule = Multiply(by: Fraction(2), toward: .total, where: Selection { $0.tags = ["equity"] })
    let record = try MemberRecord(sessions: [], activities: [.example("2", tags: tags)])
    let account = try Account.example(of: record, under: [rule])
    #expect(try account.total == credit(expected))
    #expect(try account.lines.map(\.base) == [credit("2")])
    #expect(rule.sentence(in: .example).hasPrefix("Sessions and activities tagged equity count 2 times"))
  }

  @Test
  func `what is granted or carried is never multiplied, nor activities without a tag that is asked for`()
    throws
  {
    let tagged = Multiply(by: Fraction(2), where: Selection { $0.tags = ["equity"] })
    let granted = try MemberRecord(sessions: [], activities: [.example("2", kind: .grant, tags: ["equity"])])
    #expect(try Account.example(of: granted, under: [tagged]).total == credit("2"))
    let plain = try MemberRecord(sessions: [], activities: [.example("2")])
    #expect(try Account.example(of: plain, under: [Multiply(by: Fraction(2))]).total == credit("2"))
  }
}
