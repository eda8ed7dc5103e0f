import Domain
import Publishing
import TestSupport
import Testing

@testable import CLI

/// Dates as they are typed on Saturday 21 November 2026, unless another day is named.
struct DateReaderTests {
  @Test(arguments: [
    ("2026-11-03", "2026-11-03"), ("2026-11-3", "2026-11-03"), ("2024-02-29", "2024-02-29"),
    ("1900-01-01", "1900-01-01"), ("2199-12-31", "2199-12-31"), ("2026/11/03", "2026-11-03"),
    ("3/11/2026", "2026-11-03"), ("03/11/2026", "2026-11-03"), ("3.11.2026", "2026-11-03"),
    ("3-11-2026", "2026-11-03"), ("3/2/26", "2026-02-03"), ("3.2.26", "2026-02-03"),
    ("3-2-26", "2026-02-03"), ("3/2/00", "2000-02-03"), ("3/2/99", "2099-02-03"), ("29/2/24", "2024-02-29"),
    ("3.2/2026", "2026-02-03"),
    ("3 feb 2026", "2026-02-03"), ("3 February 2026", "2026-02-03"), ("3rd feb 2026", "2026-02-03"),
    ("3 feb 26", "2026-02-03"), ("03 FEB 26", "2026-02-03"), ("feb 3 2026", "2026-02-03"),
    ("Feb 3, 2026", "2026-02-03"), ("february 3rd 26", "2026-02-03"), ("3-feb-26", "2026-02-03"),
    ("1st sept 2026", "2026-09-01"), ("22nd nov 2025", "2025-11-22"), ("3. feb. 2026", "2026-02-03"),
  ])
  func `a date with its year is the same whichever way is looked`(typed: String, expected: String) throws {
    for looksAhead in [false, true] {
      #expect(try read(typed, looksAhead: looksAhead) == expected)
    }
  }

  @Test(arguments: [
    ("today", "2026-11-21", "2026-11-21"), ("Yesterday", "2026-11-20", "2026-11-20"),
    ("TOMORROW", "2026-11-22", "2026-11-22"),
    ("21 nov", "2026-11-21", "2026-11-21"), ("22 nov", "2025-11-22", "2026-11-22"),
    ("20 nov", "2026-11-20", "2027-11-20"), ("17 dec", "2025-12-17", "2026-12-17"),
    ("3 feb", "2026-02-03", "2027-02-03"), ("3rd feb", "2026-02-03", "2027-02-03"),
    ("Feb 3", "2026-02-03", "2027-02-03"), ("feb 3rd", "2026-02-03", "2027-02-03"),
    ("february 26", "2026-02-26", "2027-02-26"), ("3/2", "2026-02-03", "2027-02-03"),
    ("3.2.", "2026-02-03", "2027-02-03"), ("3.2", "2026-02-03", "2027-02-03"),
    ("03/02", "2026-02-03", "2027-02-03"), ("3/2/", "2026-02-03", "2027-02-03"),
    ("3-2", "2026-02-03", "2027-02-03"), ("11/12", "2025-12-11", "2026-12-11"),
    ("31/12", "2025-12-31", "2026-12-31"), ("1/1", "2026-01-01", "2027-01-01"),
  ])
  func `a date without a year is the nearest on one side`(typed: String, before: String, after: String) throws
  {
    #expect(try read(typed) == before)
    #expect(try read(typed, looksAhead: true) == after)
  }

