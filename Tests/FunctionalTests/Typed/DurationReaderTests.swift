import Domain
import Testing

@testable import CLI

struct DurationReaderTests {
  @Test(arguments: [
    ("90", 90), ("0", 0), ("0090", 90), ("90m", 90), ("90 m", 90), ("90min", 90), ("90 mins", 90),
    ("90 minutes", 90), ("1 minute", 1), ("90MIN", 90), ("1440", 1440),
    ("1:30", 90), ("01:30", 90), ("0:05", 5), ("24:00", 1440), ("1 : 30", 90),
    ("2h", 120), ("2 h", 120), ("2 hours", 120), ("1 hour", 60), ("1 hr", 60), ("2 hrs", 120), ("24h", 1440),
    ("1.5h", 90), ("1,5h", 90), ("1,5 h", 90), ("1.5 hours", 90), ("1,25 hours", 75), ("0.1h", 6),
    ("0,75h", 45), ("3/2h", 90), ("1/3 hour", 20),
    ("1h30", 90), ("1h30m", 90), ("1h 30", 90), ("1h 30m", 90), ("1h30min", 90), ("1 h 30 min", 90),
    ("1 hr 30", 90), ("1hr30", 90), ("1 hr 30 mins", 90), ("1 hour 30 minutes", 90), ("1hour30minutes", 90),
    ("2 Hours 5 Minutes", 125), ("1h0", 60), ("1h5", 65), ("1h05", 65), ("1h59", 119), ("0h45", 45),
    ("23h59", 1439), (" 90 ", 90),
  ])
  func `a duration is read`(typed: String, count: Int) throws {
    #expect(try DurationReader.minutes(typed) == Minutes(count))
  }

  @Test(arguments: [
    ("1h75", "After the hours, minutes go from 0 to 59.", "If 2 h 15 min is meant, type 135m."),
    ("1:60", "After the hours, minutes go from 0 to 59.", "If 2 h is meant, type 120m."),
    ("1 hour 90 minutes", "After the hours, minutes go from 0 to 59.", "If 2 h 30 min is meant, type 150m."),
    ("24h90", "After the hours, minutes go from 0 to 59.", "Type the minutes as a number."),
    ("1.51h", "It is not a whole number of minutes.", "Type the minutes as a number."),
    ("0,333 hours", "It is not a whole number of minutes.", "Type the minutes as a number."),
    ("1.5", "It does not say whether hours are meant.", "Type the unit too: 1.5h"),
    ("1,5", "It does not say whether hours are meant.", "Type the unit too: 1,5h"),
    ("1 30", "It has two numbers and no unit.", "If hours and minutes are meant, type 1h30."),
  ])
  func `what nearly says a duration is refused with what to type`(typed: String, why: String, remedy: String)
    throws
  {
    #expect(try said(typed) == "'\(typed)' is not a duration\n\(why)\n\(remedy)")
  }

  @Test(arguments: ["25h", "1441", "24h01", "24:01", "1500m", "24.5 hours", "100 hours", "99999", "9999h59"])
  func `more than a day is refused as that`(typed: String) throws {
    #expect(
      try said(typed)
        == "'\(typed)' is longer than a day\nDurations are at most 24 h.\nCorrect it; a number alone is minutes."
    )
  }

  @Test(arguments: [
    "", " ", "h", "m", "min", "h30", ":30", "1:", "1:5", "1:300", "1:30:00", "-90", "+90", "-1h", "soon",
    "90x", "90s",
    "1h30s", "30m1h", "1h2h", "1m2m", "90m30", "1h30m10", "1h30m10m", "1 30 2", "1.5h30", "1h1.5", "1.5m",
    "1,5 min",
    "1.5.5h", "1,5,5h", ".5h", "1.h", "1/0h", "９０", "90\u{301}", "1 hh", "hour", "an hour", "1h:30", "1:30h",
    "1:30m", "99999999999999999999", "99999999999999999999h", "0x1h", "1e2", "1ʰ",
  ])
  func `anything else is refused with the forms`(typed: String) throws {
    #expect(
      try said(typed)
        == "'\(typed)' is not a duration\nDurations are typed as 90, 90m, 1h30, 1:30 or 1.5h, and are at most a day.\nType the minutes as a number."
    )
  }

  @Test func `every number of minutes up to a day is read in every form`() throws {
    for count in 0...1440 {
      let (hours, rest) = count.quotientAndRemainder(dividingBy: 60)
      for typed in [
        "\(count)", "\(count)m", "\(hours)h\(rest)", "\(hours) hours \(rest) mins",
        "\(hours):\(rest < 10 ? "0" : "")\(rest)",
      ] { #expect(try DurationReader.minutes(typed) == Minutes(count)) }
    }
  }

  private func said(_ typed: String) throws -> String? {
    try refusal { _ = try DurationReader.minutes(typed) }
  }
}
