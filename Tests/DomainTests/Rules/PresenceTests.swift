import Domain
import Testing

struct PresenceTests {
  @Test func `a late arrival loses the minutes missed`() throws {
    let line = try line(for: .example(minutes: 90, present: 70), under: Presence(share: .own))
    #expect(line.counted.minutes == Fraction(70))
    #expect(line.reasons == [])
  }

  @Test(arguments: [
    (1, "90", ["alone: all of the time"]), (2, "45", ["2 shared the time: 45 min"]),
    (3, "45", ["half of the time in a group of 3: 45 min"]),
    (4, "45", ["half of the time in a group of 4: 45 min"]),
    (5, "18", ["5 shared the time: 18 min"]), (7, "90/7", ["7 shared the time: 12 6/7 min"]),
    (8, "11.25", ["8 shared the time: 11.25 min"]), (0, "90", ["alone: all of the time"]),
  ])
  func `the time is shared by the members`(members: Int, minutes: String, reasons: [String]) throws {
    let line = try line(for: .example(members: members), under: Presence(share: .group))
    #expect(try line.counted.minutes == fraction(minutes))
    #expect(line.reasons == reasons)
  }

  @Test func `leaders and others do not divide the time`() throws {
    let line = try line(for: .example(members: 5, leaders: 2, others: 2), under: Presence(share: .group))
    #expect(line.counted.minutes == Fraction(18))
  }

