import Domain
import Testing

struct ReferenceTests {
  @Test(
    arguments: [
      (.member, 12, "M-0012"), (.member, 12_345, "M-12345"), (.group, 3, "G-03"), (.group, 123, "G-123"),
      (.session, 142, "S-0142"), (.session, 1, "S-0001"),
    ] as [(Reference, Int, String)])
  func `a number is written and read back`(reference: Reference, id: Int, written: String) {
    #expect(reference.written(id) == written)
    #expect(reference.id(from: written) == id)
  }

  @Test(arguments: ["M-0012", "m-12", "M12", "m0012", "12", "0012", "M-12"])
  func `a number is read however it is typed`(text: String) {
    #expect(Reference.member.id(from: text) == 12)
  }

  @Test(arguments: [
    "", "M", "M-", "M--12", "-12", "G-12", "MM12", "M 12", "12a", "M-1.2", "１２", "M-\u{301}12", "1234567890",
    "+12", "µ12",
  ])
  func `anything else is no number`(text: String) {
    #expect(Reference.member.id(from: text) == nil)
  }
}
