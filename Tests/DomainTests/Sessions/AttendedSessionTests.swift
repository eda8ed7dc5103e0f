import Domain
import Testing

struct AttendedSessionTests {
  @Test(arguments: [(0, 0), (89, 89), (90, 90), (91, 90), (1440, 90)])
  func `nobody is there for longer than the session lasts`(recorded: Int, counted: Int) throws {
    #expect(try AttendedSession.example(present: recorded).minutes == Minutes(counted))
  }

  @Test func `a claim is counted as if it were confirmed and its session held`() throws {
    let record = MemberRecord(
      sessions: try [
        .example(id: 1), .example(id: 2, state: .planned, attendance: .claimed),
        .example(id: 3, state: .planned), .example(id: 4, attendance: .rejected),
      ])
    let sessions = record.countingClaims.sessions
    #expect(sessions.map(\.attendance.state) == [.confirmed, .confirmed, .confirmed, .rejected])
    #expect(sessions.map(\.session.state) == [.held, .held, .planned, .held])
    #expect(sessions.map(\.session.id) == [1, 2, 3, 4])
  }
}
