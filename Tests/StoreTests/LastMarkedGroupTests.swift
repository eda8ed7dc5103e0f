import Domain
import TestSupport
import Testing

@testable import Store

struct LastMarkedGroupTests {
  @Test func `the group of the last entry of attendance is found, whatever the session's date`() throws {
    let register = try Sample.furnished()
    let session = try Sample.session(on: "2025-01-07")
    _ = try register.write(.test()) { writing in
      let group = try writing.addGroup(
        name: "Another", zone: Sample.society.zone, usualStart: nil, usualLength: Minutes(90))
      let id = try writing.addSession(
        Session(
          id: 0, groupID: group.id, groupName: "", date: session.date, start: session.start,
          zone: session.zone,
          length: session.length, breaks: session.breaks, mode: session.mode, kind: session.kind, cases: 0,
          state: .held))
      try writing.record(Sample.attendance(1, at: id))
    }
    #expect(try register.lastMarkedGroupID() == 2)
    _ = try register.write(.test()) { try $0.record(Sample.attendance(1, minutes: 5)) }
    #expect(try register.lastMarkedGroupID() == 1)
  }

  @Test func `without attendance there is none`() throws {
    #expect(try Sample.empty().lastMarkedGroupID() == nil)
  }
}
