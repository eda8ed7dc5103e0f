import Testing
import Text

struct ColumnWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Müller", 6), ("Mu\u{308}ller", 6), ("東京", 4), ("한", 2), ("ｱ", 1), ("Ａ", 2),
    ("！", 2), ("～", 2), ("￠", 2),
    ("😀", 2),
    ("a\u{200D}b", 2), ("क\u{94D}", 1), ("−½", 2), ("\u{20000}", 2), ("a\u{20DD}", 1), ("\n", 0),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, expected: Int) {
    #expect(text.columnWidth == expected)
  }

  @Test func `a text is filled up on either side`() {
    #expect("東京".padded(to: 6) == "東京  ")
    #expect("12".rightAligned(to: 5) == "   12")
    #expect("e\u{301}".padded(to: 3) == "e\u{301}  ")
  }

  @Test func `a text that is too long is left alone`() {
    #expect("abcd".padded(to: 3) == "abcd")
    #expect("abcd".rightAligned(to: 3) == "abcd")
    #expect("abc".padded(to: -1) == "abc")
  }
}
