import Domain
import Testing

struct SessionTests {
  @Test func `a session has four digits on paper`() throws {
    #expect(try AttendedSession.example(id: 142).session.number == "S-0142")
  }
}
