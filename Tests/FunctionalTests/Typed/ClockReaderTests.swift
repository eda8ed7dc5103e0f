import Domain
import Testing

@testable import CLI

struct ClockReaderTests {
  @Test(arguments: [
    ("19:00", "19:00"), ("9:30", "09:30"), ("09:30", "09:30"), ("9.30", "09:30"), ("19.00", "19:00"),
    ("0:00", "00:00"), ("23:59", "23:59"), ("7:30", "07:30"),
    ("1900", "19:00"), ("0930", "09:30"), ("0000", "00:00"), ("2359", "23:59"),
    ("19h", "19:00"), ("9h", "09:00"), ("0h", "00:00"), ("19H", "19:00"), ("19 h", "19:00"),
    ("19h30", "19:30"), ("19 h 05", "19:05"),
    ("7pm", "19:00"), ("7 pm", "19:00"), ("7PM", "19:00"), ("07pm", "19:00"), ("7am", "07:00"),
    ("7:30pm", "19:30"), ("7:30 pm", "19:30"), ("7.30pm", "19:30"), ("7.30 p.m.", "19:30"),
    ("7:30 A.M.", "07:30"), ("11:59pm", "23:59"),
    ("12am", "00:00"), ("12:30 am", "00:30"), ("12pm", "12:00"), ("12.30pm", "12:30"), ("1am", "01:00"),
    ("1pm", "13:00"), ("11am", "11:00"),
  ])
  func `a time is read`(typed: String, expected: String) throws {
    #expect(try ClockReader.time(typed).description == expected)
  }

  @Test func `every minute of the day is read in every form`() throws {
    for minute in 0..<1440 {
      let time = try #require(LocalTime(minuteOfDay: minute))
      let written = time.description
      let (hour, rest) = ((minute / 60 + 11) % 12 + 1, written.suffix(2))
      for typed in [
        written, written.replacing(":", with: "."), written.replacing(":", with: ""),
        written.replacing(":", with: "h"), "\(hour):\(rest)\(minute < 720 ? "am" : "pm")",
      ] { #expect(try ClockReader.time(typed) == time) }
    }
  }

  @Test(arguments: [
    ("25:00", "Hours go from 0 to 23.", "Type a time such as 19:00."),
    ("24:00", "Hours go from 0 to 23.", "Midnight is 0:00, of the day that begins."),
    ("2400", "Hours go from 0 to 23.", "Midnight is 0:00, of the day that begins."),
    ("90", "Hours go from 0 to 23.", "Type a time such as 19:00."),
    ("25pm", "Hours go from 0 to 23.", "Type a time such as 19:00."),
    ("19:60", "Minutes go from 0 to 59.", "Correct the minutes."),
    ("1975", "Minutes go from 0 to 59.", "Correct the minutes."),
    ("7:75pm", "Minutes go from 0 to 59.", "Correct the minutes."),
    ("7", "It is an hour without minutes.", "Type 7am or 7pm."),
    ("07", "It is an hour without minutes.", "Type 7am or 7pm."),
    ("19", "It is an hour without minutes.", "Type 19:00."),
    ("0", "It is an hour without minutes.", "Type 0:00."),
    ("12", "It is an hour without minutes.", "Type 12:00."),
    ("19:00pm", "With am or pm the hours go from 1 to 12.", "If 19:00 of 24 hours is meant, type 19:00."),
    ("13pm", "With am or pm the hours go from 1 to 12.", "If 13:00 of 24 hours is meant, type 13:00."),
    ("0:05 am", "With am or pm the hours go from 1 to 12.", "If 0:05 of 24 hours is meant, type 0:05."),
  ])
  func `no such time is refused with the reason`(typed: String, why: String, remedy: String) throws {
    #expect(try said(typed) == "'\(typed)' is not a time\n\(why)\n\(remedy)")
  }

  @Test(arguments: [
    "", " ", "noon", "evening", "am", "pm", "h", "19:0", "019:00", "19:000", ":30", "19:", "19:00:00",
    "-1:00", "+1:00",
    "730", "19000", "19h0", "h30", "19hh", "7h pm", "1900pm", "0730 pm", "7 30", "1 9:00", "19:00 ", "１９:00",
    "19:\u{301}00", "7pmpm",
    "7 p m", "7x", "19;00",
  ])
  func `anything else is refused with the forms`(typed: String) throws {
    #expect(
      try said(typed)
        == "'\(typed)' is not a time\nTimes are typed as 19:00, 19h, 1900, 7pm or 7:30 pm.\nType a time such as 19:00."
    )
  }

  private func said(_ typed: String) throws -> String? {
    try refusal { _ = try ClockReader.time(typed) }
  }
}
