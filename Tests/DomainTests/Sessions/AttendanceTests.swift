import Domain
import Testing

struct AttendanceTests {
  @Test func `everybody is counted once`() {
    #expect(Headcount(members: 8, leaders: 2, others: 1).all == 11)
    #expect(Headcount(members: 8, leaders: 2).all == 10)
  }

  @Test func `attended sessions are ordered by date, start and number`() throws {
    let sessions = try [
      AttendedSession.example(date: "2026-03-06", start: "9:00", id: 1),
      .example(date: "2026-03-05", start: "19:00", id: 5),
      .example(date: "2026-03-05", start: "9:00", id: 4),
      .example(date: "2026-03-05", start: "9:00", id: 3),
    ]
    #expect(sessions.sorted().map(\.session.id) == [3, 4, 5, 1])
  }
}