  @Test(arguments: [
    ("sat", "2026-11-21", "2026-11-21"), ("fri", "2026-11-20", "2026-11-27"),
    ("sun", "2026-11-15", "2026-11-22"), ("tu", "2026-11-17", "2026-11-24"),
    ("Thursday", "2026-11-19", "2026-11-26"),
    ("last sat", "2026-11-14", "2026-11-14"), ("last fri", "2026-11-20", "2026-11-20"),
    ("last sunday", "2026-11-15", "2026-11-15"), ("Last Tuesday", "2026-11-17", "2026-11-17"),
    ("last  tue", "2026-11-17", "2026-11-17"),
    ("next sat", "2026-11-28", "2026-11-28"), ("next fri", "2026-11-27", "2026-11-27"),
    ("next sunday", "2026-11-22", "2026-11-22"), ("next tuesday", "2026-11-24", "2026-11-24"),
  ])
  func `a day of the week may be today, but not with last or next`(
    typed: String, before: String, after: String
  ) throws {
    #expect(try read(typed) == before)
    #expect(try read(typed, looksAhead: true) == after)
  }

  @Test func `every day of the week is found from every day`() throws {
    for ago in 0..<7 {
      let today = try day("2026-11-23").adding(days: ago)
      for (index, name) in CivilDate.weekdayNames.enumerated() {
        for (words, looksAhead, span) in [
          (name, false, -6...0), (name, true, 0...6), ("last \(name)", false, -7 ... -1),
          ("next \(name)", true, 1...7),
        ] {
          let date = try? DateReader(today: today, looksAhead: looksAhead).date(words)
          #expect(date?.weekday == index + 1)
          #expect(date.map { span.contains($0.dayNumber - today.dayNumber) } == true)
        }
      }
    }
  }

  @Test(arguments: [
    ("2024-02-29", "2024-02-29", "2024-02-29"), ("2024-03-01", "2024-02-29", nil),
    ("2025-02-28", "2024-02-29", nil), ("2025-03-01", "2024-02-29", nil), ("2025-03-02", nil, nil),
    ("2024-02-28", nil, "2024-02-29"), ("2023-03-01", nil, "2024-02-29"), ("2023-02-28", nil, "2024-02-29"),
    ("2023-02-27", nil, nil), ("2026-11-21", nil, nil), ("2096-02-29", "2096-02-29", "2096-02-29"),
    ("2100-03-01", nil, nil), ("2024-12-31", "2024-02-29", nil), ("2023-12-31", nil, "2024-02-29"),
  ])
  func `29 February is found up to 366 days away`(today: String, before: String?, after: String?) throws {
    #expect(try read("29 feb", on: today) == before)
    #expect(try read("29/2", on: today, looksAhead: true) == after)
  }

  @Test func `no date without a year is more than a year away`() throws {
    for today in try ["2024-02-29", "2025-03-01", "2026-11-21", "2027-12-31", "2028-01-01"].map(day) {
      for offset in 0...366 {
        let day = today.adding(days: offset)
        for looksAhead in [false, true] {
          let date = try? DateReader(today: today, looksAhead: looksAhead).date("\(day.day)/\(day.month)")
          let away = date.map { $0.dayNumber - today.dayNumber } ?? 0
          #expect((looksAhead ? 0...366 : -366...0).contains(away))
          #expect(date != nil || (day.day, day.month) == (29, 2))
        }
      }
    }
  }

  @Test(arguments: [
    (
      "2026-11-21", "29 feb", false,
      "29 February is not in the twelve months before 21 November 2026\nType the year, such as 29/2/2028 or 2024-02-29."
    ),
    (
      "2026-11-21", "29/2", true,
      "29 February is not in the twelve months after 21 November 2026\nType the year, such as 29/2/2028 or 2024-02-29."
    ),
    (
      "2024-01-10", "29.2.", false,
      "29 February is not in the twelve months before 10 January 2024\nType the year, such as 29/2/2024 or 2020-02-29."
    ),
    (
      "2198-01-10", "29.2.", true,
      "29 February is not in the twelve months after 10 January 2198\nType the year, such as 2196-02-29."
    ),
  ])
  func `a far 29 February is refused with years that have one`(
    today: String, typed: String, looksAhead: Bool, said: String
  ) throws {
    let reader = try DateReader(today: day(today), looksAhead: looksAhead)
    #expect(try refusal { _ = try reader.date(typed) } == said)
  }

