import Domain
import Testing

struct PeriodTests {
  @Test func `a period may be one day and never less`() throws {
    #expect(try Period(from: day("2026-03-05"), to: day("2026-03-05")) != nil)
    #expect(try Period(from: day("2026-03-05"), to: day("2026-03-04")) == nil)
  }

  @Test func `a year lasts from 1 January to 31 December`() throws {
    #expect(try Period(year: 2026) == span("2026-01-01", "2026-12-31"))
    #expect(Period(year: 1899) == nil)
    #expect(Period(year: 2200) == nil)
  }

  @Test(arguments: [("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false)])
  func `the first and the last day belong to it`(iso: String, expected: Bool) throws {
    #expect(try span("2026-01-01", "2026-12-31").contains(day(iso)) == expected)
  }

  @Test(arguments: [
    ("2025-01-01", "2025-12-31", false), ("2025-01-01", "2026-01-01", true),
    ("2026-06-01", "2026-06-01", true),
    ("2026-12-31", "2027-01-01", true), ("2027-01-01", "2027-01-01", false),
    ("2025-01-01", "2027-12-31", true),
  ])
  func `periods overlap when they share a day`(first: String, last: String, expected: Bool) throws {
    let (year, other) = try (span("2026-01-01", "2026-12-31"), span(first, last))
    #expect(year.overlaps(other) == expected)
    #expect(other.overlaps(year) == expected)
  }

  @Test func `a period is printed with two dots`() throws {
    #expect(try span("2026-01-01", "2026-12-31").description == "2026-01-01..2026-12-31")
  }
}
