import Domain
import Testing

struct ProrateTests {
  /// A practice year from 1 April 2025 to 31 March 2026, as lawyers of New Zealand have it, of 10 hours.
  @Test(
    arguments: [
      ("2025-04-01", nil, "10", nil), ("2025-04-15", nil, "10", nil),
      ("2025-04-16", nil, "9", "required for 11 of 12 months"),
      ("2026-02-15", nil, "2", "required for 2 of 12 months"),
      ("2026-02-16", nil, "1", "required for 1 of 12 months"),
      ("2026-03-15", nil, "1", "required for 1 of 12 months"),
      ("2026-03-16", nil, "0", "required for 0 of 12 months"),
      ("2020-01-01", "2026-03-31", "10", nil), ("2020-01-01", "2026-03-16", "10", nil),
      ("2020-01-01", "2026-03-15", "9", "required for 11 of 12 months"),
      ("2020-01-01", "2025-04-15", "0", "required for 0 of 12 months"),
      ("2026-04-01", nil, "0", "required for 0 of 12 months"),
    ] as [(String, String?, String, String?)])
  func `a table says how much the months there require`(
    from: String, to: String?, required: String, reason: String?
  )
    throws
  {
    var table: [Int: Fraction] = [0: .zero, 12: Fraction(10)]
    for months in 1...11 { table[months] = Fraction(min(months, 9)) }
    let rule = Prorate(.table, table: table)
    let account = try Account.example(
      of: MemberRecord(sessions: []), under: [rule], enrolment: .example(from: from, to: to),
      in: span("2025-04-01", "2026-03-31"))
    let finding = try #require(try MinSum(Fraction(10)).finding(in: account, words: .example))
    #expect(try finding.required == credit(required))
    #expect(account.terms.reason == reason)
    #expect(account.terms.isKnown)
  }

  @Test(
    arguments: [
      (.nearest, "2026-03-15", "2026-06-15", "3/12"), (.nearest, "2026-03-16", "2026-06-16", "3/12"),
      (.nearest, "2026-03-15", "2026-06-16", "4/12"), (.nearest, "2026-03-16", "2026-06-15", "2/12"),
      (.started, "2026-03-31", "2026-06-01", "4/12"), (.started, "2026-04-01", "2026-05-31", "2/12"),
      (.full, "2026-03-01", "2026-06-30", "4/12"), (.full, "2026-03-02", "2026-06-29", "2/12"),
    ] as [(Prorate.Counting, String, String, String)])
  func `months are counted as the body counts them`(
    counting: Prorate.Counting, from: String, to: String, part: String
  )
    throws
  {
    let account = try Account.example(
      of: MemberRecord(sessions: []), under: [Prorate(.linear, counting: counting)],
      enrolment: .example(from: from, to: to))
    #expect(try account.terms.part == fraction(part))
  }

