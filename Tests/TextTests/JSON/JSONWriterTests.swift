import Testing
import Text

struct JSONWriterTests {
  @Test(
    arguments: [
      (.null, "null\n"), (.boolean(true), "true\n"), (.boolean(false), "false\n"),
      (.number("1.10"), "1.10\n"),
      (.integer(-5), "-5\n"), ("x", "\"x\"\n"), ([], "[]\n"), ([:], "{}\n"),
      (["a", .number("1")], "[\n  \"a\",\n  1\n]\n"),
      (["b": [:], "a": [[]]], "{\n  \"b\": {},\n  \"a\": [\n    []\n  ]\n}\n"),
    ] as [(JSONValue, String)])
  func `a value is written with two spaces a level and a newline at its end`(
    value: JSONValue, expected: String
  ) {
    #expect(value.formatted == expected)
  }

  @Test(arguments: [
    ("\"", #""\"""#), ("\\", #""\\""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{8}\u{C}\u{0}\u{1F}", #""\u0008\u000c\u0000\u001f""#),
    ("\u{7F}", #""\u007f""#), ("é東😀/", "\"é東😀/\""), ("\"\u{301}", "\"\\\"\u{301}\""), ("\r\n", #""\r\n""#),
  ])
  func `a string is escaped scalar by scalar`(text: String, expected: String) {
    #expect(Array(JSONValue.string(text).formatted.unicodeScalars) == Array((expected + "\n").unicodeScalars))
  }

  @Test(
    arguments: [
      .null, .number("0.10"), "é\u{301}\"\\\u{1}\r\n😀", [], [:], [[], [:], [.null]],
      ["a": ["b": [.number("1e5"), .boolean(false)]], "\"\n": "", "": [.integer(.min)]],
    ] as [JSONValue])
  func `what is written is read back`(value: JSONValue) throws {
    #expect(try JSONDocument(value.formatted).root.value == value)
  }

  @Test func `every scalar of the BMP is read back as it was`() throws {
    let text = String(String.UnicodeScalarView((0...0xFFFF).compactMap(Unicode.Scalar.init)))
    guard case .string(let back) = try JSONDocument(JSONValue.string(text).formatted).root.value else {
      Issue.record("a string is expected")
      return
    }
    #expect(back.utf8.elementsEqual(text.utf8))
  }
}
