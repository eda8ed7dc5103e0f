import Testing
import Text

struct UnsafeTextTests {
  @Test(
    arguments: [
      "\0", "\u{7}", "\t", "\n", "\r", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{61C}",
      "\u{180E}", "\u{200B}",
      "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}",
      "\u{2069}",
      "\u{FEFF}", "\u{FFF9}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}", "\u{E0001}",
      "\u{E0041}",
    ] as [Unicode.Scalar])
  func `a scalar that deceives is found`(scalar: Unicode.Scalar) {
    #expect("a\(scalar)b".firstUnsafeScalar == scalar)
  }

  @Test(arguments: [
    "", "Ngaio Müller", "e\u{301}", "O’Brien", "نام\u{200C}ها", "क\u{94D}\u{200D}ष", "👩\u{200D}⚕\u{FE0F}",
    "東京", "\u{A0}",
    "a|b\\c'd\"", "\u{E000}",
  ])
  func `an honest text is left alone`(text: String) {
    #expect(text.firstUnsafeScalar == nil)
    #expect(text.madeVisible == text)
  }

  @Test func `the first of several is named`() {
    #expect("a\u{202E}\n".firstUnsafeScalar == "\u{202E}")
    #expect("\r\n".firstUnsafeScalar == "\r")
  }

  @Test(arguments: [
    ("a\u{202E}b", "a<U+202E>b"), ("\r\n", "<U+000D><U+000A>"), ("\u{1B}[31m", "<U+001B>[31m"),
    ("\u{E0041}", "<U+E0041>"), ("\u{200B}\u{301}", "<U+200B>\u{301}"),
  ])
  func `an unsafe scalar is spelt out`(text: String, expected: String) {
    #expect(Array(text.madeVisible.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    arguments: [("\0", "U+0000"), ("a", "U+0061"), ("\u{202E}", "U+202E"), ("\u{10FFFF}", "U+10FFFF")]
      as [(Unicode.Scalar, String)])
  func `a scalar is named as Unicode does`(scalar: Unicode.Scalar, expected: String) {
    #expect(scalar.codePointName == expected)
  }

  @Test(arguments: [
    ("", ""), (" ", ""), (" a ", "a"), ("a", "a"), ("\r\n a b\t\u{A0}\u{3000}", "a b"),
    (" \u{301}a", "\u{301}a"),
  ])
  func `white space at the ends is trimmed`(text: String, expected: String) {
    #expect(Array(text.trimmed.unicodeScalars) == Array(expected.unicodeScalars))
  }
}
