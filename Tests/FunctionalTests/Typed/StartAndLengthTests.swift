import Testing

@testable import CLI

struct StartAndLengthTests {
  @Test(arguments: [
    ("19:00", "19:00", nil), ("19:00 1h30", "19:00", "1h30"), ("19:00, 1h30", "19:00", "1h30"),
    ("19:00,1h30", "19:00", "1h30"), ("19:00,1,5h", "19:00", "1,5h"), ("19:00 1,5h", "19:00", "1,5h"),
    ("19:00 1 hour 30 minutes", "19:00", "1 hour 30 minutes"), ("19:00 1 30", "19:00", "1 30"),
    ("7pm 90", "7pm", "90"), ("7 pm 90", "7pm", "90"), ("7:30 p.m., 90 mins", "7:30p.m.", "90 mins"),
    ("7 PM", "7PM", nil), ("7 pm,90", "7pm", "90"), ("19 h 1h30", "19h", "1h30"), ("19h 1h30", "19h", "1h30"),
    ("1900 90,", "1900", "90"), ("  19:00 ,  90  ", "19:00", "90"), ("evening", "evening", nil),
    ("", "", nil), (" , ", "", nil), ("19:00,", "19:00", nil),
  ])
  func `a line is parted into time and length`(typed: String, start: String, length: String?) {
    #expect(StartAndLength(typed).start == start)
    #expect(StartAndLength(typed).length == length)
  }
}
