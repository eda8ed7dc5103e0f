import Domain
import TestSupport
import Testing

@testable import Store

struct SocietyTests {
  @Test(arguments: [
    Sample.society, Society(name: "Zoë", prefix: "A1", zone: "Europe/Berlin"),
    Society(name: String(repeating: "ü", count: 200), prefix: "ABCDEFGH", zone: "UTC"),
  ])
  func `a society is read as written`(society: Society) throws {
    #expect(try Register.inMemory(society: society, deed: .test()).society() == society)
  }

  @Test func `a register without a society says so`() throws {
    let register = try Sample.empty()
    try register.tamper("DELETE FROM society")
    let problem = Problem(
      .unusable, "the register names no society", at: ":memory:",
      remedy: "Start a new one with 'balint init'.")
    #expect(throws: problem) { try register.society() }
  }
}
