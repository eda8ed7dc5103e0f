import Domain
import Testing

struct GateSessionTests {
  @Test(
    arguments: [
      (2, "members present: 2; at least 3 are needed"), (3, nil), (4, nil),
    ] as [(Int, String?)])
  func `enough members must be present, leaders not counted`(members: Int, reason: String?) throws {
    let attended = try AttendedSession.example(members: members, leaders: 2, others: 2)
    #expect(try line(for: attended, under: GateSession { $0.members.least = 3 }).leftOut == reason)
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
    #expect(try line(for: attended, under: GateSession { $0.people.most = 25 }).leftOut == reason)
  }

  @Test(arguments: [(0, "nobody led the session"), (1, nil)] as [(Int, String?)])
  func `somebody must have led`(leaders: Int, reason: String?) throws {
    let attended = try AttendedSession.example(leaders: leaders)
    #expect(try line(for: attended, under: GateSession { $0.needsLeader = true }).leftOut == reason)
  }

  @Test(
    arguments: [(59, "the session lasted 59 min; at least 60 are needed"), (60, nil)] as [(Int, String?)])
  func `the session must last, whoever came late`(minutes: Int, reason: String?) throws {
    let attended = try AttendedSession.example(minutes: minutes, present: 10, breaks: 5)
    #expect(try line(for: attended, under: GateSession { $0.minutes.least = 60 }).leftOut == reason)
  }

  @Test func `a session that is left out is worth nothing`() throws {
    let left = try line(
      for: .example(members: 2), under: hourly, Allocate(to: "RP"), GateSession { $0.members.least = 3 })
    #expect(left.credit == .zero)
    #expect(left.shares == [])
    #expect(left.reasons == [])
  }

  @Test func `the settings are read`() throws {
    let rule = try GateSession.read([
      "min_members": .text("3"), "max_people": .text("25"), "leader": .flag(true), "min_minutes": .text("60"),
    ])
    #expect([rule.members.least, rule.people.most, rule.minutes.least] == [3, 25, 60])
    #expect(rule.needsLeader)
  }

  @Test func `every setting may be left out`() throws {
    let rule = try GateSession.read([:])
    #expect([rule.members.least, rule.people.most, rule.minutes.least] == [nil, nil, nil])
    #expect(!rule.needsLeader)
    #expect(try line(for: .example(members: 0, leaders: 0), under: rule).leftOut == nil)
  }

