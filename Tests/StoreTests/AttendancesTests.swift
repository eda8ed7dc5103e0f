import Domain
import TestSupport
import Testing

@testable import Store

struct AttendancesTests {
  @Test(arguments: Role.allCases, Attendance.State.allCases)
  func `an attendance is read as written`(role: Role, state: Attendance.State) throws {
    let register = try Sample.furnished()
    let new = Attendance(sessionID: 1, memberID: 2, role: role, minutes: Minutes(7), state: state)
    #expect(try register.write(.test()) { try $0.record(new) }.entry == 11)
    #expect(try register.attendances(at: 1) == [Sample.attendance(1), new])
    #expect(try register.attendanceCount() == 2)
  }

  @Test func `an attendance that says the same again leaves no entry`() throws {
    let register = try Sample.furnished()
    let before = try Sample.dump(register.database)
    let written = try register.write(.test()) {
      try $0.record(Sample.attendance(1))
      try $0.record(Sample.attendance(2))
    }
    #expect(written.entry == nil)
    #expect(try Sample.dump(register.database) == before)
  }

  @Test func `an attendance that is changed names the entry that changed it`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { try $0.record(Sample.attendance(2, minutes: 10)) }
    let rows = try register.database.rows("SELECT member_id, minutes, entry_id, evidence_id FROM attendance")
    {
      [$0.value(0), $0.value(1), $0.value(2), $0.value(3)]
    }
    #expect(rows == [[1, 80, 7, nil], [2, 10, 11, nil]])
  }

  @Test func `an attendance taken away is gone, and taking away nothing is no entry`() throws {
    let register = try Sample.furnished()
    #expect(try register.write(.test()) { try $0.removeAttendance(sessionID: 1, memberID: 1) }.entry == 11)
    #expect(try register.attendances(at: 1) == [Sample.attendance(2)])
    #expect(try register.write(.test()) { try $0.removeAttendance(sessionID: 1, memberID: 1) }.entry == nil)
    #expect(try register.check() == [])
  }

  @Test(arguments: [Session.Mode.inPerson, .online, nil], [0, 1, 99])
  func `how a person took part is read as written`(mode: Session.Mode?, cases: Int) throws {
    let register = try Sample.furnished()
    let share = OwnShare(mode: mode, cases: cases)
    let first = OwnShare(mode: .inPerson, cases: 1)
    _ = try register.write(.test()) { try $0.setShare(share, sessionID: 1, memberID: 2) }
    #expect(try register.ownShares(at: 1) == (share == OwnShare() ? [1: first] : [1: first, 2: share]))
    #expect(try register.ownShares(at: 2) == [:])
    #expect(try register.record(of: 2).sessions.map(\.facts.ownMode) == [mode])
    #expect(try register.record(of: 2).sessions.map(\.facts.ownCases) == [cases])
    #expect(
      try register.write(.test()) { try $0.setShare(share, sessionID: 1, memberID: 2) }.entry == nil)
    #expect(try register.check() == [])
  }

  @Test func `with nothing to say of how a person took part there is no row`() throws {
    let register = try Sample.furnished()
    #expect(
      try register.write(.test()) { try $0.setShare(OwnShare(), sessionID: 1, memberID: 1) }.entry == 11)
    #expect(try register.database.first("SELECT count(*) FROM attendance_fact") { $0.int(0) } == 0)
    #expect(try register.attendances(at: 1).count == 2)
    #expect(try register.check() == [])
  }

  @Test func `an attendance with a share of its own is taken away with it, by one entry`() throws {
    let register = try Sample.furnished()
    #expect(try register.ownShares(at: 1).keys.sorted() == [1])
    #expect(try register.write(.test()) { try $0.removeAttendance(sessionID: 1, memberID: 1) }.entry == 11)
    #expect(try register.attendances(at: 1) == [Sample.attendance(2)])
    #expect(try register.ownShares(at: 1) == [:])
    #expect(try register.check() == [])
    _ = try register.write(.test()) { try $0.record(Sample.attendance(1)) }
    #expect(try register.ownShares(at: 1) == [:])
    #expect(try register.record(of: 1).sessions.map(\.facts.ownCases) == [0])
  }

  @Test func `a share stays when the minutes are corrected`() throws {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { try $0.record(Sample.attendance(1, minutes: 5)) }
    #expect(try register.ownShares(at: 1) == [1: OwnShare(mode: .inPerson, cases: 1)])
  }

  @Test func `adding and taking away in one go is no entry`() throws {
    let register = try Sample.furnished()
    let written = try register.write(.test()) {
      try $0.record(Sample.attendance(1, minutes: 5))
      try $0.record(Sample.attendance(1))
      try $0.removeAttendance(sessionID: 1, memberID: 2)
    }
    #expect(written.entry == 11)
    #expect(try register.attendances(at: 1) == [Sample.attendance(1)])
  }

  @Test func `evidence is kept once per file and name`() throws {
    let register = try Sample.furnished()
    let digest = [UInt8](repeating: 5, count: 32)
    let written = try register.write(.test()) {
      try [
        $0.addEvidence(fileName: "sheet.csv", digest: digest, format: "csv"),
        $0.addEvidence(fileName: "other.csv", digest: digest, format: "csv"),
        $0.addEvidence(fileName: "other.csv", digest: digest, format: "csv"),
      ]
    }
    #expect(written.result == [1, 2, 2])
    let rows = try register.database.rows("SELECT file_name, sha256, format FROM evidence ORDER BY id") {
      [$0.value(0), $0.value(1), $0.value(2)]
    }
    #expect(rows == [["sheet.csv", .blob(digest), "csv"], ["other.csv", .blob(digest), "csv"]])
  }

  // MARK: In bulk

  /// A register with 50 members and 30 sessions, and 1,500 attendances for it.
  private func bulk() throws -> (register: Register, attendances: [Attendance]) {
    let register = try Sample.empty()
    let start = try Sample.date("2026-01-01")
    _ = try register.write(.test()) { writing in
      _ = try writing.addGroup(
        name: "g", zone: Sample.society.zone, usualStart: nil, usualLength: Minutes(90))
      for number in 1...50 {
        _ = try writing.addMember(
          name: "m\(number)", title: nil, profession: nil, email: nil, registrations: [])
      }
      for day in 1...30 {
        _ = try writing.addSession(Sample.session(on: start.adding(days: day).description))
      }
    }
    let attendances = (1...30).flatMap { session in
      (1...50).map { Sample.attendance($0, at: session, minutes: $0 + session, state: .claimed) }
    }
    return (register, attendances)
  }

  private func schema(_ register: Register) throws -> [String] {
    try register.database.rows(
      "SELECT name || ' ' || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1"
    ) {
      $0.text(0)
    }
  }

  @Test func `1500 attendances in bulk are what they are one by one`() throws {
    let (fast, attendances) = try bulk()
    let (slow, _) = try bulk()
    let layout = try schema(fast)
    #expect(try fast.write(.test()) { try $0.recordNew(attendances, evidenceID: nil) }.entry == 3)
    #expect(try slow.write(.test()) { for one in attendances { try $0.record(one) } }.entry == 3)
    #expect(try Sample.dump(fast.database) == Sample.dump(slow.database))
    #expect(try fast.head() == slow.head())
    #expect(try schema(fast) == layout)
    #expect(try fast.check() == [])
    #expect(try fast.attendedSessions(of: 7).count == 30)
  }

  @Test func `a rehearsal in bulk leaves the index and nothing else`() throws {
    let (register, attendances) = try bulk()
    let (before, layout) = (try Sample.dump(register.database), try schema(register))
    let rehearsal = Deed.test(isRehearsal: true)
    #expect(try register.write(rehearsal) { try $0.recordNew(attendances, evidenceID: nil) }.entry == 3)
    #expect(try Sample.dump(register.database) == before)
    #expect(try schema(register) == layout)
  }

  @Test func `a bulk with a row that is refused leaves the index and nothing else`() throws {
    let (register, attendances) = try bulk()
    let (before, layout) = (try Sample.dump(register.database), try schema(register))
    #expect(throws: (any Error).self) {
      try register.write(.test()) { try $0.recordNew(attendances + [attendances[0]], evidenceID: nil) }
    }
    #expect(try Sample.dump(register.database) == before)
    #expect(try schema(register) == layout)
    #expect(try register.check() == [])
  }

  @Test func `a small bulk names its evidence`() throws {
    let (register, attendances) = try bulk()
    _ = try register.write(.test()) {
      let evidence = try $0.addEvidence(
        fileName: "f", digest: [UInt8](repeating: 1, count: 32), format: "csv")
      try $0.recordNew(attendances.prefix(3), evidenceID: evidence)
    }
    let rows = try register.database.rows("SELECT evidence_id, entry_id FROM attendance") {
      [$0.int(0), $0.int(1)]
    }
    #expect(rows == [[1, 3], [1, 3], [1, 3]])
  }
}
