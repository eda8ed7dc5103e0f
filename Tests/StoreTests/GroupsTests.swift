import Domain
import TestSupport
import Testing

@testable import Store

struct GroupsTests {
  @Test func `groups are read as written, each in its zone`() throws {
    let register = try Sample.empty()
    let expected = [
      BalintGroup(
        id: 1, name: "Wellington", zone: "Pacific/Auckland", usualStart: try Sample.start(),
        usualLength: Minutes(90)),
      BalintGroup(id: 2, name: "München", zone: "Europe/Berlin", usualStart: nil, usualLength: Minutes(1440)),
      BalintGroup(
        id: 3, name: "Midnight", zone: "Europe/Berlin", usualStart: LocalTime(minuteOfDay: 0),
        usualLength: Minutes(1)),
    ]
    for group in expected {
      let written = try register.write(.test()) {
        try $0.addGroup(
          name: group.name, zone: group.zone, usualStart: group.usualStart, usualLength: group.usualLength)
      }
      #expect(written.result == group)
    }
    #expect(try register.groups() == expected)
    #expect(
      try register.database.rows("SELECT name FROM zone ORDER BY id") { $0.text(0) }
        == ["Pacific/Auckland", "Europe/Berlin"])
  }

  @Test(arguments: Session.Kind.allCases)
  func `what a group's sessions usually are is read as written`(kind: Session.Kind) throws {
    let register = try Sample.empty()
    let written = try register.write(.test()) {
      try $0.addGroup(
        name: "g", zone: Sample.society.zone, usualStart: nil, usualLength: Minutes(90), usualKind: kind)
    }
    #expect(written.result.usualKind == kind)
    #expect(try register.groups() == [written.result])
    #expect(try register.check() == [])
  }

  @Test func `memberships are read as written, leaders first`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      try $0.join(memberID: 2, groupID: 1, role: .coLeader, from: Sample.date("2026-02-01"))
    }
    let (day, later) = (try Sample.date("2026-01-01"), try Sample.date("2026-02-01"))
    let first = Membership(memberID: 1, memberName: "Ngaio Example", role: .member, from: day, to: nil)
    let second = Membership(memberID: 2, memberName: "Otto Muster", role: .coLeader, from: later, to: nil)
    #expect(try register.memberships(of: 1) == [second, first])
    let mine = try register.memberships(ofMember: 1)
    #expect(mine.map(\.groupName) == ["Wellington"])
    #expect(mine.map(\.membership) == [first])
    #expect(try register.memberships(of: 9) == [])
  }

  @Test func `a membership that ended is read with its last day`() throws {
    let register = try Sample.furnished()
    try register.database.run("UPDATE membership SET to_day = 20500")
    #expect(try register.memberships(of: 1).map(\.to) == [CivilDate(dayNumber: 20500)])
    #expect(try register.memberships(ofMember: 1).map(\.membership.to) == [CivilDate(dayNumber: 20500)])
  }
}