  @Test(
    arguments: [
      (["min_members": .text("0")], "2: 'min_members' must be a whole number from 1 to 1,000,000"),
      (["max_people": .text("2.5")], "2: 'max_people' must be a whole number from 1 to 1,000,000"),
      (["min_minutes": .flag(true)], "2: 'min_minutes' must be a whole number from 1 to 1,000,000"),
      (["leader": .text("true")], "2: 'leader' must be true or false"),
      (["min_peers": .text("3")], "1: 'peers' must be there together with 'min_peers'"),
      (["peers": .list(["nurse"])], "2: 'peers' must be there together with 'min_peers'"),
      (["min_peers": .text("3"), "peers": .list(["nurse"])], nil),
      (
        ["min_members": .text("9"), "max_members": .text("4")],
        "3: 'max_members' must be at least 'min_members', which is 9"
      ),
      (["min_members": .text("4"), "max_members": .text("4")], nil),
      (
        ["roles": .list(["boss"])],
        "2: 'roles' must be one of member, leader, co-leader, observer, supervisor"
      ),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: GateSession.self, settings) == message)
  }

  @Test(
    arguments: [
      (["max_members": .text("12")], 12, 90, 90, nil),
      (["max_members": .text("12")], 13, 90, 90, "members present: 13; at most 12 are allowed"),
      (["min_people": .text("5")], 4, 90, 90, nil),
      (["min_people": .text("5")], 3, 90, 90, "people present: 4; at least 5 are needed"),
      (["max_minutes": .text("90")], 8, 90, 90, nil),
      (["max_minutes": .text("90")], 8, 91, 91, "the session lasted 91 min; at most 90 are allowed"),
      (["min_present": .text("45")], 8, 90, 45, nil),
      (["min_present": .text("45")], 8, 90, 44, "there for 44 min; at least 45 are needed"),
      (["roles": .list(["leader"])], 8, 90, 90, "only what was done as leader counts"),
    ] as [(Settings, Int, Int, Int, String?)])
  func `every limit has its reason`(
    settings: Settings, members: Int, minutes: Int, present: Int, reason: String?
  )
    throws
  {
    let attended = try AttendedSession.example(minutes: minutes, present: present, members: members)
    #expect(try line(for: attended, under: GateSession.read(settings)).leftOut == reason)
  }

  @Test(
    arguments: [
      (nil, 3, nil, []), (nil, 2, "members present: 2; at least 3 are needed", []),
      (["GP": 3, "nurse": 4], 7, nil, []),
      (["GP": 1, "psychiatrist": 2, "nurse": 4], 7, nil, []),
      (["GP": 2, "nurse": 5], 7, "present as GP or psychiatrist: 2; at least 3 are needed", []),
      (["GP": 2, "": 1], 3, Self.unknown(Self.peers(1)), [Self.peers(1)]),
      (["GP": 1, "": 1, "nurse": 6], 8, "present as GP or psychiatrist: 1; at least 3 are needed", []),
      (["GP": 3, "": 5], 8, nil, []), (["": 8], 8, Self.unknown(Self.peers(8)), [Self.peers(8)]),
    ] as [([String: Int]?, Int, String?, [String])])
  func `enough of the members must be peers`(
    professions: [String: Int]?, members: Int, reason: String?, doubts: [String]
  ) throws {
    let rule = GateSession {
      $0.minPeers = 3
      $0.peers = ["GP", "psychiatrist"]
    }
    try expect(rule, members: members, SessionFacts(professions: professions), reason: reason, doubts: doubts)
  }

  @Test(
    arguments: [
      (["psychologist"], 1, nil, []), (["nurse", "psychologist"], 2, nil, []),
      (["", "psychologist"], 2, nil, []),
      (["nurse"], 1, "no leader is psychologist", []),
      ([], 0, "nobody led the session; a leader must be psychologist", []),
      (["nurse", ""], 2, Self.unknown(Self.leader), [Self.leader]),
      ([], 1, Self.unknown(Self.leader), [Self.leader]),
    ] as [([String], Int, String?, [String])])
  func `a leader must have a profession`(found: [String], leaders: Int, reason: String?, doubts: [String])
    throws
  {
    let rule = GateSession { $0.leaderProfessions = ["psychologist"] }
    try expect(rule, leaders: leaders, SessionFacts(leaderProfessions: found), reason: reason, doubts: doubts)
  }

  @Test(
    arguments: [
      (nil, 1, Self.unknown(Self.recognised), [Self.recognised]), (["DBG"], 1, nil, []),
      (["EKC", "DBG"], 1, nil, []),
      ([], 1, "no leader is recognised as DBG", []), (["DBG"], 0, "nobody led the session", []),
      (nil, 0, "nobody led the session", []),
    ] as [(Set<String>?, Int, String?, [String])])
  func `a leader must be recognised`(found: Set<String>?, leaders: Int, reason: String?, doubts: [String])
    throws
  {
    let rule = GateSession { $0.leaderRecognition = "DBG" }
    try expect(
      rule, leaders: leaders, SessionFacts(leaderRecognitions: found, recognitionsAreComplete: true),
      reason: reason, doubts: doubts)
  }

  @Test(
    arguments: [
      (nil, Self.unknown(Self.anybody), [Self.anybody]), (["EKC"], nil, []),
      ([], "nobody present is recognised as EKC", []),
    ] as [(Set<String>?, String?, [String])])
  func `somebody present must be recognised`(found: Set<String>?, reason: String?, doubts: [String]) throws {
    let rule = GateSession { $0.recognition = "EKC" }
    try expect(
      rule, SessionFacts(recognitions: found, recognitionsAreComplete: true), reason: reason, doubts: doubts)
  }

  @Test(arguments: [["EKC"], []] as [Set<String>])
  func `what is recorded of somebody else leaves the question open`(found: Set<String>) throws {
    let rule = GateSession { $0.recognition = "DBG" }
    let asked = "it is not recorded whether anybody present is recognised as DBG"
    try expect(rule, SessionFacts(recognitions: found), reason: Self.unknown(asked), doubts: [asked])
  }

  @Test(
    arguments: [
      (["example": "A-1"], nil, []), (["other": "A-1"], Self.unknown(Self.approval), [Self.approval]),
      ([:], Self.unknown(Self.approval), [Self.approval]),
    ] as [([String: String], String?, [String])])
  func `the body's own approval must be recorded`(
    approvals: [String: String], reason: String?, doubts: [String]
  )
    throws
  {
    try expect(
      GateSession { $0.needsApproval = true }, SessionFacts(approvals: approvals), reason: reason,
      doubts: doubts)
  }

  @Test func `what fails for certain leaves no doubt`() throws {
    let rule = GateSession {
      $0.leaderRecognition = "DBG"
      $0.recognition = "EKC"
    }
    try expect(
      rule, SessionFacts(recognitions: []), reason: Self.unknown(Self.recognised), doubts: [Self.recognised])
    try expect(
      GateSession {
        $0.needsApproval = true
        $0.leaderProfessions = ["nurse"]
      }, leaders: 0, SessionFacts(), reason: "nobody led the session; a leader must be nurse", doubts: [])
  }

  private static let leader = "the leader's profession is not recorded; it must be psychologist"
  private static let recognised = "it is not recorded whether a leader is recognised as DBG"
  private static let anybody = "it is not recorded whether anybody present is recognised as EKC"
  private static let approval = "the body's approval number of the group is not recorded"
  private static func peers(_ count: Int) -> String {
    "the professions of \(count) present are not recorded; 3 must be GP or psychiatrist"
  }
  private static func unknown(_ fact: String) -> String { "it cannot be told whether this counts: \(fact)" }

  private func expect(
    _ rule: GateSession, members: Int = 8, leaders: Int = 1, _ facts: SessionFacts, reason: String?,
    doubts: [String], at location: SourceLocation = #_sourceLocation
  ) throws {
    let attended = try AttendedSession.example(members: members, leaders: leaders, facts: facts)
    let account = try Account.example(of: [attended], under: [rule])
    #expect((account.lines + account.leftOut).map(\.leftOut) == [reason], sourceLocation: location)
    #expect(account.doubts == doubts, sourceLocation: location)
  }

  @Test func `the sentence names the conditions`() {
    #expect(
      GateSession {
        $0.members.least = 3
        $0.people.most = 25
        $0.needsLeader = true
        $0.minutes.least = 60
      }.sentence(in: .example)
        == "A session counts only if at least 3 members are present (leaders not counted)"
        + " and at most 25 people are present"
        + " and a leader is present and it lasts at least 60 minutes")
    #expect(
      GateSession { $0.minutes.least = 45 }.sentence(in: .example)
        == "A session counts only if it lasts at least 45 minutes")
  }

  @Test func `the sentence of a gate without conditions is whole`() {
    #expect(GateSession().sentence(in: .example) == "Every session counts")
  }

  @Test func `the sentence names professions, recognitions and the selection`() throws {
    let rule = try GateSession.read([
      "min_peers": .text("3"), "peers": .list(["GP"]), "leader_profession": .list(["nurse", "GP"]),
      "leader_recognised": .text("DBG"), "recognised": .text("EKC"), "max_minutes": .text("120"),
      "min_present": .text("60"), "approval": .flag(true), "modes": .list(["in person"]),
    ])
    #expect(
      rule.sentence(in: .example)
        == "A session counts only if at least 3 of the members are GP and a leader is nurse or GP"
        + " and a leader is recognised as DBG and somebody present is recognised as EKC"
        + " and it lasts at most 120 minutes and the person was there for at least 60 minutes"
        + " and the body's approval number of the group is recorded and the person was there in person")
  }

  /// Members who are GPs, what those who led are, and whether leaders count.
  @Test(
    arguments: [
      (2, ["GP"], true, nil), (2, ["GP"], false, "present as GP: 2; at least 3 are needed"),
      (2, ["nurse"], true, "present as GP: 2; at least 3 are needed"),
      (2, [""], true, Self.unknown("the professions of 1 present are not recorded; 3 must be GP")),
      (2, [], true, Self.unknown("the professions of 1 present are not recorded; 3 must be GP")),
      (1, ["general practitioner", "G.P."], true, "present as GP: 2; at least 3 are needed"),
      (3, [], true, nil),
    ] as [(Int, [String], Bool, String?)])
  func `those who lead can be among the peers`(members: Int, leaders: [String], count: Bool, reason: String?)
    throws
  {
    let rule = GateSession {
      $0.minPeers = 3
      $0.peers = ["GP"]
      $0.leadersCount = count
    }
    let facts = SessionFacts(professions: ["GP": members, "nurse": 4], leaderProfessions: leaders)
    let attended = try AttendedSession.example(
      members: members + 4, leaders: max(1, leaders.count), facts: facts)
    #expect(try line(for: attended, under: rule).leftOut == reason)
  }

  @Test(arguments: [(1, "present as GP: 2; at least 3 are needed"), (2, nil)] as [(Int, String?)])
  func `where everybody is as asked the leaders are too`(leaders: Int, reason: String?) throws {
    let rule = GateSession {
      $0.minPeers = 3
      $0.peers = ["GP"]
      $0.leadersCount = true
    }
    #expect(try line(for: .example(members: 1, leaders: leaders), under: rule).leftOut == reason)
  }

  /// Who was there, who stood on the roster, and what is said of a group that must have 8 to 12 members.
  @Test(
    arguments: [
      (8, nil, nil), (7, nil, Self.unknown("how many members the group has is not recorded; present were 7")),
      (7, 3, Self.unknown("how many members the group has is not recorded; present were 7")), (7, 8, nil),
      (7, 7, "members of the group: 7; at least 8 are needed"), (9, 7, nil), (12, 12, nil),
      (5, 13, "members of the group: 13; at most 12 are allowed"),
      (13, nil, "members of the group: 13; at most 12 are allowed"),
      (13, 12, "members of the group: 13; at most 12 are allowed"),
    ] as [(Int, Int?, String?)])
  func `the members of a group are those on its roster, there or not`(
    present: Int, size: Int?, reason: String?
  )
    throws
  {
    let rule = GateSession { $0.group = .init(least: 8, most: 12) }
    let attended = try AttendedSession.example(members: present, facts: SessionFacts(groupSize: size))
    #expect(try line(for: attended, under: rule).leftOut == reason)
  }

  @Test(arguments: ["General Practitioner", "general-practitioner", "gp", "GP"])
  func `professions are compared however they are spelt`(profession: String) throws {
    let rule = GateSession {
      $0.minPeers = 3
      $0.peers = ["general practitioner"]
    }
    let facts = SessionFacts(professions: [profession: 3])
    #expect(try line(for: .example(members: 3, facts: facts), under: rule).leftOut == nil)
  }

  @Test func `counting leaders needs a number of peers`() throws {
    #expect(
      try fault(of: GateSession.self, ["leaders_count": .flag(true)])
        == "2: 'leaders_count' must be there only with 'min_peers'")
    #expect(try GateSession.read(["for": .text("series")]).purpose == .series)
  }
}
