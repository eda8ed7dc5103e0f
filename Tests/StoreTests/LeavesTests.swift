import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

struct LeavesTests {
  @Test(arguments: Leave.Kind.allCases)
  func `a leave is read as written`(kind: Leave.Kind) throws {
    let register = try Sample.furnished()
    let new = try Sample.leave(kind, from: "1900-01-01", to: "2199-12-31")
    #expect(try register.write(.test(mayChangeClosed: true)) { try $0.add(new, memberID: 2) }.entry == 11)
    #expect(try register.leave(of: 2) == [new])
    #expect(try register.record(of: 2).leave == [new])
    #expect(try register.leave(of: 1) == [Sample.leave()])
    #expect(try register.check() == [])
  }

  @Test func `leaves are in the order of their days, and one day is a leave`() throws {
    let register = try Sample.furnished()
    let leaves = [
      try Sample.leave(.study, from: "2026-01-01", to: "2026-01-01"), try Sample.leave(),
      try Sample.leave(.other, from: "2026-09-01", to: "2026-09-30"),
    ]
    _ = try register.write(.test()) { writing in
      for leave in [leaves[2], leaves[0]] { try writing.add(leave, memberID: 1) }
    }
    #expect(try register.leave(of: 1) == leaves)
  }

  @Test func `two leaves from the same day are refused`() throws {
    let register = try Sample.furnished()
    let again = try Sample.leave(.illness, to: "2026-05-01")
    #expect(throws: SQLiteError.self) { try register.write(.test()) { try $0.add(again, memberID: 1) } }
    #expect(try register.leave(of: 1) == [Sample.leave()])
  }

  @Test func `a leave taken away is gone, and taking it away again is no entry`() throws {
    let register = try Sample.furnished()
    #expect(try register.write(.test()) { try $0.remove(Sample.leave(), memberID: 2) }.entry == nil)
    #expect(try register.write(.test()) { try $0.remove(Sample.leave(), memberID: 1) }.entry == 11)
    #expect(try register.leave(of: 1) == [])
    #expect(try register.write(.test()) { try $0.remove(Sample.leave(), memberID: 1) }.entry == nil)
    #expect(try register.check() == [])
  }
}