  /// From leave of 6 months on, each month gives 2 hours of EA, 1 of RP and 1 of MO; 12 months require nothing.
  @Test(
    arguments: [
      ("2026-01-01", "2026-05-31", "0", "1"), ("2026-01-01", "2026-06-29", "0", "1"),
      ("2026-01-01", "2026-06-30", "24", "1"), ("2026-01-01", "2026-11-30", "44", "1"),
      ("2026-01-01", "2026-12-31", "0", "0"), ("2025-10-01", "2026-03-31", "12", "1"),
      ("2026-11-15", "2027-05-14", "8", "1"), ("2026-12-31", "2027-06-30", "4", "1"),
      ("2025-11-15", "2026-05-14", "16", "1"), ("2026-12-31", "2027-06-28", "0", "1"),
      ("2024-01-01", "2028-12-31", "0", "0"), ("2027-01-01", "2027-12-31", "0", "1"),
    ])
  func `each month of long leave gives credit`(first: String, last: String, total: String, part: String)
    throws
  {
    let amounts = [("EA", 2), ("RP", 1), ("MO", 1)].map { RuleSettings.Amount(key: $0, amount: Fraction($1)) }
    let rule = Prorate(.credit, for: [.leave], amounts: amounts, minMonths: 6, exemptMonths: 12)
    let record = MemberRecord(sessions: [], leave: [try .example(first, last)])
    let account = try Account.example(of: record, under: [rule])
    #expect(try account.total == credit(total))
    #expect(try account.terms.part == fraction(part))
    #expect(try account.categories(["EA"]).amount == fraction(total) / Fraction(2))
    if total == "24" {
      #expect(
        try account.adjustments == [
          Adjustment(label: "6 months of leave", amount: credit("12"), category: "EA"),
          Adjustment(label: "6 months of leave", amount: credit("6"), category: "RP"),
          Adjustment(label: "6 months of leave", amount: credit("6"), category: "MO"),
        ])
    }
  }

  @Test(
    arguments: [
      ("2026-04-01", "2026-04-15", "1"), ("2026-04-01", "2026-04-16", "11/12"),
      ("2026-04-15", "2026-05-16", "5/6"),
      ("2026-04-16", "2026-05-15", "1"), ("2025-12-17", "2026-01-15", "1"),
      ("2025-12-17", "2026-01-16", "11/12"),
    ])
  func `a month is one of leave when more than half of it was`(first: String, last: String, part: String)
    throws
  {
    let record = MemberRecord(sessions: [], leave: [try .example(first, last)])
    let account = try Account.example(of: record, under: [Prorate(.linear, for: [.leave])])
    #expect(try account.terms.part == fraction(part))
  }

  @Test func `leaves without a day between them are one, and none counts twice`() throws {
    let rule = Prorate(.linear, for: [.leave], minMonths: 6)
    let part = { (leaves: [(String, String)]) in
      let record = MemberRecord(sessions: [], leave: try leaves.map { try Leave.example($0.0, $0.1) })
      return try Account.example(of: record, under: [rule]).terms.part
    }
    #expect(try part([("2026-04-01", "2026-06-30"), ("2026-01-01", "2026-03-31")]) == fraction("0.5"))
    #expect(try part([("2026-01-01", "2026-04-30"), ("2026-03-01", "2026-06-30")]) == fraction("0.5"))
    #expect(try part([("2026-01-01", "2026-03-31"), ("2026-04-02", "2026-06-30")]) == Fraction(1))
  }

  @Test func `nothing is required of a whole year of leave`() throws {
    let rules: [any Rule] = [
      hourly, Prorate(.linear, for: [.leave], exemptMonths: 12), MinSum(Fraction(50)),
      MinSum(Fraction(5), of: ["RP"]),
    ]
    let record = MemberRecord(sessions: [], leave: [try .example("2026-01-01", "2026-12-31")])
    let statement = try Statement.example(of: record, under: .example(rules))
    #expect(statement.verdict == .met)
    #expect(
      statement.findings.map(\.note)
        == Array(repeating: "on leave for 12 months: nothing is required", count: 2))
  }

  @Test(
    arguments: [([.illness], "0.75"), ([.parental], "1"), ([.parental, .illness], "0.75"), ([], "0.75")]
      as [([Leave.Kind], String)])
  func `only leave of the body's kinds counts`(kinds: [Leave.Kind], part: String) throws {
    let record = MemberRecord(sessions: [], leave: [try .example("2026-03-10", "2026-06-09")])
    let account = try Account.example(of: record, under: [Prorate(.linear, for: [.leave], leaveKinds: kinds)])
    #expect(try account.terms.part == fraction(part))
  }

  @Test(
    arguments: [
      ([.leave], "2026-07-01", "0.5"), ([.enrolment], "2026-07-01", "0.5"),
      ([.enrolment, .leave], "2026-07-01", "1/3"), ([.enrolment, .leave], "2020-01-01", "0.5"),
    ] as [(Set<Prorate.Absence>, String, String)])
  func `leave before the enrolment takes nothing off twice`(
    absences: Set<Prorate.Absence>, from: String, part: String
  )
    throws
  {
    let record = MemberRecord(sessions: [], leave: [try .example("2026-03-01", "2026-08-31")])
    let account = try Account.example(
      of: record, under: [Prorate(.linear, for: absences)], enrolment: .example(from: from))
    #expect(try account.terms.part == fraction(part))
  }

  @Test func `two rules add up, and what is not known stays so`() throws {
    let record = MemberRecord(sessions: [], leave: [try .example("2026-08-01", "2026-09-30")])
    let late = try Enrolment.example(from: "2026-07-01")
    let (linear, leave) = (Prorate(.linear), Prorate(.linear, for: [.leave]))
    let both = try Account.example(of: record, under: [linear, leave], enrolment: late).terms
    #expect(
      try both
        == Terms(part: fraction("1/3"), reason: "required for 6 of 12 months; required for 10 of 12 months"))
    for rules in [[Prorate(.unknown, for: [.leave]), linear], [linear, Prorate(.unknown, for: [.leave])]] {
      let terms = try Account.example(of: record, under: rules, enrolment: late).terms
      #expect(!terms.isKnown)
      #expect(try terms.part == fraction("0.5"))
    }
  }

  @Test func `how much less is not known cannot be told, unless it is met anyway`() throws {
    let record = MemberRecord(
      sessions: try .on("2026-03-05", minutes: 120), leave: [try .example("2026-08-01", "2026-09-30")])
    let rules: [any Rule] = [
      hourly, Prorate(.unknown, for: [.leave]), MinSum(Fraction(2)), MinSum(Fraction(3)),
      MinCount(Fraction(2), measure: Measure(.sessions)), EvidenceItem(item: "pdp", label: "Plan"),
    ]
    let statement = try Statement.example(of: record, under: .example(rules))
    #expect(statement.findings.map(\.verdict) == [.met, .cannotTell, .cannotTell, .cannotTell])
    #expect(statement.findings[1].note == "10 of 12 months: how much less is required is not known")
  }

  @Test func `the amounts of all sums are less`() throws {
    let rules: [any Rule] = [hourly, Prorate(.linear), MinSum(Fraction(50)), MinSum(Fraction(5), of: ["RP"])]
    let statement = try Statement.example(
      of: MemberRecord(sessions: []), under: .example(rules), enrolment: .example(from: "2026-04-01"))
    #expect(try statement.findings.map(\.required) == [credit("37.5"), credit("3.75")])
    #expect(statement.findings[0].note == "37.5 hours short; required for 9 of 12 months")
  }

  @Test(arguments: [("2026-01-01", "2028-12-31", "35/36"), ("2026-01-31", "2026-02-27", "1")])
  func `months are those of the period`(first: String, last: String, part: String) throws {
    let enrolment = try Enrolment.example(from: first == "2026-01-01" ? "2026-01-16" : "2026-01-31")
    let account = try Account.example(
      of: MemberRecord(sessions: []), under: [Prorate(.linear)], enrolment: enrolment, in: span(first, last))
    #expect(try account.terms.part == fraction(part))
  }

  private static let rows = [RuleSettings.Amount(key: "12", amount: Fraction(10))]

  @Test(
    arguments: [
      (["method": .text("linear")], "1: 'for' must be a list of enrolment, leave"),
      (["for": .list(["holiday"])], "2: 'for' must be a list of enrolment, leave"),
      (["for": .list(["leave"])], "1: 'method' is missing: one of linear, table, credit, unknown"),
      (
        ["for": .list(["leave"]), "method": .text("table")],
        "1: 'table' must be there together with the method 'table'"
      ),
      (
        ["for": .list(["leave"]), "method": .text("linear"), "table": .amounts(Self.rows)],
        "4: 'table' must be there together with the method 'table'"
      ),
      (
        ["for": .list(["leave"]), "method": .text("credit")],
        "1: 'amounts' must be there together with the method 'credit'"
      ),
      (
        [
          "for": .list(["leave"]), "method": .text("table"),
          "table": .amounts([.init(key: "x", amount: Fraction(1))]),
        ],
        "4: 'table' must be months with amounts, such as {\"9\": \"9\"}"
      ),
      (
        ["for": .list(["leave"]), "method": .text("linear"), "leave_kinds": .list(["holiday"])],
        "4: 'leave_kinds' must be one of illness, parental, carer, study, no clients, other"
      ),
      (["for": .list(["leave", "enrolment"]), "method": .text("table"), "table": .amounts(Self.rows)], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Prorate.self, settings) == message)
  }

  @Test(
    arguments: [
      (
        Prorate(.linear),
        "enrolled for part of a period only, the amounts are less by the months that are missing"
      ),
      (
        Prorate(.unknown, for: [.leave, .enrolment], minMonths: 3),
        "enrolled for part of a period only or on leave of 3 months or more, less is required, but how much is not known"
      ),
      (
        Prorate(.table, table: [9: Fraction(9), 12: Fraction(10)]),
        "enrolled for part of a period only, the total is by the months there: 9 → 9, 12 → 10"
      ),
      (
        Prorate(
          .credit, for: [.leave], leaveKinds: [.illness, .noClients],
          amounts: [.init(key: "EA", amount: Fraction(2))],
          exemptMonths: 12),
        "on leave (illness, no clients), each month gives 2 EA; 12 months of leave in a period require nothing"
      ),
    ])
  func `the sentence names all of it`(rule: Prorate, sentence: String) {
    #expect(rule.sentence(in: .example) == "For a member \(sentence)")
  }
}
