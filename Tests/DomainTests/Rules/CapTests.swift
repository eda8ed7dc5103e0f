import Domain
import Testing

struct CapTests {
  @Test(
    arguments: [
      (119, "119/60", nil), (120, "2", nil),
      (121, "2", "Total has reached 2 in the session: 1/60 do not count = 2"),
    ] as [(Int, String, String?)])
  func `what is above the limit does not count`(minutes: Int, expected: String, reason: String?) throws {
    let line = try line(for: .example(minutes: minutes), under: hourly, Cap(Fraction(2), per: .session))
    #expect(try line.credit == credit(expected))
    #expect(Array(line.reasons.dropFirst()) == [reason].compactMap(\.self))
  }

  /// Hours of two groups: 2 on 5, 6 and 8 March, and, of another group, on 6 March; 2 in 2027.
  @Test(
    arguments: [
      (.session, "1.5", ["1.5", "1.5", "1.5", "1.5", "1.5"]), (.day, "3", ["2", "2", "1", "2", "2"]),
      (.event, "3", ["2", "1", "2", "2", "2"]), (.group, "5", ["2", "2", "2", "1", "0"]),
      (.year, "5", ["2", "2", "1", "0", "2"]),
      (.period, "7", ["2", "2", "2", "1", "0"]), (.period, "10", ["2", "2", "2", "2", "2"]),
      (.period, "9", ["2", "2", "2", "2", "1"]),
    ] as [(Cap.Per, String, [String])])
  func `each stretch has its own limit, and what comes last is cut`(
    per: Cap.Per, most: String, credits: [String]
  )
    throws
  {
    let sessions = try [
      ("2027-03-05", 1), ("2026-03-08", 1), ("2026-03-06", 2), ("2026-03-06", 1), ("2026-03-05", 1),
    ]
    .enumerated().map { try AttendedSession.example(date: $1.0, minutes: 120, id: 9 - $0, group: $1.1) }
    let account = try Account.example(
      of: MemberRecord(sessions: sessions), under: [hourly, Cap(fraction(most), per: per)],
      in: span("2026-01-01", "2028-12-31"))
    #expect(try account.lines.map(\.credit) == credits.map { try credit($0) })
  }

  @Test(
    arguments: [
      (.session, "in the session"), (.day, "in the day"), (.event, "in the event"), (.year, "in the year"),
      (.period, "in the period"),
    ] as [(Cap.Per, String)])
  func `the reason names the stretch`(per: Cap.Per, words: String) throws {
    let line = try line(for: .example(minutes: 120), under: hourly, Cap(Fraction(1), per: per))
    #expect(line.reasons.last == "Total has reached 1 \(words): 1 do not count = 1")
  }

