import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

struct ClosingsTests {
  @Test func `what is closed is read as written, with when and by whom`() throws {
    let register = try Sample.furnished()
    let new = try Sample.closing(from: "2025-01-01", to: "2025-12-31", of: 2)
    _ = try register.write(.test("period close")) { try $0.close(new) }
    let made = try Sample.date("2026-11-21")
    #expect(
      try register.closings() == [
        RecordedClosing(closing: Sample.closing(), closedOn: made, actor: "Tester", reason: nil),
        RecordedClosing(closing: Sample.closing(of: 1), closedOn: made, actor: "Tester", reason: nil),
        RecordedClosing(closing: new, closedOn: made, actor: "Tester", reason: nil),
      ])
    #expect(try register.check() == [])
  }

  @Test(arguments: [nil, 1])
  func `what is opened again is gone, and nothing else`(memberID: Int?) throws {
    let register = try Sample.furnished()
    let closing = try Sample.closing(of: memberID)
    _ = try register.write(.test()) { try $0.reopen(closing) }
    let left = try Sample.closing(of: memberID == nil ? 1 : nil)
    #expect(try register.closings().map(\.closing) == [left])
  }

  @Test func `what somebody else's closing covers is not stopped`() throws {
    let days = try #require(Period(year: 1990))
    #expect(try Sample.closing().stops(days, of: nil) && Sample.closing().stops(days, of: 7))
    #expect(try Sample.closing(of: 1).stops(days, of: 1) && !Sample.closing(of: 1).stops(days, of: 2))
    #expect(try !Sample.closing(of: 1).stops(days, of: nil))
    #expect(try !Sample.closing().stops(#require(Period(year: 1991)), of: nil))
  }
}
