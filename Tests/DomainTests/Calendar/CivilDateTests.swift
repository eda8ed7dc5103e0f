import Domain
import Testing

struct CivilDateTests {
  @Test func `every day of three centuries is counted and read back`() throws {
    var number = try day("1900-01-01").dayNumber
    var weekday = 1
    for year in CivilDate.years {
      for month in 1...12 {
        for dayOfMonth in 1...length(of: month, in: year) {
          let date = try #require(CivilDate(year: year, month: month, day: dayOfMonth))
          #expect(date.dayNumber == number)
          #expect([date.year, date.month, date.day, date.weekday] == [year, month, dayOfMonth, weekday])
          #expect(CivilDate(iso: date.description) == date)
          #expect(CivilDate(dayNumber: number) == date)
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(CivilDate(dayNumber: number) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-11-21", 20_778, 6),
    ("1900-01-01", -25_567, 1), ("2199-12-31", 84_005, 2),
  ])
  func `a day has its number and its weekday`(iso: String, number: Int, weekday: Int) throws {
    #expect(try [day(iso).dayNumber, day(iso).weekday] == [number, weekday])
  }

  @Test(arguments: [
    (1900, false), (1904, true), (2000, true), (2023, false), (2024, true), (2100, false), (2196, true),
  ])
  func `a century is a leap year only every fourth time`(year: Int, isLeap: Bool) {
    #expect(CivilDate.isLeap(year) == isLeap)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    "2026-1-1", "2026-02-30", "2026-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "2026-01-00",
    "2026-01-32",
    "1899-12-31", "2200-01-01", "0000-01-01", "２０２６-01-01", "2026-01-0１", "2026/01/01", "20260101",
    " 2026-01-01",
    "2026-01-01 ", "2026-01-01T", "-026-01-01", "+026-01-01", "2026--1-01", "2026-01-+1", "", "today",
    "2026-1１1",
    "2026–01-01",
  ])
  func `what is no date in ISO form is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [
    (1899, 12, 31), (2200, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (.max, 1, 1),
  ])
  func `a day that does not exist is nil`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [-25_568, 84_006, .min, .max])
  func `a day number outside of the calendar is nil`(number: Int) {
    #expect(CivilDate(dayNumber: number) == nil)
  }

  @Test(arguments: [
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2024-02-29", 1, "2024-03-29"),
    ("2024-02-29", -12, "2023-02-28"), ("2024-02-29", -48, "2020-02-29"), ("2026-01-31", 1, "2026-02-28"),
    ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 3, "2026-04-30"), ("2026-01-31", 12, "2027-01-31"),
    ("2026-01-31", -2, "2025-11-30"), ("2026-01-31", 0, "2026-01-31"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-01-15", -1, "2025-12-15"), ("2199-12-31", 1, "2199-12-31"), ("2199-01-15", .max, "2199-12-15"),
    ("1900-01-15", -1, "1900-01-15"), ("2026-03-15", .min, "1900-01-15"),
  ])
  func `months are added without leaving the month`(iso: String, months: Int, expected: String) throws {
    #expect(try day(iso).adding(months: months) == day(expected))
  }

  @Test(arguments: [
    ("2026-12-31", 1, "2027-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2025-02-28", 1, "2025-03-01"),
    ("2026-01-01", -1, "2025-12-31"), ("2026-03-05", 0, "2026-03-05"), ("2199-12-31", 1, "2199-12-31"),
    ("1900-01-01", -1, "1900-01-01"), ("2026-03-05", .max, "2199-12-31"), ("1900-03-05", .min, "1900-01-01"),
  ])
  func `days are added and held within the calendar`(iso: String, days: Int, expected: String) throws {
    #expect(try day(iso).adding(days: days) == day(expected))
  }

  @Test(arguments: [
    ("2026-03-15", "2026-04-14", 0), ("2026-03-15", "2026-04-15", 1), ("2026-03-15", "2026-03-15", 0),
    ("2026-03-15", "2026-03-14", 0), ("2026-03-15", "2025-03-15", 0), ("2026-01-31", "2026-02-27", 0),
    ("2026-01-31", "2026-02-28", 1), ("2024-01-31", "2024-02-28", 0), ("2024-02-29", "2025-02-28", 12),
    ("2024-02-29", "2025-02-27", 11), ("2026-01-31", "2026-03-30", 1), ("2026-01-31", "2026-03-31", 2),
    ("2025-12-31", "2026-01-01", 0), ("1900-01-01", "2199-12-31", 3599),
  ])
  func `whole months are counted from the first day`(from: String, until: String, months: Int) throws {
    #expect(try day(from).wholeMonths(until: day(until)) == months)
  }

  @Test func `dates are ordered by the calendar`() throws {
    let dates = try ["2026-03-05", "1969-12-31", "2025-12-31", "2026-02-28"].map { try day($0) }
    #expect(dates.sorted().map(\.description) == ["1969-12-31", "2025-12-31", "2026-02-28", "2026-03-05"])
  }

  private func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