  @Test(arguments: [
    ("31 feb", "February 2026 has 28 days.", "Correct the date."),
    ("feb 30", "February 2026 has 28 days.", "Correct the date."),
    ("31/2/2026", "February 2026 has 28 days.", "Correct the date."),
    ("2024-02-30", "February 2024 has 29 days.", "Correct the date."),
    ("29/2/26", "February 2026 has 28 days.", "Correct the date."),
    ("31/4", "April 2026 has 30 days.", "Correct the date."),
    ("99 dec", "December 2025 has 31 days.", "Correct the date."),
    ("0/3", "The days of a month count from 1.", "Correct the day."),
    (
      "2026-13-01", "There is no month 13; months go from 1 to 12.",
      "If 13 January 2026 is meant, type 13/1/2026."
    ),
    ("2/13", "There is no month 13; months go from 1 to 12.", "If 13 February is meant, type 13/2."),
    (
      "3/15/26", "There is no month 15; months go from 1 to 12.", "If 15 March 2026 is meant, type 15/3/2026."
    ),
    ("2/31", "There is no month 31; months go from 1 to 12.", "Correct the month."),
    ("13/14", "There is no month 14; months go from 1 to 12.", "Correct the month."),
    ("3/0/26", "There is no month 0; months go from 1 to 12.", "Correct the month."),
  ])
  func `no such day is refused with the reason`(typed: String, why: String, remedy: String) throws {
    #expect(try said(typed) == "'\(typed)' is not a date\n\(why)\n\(remedy)")
  }

  @Test func `looking ahead, the days are those of the coming month`() throws {
    let reader = DateReader(today: Fixtures.today, looksAhead: true)
    #expect(
      try refusal { _ = try reader.date("31 feb") }?.contains("February 2027 has 28 days.") == true)
  }

  @Test(arguments: ["1899-12-25", "25/12/1899", "25 dec 1899", "2200-01-01", "0000-01-01", "9999-12-31"])
  func `a date that cannot be recorded is told the range`(typed: String) throws {
    #expect(
      try said(typed)
        == "'\(typed)' is out of the range of the register\nIt holds dates from 1900-01-01 to 2199-12-31.\nCorrect the year."
    )
  }

  @Test func `without a year, too, a date before the range is told the range`() throws {
    let reader = try DateReader(today: day("1900-01-05"))
    #expect(try refusal { _ = try reader.date("25 dec") }?.contains("1900-01-01 to 2199-12-31") == true)
  }

  @Test(arguments: [
    "", " ", "someday", "t", "s", "3", "2026", "2026-11", "nov", "nov 2026", "3 no", "3 ma 2026", "3/2/2",
    "3/2/126",
    "3/2/20260", "1/2/3/4", "3//2", "/3/2", "3/", "-3/-2", "+3/2", "３/2", "3 feb 2026 x", "3 feb feb",
    "feb feb",
    "3 3 2026", "3 2", "003/2", "3/002", "last", "next", "last week", "last 3 feb", "last last tue",
    "tue last", "last t", "next month", "th 3 feb", "3th", "st feb", "2026-11-03T19:00", "2026-W45",
  ])
  func `anything else is refused with the forms`(typed: String) throws {
    #expect(
      try said(typed)
        == "'\(typed)' is not a date\nDates are typed as 2026-11-03, today, yesterday, tue, last tue, 3 nov or 3/11 (the day first).\nType the date as year-month-day."
    )
  }

  private func read(_ typed: String, on today: String = "2026-11-21", looksAhead: Bool = false) throws
    -> String?
  {
    let reader = try DateReader(today: day(today), looksAhead: looksAhead)
    return (try? reader.date(typed))?.description
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  private func said(_ typed: String) throws -> String? {
    try refusal { _ = try DateReader(today: Fixtures.today).date(typed) }
  }
}