  @Test(arguments: [Role.leader, .coLeader, .supervisor])
  func `whoever leads or supervises gets nothing of a shared time`(role: Role) throws {
    #expect(
      try line(for: .example(role: role), under: Presence(share: .group)).leftOut
        == "only members of the group are supervised in it; a \(role.word) is not")
    #expect(try line(for: .example(role: role), under: Presence(share: .own)).leftOut == nil)
  }

  @Test func `in a shared time a late arrival shares the minutes present`() throws {
    let line = try line(for: .example(minutes: 90, present: 60, members: 6), under: Presence(share: .group))
    #expect(line.counted.minutes == Fraction(10))
  }

  @Test(arguments: [(1, 3, "30"), (3, 3, "45"), (3, 4, "22.5"), (8, 8, "45")])
  func `the largest group that gets half is a setting`(halfUpTo: Int, members: Int, minutes: String) throws {
    let line = try line(for: .example(members: members), under: Presence(share: .group, halfUpTo: halfUpTo))
    #expect(try line.counted.minutes == fraction(minutes))
  }

  @Test func `the settings are read`() throws {
    let group = try Presence.read(["share": .text("group"), "half_up_to": .text("6")])
    #expect(group.share == .group)
    #expect(group.halfUpTo == 6)
    #expect(try Presence.read(["share": .text("own")]).halfUpTo == 4)
  }

  @Test(
    arguments: [
      ([:], "1: 'share' is missing: one of own, full, absence_limit, own case, group"),
      (["share": .text("all")], "2: 'share' must be one of own, full, absence_limit, own case, group"),
      (
        ["share": .text("absence_limit")], "1: 'limits' must be there together with the share 'absence_limit'"
      ),
      (
        ["share": .text("own"), "limits": .amounts([.init(key: "0", amount: Fraction(5))])],
        "3: 'limits' must be there together with the share 'absence_limit'"
      ),
      (
        ["share": .text("absence_limit"), "limits": .amounts([.init(key: "x", amount: Fraction(5))])],
        "3: 'limits' must be lengths with minutes, such as {\"0\": \"0\", \"61\": \"15\"}"
      ),
      (
        ["share": .text("absence_limit"), "limits": .amounts([.init(key: "0", amount: Fraction(5))])], nil
      ),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Presence.self, settings) == message)
  }

  @Test(
    arguments: [
      (90, nil, []), (89, "missed 1 of 90 min; at most 0 may be missed", []),
    ] as [(Int, String?, [String])])
  func `in full whoever misses a minute has nothing`(present: Int, reason: String?, reasons: [String]) throws
  {
    let line = try line(for: .example(present: present), under: Presence(share: .full))
    #expect(line.leftOut == reason)
    #expect(line.reasons == reasons)
  }

  @Test(
    arguments: [
      (60, 60, nil, []), (60, 59, "missed 1 of 60 min; at most 0 may be missed", []),
      (61, 46, nil, ["missed 15 min: all 61 count"]),
      (61, 45, "missed 16 of 61 min; at most 15 may be missed", []),
      (120, 105, nil, ["missed 15 min: all 120 count"]),
      (121, 91, nil, ["missed 30 min: all 121 count"]),
      (121, 90, "missed 31 of 121 min; at most 30 may be missed", []),
    ] as [(Int, Int, String?, [String])])
  func `how much may be missed depends on the length`(
    minutes: Int, present: Int, reason: String?, reasons: [String]
  ) throws {
    let limits = [
      Presence.AbsenceLimit(fromLength: 121, mayMiss: 30), .init(fromLength: 0, mayMiss: 0),
      .init(fromLength: 61, mayMiss: 15),
    ]
    let line = try line(
      for: .example(minutes: minutes, present: present), under: Presence(share: .absenceLimit, limits: limits)
    )
    #expect(line.leftOut == reason)
    #expect(line.reasons == reasons)
    if reason == nil { #expect(line.counted == CountedTime(Minutes(minutes))) }
  }

  @Test(arguments: [
    (0, 3, "0", "presented 0 of 3 cases: 0 min"), (1, 3, "80/3", "presented 1 of 3 cases: 26 2/3 min"),
    (3, 3, "80", "presented 3 of 3 cases: 80 min"), (5, 3, "80", "presented 5 of 3 cases: 80 min"),
  ])
  func `the time of the person's own cases counts`(own: Int, cases: Int, minutes: String, reason: String)
    throws
  {
    let attended = try AttendedSession.example(present: 80, cases: cases, facts: SessionFacts(ownCases: own))
    let line = try line(for: attended, under: Presence(share: .ownCase))
    #expect(try line.counted.minutes == fraction(minutes))
    #expect(line.reasons == [reason])
  }

  @Test func `without the cases it cannot be told whose time it was`() throws {
    let fact = "the cases presented are not recorded"
    let rules: [any Rule] = [Presence(share: .ownCase), hourly]
    let account = try Account.example(of: [.example(cases: 0)], under: rules)
    #expect(account.doubts == [fact])
    #expect(account.leftOut.map(\.leftOut) == ["it cannot be told whether this counts: \(fact)"])
  }

  @Test func `the rule is about the sessions selected`() throws {
    let rule = Presence(share: .group, where: Selection { $0.isLed = false })
    #expect(try line(for: .example(members: 3, leaders: 0), under: rule).counted.minutes == Fraction(45))
    #expect(try line(for: .example(members: 3, leaders: 1), under: rule).counted.minutes == Fraction(90))
  }

  @Test func `the sentence says whose time it is`() {
    #expect(Presence(share: .own).sentence(in: .example) == "Only the minutes a person was there count")
    #expect(
      Presence(share: .group, halfUpTo: 4).sentence(in: .example)
        == "The time is shared by the group: all of it for one alone, half of it each in groups of up to 4,"
        + " else divided by the number of members present; whoever leads or supervises gets nothing")
    #expect(
      Presence(share: .full).sentence(in: .example)
        == "A session counts in full, or not at all for whoever missed a part of it")
    #expect(
      Presence(share: .absenceLimit, limits: [.init(fromLength: 61, mayMiss: 15)]).sentence(in: .example)
        == "A session counts in full, or not at all for whoever missed more minutes than"
        + " 15 of a session of 61 minutes or more")
    #expect(
      Presence(share: .ownCase).sentence(in: .example)
        == "The time of the cases that the person presented counts")
  }

  @Test(arguments: [(95, true), (94, false)])
  func `breaks are no absence`(present: Int, counts: Bool) throws {
    let rule = Presence(share: .absenceLimit, limits: [.init(fromLength: 0, mayMiss: 10)])
    let line = try line(for: .example(minutes: 120, present: present, breaks: 15), under: rule)
    #expect(
      line.leftOut == (counts ? nil : "missed 26 of 120 min; at most 10 may be missed, and 15 of breaks"))
  }
}
