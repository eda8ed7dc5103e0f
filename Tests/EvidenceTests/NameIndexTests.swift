import Domain
import Evidence
import Testing

struct NameIndexTests {
  private let index = NameIndex(
    [
      (12, "Ngaio Müller"), (13, "Sam Lee"), (15, "Sam Lee"), (14, "Samira Okoro"), (16, "Muller Ngata"),
      (17, "Jose Garcia"), (18, "José García"), (19, "Anne-Marie O’Brien"), (20, "44"),
    ], as: .member, id: \.0, name: \.1)

  @Test(arguments: [
    "M-0012", "m12", "12", "0012", "Ngaio Müller", "NGAIO MU\u{308}LLER", "ngaio  muller", " ngaio muller ",
  ])
  func `a number or a whole name finds one`(typed: String) {
    #expect(words(index.exactly(typed)) == "12")
    #expect(words(index.find(typed)) == "12")
  }

  @Test(arguments: ["Ngaio", "Müller", "Ngaio M", "99", "M-0099", "G-12"])
  func `less than a whole name finds nothing exactly`(typed: String) {
    guard case .none = index.exactly(typed) else {
      Issue.record("\(typed) is no whole name")
      return
    }
  }

  @Test func `two of the same name are several, in the order of their numbers`() {
    #expect(words(index.exactly("sam lee")) == "13 15")
    #expect(words(index.find("Sam Lee")) == "13 15")
  }

  @Test(arguments: [
    ("José García", "18"), ("Jose\u{301} Garci\u{301}a", "18"), ("Jose Garcia", "17"),
    ("JOSE GARCIA", "17 18"),
  ])
  func `of names that differ by accents the one typed is meant`(typed: String, expected: String) {
    #expect(words(index.exactly(typed)) == expected)
    #expect(words(index.find(typed)) == expected)
  }

  @Test(arguments: [
    ("ngaio", "12"), ("sami", "14"), ("sam", "13 14 15"), ("okoro", "14"), ("GARC", "17 18"),
    ("mull", "12 16"),
    ("ngai", "12"), ("nga", "12 16"), ("lee", "13 15"), ("o'brien", "19"), ("marie", "19"), ("rie o", "19"),
    ("ülle", "12 16"), ("atá", "16"), ("4", "20"),
  ])
  func `the beginning of a name or a word comes before a part`(typed: String, expected: String) {
    #expect(words(index.find(typed)) == expected)
  }

  @Test(arguments: [
    ("Ngaio Mullr", "Ngaio Müller"), ("sma lee", "Sam Lee"), ("elephant", nil), ("", nil), (" ", nil),
    ("\u{301}", nil), ("ngiao", "Ngaio Müller"), ("mullre", "Ngaio Müller"), ("zzzz", nil),
  ])
  func `where nothing is found the nearest name is told`(typed: String, expected: String?) {
    #expect(words(index.find(typed)) == "none")
    #expect(index.nearest(to: typed) == expected)
  }

  @Test func `a name that looks like a number is found unless the number is somebody's`() {
    let index = NameIndex([(12, "44"), (44, "Sam Lee")], as: .member, id: \.0, name: \.1)
    #expect(words(index.exactly("44")) == "44")
    #expect(words(self.index.exactly("44")) == "20")
  }

  private func words(_ match: NameIndex<(Int, String)>.Match) -> String {
    switch match {
    case .one(let item): "\(item.0)"
    case .several(let items): items.map { "\($0.0)" }.joined(separator: " ")
    case .none: "none"
    }
  }
}
