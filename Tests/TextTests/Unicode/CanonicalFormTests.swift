import Foundation
import Testing
import Text

struct CanonicalFormTests {
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
    ("\u{958}", "\u{915}\u{93C}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("s\u{307}\u{323}", "\u{1E69}"),
    ("\u{344}", "\u{308}\u{301}"), ("\u{FB1D}", "\u{5D9}\u{5B4}"), ("\u{2126}", "\u{3A9}"),
    ("\u{FB01}", "\u{FB01}"),
    ("plain", "plain"), ("", ""), ("\r\n", "\r\n"),
  ])
  func `a text is composed`(text: String, expected: String) {
    #expect(scalars(text.canonical) == scalars(expected))
  }

  @Test func `every assigned scalar of the BMP becomes what Foundation makes of it`() {
    let differing = assigned.filter { differs(String($0)) }
    #expect(differing == [])
  }

  @Test func `every letter with a combining mark becomes what Foundation makes of it`() {
    let letters = assigned.filter { $0.value < 0x530 && $0.properties.isAlphabetic }
    let marks = (0x300...0x345).compactMap(Unicode.Scalar.init)
    let differing = letters.flatMap { letter in marks.map { "\(letter)\($0)" } }.filter(differs)
    #expect(differing == [])
  }

  @Test func `two combining marks in either order become what Foundation makes of them`() {
    let marks = (0x300...0x36F).compactMap(Unicode.Scalar.init)
    let differing = marks.flatMap { first in marks.map { "a\(first)\($0)" } }.filter(differs)
    #expect(differing == [])
  }

  @Test(arguments: [
    ("Müller", "muller"), ("Mu\u{308}ller", "muller"), ("MÜLLER", "muller"), ("Muller", "muller"),
    ("Ørsted", "orsted"), ("øǿ", "oo"), ("Groß", "gross"), ("GROẞ", "gross"), ("Æther ǣ", "aether ae"),
    ("Œuvre", "oeuvre"), ("Łódź", "lodz"), ("Đặng", "dang"), ("Ħal", "hal"), ("Þór Ðað", "thor dad"),
    ("Māori Ngāio Whānau", "maori ngaio whanau"), ("O’Brien", "o'brien"), ("O'Brien", "o'brien"),
    ("Oʼ`‘", "o'''"), ("İstanbul ısı", "istanbul isi"), ("  a \t\u{A0} b\n ", "a b"), ("", ""), (" ", ""),
    ("Ṩ", "s"), ("ΆΝΝΑ", "αννα"), ("Йод", "иод"), ("東京", "東京"), ("Anne-Marie", "anne-marie"),
  ])
  func `a text is folded to what a person types for it`(text: String, expected: String) {
    #expect(scalars(text.folded) == scalars(expected))
  }

  /// What makes the text more than ASCII is taken off again.
  @Test func `a text of ASCII is folded like any other`() {
    for value in UInt8(0)..<0x80 {
      let text =
        "\(Unicode.Scalar(value))A \(Unicode.Scalar(value))\(Unicode.Scalar(value))b\(Unicode.Scalar(value))"
      #expect(text.folded + " 京" == (text + " 京").folded)
    }
  }

  @Test func `a Greek name in capitals is folded like the name in small letters`() {
    #expect("ΠΑΠΑΔΌΠΟΥΛΟΣ".folded == "Παπαδόπουλος".folded)
  }

  @Test func `folding twice changes nothing more`() {
    let changing = assigned.filter { String($0).folded.folded != String($0).folded }
    #expect(changing == [])
  }

  private var assigned: [Unicode.Scalar] {
    (0...0xFFFF).compactMap(Unicode.Scalar.init).filter { $0.properties.generalCategory != .unassigned }
  }

  private func differs(_ text: String) -> Bool {
    scalars(text.canonical) != scalars(text.precomposedStringWithCanonicalMapping)
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
