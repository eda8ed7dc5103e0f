import Domain
import Testing

struct ExcludeTests {
  @Test(arguments: [
    (100, 100, 10, "90", ["less 10 min of breaks: 90 min"]),
    (90, 70, 10, "60", ["less 10 min of breaks: 60 min"]),
    (90, 300, 10, "80", ["no longer than the session, 90 min", "less 10 min of breaks: 80 min"]),
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

  @Test func `of a time that was shared the same part of the breaks is taken off`() throws {
    let attended = try AttendedSession.example(minutes: 90, members: 7, breaks: 20)
    #expect(
      try line(for: attended, under: Exclude(), Presence(share: .group)).counted.minutes == Fraction(10))
  }

  @Test func `without the rule breaks count`() throws {
    #expect(try line(for: .example(breaks: 10), under: hourly).counted.minutes == Fraction(90))
  }

  @Test(
    arguments: [
      ([:], "1: 'what' must be a list of \(Self.parts)"),
      (["what": .list([])], "2: 'what' must be a list of \(Self.parts)"),
      (["what": .list(["breaks", "naps"])], "2: 'what' must be a list of \(Self.parts)"),
      (["what": .text("breaks")], "2: 'what' must be a list of texts, such as [\"RP\"]"),
      (["what": .list(["breaks", "sponsored parts"])], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Exclude.self, settings) == message)
  }

  private static let parts = "breaks, meals, welcomes, administration, preparation, sponsored parts"

  @Test(
    arguments: [
      ([.breaks], "80"), ([.meals], "80"), ([.welcomes], "80"), ([.administration], "80"),
      ([.preparation], "90"),
      ([.sponsoredParts], "90"), ([.sponsoredParts, .meals], "80"),
    ] as [([Exclude.Part], String)])
  func `what is entered as a break is taken off`(parts: [Exclude.Part], minutes: String) throws {
    #expect(try line(for: .example(breaks: 10), under: Exclude(parts)).counted.minutes == fraction(minutes))
  }

  @Test func `two rules take the breaks off once`() throws {
    let line = try line(for: .example(breaks: 10), under: Exclude([.breaks]), Exclude([.meals]))
    #expect(line.counted.minutes == Fraction(80))
    #expect(line.reasons == ["less 10 min of breaks: 80 min"])
  }

  @Test func `the sentence is short`() {
    #expect(Exclude().sentence(in: .example) == "Breaks do not count")
    #expect(
      Exclude([.meals, .sponsoredParts]).sentence(in: .example) == "Meals, sponsored parts do not count")
  }
}
