import Domain
import SchemeFiles
import Testing

struct ExampleReaderTests {
  @Test func `a session has its defaults`() throws {
    let example = try example()
    let attended = try #require(example.record.sessions.first)
    let session = attended.session
    #expect(example.record.sessions.count == 1)
    #expect(attended.present == Headcount(members: 8, leaders: 1))
    #expect(attended.attendance.role == .member)
    #expect(attended.attendance.state == .confirmed)
    #expect(
      [attended.attendance.minutes, session.length, session.breaks] == [Minutes(60), Minutes(60), Minutes(0)])
    #expect(session.state == .held)
    #expect(session.date == CivilDate(iso: "2026-02-03"))
    #expect(example.expected.total == Credit(Fraction(1)))
    #expect(example.expected.categories == [:])
    #expect(example.expected.verdict == nil)
  }

  @Test func `a session has its settings`() throws {
    let example = try example(
      "\"minutes\": 60",
      "\"minutes\": 90, \"present\": 70, \"breaks\": 10, \"members\": 5, \"leaders\": 2,"
        + "\"role\": \"co-leader\""
    )
    let attended = try #require(example.record.sessions.first)
    #expect(attended.present == Headcount(members: 5, leaders: 2))
    #expect(attended.attendance.role == .coLeader)
    #expect(
      [attended.attendance.minutes, attended.session.length, attended.session.breaks]
        == [Minutes(70), Minutes(90), Minutes(10)])
  }

  @Test(arguments: [
    ("\"times\": 3", ["2026-02-03", "2026-03-03", "2026-03-31"]),
    ("\"times\": 3, \"every_days\": 7", ["2026-02-03", "2026-02-10", "2026-02-17"]),
  ])
  func `a series stands for several sessions`(settings: String, dates: [String]) throws {
    let example = try example("\"minutes\": 60", "\"minutes\": 60, \(settings)")
    #expect(example.record.sessions.map(\.session.date.description) == dates)
    #expect(example.record.sessions.map(\.session.id) == [1, 2, 3])
  }

  @Test func `the enrolment has its split and its dates`() throws {
    let example = try example(
      "{\"from\": \"2026-01-01\"}",
      "{\"from\": \"2026-01-01\", \"to\": \"2026-06-30\", \"anchor\": \"2024-02-29\", \"split\": {\"RP\": 3}}"
    )
    #expect(
      example.enrolment
        == Enrolment(
          schemeID: "xx-test", from: try #require(CivilDate(iso: "2026-01-01")),
          to: CivilDate(iso: "2026-06-30"),
          anchor: CivilDate(iso: "2024-02-29"), split: ["RP": 3]))
  }

  @Test func `the expected figures are read`() throws {
    let example = try example(
      "\"total\": \"1\"", "\"total\": \"90/7\", \"categories\": {\"RP\": 1.5}, \"verdict\": \"not met\"")
    #expect(example.expected.total == Fraction("90/7").map(Credit.init))
    #expect(example.expected.categories["RP"] == Fraction("1.5").map(Credit.init))
    #expect(example.expected.verdict == .notMet)
  }

  @Test(arguments: [
    (
      ", \"total\": \"1\"", "", 19,
      "an example must expect something: total, categories, verdict, period, required or findings"
    ),
    ("\"name\": \"One\", ", "", 19, "'name' is missing"),
    ("\"total\": \"1\"", "\"total\": \"-1\"", 20, "'total' must be a number such as \"12.5\""),
    (" \"on\": \"2026-12-31\",", "", 19, "'on' is missing: a date such as \"2026-01-31\""),
    ("\"minutes\": 60", "\"minutes\": 0", 20, "'minutes' must be a whole number from 1"),
    ("\"minutes\": 60", "\"minutes\": 60, \"present\": -1", 20, "'present' must be a whole number from 0"),
    (", \"minutes\": 60", "", 20, "'minutes' is missing: a whole number"),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"present\": 61", 20,
      "'present' and 'breaks' must fit in 'minutes', 'minutes' in a day, and 'times' in 1000"
    ),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"times\": 1001", 20,
      "'present' and 'breaks' must fit in 'minutes', 'minutes' in a day, and 'times' in 1000"
    ),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"role\": \"boss\"", 20,
      "'role' must be one of member, leader, co-leader, observer, supervisor"
    ),
    (
      "\"total\": \"1\"", "\"total\": \"1\", \"verdict\": \"yes\"", 20,
      "'verdict' must be one of met, not met, cannot tell"
    ),
    (
      "\"total\": \"1\"", "\"total\": \"1\", \"categories\": {\"XX\": 1}", 20,
      "'XX' is no category of the scheme; it has RP"
    ),
    ("\"total\": \"1\"", "\"total\": \"1\", \"categories\": []", 20, "'categories' must be an object in { }"),
    (
      "\"total\": \"1\"", "\"total\": \"1\", \"categories\": {\"RP\": \"x\"}", 20,
      "'RP' must be a number such as \"12.5\""
    ),
    (
      "{\"from\": \"2026-01-01\"}", "{\"from\": \"2026-01-01\", \"split\": {\"XX\": 1}}", 19,
      "'XX' is no category of the scheme; it has RP"
    ),
    ("{\"from\": \"2026-01-01\"}", "{}", 19, "'from' is missing: a date such as \"2026-01-31\""),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"member\": 5", 20,
      "unknown key 'member'; did you mean 'members'? Known here: date, times, every_days, every_months,"
        + " minutes, present, breaks, group, start, mode, kind, state, role, cases, members, leaders, others,"
        + " recognised, leader_recognised, leader_profession, own_mode, own_cases, tags, approval, professions"
    ),
    (
      "\"total\": \"1\"", "\"total\": \"1\", \"totel\": \"1\"", 20,
      "unknown key 'totel'; did you mean 'total'? Known here: scheme, name, enrolled, on, sessions,"
        + " activities, evidence, leave, total, categories, verdict, period, required, findings"
    ),
  ])
  func `what is wrong in an example is named with its line`(
    old: String, new: String, line: Int, message: String
  ) {
    #expect(
      throws: Problem(.refused, message, at: "test.json:\(line)", remedy: "Correct the file and try again.")
    ) {
      try example(old, new)
    }
  }

  @Test func `a share that is not whole is refused`() {
    #expect(throws: Problem.self) {
      try example("{\"from\": \"2026-01-01\"}", "{\"from\": \"2026-01-01\", \"split\": {\"RP\": \"0.5\"}}")
    }
  }

  private func example(_ old: String = "", _ new: String = "") throws -> Example {
    let text = old.isEmpty ? schemeText : schemeText.replacing(old, with: new)
    return try #require(SchemeFile.scheme(from: text, named: "test.json").examples.first)
  }
}
