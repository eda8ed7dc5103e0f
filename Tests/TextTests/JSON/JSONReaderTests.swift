import Testing
import Text

struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)), (" \t\r\n1\n ", .number("1")),
      ("\"\"", ""), ("[]", []), ("{}", [:]), ("[ ]", []), ("{ }", [:]),
      ("[1,[2],{}]", [.number("1"), [.number("2")], [:]]),
      ("{\"b\":1,\"a\":[true,null]}", ["b": .number("1"), "a": [.boolean(true), .null]]),
      ("{\"\":\"x\"}", ["": "x"]),
    ] as [(String, JSONValue)])
  func `every kind of value is read`(text: String, expected: JSONValue) throws {
    #expect(try JSONDocument(text).root.value == expected)
  }

  @Test(arguments: [
    "0", "-0", "0.1", "1.10", "12345678901234567890123", "-1.5e+10", "1E5", "2e-7", "100", "0e0", "-0.0",
  ])
  func `a number is kept as it is written`(text: String) throws {
    #expect(try JSONDocument(text).root.value == .number(text))
  }

  @Test(arguments: [
    "01", "-", "1.", ".5", "+1", "1e", "1e+", "--1", "1.2.3", "0x10", "NaN", "Infinity", "1_000", "True",
    "nil", "-01",
  ])
  func `what only looks like a value is refused`(text: String) {
    #expect(fault(text) == "1: '\(text)' is not a value; a text stands in double quotes")
  }

  @Test(arguments: [
    (#""\"\\\/""#, "\"\\/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u00e9\u00E9""#, "éé"),
    (#""\u6771\u4eac""#, "東京"), (#""\ud83d\uDE00""#, "😀"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""\u0000""#, "\0"), (#""é東😀""#, "é東😀"), ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
  ])
  func `a string's escapes are undone`(text: String, expected: String) throws {
    #expect(try JSONDocument(text).root.value == .string(expected))
  }

  @Test(arguments: [
    (#""\ud83d""#, "half of a surrogate pair is missing"),
    (#""\ude00""#, "half of a surrogate pair is missing"),
    (#""\ud83dx""#, "half of a surrogate pair is missing"),
    (#""\ud83d\n""#, "half of a surrogate pair is missing"),
    (#""\ud83d\ud83d""#, "half of a surrogate pair is missing"),
    (#""\u12""#, "four hexadecimal digits are expected after \\u"),
    (#""\u12g4""#, "four hexadecimal digits are expected after \\u"),
    (#""\u+123""#, "four hexadecimal digits are expected after \\u"),
    (#""\u"#, "four hexadecimal digits are expected after \\u"), (#""\x""#, "'\\x' is no escape"),
    (#""abc"#, "a string is not closed"),
    (#""abc\"#, "a string is not closed"), ("\"a\nb\"", "a string runs over the end of its line"),
  ])
  func `a broken string is refused`(text: String, expected: String) {
    #expect(fault(text) == "1: \(expected)")
  }

  @Test(arguments: [
    ("", "1: the text ends where a value is expected"),
    ("  \n", "2: the text ends where a value is expected"),
    ("{\n\"a\": ", "2: the text ends where a value is expected"),
    ("[1,\n]", "2: a value is expected, not ']'"),
    ("[1 2]", "1: ',' or ']' is expected"), ("[1", "1: ',' or ']' is expected"),
    ("{\"a\":1", "1: ',' or '}' is expected"),
    ("{\"a\":1,\n\n}", "3: a name in double quotes is expected"),
    ("{a:1}", "1: a name in double quotes is expected"),
    ("{\"a\" 1}", "1: ':' is expected after \"a\""), ("1\n2", "2: something follows the end of the document"),
    ("{}\n,", "2: something follows the end of the document"), ("'a'", "1: a value is expected, not '''"),
    ("{\n\"a\": 1,\n\"b\": 2,\n\"a\": 3\n}", "4: 'a' occurs twice"),
    ("[{\"x\":1},\r\n{\"x\":1,\"x\":1}]", "2: 'x' occurs twice"),
    ("{\"é\":1,\"e\u{301}\":2}", "1: 'e\u{301}' occurs twice"),
    ("[/*x*/1]", "1: a value is expected, not '/'"),
  ])
  func `a fault is named with its line`(text: String, expected: String) {
    #expect(fault(text) == expected)
  }

  @Test func `a curly quote is shown as it stands in the file`() {
    #expect(fault("{\n\"a\": “x”}") == "2: a value is expected, not '“'")
  }

  @Test func `a character that is no escape is shown as it stands in the file`() {
    #expect(fault(#""\é""#) == #"1: '\é' is no escape"#)
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
  func `values may be nested 64 deep and no deeper`(open: String, close: String) {
    let nested = { (depth: Int) in
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(fault(nested(64)) == nil)
    #expect(fault(nested(65)) == "1: the nesting is deeper than 64")
    #expect(fault(String(repeating: open, count: 100_000)) == "1: the nesting is deeper than 64")
  }

  @Test func `many values side by side are not nesting`() {
    #expect(fault("[" + Array(repeating: "[1]", count: 1000).joined(separator: ",") + "]") == nil)
  }

  @Test func `every value knows the line on which it starts`() throws {
    let root = try JSONDocument("\n{\"a\":\n1,\n\"b\"\n: [\n2,\n\n3]}").root
    guard case .object(let members) = root.content, case .array(let elements) = members[1].node.content else {
      Issue.record("an object with an array is expected")
      return
    }
    #expect(root.line == 2)
    #expect(members.map(\.name) == ["a", "b"])
    #expect(members.map(\.line) == [2, 4])
    #expect(members.map(\.node.line) == [3, 5])
    #expect(elements.map(\.line) == [6, 8])
  }

  private func fault(_ text: String) -> String? {
    do {
      _ = try JSONDocument(text)
      return nil
    } catch let fault as JSONDocument.Fault {
      return "\(fault.line): \(fault.message)"
    } catch {
      return "\(error)"
    }
  }
}
