import Domain
import Publishing
import TestSupport
import Testing

@testable import CLI

/// What dates and days of the month mean in a rule typed on Saturday 21 November 2026.
struct RecurrenceReaderTests {
  private let reader = RecurrenceReader(today: Fixtures.today)

  @Test(arguments: [
    ("every 4 weeks from 3 feb", "2027-02-03"), ("every 4 weeks from 3rd feb 27", "2027-02-03"),
    ("every week from Feb 3", "2027-02-03"), ("every 2 weeks from 3/2/27", "2027-02-03"),
    ("every 2 weeks from next tuesday", "2026-11-24"), ("every 2 weeks from last tuesday", "2026-11-17"),
    ("last tuesday monthly", "2026-11-21"), ("last tuesday monthly from next tue", "2026-11-24"),
    ("monthly on the 15th from 29/2/2028", "2028-02-29"), ("monthly on the 15", "2026-11-21"),
  ])
  func `a rule begins with a date as dates are typed`(typed: String, from: String) throws {
    #expect(try reader.recurrence(typed).from.description == from)
  }

  @Test(arguments: [
    ("monthly on the 15th", Recurrence.Pattern.dayOfMonth(15)), ("monthly on the 1st", .dayOfMonth(1)),
    ("22nd of every month", .dayOfMonth(22)), ("monthly on the 31", .dayOfMonth(31)),
    ("1st tuesday monthly", .weekday(.first, 2)), ("last thu monthly", .weekday(.last, 4)),
    ("every week from tue", .weeks(1)), ("every 52 weeks from tue", .weeks(52)),
  ])
  func `a rule has this pattern`(typed: String, pattern: Recurrence.Pattern) throws {
    #expect(try reader.recurrence(typed).pattern == pattern)
  }

  @Test(arguments: [
    "every 4 weeks from 29 feb", "first tuesday monthly from 29/2",
  ])
  func `a rule that begins on a far 29 February is refused`(typed: String) throws {
    #expect(
      try refusal { _ = try reader.recurrence(typed) }
        == "29 February is not in the twelve months after 21 November 2026\nType the year, such as 29/2/2028 or 2024-02-29."
    )
  }

  @Test(arguments: [
    "monthly on the 32nd", "monthly on the 0th", "monthly on the +5", "monthly on the th",
    "every 0 weeks from tue",
    "sixth tuesday monthly", "first t monthly",
  ])
  func `no such rule is refused`(typed: String) throws {
    let said = try refusal { _ = try reader.recurrence(typed) }
    #expect(said?.hasPrefix("'\(typed)' is not a rule for regular sessions") == true)
  }
}
