import Domain
import Testing

struct RoleTests {
  @Test func `leaders and co-leaders lead`() {
    #expect(Role.allCases.filter(\.isLeading) == [.leader, .coLeader])
  }
}
