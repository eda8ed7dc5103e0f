import Domain
import Testing

struct OnceTests {
  /// The start and the length of each session of a day, and what of the minutes counts.
  @Test(
    arguments: [
      ([("9:00", 60), ("10:00", 60)], ["60", "60"]), ([("9:00", 61), ("10:00", 60)], ["61", "59"]),
      ([("9:00", 90), ("9:00", 90)], ["90", "0"]), ([("9:00", 180), ("10:00", 30)], ["180", "0"]),
      ([("9:00", 60), ("9:30", 60), ("9:45", 75)], ["60", "30", "30"]),
      ([("9:00", 120), ("9:15", 30), ("10:00", 90)], ["120", "0", "30"]),
    ] as [([(String, Int)], [String])])
  func `minutes shared with earlier sessions count there only`(sessions: [(String, Int)], counted: [String])
    throws
  {
    let attended = try sessions.enumerated().map {
      try AttendedSession.example(start: $1.0, minutes: $1.1, id: $0 + 1)
    }
    let account = try Account.example(of: attended.reversed(), under: [Once()])
    #expect(try account.lines.map(\.counted.minutes) == counted.map { try fraction($0) })
  }

  @Test(arguments: [91, 120, 300])
  func `a stay that is longer than its session shares nothing with itself`(present: Int) throws {
    let account = try Account.example(of: [.example(present: present)], under: [Once()])
    #expect(account.lines.map(\.counted.minutes) == [Fraction(90)])
    #expect(account.lines.map(\.reasons) == [["no longer than the session, 90 min"]])
  }

  @Test func `the reason names the minutes`() throws {
    let account = try Account.example(
      of: [.example(start: "9:00", id: 1), .example(start: "10:00", id: 2)], under: [Once(), hourly])
    #expect(
      account.lines.map(\.reasons) == [
        ["90 min ÷ 60 = 1.5"],
        ["less 30 min at the same time as another session: 60 min", "60 min ÷ 60 = 1"],
      ])
  }

  @Test func `sessions of another day, or that do not count, share nothing`() throws {
    let sessions = try [
      AttendedSession.example(date: "2026-03-04", start: "9:00", id: 1),
      .example(start: "9:00", id: 2, attendance: .claimed), .example(start: "9:00", id: 3),
    ]
    let account = try Account.example(of: sessions, under: [Once()])
    #expect(account.lines.map(\.counted.minutes) == [Fraction(90), Fraction(90)])
  }

  @Test(arguments: [(15, "15"), (16, "15"), (20, "15"), (90, "15")])
  func `of a stay only what does not fit beside the other is taken off`(present: Int, counted: String) throws
  {
    let sessions = try [
      AttendedSession.example(start: "9:00", id: 1), .example(start: "9:15", present: present, id: 2),
    ]
    let lines = try Account.example(of: sessions, under: [Once()]).lines
    #expect(lines.map(\.counted.minutes) == [Fraction(90), try fraction(counted)])
  }

  @Test func `what is said of other schemes is in the sentence`() throws {
    #expect(try Once.read([:]).sentence(in: .example) == "The same time counts once only")
    #expect(
      try Once.read(["other_schemes": .text("allowed")]).sentence(in: .example)
        == "The same time counts once only; under other schemes: allowed")
    #expect(try fault(of: Once.self, ["other_schemes": .flag(true)]) == "2: 'other_schemes' must be a text")
  }
}
