import Domain
import Testing

struct ExcludeTests {
  @Test(arguments: [
    (100, 100, 10, "90", ["less 10 min of breaks: 90 min"]),
    (90, 70, 10, "60", ["less 10 min of breaks: 60 min"]),
    (90, 10, 10, "0", ["less 10 min of breaks: 0 min"]), (90, 5, 10, "0", ["less 10 min of breaks: 0 min"]),
    (90, 90, 0, "90", []),
  ])
  func `breaks are taken off, never below zero`(
    minutes: Int, present: Int, breaks: Int, counted: String, reasons: [String]
  ) throws {
    let line = try line(for: .example(minutes: minutes, present: present, breaks: breaks), under: Exclude())
    #expect(try line.counted.minutes == fraction(counted))
    #expect(line.reasons == reasons)
  }

  @Test func `breaks are taken off after the time was shared, wherever the rules stand`() throws {
    let attended = try AttendedSession.example(minutes: 90, members: 6, breaks: 10)
    #expect(try line(for: attended, under: Exclude(), Presence(share: .group)).counted.minutes == Fraction(5))
  }

  @Test func `without the rule breaks count`() throws {
    #expect(try line(for: .example(breaks: 10), under: hourly).counted.minutes == Fraction(90))
  }

  @Test func `only breaks can be taken off`() throws {
    _ = try Exclude.read(["what": .list(["breaks"])])
    let fault = RuleSettings.Fault(line: 1, message: "'what' must be [\"breaks\"]")
    #expect(throws: fault) { try Exclude.read([:]) }
    #expect(throws: fault) { try Exclude.read(["what": .list(["meals"])]) }
    #expect(throws: RuleSettings.Fault(line: 2, message: "'what' must be a list of texts, such as [\"RP\"]"))
    {
      try Exclude.read(["what": .text("breaks")])
    }
  }

  @Test func `the sentence is short`() {
    #expect(Exclude().sentence(in: .example) == "Breaks do not count")
  }
}
