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
    (
      "\"total\": \"1\"", "\"total\": \"-1\"", 20,
      "'total' must be a number such as \"12.5\" or \"90/7\", without its unit"
    ),
    (" \"on\": \"2026-12-31\",", "", 19, "'on' is missing: a date such as \"2026-01-31\""),
    ("\"minutes\": 60", "\"minutes\": 0", 20, "'minutes' must be a whole number from 1 to 1,000,000"),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"present\": -1", 20,
      "'present' must be a whole number from 0 to 1,000,000"
    ),
    (", \"minutes\": 60", "", 20, "'minutes' is missing: a whole number"),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"present\": 61", 20,
      "'present' and 'breaks' must fit in 'minutes', and 'minutes' in a day"
    ),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"times\": 1001", 20,
      "'times' must be at most 1000"
    ),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"role\": \"boss\"", 20,
      "'role' must be one of member, leader, co-leader, observer, supervisor; a facilitator is a leader, and whoever presents a case a member with 'own_cases'"
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
      "'RP' must be a number such as \"12.5\" or \"90/7\", without its unit"
    ),
    (
      "{\"from\": \"2026-01-01\"}", "{\"from\": \"2026-01-01\", \"split\": {\"XX\": 1}}", 19,
      "'XX' is no category of the scheme; it has RP"
    ),
    ("{\"from\": \"2026-01-01\"}", "{}", 19, "'from' is missing: a date such as \"2026-01-31\""),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"member\": 5", 20,
      "unknown key 'member'; did you mean 'members'? Known here: date, times, every_days, every_months,"
        + " minutes, present, breaks, group, start, mode, kind, state, role, cases, group_size, members, leaders, others,"
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

  @Test func `the first day is the anchor, but never a date of birth`() throws {
    let own = #"{"kind": "period", "anchor": "individual_date", "source": "page"}"#
    let birth =
      #"{"kind": "period", "anchor": "birth_quarter", "quarter_ends": ["2", "5", "8", "11"], "source": "page"}"#
    let calendar = #"{"kind": "period", "anchor": "calendar_year", "source": "page"}"#
    #expect(try example(calendar, own).enrolment.anchor == CivilDate(iso: "2026-01-01"))
    #expect(try example(calendar, birth).enrolment.anchor == nil)
    #expect(try example().enrolment.anchor == nil)
  }

  @Test func `a date alone is an enrolment`() throws {
    #expect(try example("{\"from\": \"2026-01-01\"}", "\"2026-01-01\"").enrolment == example().enrolment)
  }

  @Test(arguments: [
    ("\"minutes\": 60", "\"minutes\": \"60\", \"role\": \"Co Leader\", \"mode\": \"On-line\""),
    ("\"total\": \"1\"", "\"total\": 1, \"categories\": {\"rp\": \"0\"}"),
    ("\"total\": \"1\"", "\"total\": \"1\", \"verdict\": \"not-met\""),
    ("\"total\": \"1\"", "\"total\": \"1\", \"verdict\": \"NOT compliant\""),
    ("\"minutes\": 60", "\"minutes\": 60, \"tags\": \"ethics\", \"recognised\": \"EKC\""),
    ("\"total\": \"1\"", "\"total\": \"0 2/2\""),
  ])
  func `spelling makes no difference`(old: String, new: String) throws {
    let example = try example(old, new)
    #expect(example.expected.total == Credit(Fraction(1)))
    if new.contains("NOT") || new.contains("not") { #expect(example.expected.verdict == .notMet) }
    if new.contains("rp") { #expect(example.expected.categories == ["RP": .zero]) }
    if new.contains("Co Leader") {
      #expect(example.record.sessions.first?.attendance.role == .coLeader)
      #expect(example.record.sessions.first?.session.mode == .online)
    }
  }

  @Test(arguments: [
    ("", 4), (", \"approval\": \"A-1\"", 2), (", \"approval\": \"none\"", 2), (", \"approval\": false", 2),
    (", \"approval\": null", 2),
  ])
  func `what an example leaves open has several readings`(setting: String, readings: Int) throws {
    let example = try example("\"minutes\": 60", "\"minutes\": 60\(setting)")
    #expect(example.otherReadings.count + 1 == readings)
    #expect(example.record.sessions.first?.facts.assumesApproval == setting.isEmpty)
    #expect(
      example.record.sessions.first?.facts.approvals == (setting.contains("A-1") ? ["xx-test": "A-1"] : [:]))
  }

  @Test(arguments: [("\"own_cases\": 3", 8, 3), ("\"professions\": {\"GP\": 10}", 10, 2)])
  func `what is given makes room for itself`(setting: String, members: Int, cases: Int) throws {
    let example = try example("\"minutes\": 60", "\"minutes\": 60, \(setting)")
    #expect(example.record.sessions.first?.present.members == members)
    #expect(example.record.sessions.first?.session.cases == cases)
  }

  @Test func `an example that speaks of evidence has one reading of it`() throws {
    let example = try example("\"total\": \"1\"", "\"total\": \"1\", \"evidence\": []")
    #expect(example.otherReadings.count == 1)
  }

  @Test(arguments: [("", true), (", \"kind\": \"planning\"", false), (", \"kind\": \"review\"", false)])
  func `an approved group that names no meetings is taken to have had them`(kind: String, isAssumed: Bool)
    throws
  {
    let second = ", {\"date\": \"2026-03-03\", \"minutes\": 60\(kind)}"
    let example = try example(
      "\"minutes\": 60}", "\"minutes\": 60, \"approval\": \"A-1\"}\(second)")
    #expect(example.record.sessions.first?.facts.assumesMeetings == isAssumed)
    #expect(example.record.sessions.last?.facts.assumesMeetings == false)
  }

  @Test(arguments: [
    (
      "\"minutes\": 60", "\"hours\": 1",
      "unknown key 'hours'; did you mean 'minutes'? Known here: date, times"
    ),
    (
      "\"total\": \"1\"", "\"credited\": \"1\"",
      "unknown key 'credited'; did you mean 'total'? Known here: scheme"
    ),
    ("\"total\": \"1\"", "\"total\": \"1 h\"", "'total' must be a number such as \"12.5\" or \"90/7\""),
    (
      "\"enrolled\": {\"from\": \"2026-01-01\"}, ", "",
      "'enrolled' is missing, such as {\"from\": \"2026-01-01\"}"
    ),
    (
      "\"total\": \"1\"", "\"total\": \"1\", \"evidence\": [\"pdp\"]",
      "a piece of evidence, such as {\"item\": \"pdp\", \"date\": \"2026-01-31\"}, must be an object in { }"
    ),
    (
      "\"total\": \"1\"", "\"total\": \"1\", \"evidence\": [{\"item\": \"pdp\", \"date\": \"2026-01-31\"}]",
      "the scheme wants no evidence called 'pdp'; it has none"
    ),
    ("\"minutes\": 60", "\"minutes\": 60, \"members\": 0", "'members' count the person too"),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"members\": 8, \"professions\": {\"GP\": 9}",
      "'professions' are those of 9 people, and 'members' are 8"
    ),
    (
      "{\"from\": \"2026-01-01\"}", "{\"from\": \"2026-01-01\", \"to\": \"2025-12-31\"}",
      "'to' must not be before 'from'"
    ),
    (
      "\"minutes\": 60", "\"minutes\": 60, \"mode\": \"video\"",
      "'mode' must be one of in person, online, mixed; by video is online"
    ),
    (
      "{\"from\": \"2026-01-01\"}", "{\"from\": \"2026-01-01\", \"facts\": {\"x\": true}}",
      "'x' is no fact of the scheme; it has none"
    ),
  ])
  func `a message says how to write it`(old: String, new: String, message: String) throws {
    do {
      _ = try example(old, new)
      Issue.record("no fault")
    } catch let problem as Problem {
      #expect(problem.what.hasPrefix(message), "\(problem.what)")
    }
  }

  private func example(_ old: String = "", _ new: String = "") throws -> Example {
    let text = old.isEmpty ? schemeText : schemeText.replacing(old, with: new)
    return try #require(SchemeFile.scheme(from: text, named: "test.json").examples.first)
  }
}
