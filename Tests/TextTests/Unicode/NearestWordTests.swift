import Testing
import Text

struct NearestWordTests {
  private let words = ["member", "group", "session", "scheme", "certificate", "rate", "round"]

  @Test(arguments: [
    ("member", "member"), ("membr", "member"), ("memmber", "member"), ("mebmer", "member"),
    ("MEMBER", "member"),
    ("grüop", "group"), ("shceme", "scheme"), ("certifcat", "certificate"), ("rates", "rate"),
    ("sesion", "session"),
  ])
  func `a slip of the fingers is forgiven`(typed: String, expected: String) {
    #expect(words.nearest(to: typed) == expected)
  }

  @Test(arguments: ["elephant", "", "xy", "certifffffficate", "s"])
  func `what is far from every word has no nearest`(typed: String) {
    #expect(words.nearest(to: typed) == nil)
  }

  @Test func `of equally near words the first is taken`() {
    #expect(["barn", "born"].nearest(to: "burn") == "barn")
    #expect(["born", "barn"].nearest(to: "burn") == "born")
  }

  @Test func `the nearer of two words is taken wherever it stands`() {
    #expect(["sessions", "session"].nearest(to: "sesion") == "session")
  }

  @Test func `the word is given as it is written`() {
    #expect(["Ngāio Müller"].nearest(to: "ngaio muler") == "Ngāio Müller")
  }

  @Test(arguments: [
    ("ngiao", "Ngaio Example"), ("exampel", "Ngaio Example"), ("thrusday", "Thursday group"),
    ("ana leadr", "Ana Leader"),
    ("elephant", nil), ("", nil),
  ])
  func `a name is near by one of its words`(typed: String, expected: String?) {
    #expect(["Ana Leader", "Ngaio Example", "Thursday group"].nearestName(to: typed) == expected)
  }

  @Test func `no words have no nearest`() {
    #expect([String]().nearest(to: "x") == nil)
  }

  @Test func `a word of which half is different is not near`() {
    #expect(["rate"].nearest(to: "raxy") == nil)
    #expect(["x"].nearest(to: "y") == nil)
  }

  @Test func `four slips are too many in a word of any length`() {
    #expect(["accreditation scheme"].nearest(to: "acreditatin shem") == nil)
    #expect(["accreditation scheme"].nearest(to: "acreditatin sheme") == "accreditation scheme")
  }
}
