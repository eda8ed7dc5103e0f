import Domain
import TestSupport
import Testing

@testable import Store

struct AliasesTests {
  @Test func `names are read as they were remembered, and the same again is no entry`() throws {
    let register = try Sample.furnished()
    let before = try register.aliases()
    #expect(try register.write(.test()) { try $0.remember(alias: "ngaio at home", memberID: 1) }.entry != nil)
    #expect(try register.write(.test()) { try $0.remember(alias: "ngaio at home", memberID: 1) }.entry == nil)
    #expect(try register.aliases() == before.merging(["ngaio at home": 1]) { $1 })
    #expect(try register.check() == [])
  }

  @Test func `a name means one member; it may come to mean another, and the first again`() throws {
    let register = try Sample.furnished()
    for memberID in [2, 1, 2] {
      _ = try register.write(.test()) { try $0.remember(alias: "guest of the day", memberID: memberID) }
      #expect(try register.aliases()["guest of the day"] == memberID)
      #expect(try register.check() == [])
    }
  }
}
