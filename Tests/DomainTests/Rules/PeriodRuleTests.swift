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
    #expect(PeriodRule.Anchor.allCases.filter { PeriodRule(anchor: $0).needsAnchor } 
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

  @Test func `the settings are read`() throws {
    let rule = try PeriodRule.read(["anchor": .text("individual_date"), "months": .text("36")])
    #expect(rule.anchor == .individualDate)
    #expect(rule.months == 36)
    #expect(try PeriodRule.read(["anchor": .text("none")]).months == 12)
  }

  @Test func `a missing or wrong setting is named`() {
    let anchors = PeriodRule.Anchor.allCases.map(\.rawValue)
    let words = anchors.joined(separator: ", ")
    #expect(throws: RuleSettings.Fault(line: 1, message: "'anchor' is missing: one of \(words)")) {
      try PeriodRule.read([:])
    }
    #expect(
      throws: RuleSettings.Fault(
        line: 2, message: "'anchor' must be one of \(words)", word: "year", known: anchors)
    ) {
      try PeriodRule.read(["anchor": .text("year")])
    }
    #expect(throws: RuleSettings.Fault(line: 3, message: "'months' must be a whole number from 1")) {
      try PeriodRule.read(["anchor": .text("none"), "months": .text("0")])
    }
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
}
