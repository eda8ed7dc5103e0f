import Domain
import Testing

struct MeasureTests {
  /// Two groups over three months, one day with two sessions, one led, one online; and activities in two categories.
  @Test(
    arguments: [
      (Measure(.sessions), "6"), (Measure(.days), "5"), (Measure(.months), "3"), (Measure(.events), "5"),
      (Measure(.cases), "12"), (Measure(.ownCases), "6"), (Measure(.sessions, where: asLeader), "1"),
      (Measure(.days, where: Selection { $0.modes = [.online] }), "1"),
      (Measure(.cases, where: Selection { $0.tags = ["ethics"] }), "2"),
      (Measure(.sessions, of: ["RP"]), "6"), (Measure(.sessions, of: ["EA"]), "0"),
      (Measure(.categories), "3"), (Measure(.categories, each: Fraction(2)), "2"),
      (Measure(.categories, each: Fraction(3)), "2"), (Measure(.categories, of: ["EA", "MO"]), "2"),
      (Measure(.categories, each: Fraction(7)), "0"),
      (Measure(.categories, where: Selection { $0.tags = ["ethics"] }), "2"),
    ])
  func `what is counted`(measure: Measure, expected: String) throws {
    let account = try Account.example(of: record(), under: [hourly, Allocate(to: "RP")])
    let found = try #require(
      try MinCount(Fraction(1), measure: measure).finding(in: account, words: .example))
    #expect(try found.have == credit(expected))
  }

  @Test(
    arguments: [
      (Measure(), "10", "total"), (Measure(of: ["RP"]), "6", "RP"),
      (Measure(of: ["RP", "EA"]), "9", "RP+EA"),
      (Measure(.base), "10", "total"), (Measure(where: asLeader), "1", "total as leader"),
      (Measure(where: Selection { $0.tags = ["ethics"] }), "4", "total tagged ethics"),
      (Measure(of: ["EA"], where: Selection { $0.tags = ["ethics"] }), "3", "EA tagged ethics"),
      (Measure(name: "own"), "10", "own"),
    ])
  func `what is added up`(measure: Measure, expected: String, name: String) throws {
    let account = try Account.example(of: record(), under: [hourly, Allocate(to: "RP")])
    let rule = MinSum(Fraction(1), measure: measure)
    let found = try #require(try rule.finding(in: account, words: .example))
    #expect(try found.have == credit(expected))
    #expect([found.name, rule.name] == [name, name])
  }

  @Test func `base leaves out its part of each category`() throws {
    let rules: [any Rule] = [
      hourly, Multiply(by: Fraction(2), toward: .total), Allocate(to: "RP", choice: ["EA", "RP"]),
    ]
    let account = try Account.example(
      of: [.example(minutes: 120)], under: rules, enrolment: .example(split: ["EA": 1, "RP": 3]))
    let have = { (measure: Measure) in
      try MinSum(Fraction(1), measure: measure).finding(in: account, words: .example)?.have?.amount
        .description
    }
    #expect(try have(Measure(.base, of: ["EA"])) == "0.5")
    #expect(try have(Measure(of: ["EA"])) == "1")
    #expect(try have(Measure(.base)) == "2")
  }

  @Test func `grants are in the sums of the whole and in the categories`() throws {
    let account = try Account.example(
      of: [.example()], under: [hourly, Allocate(to: "RP"), Grant(Fraction(2), to: "EA", label: "x")])
    let have = { (rule: any Requirement) in
      try rule.finding(in: account, words: .example)?.have?.amount.description
    }
    #expect(try have(MinSum(Fraction(1))) == "3.5")
    #expect(try have(MinSum(Fraction(1), of: ["EA"])) == "2")
    #expect(try have(MinCount(Fraction(1), measure: Measure(.categories))) == "2")
    #expect(try have(EachSub(Fraction(1), measure: Measure(.categories))) == "1")
  }

  @Test(arguments: [
    ("2026-03-05", "2026-03-06", 1, "1"), ("2026-03-05", "2026-03-07", 1, "2"),
    ("2026-03-05", "2026-03-05", 1, "1"),
    ("2026-03-05", "2026-03-06", 2, "2"), ("2026-02-28", "2026-03-01", 1, "1"),
  ])
  func `sessions of a group on days that follow each other are one event`(
    first: String, second: String, group: Int, events: String
  ) throws {
    let sessions = try [
      AttendedSession.example(date: first, start: "8:00", id: 1), .example(date: second, id: 2, group: group),
    ]
    #expect(
      try finding(of: MinCount(Fraction(1), measure: Measure(.events)), in: MemberRecord(sessions: sessions))
        .have
        == credit(events))
  }

  @Test(
    arguments: [
      (.sessions, "Sessions"), (.cases, "Cases"), (.ownCases, "Own cases"), (.days, "Days"),
      (.months, "Months"),
      (.events, "Events"), (.categories, "Categories"), (.credit, "Total"), (.base, "Total"),
    ] as [(Measure.Counted, String)])
  func `what is counted has its label`(counted: Measure.Counted, label: String) throws {
    let rule = EachSub(Fraction(1), measure: Measure(counted))
    #expect(try finding(of: rule, in: MemberRecord(sessions: [])).label == "\(label), this year")
  }

  private func record() throws -> MemberRecord {
    MemberRecord(
      sessions: try [
        AttendedSession.example(date: "2026-01-05", start: "8:00", minutes: 60, id: 1),
        .example(date: "2026-01-05", start: "14:00", minutes: 60, role: .leader, id: 2),
        .example(date: "2026-01-06", minutes: 60, id: 3, group: 2),
        .example(date: "2026-01-08", minutes: 60, id: 4, mode: .online),
        .example(date: "2026-02-28", minutes: 60, id: 5, facts: SessionFacts(ownCases: 6)),
        .example(date: "2026-03-31", minutes: 60, id: 6, facts: SessionFacts(tags: ["ethics": 1, "law": 0])),
      ],
      activities: try [
        .example("3", category: "EA", tags: ["ethics"], id: 1), .example("1", category: "MO", id: 2),
      ])
  }
}
