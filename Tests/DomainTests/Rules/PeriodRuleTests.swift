import Domain
import Testing

struct PeriodRuleTests {
  @Test(arguments: [
    ("2026-01-01", "2026-01-01..2026-12-31"), ("2026-12-31", "2026-01-01..2026-12-31"),
    ("2027-01-01", "2027-01-01..2027-12-31"), ("1900-01-01", "1900-01-01..1900-12-31"),
    ("2199-12-31", "2199-01-01..2199-12-31"),
  ])
  func `a calendar year lasts from 1 January to 31 December`(on: String, expected: String) throws {
    for anchor in [PeriodRule.Anchor.calendarYear, .none] {
      let period = try PeriodRule(anchor: anchor).period(containing: day(on), for: .example())
      #expect(period?.description == expected)
    }
  }

  @Test(arguments: [
    ("2026-02-01", "2026-02-01..2026-02-28"), ("2024-02-29", "2024-02-01..2024-02-29"),
    ("2026-12-31", "2026-12-01..2026-12-31"), ("2026-04-15", "2026-04-01..2026-04-30"),
    ("1900-01-01", "1900-01-01..1900-01-31"),
  ])
  func `a month lasts from its first day to its last`(on: String, expected: String) throws {
    let period = try PeriodRule(anchor: .eachMonth).period(containing: day(on), for: .example())
    #expect(period?.description == expected)
  }

  @Test(arguments: [
    ("2024-02-29", 12, "2024-02-29", "2024-02-29..2025-02-27"),
    ("2024-02-29", 12, "2025-02-27", "2024-02-29..2025-02-27"),
    ("2024-02-29", 12, "2025-02-28", "2025-02-28..2026-02-27"),
    ("2024-02-29", 12, "2026-02-28", "2026-02-28..2027-02-27"),
    ("2024-02-29", 12, "2028-02-28", "2027-02-28..2028-02-28"),
    ("2024-02-29", 12, "2028-02-29", "2028-02-29..2029-02-27"),
    ("2024-02-29", 12, "2024-02-28", "2023-02-28..2024-02-28"),
    ("2024-02-29", 12, "2023-02-27", "2022-02-28..2023-02-27"),
    ("2024-02-29", 12, "2020-02-29", "2020-02-29..2021-02-27"),
    ("2024-02-29", 12, "2020-02-28", "2019-02-28..2020-02-28"),
    ("2025-07-14", 12, "2026-07-13", "2025-07-14..2026-07-13"),
    ("2025-07-14", 12, "2026-07-14", "2026-07-14..2027-07-13"),
    ("2025-07-14", 12, "2025-07-13", "2024-07-14..2025-07-13"),
    ("2026-01-31", 1, "2026-02-27", "2026-01-31..2026-02-27"),
    ("2026-01-31", 1, "2026-02-28", "2026-02-28..2026-03-30"),
    ("2026-01-31", 1, "2026-03-31", "2026-03-31..2026-04-29"),
    ("2025-07-14", 36, "2028-07-13", "2025-07-14..2028-07-13"),
    ("2025-07-14", 36, "2028-07-14", "2028-07-14..2031-07-13"),
    ("2025-07-14", 36, "2025-07-13", "2022-07-14..2025-07-13"),
    ("2026-01-01", 12, "2026-12-31", "2026-01-01..2026-12-31"),
  ])
  func `an individual period ends the day before an anniversary of the original date`(
    start: String, months: Int, on: String, expected: String
  ) throws {
    let rule = PeriodRule(anchor: .individualDate, months: months)
    #expect(try rule.period(containing: day(on), for: .example(anchor: start))?.description == expected)
  }

