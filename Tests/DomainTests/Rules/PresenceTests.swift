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

  @Test func `a missing or wrong share is named`() {
    #expect(throws: RuleSettings.Fault(line: 1, message: "'share' is missing: one of own, group")) {
      try Presence.read([:])
    }
    #expect(throws: RuleSettings.Fault(line: 2, message: "'share' must be one of own, group")) {
      try Presence.read(["share": .text("all")])
    }
  }

  @Test func `the sentence says whose time it is`() {
    #expect(Presence(share: .own).sentence(in: .example) == "Only the minutes a person was there count")
    #expect(
      Presence(share: .group, halfUpTo: 4).sentence(in: .example)
        == "The time is shared by the group: all of it for one alone, half of it each in groups of up to 4,"
        + " else divided by the number of members present; whoever leads or supervises gets nothing")
  }
}
