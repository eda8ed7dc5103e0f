import Domain
import Testing

struct DoubleAttendanceTests {
  private func double(_ from: (Int, Attendance.State), _ into: (Int, Attendance.State)) throws
    -> DoubleAttendance
  {
    let start = try #require(LocalTime("19:00"))
    let session = Session(
      id: 1, groupID: 1, groupName: "g", date: try day("2026-03-03"), start: start, zone: "UTC",
      length: Minutes(90), breaks: Minutes(0), mode: .inPerson, kind: .caseSession, cases: 0, state: .held)
    let attendance = { (id: Int, stay: (Int, Attendance.State)) in
      Attendance(sessionID: 1, memberID: id, role: .member, minutes: Minutes(stay.0), state: stay.1)
    }
    return DoubleAttendance(session: session, from: attendance(2, from), into: attendance(1, into))
  }

  @Test(arguments: [
    (90, Attendance.State.confirmed, 60, Attendance.State.confirmed, 2), (60, .confirmed, 90, .confirmed, 1),
    (60, .confirmed, 60, .confirmed, 1), (90, .claimed, 60, .confirmed, 1), (60, .confirmed, 90, .claimed, 2),
    (90, .rejected, 10, .claimed, 1), (90, .claimed, 60, .claimed, 2), (90, .rejected, 60, .rejected, 2),
  ])
  func `the better vouched and then the longer stay is kept`(
    from: Int, fromState: Attendance.State, into: Int, intoState: Attendance.State, kept: Int
  ) throws {
    #expect(try double((from, fromState), (into, intoState)).kept.memberID == kept)
  }
}
