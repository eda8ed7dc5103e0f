import Domain
import Testing

struct LocalTimeTests {
  @Test(arguments: [
    ("19:00", 1140, "19:00"), ("9:30", 570, "09:30"), ("09:30", 570, "09:30"), ("19.00", 1140, "19:00"),
    ("0:00", 0, "00:00"), ("23:59", 1439, "23:59"), ("0.05", 5, "00:05"),
  ])
  func `a time is read`(text: String, minute: Int, written: String) throws {
    let time = try time(text)
    #expect(time.minuteOfDay == minute)
    #expect(time.description == written)
  }

  @Test(arguments: [
    "", "19", "1900", "24:00", "19:60", "19:0", "019:00", "19:000", ":30", "19:", "19:00:00", "-1:00",
    "+1:00", "19h00",
    "１９:00", "19:00 ", "7pm", "19:\u{301}00", "1 9:00",
  ])
  func `what is no time of 24 hours is refused`(text: String) {
    #expect(LocalTime(text) == nil)
  }

  @Test func `every minute of the day is read back`() throws {
    for minute in 0..<1440 {
      let time = try #require(LocalTime(minuteOfDay: minute))
      #expect(LocalTime(time.description) == time)
    }
    #expect(LocalTime(minuteOfDay: -1) == nil)
    #expect(LocalTime(minuteOfDay: 1440) == nil)
  }

  @Test func `times are ordered by the clock`() throws {
    #expect(try time("9:30") < time("19:00"))
  }
}
