import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

/// Whose word a change needs: member 2 was recorded at session 1 of `Sample.furnished` by "Tester".
struct AttendanceChangesTests {
  @Test(arguments: [
    (Attendance.State.claimed, Attendance.State.confirmed), (.claimed, .rejected), (.rejected, .confirmed),
    (.rejected, .claimed),
  ])
  func `a claim that is settled needs a word, and so does a rejected one`(
    from before: Attendance.State, to after: Attendance.State
  ) throws {
    let register = try register(before)
    let kind: VouchedChange.Kind = before == .claimed ? .claim(by: "Tester") : .rejection
    #expect(try vouched(register) { try $0.record(Sample.attendance(2, state: after)) } == [kind])
    #expect(try register.check() == [])
  }

  @Test func `a claim that is taken away needs none, a rejected one and a confirmed one do`() throws {
    let remove: (Writing) throws -> Void = { try $0.removeAttendance(sessionID: 1, memberID: 2) }
    #expect(try vouched(register(.claimed), remove) == [])
    #expect(try vouched(register(.rejected), remove) == [.rejection])
    #expect(try vouched(register(.confirmed), remove) == [.confirmation(by: "Tester")])
  }

  @Test(arguments: [29, 31, 90])
  func `whatever another person changes of what was confirmed needs a word`(minutes: Int) throws {
    let change: (Writing) throws -> Void = { try $0.record(Sample.attendance(2, minutes: minutes)) }
    let register = try register(.confirmed, minutes: 30)
    #expect(try vouched(register, by: "Tester", change) == [])
    #expect(
      try vouched(self.register(.confirmed, minutes: 30), change) == [.confirmation(by: "Tester")])
  }

  @Test func `how somebody took part belongs to it`() throws {
    let change: (Writing) throws -> Void = {
      try $0.setShare(OwnShare(cases: 1), sessionID: 1, memberID: 2)
    }
    #expect(try vouched(register(.confirmed), change) == [.confirmation(by: "Tester")])
    #expect(try vouched(register(.claimed), change) == [])
  }

  @Test func `what somebody else recorded is not brought back by taking back`() throws {
    let register = try register(.confirmed, minutes: 90)
    _ = try register.write(.test()) { try $0.record(Sample.attendance(2, minutes: 30)) }
    let lowered = try register.head().entries
    #expect(
      try vouched(register) { _ = try $0.takeBack(entry: lowered) } == [.confirmation(by: "Tester")])
    let other = try self.register(.confirmed, minutes: 90)
    _ = try other.write(.test()) { try $0.removeAttendance(sessionID: 1, memberID: 2) }
    let removed = try other.head().entries
    #expect(try vouched(other) { _ = try $0.takeBack(entry: removed) } == [.confirmation(by: "Tester")])
    #expect(try vouched(other, by: "Tester") { _ = try $0.takeBack(entry: removed) } == [])
  }

  @Test func `a merge settles the claim that it replaces`() throws {
    let register = try register(.rejected)
    _ = try register.write(.test()) { writing in
      _ = try writing.addMember(name: "N E", title: nil, profession: nil, email: nil, registrations: [])
      try writing.record(Sample.attendance(3, minutes: 90))
    }
    let people = try register.members()
    #expect(try vouched(register) { try $0.merge(people[2], into: people[1]) } == [.rejection])
  }

  @Test func `a leader's own attendance is the leader's to correct`() throws {
    let register = try Sample.furnished()
    let leading = { (minutes: Int) in
      Attendance(
        sessionID: 1, memberID: 2, role: .leader, minutes: Minutes(minutes), state: .confirmed)
    }
    _ = try register.write(.test()) { try $0.record(leading(80)) }
    #expect(try vouched(register) { try $0.record(leading(90)) } == [])
  }

  @Test func `certificates that print what is changed are named, by whatever it is changed`() throws {
    let changes: [(Writing) throws -> Void] = [
      { try $0.record(Sample.attendance(1, minutes: 30)) },
      { try $0.removeAttendance(sessionID: 1, memberID: 1) },
      { try $0.setShare(OwnShare(cases: 1), sessionID: 1, memberID: 1) },
      { try $0.change(Sample.session(cases: 3)) },
      { try $0.move(sessionID: 1, to: Sample.date("2030-01-01"), at: Sample.start()) },
      { _ = try $0.takeBack(entry: 7) },
    ]
    for change in changes {
      #expect(try outdated(Sample.furnished(), change) == ["BSE-2026-0001-G"])
    }
    let untouched: [(Writing) throws -> Void] = [
      { try $0.record(Sample.attendance(2, minutes: 30)) },
      { writing in
        let id = try writing.addSession(Sample.session(id: 0, on: "2026-04-07"))
        try writing.record(Sample.attendance(1, at: id))
      },
      { try $0.add(Sample.leave(from: "2026-01-01", to: "2026-01-02"), memberID: 1) },
    ]
    for change in untouched { #expect(try outdated(Sample.furnished(), change) == []) }
  }

  private func register(_ state: Attendance.State, minutes: Int = 80) throws -> Register {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { writing in
      try writing.removeAttendance(sessionID: 1, memberID: 2)
    }
    _ = try register.write(.test()) { try $0.record(Sample.attendance(2, minutes: minutes, state: state)) }
    return register
  }

  private func vouched(
    _ register: Register, by actor: String = "Somebody Else", _ change: (Writing) throws -> Void
  ) throws -> Set<VouchedChange.Kind> {
    var kinds: Set<VouchedChange.Kind> = []
    _ = try register.write(.test(by: actor, isRehearsal: true), change) {
      kinds = Set($0.vouched.map(\.kind))
    }
    return kinds
  }

  private func outdated(_ register: Register, _ change: (Writing) throws -> Void) throws -> [String] {
    var numbers: [String] = []
    _ = try register.write(.test(), change) { numbers = $0.outdatedCertificates }
    return numbers
  }
}
