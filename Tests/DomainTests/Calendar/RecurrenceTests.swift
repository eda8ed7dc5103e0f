import Domain
import Testing

struct RecurrenceTests {
  private func dates(_ pattern: Recurrence.Pattern, from first: String, to last: String) throws -> [String] {
    try Recurrence(pattern, from: day(first)).dates(through: day(last)).map(\.description)
  }

  @Test(arguments: [
    (1, "2026-02-03", "2026-02-24", ["2026-02-03", "2026-02-10", "2026-02-17", "2026-02-24"]),
    (4, "2026-02-03", "2026-04-27", ["2026-02-03", "2026-03-03", "2026-03-31"]),
    (4, "2026-02-03", "2026-04-28", ["2026-02-03", "2026-03-03", "2026-03-31", "2026-04-28"]),
    (2, "2024-02-15", "2024-03-14", ["2024-02-15", "2024-02-29", "2024-03-14"]),
    (2, "2026-12-24", "2027-01-08", ["2026-12-24", "2027-01-07"]),
    (52, "2024-02-29", "2026-02-26", ["2024-02-29", "2025-02-27", "2026-02-26"]),
    (0, "2026-02-03", "2026-02-10", ["2026-02-03", "2026-02-10"]),
    (3, "2026-02-03", "2026-02-03", ["2026-02-03"]), (3, "2026-02-03", "2026-02-02", []),
    (1, "2199-12-25", "2199-12-31", ["2199-12-25"]),
  ])
  func `every so many weeks is counted from the first day`(
    weeks: Int, first: String, last: String, expected: [String]
  ) throws {
    #expect(try dates(.weeks(weeks), from: first, to: last) == expected)
  }

  @Test(arguments: [
    (Recurrence.Ordinal.first, 2, ["2026-01-06", "2026-02-03", "2026-03-03"]),
    (.first, 4, ["2026-01-01", "2026-02-05", "2026-03-05"]),
    (.second, 7, ["2026-01-11", "2026-02-08", "2026-03-08"]),
    (.third, 1, ["2026-01-19", "2026-02-16", "2026-03-16"]),
    (.fourth, 7, ["2026-01-25", "2026-02-22", "2026-03-22"]),
    (.fifth, 4, ["2026-01-29"]), (.fifth, 1, ["2026-03-30"]), (.fifth, 3, []),
    (.last, 4, ["2026-01-29", "2026-02-26", "2026-03-26"]),
    (.last, 7, ["2026-01-25", "2026-02-22", "2026-03-29"]),
    (.last, 6, ["2026-01-31", "2026-02-28", "2026-03-28"]),
  ])
  func `a weekday of the month is found in every month that has it`(
    ordinal: Recurrence.Ordinal, weekday: Int, expected: [String]
  ) throws {
    #expect(try dates(.weekday(ordinal, weekday), from: "2026-01-01", to: "2026-03-31") == expected)
  }

  @Test func `29 February is the fifth of its weekday in a leap year, and the last`() throws {
    let days = (Recurrence.Ordinal.fifth, 4)
    #expect(try dates(.weekday(days.0, days.1), from: "2024-02-01", to: "2024-02-29") == ["2024-02-29"])
    #expect(try dates(.weekday(.last, 4), from: "2024-02-01", to: "2024-02-29") == ["2024-02-29"])
    #expect(try dates(.weekday(.fifth, 4), from: "2023-02-01", to: "2023-02-28") == [])
  }

  @Test(arguments: [
    (15, "2026-01-01", "2026-03-31", ["2026-01-15", "2026-02-15", "2026-03-15"]),
    (31, "2026-01-01", "2026-04-30", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
    (29, "2024-01-29", "2024-03-01", ["2024-01-29", "2024-02-29"]),
    (30, "2023-12-31", "2024-03-30", ["2024-01-30", "2024-02-29", "2024-03-30"]),
    (15, "2026-01-16", "2026-02-14", []), (15, "2026-01-15", "2026-01-15", ["2026-01-15"]),
    (31, "2199-11-30", "2199-12-31", ["2199-11-30", "2199-12-31"]),
    (1, "1900-01-01", "1900-02-01", ["1900-01-01", "1900-02-01"]),
  ])
  func `a number in the month is its last day where the month is shorter`(
    number: Int, first: String, last: String, expected: [String]
  ) throws {
    #expect(try dates(.dayOfMonth(number), from: first, to: last) == expected)
  }

  @Test func `only a day that stands for another is shortened`() throws {
    let monthly = Recurrence(.dayOfMonth(31), from: try day("2026-01-01"))
    #expect(try monthly.isShortened(day("2026-02-28")))
    #expect(try !monthly.isShortened(day("2026-03-31")))
    #expect(try !Recurrence(.weeks(1), from: day("2026-01-01")).isShortened(day("2026-02-28")))
  }

  @Test func `the days of a rule have in common what it says, for years`() throws {
    let (first, last) = (try day("2000-01-01"), try day("2099-12-31"))
    for weekday in 1...7 {
      for ordinal in Recurrence.Ordinal.allCases {
        let dates = Recurrence(.weekday(ordinal, weekday), from: first).dates(through: last)
        #expect(dates.allSatisfy { $0.weekday == weekday })
        #expect(Set(dates.map { $0.year * 12 + $0.month }).count == dates.count)
        let places = Set(dates.map { ($0.day - 1) / 7 + 1 })
        #expect(places == (ordinal == .last ? [4, 5] : [ordinal.rawValue]))
        #expect(ordinal == .fifth || dates.count == 1200)
      }
    }
  }
}
