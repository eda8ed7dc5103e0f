import Domain
import Testing

struct GateSessionTests {
  @Test(
    arguments: [
      (2, "members present: 2; at least 3 are needed"), (3, nil), (4, nil),
    ] as [(Int, String?)])
  func `enough members must be present, leaders not counted`(members: Int, reason: String?) throws {
    let attended = try AttendedSession.example(members: members, leaders: 2, others: 2)
    #expect(try line(for: attended, under: GateSession(minMembers: 3)).leftOut == reason)
  }

  @Test(
    arguments: [
      (24, 1, 0, nil), (25, 1, 0, "people present: 26; at most 25 are allowed"),
      (20, 2, 3, nil), (20, 2, 4, "people present: 26; at most 25 are allowed"),
    ] as [(Int, Int, Int, String?)])
  func `not too many people may be present, everybody counted`(
    members: Int, leaders: Int, others: Int, reason: String?
  ) throws {
    let attended = try AttendedSession.example(members: members, leaders: leaders, others: others)
    #expect(try line(for: attended, under: GateSession(maxPeople: 25)).leftOut == reason)
  }

  @Test(arguments: [(0, "nobody led the session"), (1, nil)] as [(Int, String?)])
  func `somebody must have led`(leaders: Int, reason: String?) throws {
    let attended = try AttendedSession.example(leaders: leaders)
    #expect(try line(for: attended, under: GateSession(needsLeader: true)).leftOut == reason)
  }

  @Test(arguments: [(59, "the session lasted 59 min; it must last 60"), (60, nil)] as [(Int, String?)])
  func `the session must last, whoever came late`(minutes: Int, reason: String?) throws {
    let attended = try AttendedSession.example(minutes: minutes, present: 10, breaks: 5)
    #expect(try line(for: attended, under: GateSession(minMinutes: 60)).leftOut == reason)
  }

  @Test func `a session that is left out is worth nothing`() throws {
    let left = try line(
      for: .example(members: 2), under: hourly, Allocate(to: "RP"), GateSession(minMembers: 3))
    #expect(left.credit == .zero)
    #expect(left.shares == [])
    #expect(left.reasons == [])
  }

  @Test func `the settings are read`() throws {
    let rule = try GateSession.read([
      "min_members": .text("3"), "max_people": .text("25"), "leader": .flag(true), "min_minutes": .text("60"),
    ])
    #expect([rule.minMembers, rule.maxPeople, rule.minMinutes] == [3, 25, 60])
    #expect(rule.needsLeader)
  }

  @Test func `every setting may be left out`() throws {
    let rule = try GateSession.read([:])
    #expect([rule.minMembers, rule.maxPeople, rule.minMinutes] == [nil, nil, nil])
    #expect(!rule.needsLeader)
    #expect(try line(for: .example(members: 0, leaders: 0), under: rule).leftOut == nil)
  }

  @Test(
    arguments: [
      ("min_members", .text("0"), "'min_members' must be a whole number from 1"),
      ("max_people", .text("2.5"), "'max_people' must be a whole number from 1"),
      ("min_minutes", .flag(true), "'min_minutes' must be a whole number from 1"),
      ("leader", .text("true"), "'leader' must be true or false"),
    ] as [(String, RuleSettings.Value, String)])
  func `a wrong setting is named`(key: String, value: RuleSettings.Value, message: String) {
    #expect(throws: RuleSettings.Fault(line: 2, message: message)) { try GateSession.read([key: value]) }
  }

  @Test func `the sentence names the conditions`() {
    #expect(
      GateSession(minMembers: 3, maxPeople: 25, needsLeader: true, minMinutes: 60).sentence(in: .example)
        == "A session counts only if at least 3 members are present (leaders not counted)"
        + " and at most 25 people are present"
        + " and a leader is present and it lasts at least 60 minutes")
    #expect(
      GateSession(minMinutes: 45).sentence(in: .example)
        == "A session counts only if it lasts at least 45 minutes")
  }

  @Test func `the sentence of a gate without conditions is whole`() {
    #expect(GateSession().sentence(in: .example) == "Every session counts")
  }
}
