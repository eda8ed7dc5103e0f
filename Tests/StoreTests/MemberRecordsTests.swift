import Domain
import TestSupport
import Testing

@testable import Store

/// What rules are given of a member: read for all sessions at once.
struct MemberRecordsTests {
  /// A register in which Ngaio Example is number 1; more people, each with a profession, come to session 1.
  private func register(
    with people: [(role: Role, profession: String?, state: Attendance.State)]
  ) throws -> Register {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { writing in
      for (index, person) in people.enumerated() {
        let member = try writing.addMember(
          name: "m\(index)", title: nil, profession: person.profession, email: nil, registrations: [])
        try writing.record(
          Attendance(
            sessionID: 1, memberID: member.id, role: person.role, minutes: Minutes(90), state: person.state))
      }
    }
    return register
  }

  private func facts(_ register: Register, of member: Int = 1, at session: Int = 1) throws -> SessionFacts {
    let sessions = try register.record(of: member).sessions
    return try #require(sessions.first { $0.session.id == session }?.facts)
  }

  @Test func `everything that is recorded of a member is read`() throws {
    let record = try Sample.furnished().record(of: 1)
    #expect(
      record.sessions == [
        AttendedSession(
          session: try Sample.session(), attendance: Sample.attendance(1),
          present: Headcount(members: 2, leaders: 0),
          facts: SessionFacts(
            ownMode: .inPerson, ownCases: 1, tags: ["mental health": 1], approvals: ["uk-bacp": "48213"],
            professions: ["general practitioner": 1, "": 1], recognitions: ["EKC"], groupSize: 1))
      ])
    #expect(record.activities == [try Sample.activity()])
    #expect(record.evidence == [try Sample.evidence()])
    #expect(record.leave == [try Sample.leave()])
  }

  @Test(arguments: [
    ("2026-03-03", Role.member, 2), ("2026-03-04", .member, 1), ("2026-01-01", .leader, 1),
    ("2026-01-01", .observer, 1),
  ])
  func `the roster of the day says how many members the group has`(from: String, role: Role, size: Int) throws
  {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      try $0.join(memberID: 2, groupID: 1, role: role, from: Sample.date(from))
    }
    #expect(try facts(register).groupSize == size)
  }

  @Test(arguments: [("2026-03-03", 1 as Int?), ("2026-03-02", nil)])
  func `who has left the group is no member of it`(last: String, size: Int?) throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      let membership = Membership(
        memberID: 1, memberName: "Ngaio", role: .member, from: try Sample.date("2026-01-01"), to: nil)
      try $0.end(membership, ofGroup: 1, on: Sample.date(last))
    }
    #expect(try facts(register).groupSize == size)
  }

  @Test func `of a member of whom nothing is recorded there is nothing`() throws {
    let record = try Sample.empty().record(of: 1)
    #expect(record.sessions == [])
    #expect(record.activities == [])
    #expect(record.evidence == [])
    #expect(record.leave == [])
  }

  @Test func `professions are counted of members alone, unknown ones apart, and nobody who is not confirmed`()
    throws
  {
    let register = try register(with: [
      (.member, "nurse", .confirmed), (.member, "nurse", .claimed), (.member, nil, .confirmed),
      (.member, "surgeon", .rejected), (.observer, "midwife", .confirmed),
      (.supervisor, "priest", .confirmed),
      (.leader, "psychiatrist", .confirmed), (.coLeader, nil, .confirmed), (.coLeader, "vet", .rejected),
    ])
    let facts = try facts(register)
    #expect(facts.professions == ["general practitioner": 1, "nurse": 1, "": 2])
    #expect(facts.leaderProfessions.sorted() == ["", "psychiatrist"])
    #expect(
      try register.record(of: 1).sessions.map(\.present) == [Headcount(members: 4, leaders: 2, others: 2)])
  }

  @Test func `who was rejected is not there, for his own record neither`() throws {
    let register = try register(with: [(.member, "surgeon", .rejected)])
    #expect(try facts(register, of: 3).professions == ["general practitioner": 1, "": 1])
    #expect(try register.record(of: 3).sessions.map(\.present) == [Headcount(members: 2, leaders: 0)])
  }

  @Test func `how one member took part is not how another did`() throws {
    let register = try Sample.furnished()
    #expect(try facts(register, of: 2).ownMode == nil)
    #expect(try facts(register, of: 2).ownCases == 0)
  }

  @Test func `a session is given its own topics and shares and no other's`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      let other = try $0.addSession(Sample.session(on: "2026-04-07"))
      try $0.record(Sample.attendance(1, at: other))
      try $0.setTags(["ethics": 2, "Zoë": 1], sessionID: other)
      try $0.setShare(OwnShare(mode: .online), sessionID: other, memberID: 1)
    }
    #expect(
      try register.record(of: 1).sessions.map(\.facts.tags) == [
        ["mental health": 1], ["ethics": 2, "Zoë": 1],
      ])
    #expect(try register.record(of: 1).sessions.map(\.facts.ownMode) == [.inPerson, .online])
    #expect(try register.record(of: 1).sessions.map(\.facts.ownCases) == [1, 0])
    #expect(try facts(register, at: 2).professions == ["general practitioner": 1])
  }

  // MARK: Dates

  @Test func `a recognition counts from its first to its last day`() throws {
    for (from, to, holds) in [
      ("2026-03-03", nil, true), ("2026-03-04", nil, false), ("2020-01-01", "2026-03-03", true),
      ("2020-01-01", "2026-03-02", false), ("2026-03-03", "2026-03-03", true),
    ] {
      let register = try register(with: [])
      _ = try register.write(.test()) {
        try $0.record(Sample.recognition(2, as: "leader", from: from, to: to), from: Sample.date(from))
      }
      #expect(try facts(register).recognitions == (holds ? ["EKC", "leader"] : ["EKC"]), "\(from)")
    }
  }

  @Test func `it is told apart whether nobody is recognised or nothing is recorded of anybody`() throws {
    let register = try register(with: [(.leader, nil, .confirmed)])
    #expect(try facts(register).leaderRecognitions == nil)
    #expect(try facts(register).recognitions == ["EKC"])
    _ = try register.write(.test()) {
      try $0.record(
        Sample.recognition(3, as: "BSANZ leader", from: "2026-03-04"), from: Sample.date("2026-03-04"))
    }
    #expect(try facts(register).leaderRecognitions == [])
    _ = try register.write(.test()) {
      try $0.record(Sample.recognition(3, as: "EKC", to: "2026-03-03"), from: Sample.date("2024-06-01"))
      try $0.record(Sample.recognition(3, as: "A", from: "2020-01-01"), from: Sample.date("2020-01-01"))
    }
    #expect(try facts(register).leaderRecognitions == ["A", "EKC"])
    #expect(try facts(register).recognitions == ["A", "EKC"])
  }

  @Test func `as what somebody is recognised who was not there, or rejected, does not count`() throws {
    let register = try register(with: [(.leader, nil, .rejected)])
    _ = try register.write(.test()) {
      _ = try $0.addMember(name: "n", title: nil, profession: nil, email: nil, registrations: [])
      for id in [3, 4] {
        try $0.record(Sample.recognition(id, as: "A", from: "2020-01-01"), from: Sample.date("2020-01-01"))
      }
    }
    #expect(try facts(register).recognitions == ["EKC"])
    #expect(try facts(register).leaderRecognitions == nil)
  }

  @Test func `an approval counts for its own group from its first to its last day`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      _ = try $0.addGroup(name: "g", zone: Sample.society.zone, usualStart: nil, usualLength: Minutes(90))
      let approvals = [
        try Sample.approval("on the day", under: "a", from: "2026-03-03", to: "2026-03-03"),
        try Sample.approval("the day before", under: "b", from: "2026-01-01", to: "2026-03-02"),
        try Sample.approval("the day after", under: "c", from: "2026-03-04"),
        try Sample.approval("another group's", of: 2, under: "d"),
      ]
      for approval in approvals { try $0.record(approval, from: approval.validity.from ?? .epoch) }
    }
    #expect(try facts(register).approvals == ["uk-bacp": "48213", "a": "on the day"])
  }

  @Test func `of two approvals of one group the later counts from its first day on`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) {
      let later = try $0.addSession(Sample.session(on: "2026-07-01"))
      try $0.record(Sample.attendance(1, at: later))
      try $0.record(Sample.approval("50000", from: "2026-07-01"), from: Sample.date("2026-07-01"))
    }
    #expect(
      try register.record(of: 1).sessions.map(\.facts.approvals) == [
        ["uk-bacp": "48213"], ["uk-bacp": "50000"],
      ])
  }
}
