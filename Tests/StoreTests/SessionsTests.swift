import Domain
import TestSupport
import Testing

@testable import Store

struct SessionsTests {
  private func session(id: Int, day: String, mode: Session.Mode, kind: Session.Kind, state: Session.State)
    throws -> Session
  {
    Session(
      id: id, groupID: 1, groupName: "Wellington", date: try Sample.date(day), start: try Sample.start(),
      zone: "Australia/Sydney", length: Minutes(120), breaks: Minutes(0), mode: mode, kind: kind, cases: 99,
      state: state)
  }

  @Test func `a session of every mode, kind and state is read as written`() throws {
    let register = try Sample.furnished()
    var expected = [try Sample.session()]
    for mode in Session.Mode.allCases {
      for kind in Session.Kind.allCases {
        for state in Session.State.allCases {
          let id = expected.count + 1
          let day = try Sample.date("2026-04-01").adding(days: id).description
          let new = try session(id: id, day: day, mode: mode, kind: kind, state: state)
          #expect(try register.write(.test()) { try $0.addSession(new) }.result == id)
          #expect(try register.session(id) == new)
          #expect(try register.session(ofGroup: 1, on: new.date, at: new.start) == new)
          expected.append(new)
        }
      }
    }
    #expect(try register.sessions() == expected)
    #expect(try register.sessions(ofGroup: 1) == expected)
    #expect(try register.sessions(ofGroup: 2) == [])
  }

  @Test(arguments: ["1900-01-01", "1969-12-31", "2024-02-29", "2199-12-31"])
  func `any day that can be recorded is read as written`(day: String) throws {
    let register = try Sample.furnished()
    let new = try session(id: 2, day: day, mode: .mixed, kind: .workshop, state: .held)
    _ = try register.write(.test()) { try $0.addSession(new) }
    #expect(try register.session(2) == new)
  }

  @Test func `sessions are in the order of their days`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      for day in ["2026-03-02", "2026-03-04", "2025-12-31"] { _ = try $0.addSession(Sample.session(on: day)) }
    }
    #expect(try register.sessions().map(\.id) == [4, 2, 1, 3])
  }

  @Test func `a planned session is held by one entry, and holding it again is none`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { try $0.addSession(Sample.session(on: "2026-12-01", state: .planned)) }
    #expect(try register.write(.test()) { try $0.hold(sessionID: 2) }.entry == 12)
    #expect(try register.session(2)?.state == .held)
    #expect(try register.write(.test()) { try $0.hold(sessionID: 2) }.entry == nil)
  }

  @Test func `no session is none`() throws {
    let register = try Sample.furnished()
    #expect(try register.session(9) == nil)
    #expect(try register.session(ofGroup: 1, on: Sample.date("2026-03-04"), at: Sample.start()) == nil)
  }

  @Test func `a recorded session says who was there, from what file, and when that was recorded`() throws {
    let register = try Sample.furnished()
    let attended = AttendedSession(
      session: try Sample.session(), attendance: Sample.attendance(2),
      present: Headcount(members: 2, leaders: 0),
      facts: SessionFacts(
        tags: ["mental health": 1], approvals: ["uk-bacp": "48213"],
        professions: ["general practitioner": 1, "": 1], recognitions: ["EKC"], groupSize: 1))
    let recorded = try #require(try register.recordedSessions(of: 2).first)
    #expect(recorded.attended == attended)
    #expect(recorded.evidence?.fileName == "sheet.csv")
    #expect(recorded.evidence?.digest == [UInt8](repeating: 5, count: 32))
    #expect(recorded.entry == 8)
    #expect(recorded.recordedOn == (try Sample.date("2026-11-21")))
    #expect(try register.attendedSessions(of: 2) == [attended])
    #expect(try register.recordedSessions(of: 1).first?.evidence == nil)
    #expect(try register.recordedSessions(of: 1).first?.entry == 7)
    #expect(try register.attendedSessions(of: 9) == [])
  }

  @Test func `the headcount counts by role and passes over who is not confirmed`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { writing in
      let roles: [(Role, Attendance.State)] = [
        (.leader, .confirmed), (.coLeader, .claimed), (.observer, .confirmed), (.supervisor, .confirmed),
        (.member, .rejected),
      ]
      for (role, state) in roles {
        let person = try writing.addMember(
          name: role.word, title: nil, profession: nil, email: nil, registrations: [])
        try writing.record(
          Attendance(sessionID: 1, memberID: person.id, role: role, minutes: Minutes(0), state: state))
      }
    }
    #expect(
      try register.attendedSessions(of: 1).map(\.present) == [Headcount(members: 2, leaders: 1, others: 2)])
  }

  // MARK: What is corrected later

  @Test func `a session corrected is read as corrected, and only so far as it can be`() throws {
    let register = try Sample.furnished()
    let other = Session(
      id: 1, groupID: 7, groupName: "x", date: try Sample.date("2020-01-01"),
      start: try #require(LocalTime("08:00")), zone: "UTC", length: Minutes(1440), breaks: Minutes(1439),
      mode: .mixed, kind: .leadershipDay, cases: 99, state: .cancelled)
    #expect(try register.write(.test()) { try $0.change(other) }.entry == 11)
    let before = try Sample.session()
    let expected = Session(
      id: 1, groupID: 1, groupName: "Wellington", date: before.date, start: before.start, zone: before.zone,
      length: Minutes(1440), breaks: Minutes(1439), mode: .mixed, kind: .leadershipDay, cases: 99,
      state: .held)
    #expect(try register.sessions() == [expected])
    #expect(try register.write(.test()) { try $0.change(expected) }.entry == nil)
    #expect(try register.check() == [])
  }

  @Test func `topics are read as written, replaced as a whole and taken away`() throws {
    let register = try Sample.furnished()
    #expect(try register.tags(at: 1) == ["mental health": 1])
    #expect(try register.tags(at: 2) == [:])
    let topics = ["Zoë": 99, "ethics": 1, "mental health": 2]
    #expect(try register.write(.test()) { try $0.setTags(topics, sessionID: 1) }.entry == 11)
    #expect(try register.tags(at: 1) == topics)
    #expect(try register.write(.test()) { try $0.setTags(topics, sessionID: 1) }.entry == nil)
    #expect(try register.write(.test()) { try $0.setTags([:], sessionID: 1) }.entry == 12)
    #expect(try register.tags(at: 1) == [:])
    #expect(try register.check() == [])
  }
}