  @Test func `an individual period needs its date`() throws {
    let rule = PeriodRule(anchor: .individualDate)
    #expect(try rule.period(containing: day("2026-01-01"), for: .example()) == nil)
    #expect(rule.needsAnchor)
    #expect(
      PeriodRule.Anchor.allCases.filter { PeriodRule(anchor: $0).needsAnchor }
        == [.individualDate, .chosenStart, .birthQuarter])
  }

  @Test(arguments: [1, 3, 12, 24, 36, 60])
  func `individual periods follow each other without gap or overlap`(months: Int) throws {
    for start in ["2024-02-29", "2026-01-31", "2025-07-14", "2026-12-31"] {
      let enrolment = try Enrolment.example(anchor: start)
      let rule = PeriodRule(anchor: .individualDate, months: months)
      var last: Period?
      for number in try day("2015-01-01").dayNumber...day("2035-12-31").dayNumber {
        let date = try #require(CivilDate(dayNumber: number))
        let period = try #require(rule.period(containing: date, for: enrolment))
        #expect(period.contains(date), "\(date) from \(start)")
        if let last, last != period {
          #expect(period.first == date && last.last == date.adding(days: -1), "\(date) from \(start)")
        }
        last = period
      }
    }
  }

  @Test(
    arguments: [
      (.calendarYear, nil, "2025-01-01", "2026-12-31", ["2025-01-01..2025-12-31", "2026-01-01..2026-12-31"]),
      (.calendarYear, nil, "2025-06-01", "2026-06-30", ["2025-01-01..2025-12-31", "2026-01-01..2026-12-31"]),
      (.calendarYear, nil, "2026-06-01", "2026-06-30", ["2026-01-01..2026-12-31"]),
      (
        .eachMonth, nil, "2026-01-15", "2026-03-01",
        ["2026-01-01..2026-01-31", "2026-02-01..2026-02-28", "2026-03-01..2026-03-31"]
      ),
      (
        .individualDate, "2024-02-29", "2024-01-01", "2026-12-31",
        [
          "2023-02-28..2024-02-28", "2024-02-29..2025-02-27", "2025-02-28..2026-02-27",
          "2026-02-28..2027-02-27",
        ]
      ),
      (.individualDate, "2025-07-14", "2025-07-14", "2025-07-14", ["2025-07-14..2026-07-13"]),
      (.individualDate, "2025-07-14", "2026-01-01", "2026-02-01", ["2025-07-14..2026-07-13"]),
      (.individualDate, nil, "2026-01-01", "2026-12-31", []),
      (.calendarYear, nil, "1900-01-01", "1901-12-31", ["1900-01-01..1900-12-31", "1901-01-01..1901-12-31"]),
      (.none, nil, "2026-02-03", "2026-03-04", ["2026-02-03..2026-03-04"]),
    ] as [(PeriodRule.Anchor, String?, String, String, [String])])
  func `the periods that share a day with a span are found`(
    anchor: PeriodRule.Anchor, start: String?, first: String, last: String, expected: [String]
  ) throws {
    let periods = try PeriodRule(anchor: anchor)
      .periods(overlapping: span(first, last), for: .example(anchor: start))
    #expect(periods.map(\.description) == expected)
  }

  @Test(
    arguments: [
      ("2001-04-01", 12, "2026-03-31", "2025-04-01..2026-03-31"),
      ("2001-04-01", 12, "2026-04-01", "2026-04-01..2027-03-31"),
      ("2001-12-01", 12, "2026-11-30", "2025-12-01..2026-11-30"),
      ("2001-07-01", 12, "1990-06-30", "1989-07-01..1990-06-30"),
      ("2023-01-01", 36, "2025-12-31", "2023-01-01..2025-12-31"),
      ("2023-01-01", 36, "2026-01-01", "2026-01-01..2028-12-31"),
      ("2023-01-01", 36, "2022-12-31", "2020-01-01..2022-12-31"),
      ("2029-01-01", 36, "2026-06-30", "2026-01-01..2028-12-31"),
    ])
  func `a day of the year and an epoch are the same for everybody`(
    epoch: String, months: Int, on: String, expected: String
  ) throws {
    for anchor in [PeriodRule.Anchor.monthDay, .fixedEpoch] {
      let rule = PeriodRule(anchor: anchor, months: months, epoch: try day(epoch))
      #expect(
        try rule.period(containing: day(on), for: .example(anchor: "2024-02-29"))?.description == expected)
      #expect(!rule.needsAnchor && !rule.allowsAnchor)
    }
  }

  @Test(
    arguments: [
      (.year, "2025-07-14", "2025-01-01..2027-12-31"), (.nextYear, "2026-01-01", "2026-01-01..2028-12-31"),
      (.nextYear, "2025-12-31", "2023-01-01..2025-12-31"), (.date, "2025-07-14", "2025-07-14..2028-07-13"),
      (.year, "2028-01-01", "2028-01-01..2030-12-31"), (.year, "2024-12-31", "2022-01-01..2024-12-31"),
    ] as [(PeriodRule.Alignment, String, String)])
  func `an individual period may begin with the year`(
    align: PeriodRule.Alignment, on: String, expected: String
  ) throws {
    for anchor in [PeriodRule.Anchor.individualDate, .chosenStart] {
      let rule = PeriodRule(anchor: anchor, months: 36, alignment: align)
      #expect(
        try rule.period(containing: day(on), for: .example(anchor: "2025-07-14"))?.description == expected)
    }
  }

  @Test(
    arguments: [
      ("2024-02-29", 48, 36, "2024-02-29", "2024-02-29..2028-02-28"),
      ("2024-02-29", 48, 36, "2028-02-28", "2024-02-29..2028-02-28"),
      ("2024-02-29", 48, 36, "2028-02-29", "2028-02-29..2031-02-27"),
      ("2024-02-29", 48, 36, "2031-02-28", "2031-02-28..2034-02-27"),
      ("2024-02-29", 48, 36, "2024-02-28", "2021-02-28..2024-02-28"),
      ("2025-07-14", 6, 12, "2026-01-13", "2025-07-14..2026-01-13"),
      ("2025-07-14", 6, 12, "2026-01-14", "2026-01-14..2027-01-13"),
      ("2025-07-14", 6, 12, "2027-01-14", "2027-01-14..2028-01-13"),
      ("2025-07-14", 13, 12, "2026-08-13", "2025-07-14..2026-08-13"),
      ("2025-07-14", 13, 12, "2026-08-14", "2026-08-14..2027-08-13"),
    ])
  func `a first period may have a length of its own`(
    anchor: String, first: Int, months: Int, on: String, expected: String
  ) throws {
    let rule = PeriodRule(anchor: .individualDate, months: months, firstMonths: first)
    #expect(try rule.period(containing: day(on), for: .example(anchor: anchor))?.description == expected)
  }

  @Test(
    arguments: [
      ("1980-01-01", "2026-02-28", "2025-03-01..2026-02-28"),
      ("1980-03-31", "2026-03-01", "2026-03-01..2027-02-28"),
      ("1980-02-29", "2028-02-29", "2027-03-01..2028-02-29"),
      ("1980-04-01", "2026-05-31", "2025-06-01..2026-05-31"),
      ("1980-09-30", "2026-09-01", "2026-09-01..2027-08-31"),
      ("1980-12-31", "2026-11-30", "2025-12-01..2026-11-30"),
    ])
  func `the quarter of birth decides when periods end`(born: String, on: String, expected: String) throws {
    let rule = PeriodRule(anchor: .birthQuarter, quarterEnds: [2, 5, 8, 11])
    #expect(try rule.period(containing: day(on), for: .example(anchor: born))?.description == expected)
    #expect(try rule.period(containing: day(on), for: .example()) == nil)
  }

  @Test func `a quarter may end with the year`() throws {
    let rule = PeriodRule(anchor: .birthQuarter, quarterEnds: [3, 6, 9, 12])
    #expect(
      try rule.period(containing: day("2026-12-31"), for: .example(anchor: "1980-11-11"))?.description
        == "2026-01-01..2026-12-31")
  }

  @Test(
    arguments: [
      (12, "2026-12-31", "2026-01-01..2026-12-31"), (12, "2026-03-05", "2025-03-06..2026-03-05"),
      (36, "2026-03-05", "2023-03-06..2026-03-05"), (1, "2026-02-28", "2026-02-01..2026-02-28"),
      (12, "2024-02-29", "2023-03-01..2024-02-29"), (12, "2025-02-28", "2024-03-01..2025-02-28"),
    ])
  func `the last months are looked at`(months: Int, on: String, expected: String) throws {
    let rule = PeriodRule(anchor: .rolling, months: months)
    #expect(try rule.period(containing: day(on), for: .example())?.description == expected)
    #expect(
      try rule.periods(overlapping: span("2000-01-01", on), for: .example()).map(\.description) == [expected])
  }

  @Test(
    arguments: [
      (nil, "2026-03-05", "2020-01-01..2026-03-05"), ("2024-02-29", "2026-03-05", "2024-02-29..2026-03-05"),
      ("2024-02-29", "2024-02-29", "2024-02-29..2024-02-29"), ("2024-02-29", "2024-02-28", nil),
    ] as [(String?, String, String?)])
  func `everything since the start counts`(anchor: String?, on: String, expected: String?) throws {
    let rule = PeriodRule(anchor: .oneOff)
    #expect(try rule.period(containing: day(on), for: .example(anchor: anchor))?.description == expected)
    #expect(!rule.needsAnchor && rule.allowsAnchor)
  }

  @Test func `the settings are read`() throws {
    let rule = try PeriodRule.read([
      "anchor": .text("individual_date"), "months": .text("36"), "first_months": .text("48"),
      "align": .text("next_year"),
    ])
    #expect(rule.anchor == .individualDate)
    #expect([rule.months, rule.firstMonths] == [36, 48])
    #expect(rule.alignment == .nextYear)
    #expect(try PeriodRule.read(["anchor": .text("none")]).months == 12)
    #expect(
      try PeriodRule.read(["anchor": .text("month_day"), "starts": .text("04-01")]).epoch == day("2001-04-01")
    )
    #expect(
      try PeriodRule.read(["anchor": .text("fixed_epoch"), "epoch": .text("2023-01-01")]).epoch
        == day("2023-01-01"))
  }

  private static let anchors = PeriodRule.Anchor.allCases.map(\.rawValue).joined(separator: ", ")
  private static let quarters = "'quarter_ends' must be four months such as [\"2\", \"5\", \"8\", \"11\"]"

  @Test(
    arguments: [
      ([:], "1: 'anchor' is missing: one of \(Self.anchors)"),
      (["anchor": .text("year")], "2: 'anchor' must be one of \(Self.anchors)"),
      (
        ["anchor": .text("none"), "months": .text("0")],
        "3: 'months' must be a whole number from 1 to 1,000,000"
      ),
      (["anchor": .text("month_day")], "1: 'starts' is missing: a text"),
      (
        ["anchor": .text("month_day"), "starts": .text("02-29")],
        "3: 'starts' must be a month and a day such as \"04-01\""
      ),
      (["anchor": .text("fixed_epoch")], "1: 'epoch' must be a date such as \"2023-01-01\""),
      (
        ["anchor": .text("fixed_epoch"), "epoch": .text("2023")],
        "3: 'epoch' must be a day that there is, such as \"2026-01-31\""
      ),
      (["anchor": .text("birth_quarter")], "1: \(Self.quarters)"),
      (["anchor": .text("birth_quarter"), "quarter_ends": .list(["2", "5", "8"])], "3: \(Self.quarters)"),
      (
        ["anchor": .text("birth_quarter"), "quarter_ends": .list(["2", "5", "8", "13"])],
        "3: \(Self.quarters)"
      ),
      (["anchor": .text("birth_quarter"), "quarter_ends": .list(["3", "6", "9", "12"])], nil),
      (
        ["anchor": .text("rolling"), "align": .text("month")],
        "3: 'align' must be one of date, year, next_year, first_january, joining_year"
      ),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: PeriodRule.self, settings) == message)
  }

  @Test(
    arguments: [
      (.calendarYear, "Each calendar year stands alone, from 1 January to 31 December"),
      (.individualDate, "Each period of 12 months stands alone, counted from the member's own date"),
      (.eachMonth, "Each calendar month stands alone"),
      (.none, "The scheme has no period of its own; a calendar year is shown"),
    ] as [(PeriodRule.Anchor, String)])
  func `the sentence names the period`(anchor: PeriodRule.Anchor, sentence: String) {
    #expect(PeriodRule(anchor: anchor).sentence(in: .example) == sentence)
  }

  @Test func `the sentence names every setting`() throws {
    let sentences = try [
      PeriodRule(anchor: .monthDay, epoch: day("2001-04-01")),
      PeriodRule(anchor: .fixedEpoch, months: 36, epoch: day("2023-01-01")),
      PeriodRule(anchor: .chosenStart, months: 60, firstMonths: 48, alignment: .nextYear),
      PeriodRule(anchor: .birthQuarter, quarterEnds: [2, 5, 8, 11]), PeriodRule(anchor: .rolling, months: 36),
      PeriodRule(anchor: .oneOff),
    ].map { $0.sentence(in: .example) }
    #expect(
      sentences == [
        "Each period of 12 months stands alone, from 1 April on",
        "Each period of 36 months stands alone, the same for everybody, counted from 2023-01-01",
        "Each period of 60 months stands alone, counted from a date that the member chose, from the 1 January after it;"
          + " a member's first period has 48 months",
        "Each period of 12 months stands alone; it ends by the quarter of the member's birth, with the months 2, 5, 8, 11",
        "The last 36 months are looked at, whichever day it is",
        "Everything since the start counts; there is no end",
      ])
  }

  @Test(arguments: [
    (PeriodRule.Alignment.year, "2019-06-15", "2019-01-01..2021-12-31"),
    (.nextYear, "2019-01-01", "2020-01-01..2022-12-31"),
    (.firstJanuary, "2019-06-15", "2020-01-01..2022-12-31"),
    (.firstJanuary, "2020-01-01", "2020-01-01..2022-12-31"),
    (.firstJanuary, "2019-12-31", "2020-01-01..2022-12-31"),
    (.joiningYear, "2020-05-10", "2020-01-01..2022-12-31"),
  ])
  func `a date can stand for a first of January`(
    align: PeriodRule.Alignment, anchor: String, expected: String
  )
    throws
  {
    let rule = PeriodRule(anchor: .chosenStart, months: 36, alignment: align)
    let on = try day(String(expected.prefix(10)))
    #expect(rule.period(containing: on, for: try .example(anchor: anchor))?.description == expected)
  }

  @Test(arguments: [
    ("2025-10-05", "2025-07-01..2030-06-30"), ("2025-07-01", "2025-07-01..2030-06-30"),
    ("2025-06-30", "2024-07-01..2029-06-30"),
  ])
  func `a date can stand for a day of the year before it`(anchor: String, expected: String) throws {
    let rule = try PeriodRule.read([
      "anchor": .text("individual_date"), "months": .text("60"), "starts": .text("07-01"),
    ])
    #expect(
      rule.period(containing: try day(anchor), for: try .example(anchor: anchor))?.description == expected)
    #expect(
      rule.sentence(in: .example)
        == "Each period of 60 months stands alone, counted from the member's own date, from the last 1 July up to it"
    )
  }

  @Test(arguments: [("2019-12-31", 0), ("2020-01-01", 1), ("2020-05-10", 1)])
  func `the year of joining can count whole`(date: String, count: Int) throws {
    let rule = PeriodRule(anchor: .individualDate, months: 48, alignment: .joiningYear)
    let scheme = try Scheme.example([hourly], period: rule)
    let statement = try Statement.example(
      of: MemberRecord(sessions: .on(date)), under: scheme,
      enrolment: .example(from: "2020-05-10", anchor: "2020-05-10"), on: date)
    #expect(statement.account.lines.count == count)
  }

  @Test func `a day of the year and an alignment exclude each other`() throws {
    #expect(
      try fault(
        of: PeriodRule.self,
        ["anchor": .text("individual_date"), "starts": .text("07-01"), "align": .text("year")])
        == "4: 'align' must be left out together with 'starts'")
    #expect(
      try fault(of: PeriodRule.self, ["anchor": .text("chosen_start"), "starts": .text("13-01")])
        == "3: 'starts' must be a month and a day such as \"04-01\"")
  }
}
