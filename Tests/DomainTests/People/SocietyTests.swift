import Domain
import Testing

struct SocietyTests {
  @Test(arguments: [
    ("Balint Society of Exampleland", "BSE"), ("the balint society and friends", "BSF"),
    ("Balint-Gesellschaft", "BG"),
    ("Deutsche Balint-Gesellschaft der Ärzte", "DBG"), ("Oxford", "BAL"), ("", "BAL"), ("of the", "BAL"),
    ("東京 大学", "BAL"), ("A B C D E F G H", "ABCDEF"), ("  Two   Words ", "TW"), ("3 Rivers Balint", "RB"),
    ("Société Balint de Genève", "SBG"),
  ])
  func `the prefix is made of the initials`(name: String, prefix: String) {
    #expect(Society.prefix(from: name) == prefix)
  }

  @Test func `a letter that is none of A to Z is passed over even if its capitals are`() {
    #expect(Society.prefix(from: "ßeta Alpha Gamma") == "AG")
  }

  @Test(arguments: ["BS", "BSE", "A1", "12", "ABCDEFGH"])
  func `two to eight capital letters or digits are a prefix`(prefix: String) {
    #expect(Society.isPrefix(prefix))
  }

  @Test(arguments: ["", "B", "ABCDEFGHI", "bse", "B-E", "B E", "BÉ", "ＢＳ", "B\u{301}S"])
  func `anything else is no prefix`(prefix: String) {
    #expect(!Society.isPrefix(prefix))
  }
}
