import Domain
import Testing

struct BalintGroupTests {
  @Test func `a group has two digits on paper`() {
    let group = BalintGroup(
      id: 3, name: "Thursday", zone: "Pacific/Auckland", usualStart: nil, usualLength: Minutes(90))
    #expect(group.number == "G-03")
  }

  @Test(arguments: [("2026-02-28", false), ("2026-03-01", true), ("2026-06-30", true), ("2026-07-01", false)])
  func `a membership covers its first and its last day`(iso: String, expected: Bool) throws {
    #expect(try membership(to: "2026-06-30").covers(day(iso)) == expected)
  }

  @Test func `a membership without an end lasts`() throws {
    #expect(try membership(to: nil).covers(day("2199-12-31")))
    #expect(try !membership(to: nil).covers(day("2026-02-28")))
  }

  private func membership(to last: String?) throws -> Membership {
    Membership(
      memberID: 1, memberName: "Ngaio Müller", role: .member, from: try day("2026-03-01"),
      to: try last.map { try day($0) })
  }
}