  @Test(
    arguments: [
      (
        ["RP"], nil, ["EA": "1", "RP": "0.5"], "1.5",
        "Reviewing performance (RP) has reached 0.5 in the period: 1 do not count = 1.5"
      ),
      (
        ["RP"], "MO", ["EA": "1", "RP": "0.5", "MO": "1"], "2.5",
        "Reviewing performance (RP) has reached 0.5 in the period: 1 fall into MO"
      ),
      (
        ["RP"], "EA", ["EA": "2", "RP": "0.5"], "2.5",
        "Reviewing performance (RP) has reached 0.5 in the period: 1 fall into EA"
      ),
      (
        ["EA", "RP"], nil, ["EA": "0.5", "RP": "0"], "0.5",
        "EA + RP together has reached 0.5 in the period: 2 do not count = 0.5"
      ),
      (
        [], nil, ["EA": "0.5", "RP": "0"], "0.5", "Total has reached 0.5 in the period: 2 do not count = 0.5"
      ),
      (["MO"], nil, ["EA": "1", "RP": "1.5"], "2.5", nil),
    ] as [([String], String?, [String: String], String, String?)])
  func `the categories together are limited, and the rest is lost or falls elsewhere`(
    categories: [String], overflow: String?, shares: [String: String], total: String, reason: String?
  ) throws {
    let line = try line(
      for: .example(minutes: 150), under: hourly, Allocate(to: "RP", choice: ["EA", "RP"]),
      Cap(fraction("0.5"), of: categories, overflow: overflow),
      enrolment: .example(split: ["EA": 2, "RP": 3]))
    #expect(try line.credit == credit(total))
    #expect(
      Dictionary(uniqueKeysWithValues: line.shares.map { ($0.category, $0.credit.amount.description) })
        == shares)
    #expect(try line.shares.map(\.credit).sum() == line.credit)
    #expect(line.reasons.dropFirst(2).last == reason)
  }

  @Test(
    arguments: [(.session, "0.5"), (.day, "0.5"), (.event, "0.5"), (.year, "1"), (.period, "1")]
      as [(Cap.Per, String)])
  func `what is above each stretch's limit overflows`(per: Cap.Per, overflow: String) throws {
    let cap = Cap(
      per == .year || per == .period ? Fraction(2) : Fraction(1), of: ["RP"], per: per, overflow: "EA")
    let sessions = try [AttendedSession].on("2026-03-05", "2026-05-05", minutes: 90)
    let account = try Account.example(of: sessions, under: [hourly, Allocate(to: "RP"), cap])
    #expect(try account.total == credit("3"))
    #expect(try account.categories(["EA"]) == credit("1"))
    #expect(try account.lines.last?.shares.last == CategoryShare(category: "EA", credit: credit(overflow)))
  }

  @Test func `activities are limited with the sessions, each an event of its own`() throws {
    let record = MemberRecord(
      sessions: try .on("2026-03-05"),
      activities: try [.example("3", date: "2026-03-05", id: 1), .example("3", date: "2026-03-05", id: 2)])
    let credits = { (per: Cap.Per) in
      try Account.example(of: record, under: [hourly, Cap(Fraction(2), per: per)]).lines.map(\.credit.amount)
    }
    #expect(try credits(.day) == [Fraction(1), Fraction(1), .zero])
    #expect(try credits(.event) == [Fraction(1), Fraction(2), Fraction(2)])
    #expect(try credits(.session) == [Fraction(1), Fraction(2), Fraction(2)])
  }

  @Test func `only what is selected is limited`() throws {
    let record = MemberRecord(
      sessions: try [
        .example(role: .leader, id: 1), .example(date: "2026-04-05", id: 2),
        .example(date: "2026-05-05", role: .leader, id: 3),
      ],
      activities: [try .example("3", date: "2026-06-05")])
    let account = try Account.example(of: record, under: [hourly, Cap(Fraction(2), where: asLeader)])
    #expect(account.lines.map(\.credit.amount.description) == ["1.5", "1.5", "0.5", "3"])
  }

  @Test(arguments: [("1/4", "5"), ("0.5", "6"), ("1/10", "2")])
  func `a limit may be a part of the required total`(share: String, total: String) throws {
    let rules: [any Rule] = [hourly, Cap(nil, share: try fraction(share)), MinSum(Fraction(20))]
    #expect(try Account.example(of: .on("2026-03-05", minutes: 360), under: rules).total == credit(total))
  }

  @Test func `the required total is that of the period`() throws {
    let old = Condition(validTo: try day("2025-12-31"))
    let scheme = try Scheme.example(sourced: [
      .example(hourly), .example(MinSum(Fraction(4)), old),
      .example(MinSum(Fraction(8)), Condition(validFrom: day("2026-01-01"))),
      .example(Cap(nil, share: fraction("0.5"))),
    ])
    let record = MemberRecord(sessions: try .on("2025-03-05", "2026-03-05", minutes: 360))
    #expect(try Statement.example(of: record, under: scheme, on: "2025-12-31").account.total == credit("2"))
    #expect(try Statement.example(of: record, under: scheme, on: "2026-12-31").account.total == credit("4"))
  }

  @Test func `without a required total a part of it limits nothing`() throws {
    let rules: [any Rule] = [hourly, Cap(nil, share: Fraction(1)), MinSum(Fraction(1), of: ["EA"])]
    #expect(try Account.example(of: [.example()], under: rules).total == credit("1.5"))
  }

  @Test func `several limits are applied in the order of the file`() throws {
    let (first, second) = (Cap(Fraction(2), of: ["RP"], overflow: "EA"), Cap(Fraction(1), of: ["EA"]))
    let attended = try AttendedSession.example(minutes: 240)
    #expect(try line(for: attended, under: hourly, Allocate(to: "RP"), first, second).credit == credit("3"))
    #expect(try line(for: attended, under: hourly, Allocate(to: "RP"), second, first).credit == credit("4"))
  }

  @Test(
    arguments: [
      ([:], "1: 'amount' must be there, or else 'share'"),
      (["amount": .text("1"), "share": .text("1/4")], "2: 'amount' must be there, or else 'share'"),
      (["amount": .text("0")], "2: 'amount' must be a number above 0, such as \"12.5\""),
      (
        ["amount": .text("1"), "per": .text("month")],
        "3: 'per' must be one of session, half_day, day, event, group, year, period"
      ),
      (
        ["amount": .text("1"), "overflow": .text("EA")],
        "3: 'overflow' must be another category than those in 'of'"
      ),
      (
        ["amount": .text("1"), "of": .list(["EA"]), "overflow": .text("EA")],
        "4: 'overflow' must be another category than those in 'of'"
      ),
      (["share": .text("1/4"), "of": .list(["EA"]), "overflow": .text("RP"), "per": .text("year")], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Cap.self, settings) == message)
  }

  @Test func `the sentence names all of it`() throws {
    #expect(Cap(Fraction(30)).sentence(in: .example) == "Total: at most 30 hours count in a period")
    #expect(
      try Cap(nil, share: fraction("1/4"), of: ["RP"], per: .day, overflow: "EA", where: asLeader).sentence(
        in: .example)
        == "Reviewing performance (RP) as leader: at most 0.25 of the required total count in a day;"
        + " the rest falls into Educational activities (EA)")
    #expect(Cap(Fraction(1), of: ["RP"], overflow: "EA").namedCategories == ["RP", "EA"])
  }

  /// Sessions by their start and length, and what is left of each under 2 hours for half a day.
  @Test(
    arguments: [
      ([("8:00", 180), ("11:00", 60)], ["2", "0"]), ([("8:00", 180), ("13:00", 180)], ["2", "2"]),
      ([("11:30", 179), ("13:30", 60)], ["2", "1"]), ([("11:30", 180), ("13:30", 60)], ["2", "0"]),
    ] as [([(String, Int)], [String])])
  func `the halves of a day meet at 13:00, and the middle of a session decides`(
    sessions: [(String, Int)], credits: [String]
  ) throws {
    let attended = try sessions.enumerated().map {
      try AttendedSession.example(start: $1.0, minutes: $1.1, id: $0 + 1, group: $0 + 1)
    }
    let account = try Account.example(of: attended, under: [hourly, Cap(Fraction(2), per: .halfDay)])
    #expect(try account.lines.map(\.credit) == credits.map { try credit($0) })
  }

  @Test func `a limit for a day is for an activity too, unless it is said otherwise`()
    throws
  {
    let record = try MemberRecord(sessions: [], activities: [.example("20")])
    let left = { (cap: Cap) in try Account.example(of: record, under: [cap]).total }
    #expect(try left(Cap(Fraction(4), per: .halfDay)) == credit("4"))
    #expect(try left(Cap(Fraction(6), per: .day)) == credit("6"))
    #expect(try left(Cap(Fraction(6), per: .day, where: Selection { $0.only = .sessions })) == credit("20"))
  }

  /// Activities of 8 by category, tag and day of May 2026, and what is left of each under 15 for an event.
  @Test(
    arguments: [
      ([("EA", "x", 5), ("EA", "x", 6)], [8, 7]), ([("EA", "x", 5), ("EA", "x", 7)], [8, 8]),
      ([("EA", "x", 5), ("EA", "y", 6)], [8, 8]), ([("EA", "x", 5), ("RP", "x", 6)], [8, 8]),
      ([("EA", "x", 5), ("EA", "X", 5)], [8, 7]),
    ] as [([(String, String, Int)], [Int])])
  func `like activities on days that follow each other are one event`(
    activities: [(String, String, Int)], credits: [Int]
  ) throws {
    let done = try activities.enumerated().map {
      try Activity.example("8", date: "2026-05-0\($1.2)", category: $1.0, tags: [$1.1], id: $0 + 1)
    }
    let account = try Account.example(
      of: MemberRecord(sessions: [], activities: done), under: [Cap(Fraction(15), per: .event)])
    #expect(account.lines.map(\.credit) == credits.map { Credit(Fraction($0)) })
  }

  @Test func `nothing may fall into a category when there is another one for it`() throws {
    let cap = try Cap.read([
      "amount": .text("0"), "of": .list(["EA"]), "overflow": .text("RP"), "tags": .list(["sponsored"]),
    ])
    let record = try MemberRecord(
      sessions: [], activities: [.example("3", category: "EA", tags: ["Sponsored"])])
    let account = try Account.example(of: record, under: [cap])
    #expect(try account.categories(["EA"]) == .zero)
    #expect(try account.categories(["RP"]) == credit("3"))
  }
}
