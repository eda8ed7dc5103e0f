import Domain
import TestSupport
import Testing

@testable import Store

/// Groups that are corrected, and memberships that end.
struct GroupChangesTests {
  @Test func `a group corrected is read as corrected, and no entry is made of nothing`() throws {
    let register = try Sample.furnished()
    let changes = [
      BalintGroup(
        id: 1, name: "München", zone: "Europe/Berlin", usualStart: nil, usualLength: Minutes(1440),
        usualKind: .supervision),
      BalintGroup(
        id: 1, name: "Wellington", zone: "Pacific/Auckland", usualStart: LocalTime(minuteOfDay: 0),
        usualLength: Minutes(1)),
    ]
    for (index, group) in changes.enumerated() {
      #expect(try register.write(.test()) { try $0.change(group) }.entry == 11 + index)
      #expect(try register.groups() == [group])
      #expect(try register.write(.test()) { try $0.change(group) }.entry == nil)
    }
    #expect(try register.sessions().map(\.zone) == ["Pacific/Auckland"])
    #expect(try register.check() == [])
  }

  @Test func `a membership ends on its last day, and only that one`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      try $0.join(memberID: 2, groupID: 1, role: .member, from: Sample.date("2026-01-01"))
    }
    let membership = try #require(try register.memberships(of: 1).first)
    let last = try Sample.date("2026-06-30")
    _ = try register.write(.test()) { try $0.end(membership, ofGroup: 1, on: last) }
    #expect(try register.memberships(of: 1).map(\.to) == [last, nil])
    #expect(try register.check() == [])
  }
}
