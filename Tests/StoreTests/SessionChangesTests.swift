import Domain
import TestSupport
import Testing

@testable import Store

/// Sessions that are moved or cancelled.
struct SessionChangesTests {
  @Test func `a session cancelled is read as cancelled, and taken back as it was`() throws {
    let register = try Sample.furnished()
    let before = try Sample.dumpOfRecords(register)
    let written = try register.write(.test()) { try $0.cancel(sessionID: 1) }
    #expect(try register.session(1) == Sample.session(state: .cancelled))
    #expect(try register.write(.test()) { try $0.cancel(sessionID: 1) }.entry == nil)
    let entry = try #require(written.entry)
    _ = try register.write(.test()) { try $0.takeBack(entry: entry) }
    #expect(try Sample.dumpOfRecords(register) == before)
  }

  @Test func `a session moved is read on its new day`() throws {
    let register = try Sample.furnished()
    let (day, start) = (try Sample.date("2026-04-04"), try #require(LocalTime("08:30")))
    _ = try register.write(.test()) { try $0.move(sessionID: 1, to: day, at: start) }
    let moved = try #require(try register.session(1))
    #expect(moved.date == day)
    #expect(moved.start == start)
    #expect(try register.session(ofGroup: 1, on: day, at: start) == moved)
    #expect(try register.check() == [])
  }
}
