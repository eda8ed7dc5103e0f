import Domain
import Testing

/// What of a period lies outside of others.
struct PeriodOutsideTests {
  private func period(_ text: String) throws -> Period {
    try #require(Period(from: day("2026-01-\(text.prefix(2))"), to: day("2026-01-\(text.suffix(2))")))
  }

  @Test(arguments: [
    ("10..20", [], ["10..20"]), ("10..20", ["01..09", "21..31"], ["10..20"]),
    ("10..20", ["10..20"], []), ("10..20", ["01..31"], []),
    ("10..20", ["01..10"], ["11..20"]), ("10..20", ["20..31"], ["10..19"]),
    ("10..20", ["12..14"], ["10..11", "15..20"]),
    ("10..20", ["16..17", "12..14"], ["10..11", "15..15", "18..20"]),
    ("10..20", ["12..15", "14..17"], ["10..11", "18..20"]), ("10..10", ["10..10"], []),
    ("10..20", ["10..14", "15..20"], []),
  ])
  func `what others take is left out`(whole: String, others: [String], expected: [String]) throws {
    let rest = try period(whole).outside(of: others.map(period))
    #expect(try rest == expected.map(period))
  }

  @Test func `the ends of the calendar are no trouble`() throws {
    let all = try #require(Period(from: day("1900-01-01"), to: .latest))
    let middle = try #require(Period(year: 2026))
    let pieces = all.outside(of: [middle])
    #expect(pieces.map(\.description) == ["1900-01-01..2025-12-31", "2027-01-01..2199-12-31"])
    #expect(middle.outside(of: [all]) == [])
    #expect(all.outside(of: [all]) == [])
  }
}
