import Testing
import Text

struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\n\"x, y\",2\n", [["a", "b"], ["x, y", "2"]]),
    ("a,b,c\n1,\"\",\"\"\n2,3,4", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    ("a,b\n1,\"ha \"\"ha\"\" ha\"\n", [["a", "b"], ["1", "ha \"ha\" ha"]]),
    ("k,v\n1,\"{\"\"t\"\": [1, 2]}\"\n", [["k", "v"], ["1", "{\"t\": [1, 2]}"]]),
    ("\"Once\nupon\",5\n7,8", [["Once\nupon", "5"], ["7", "8"]]),
    ("\"Once\r\nupon\",5\r\n7,8\r\n", [["Once\r\nupon", "5"], ["7", "8"]]),
    ("a\n\"ha\n\"\"ha\"\"\nha\"\n", [["a"], ["ha\n\"ha\"\nha"]]),
    ("a,b\n4,ʤ\nMüller,東京", [["a", "b"], ["4", "ʤ"], ["Müller", "東京"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\n3,4\r5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}\"a\",b", [["a", "b"]]),
    ("\n\na,b\n\n1,2\n\n\r\n", [["a", "b"], ["1", "2"]]),
    ("a\n1,2,3\n,", [["a"], ["1", "2", "3"], ["", ""]]),
    ("\"\"", [[""]]),
    ("\"\"\"\"", [["\""]]),
    (" a , b ", [[" a ", " b "]]),
    ("\"a\n", []),
    ("", []),
    ("\u{FEFF}", []),
    ("\r\n\n", []),
  ])
  func `records are read as RFC 4180 says`(text: String, expected: [[String]]) {
    #expect(Reading(text).records.map(\.fields) == expected)
  }

  @Test(arguments: [
    ("a;b\n1,5;2", ";", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1,5\t2;3", "\t", [["a", "b"], ["1,5", "2;3"]]),
  ])
  func `another delimiter leaves commas alone`(text: String, delimiter: Unicode.Scalar, expected: [[String]])
  {
    #expect(Reading(text, delimiter: delimiter).records.map(\.fields) == expected)
  }

  @Test(arguments: [
    ("a,b,c\n1;2;3;4;5", ","), ("a;b;c", ";"), ("a\tb\tc", "\t"), ("\"x;y;z\",b", ","), ("\"x,y,z\";b", ";"),
    ("a;b;c,d", ";"), ("a,b;c", ","), ("alone", ","), ("", ","), ("\u{FEFF}a;b", ";"), ("a\r\nb;c", ","),
    ("\"x\ny;z;\",b", ","), ("\"say \"\";;\"\"\",b", ","),
  ])
  func `the delimiter is the most frequent one of the first line outside quotes`(
    text: String, expected: Unicode.Scalar
  ) {
    #expect(CSVReader.delimiter(of: Array(text.utf8)) == UInt8(ascii: expected))
  }

  @Test func `the delimiter is looked for after empty lines`() {
    #expect(CSVReader.delimiter(of: Array("\r\n\na;b\n1;2".utf8)) == UInt8(ascii: ";"))
  }

  @Test(arguments: [
    ("a,\"b", "1:2: a quoted field that is never closed"),
    ("a\nb,\"", "2:4: a quoted field that is never closed"),
    ("a\n\"b\"c", "2:5: text after a closing quote"),
    ("a\n\"b\" ,c", "2:5: text after a closing quote"),
    ("a\nb\"c\"", "2:3: a quote in the middle of a field; the whole field must be quoted"),
    ("a, \"b\"", "1:3: a quote in the middle of a field; the whole field must be quoted"),
    ("a\nb,c\0d", "2:4: a NUL byte, so this is not UTF-8; save the file as 'CSV UTF-8'"),
    ("a\n\"b\0\"", "2:2: a NUL byte, so this is not UTF-8; save the file as 'CSV UTF-8'"),
  ])
  func `what is not CSV is refused with its place`(text: String, expected: String) {
    #expect(Reading(text).fault == expected)
  }

  @Test func `a quoted field that is never closed is reported on the line on which it starts`() {
    #expect(Reading("a\n\"b\nc\nd\n").fault == "2:2: a quoted field that is never closed")
  }

  @Test func `a NUL byte in a field of several lines is reported on the line on which the field starts`() {
    #expect(
      Reading("a\n\"b\nc\0\"\n").fault
        == "2:2: a NUL byte, so this is not UTF-8; save the file as 'CSV UTF-8'")
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0x2C, 0xE4], "2:4"), ([0xC3], "1:0"), ([0x22, 0xED, 0xA0, 0x80, 0x22], "1:0"),
      ([0xC0, 0xAF], "1:0"), ([0xF4, 0x90, 0x80, 0x80], "1:0"), ([0x61, 0x2C, 0xEF, 0xBB], "1:2"),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8], place: String) {
    #expect(
      Reading(bytes: bytes).fault == "\(place): bytes that are not UTF-8; save the file as 'CSV UTF-8'")
  }

  @Test func `the widest record is read and a wider one is refused`() {
    let widest = String(repeating: ",", count: CSVReader.mostFields - 1)
    #expect(Reading("a\n" + widest).records.map(\.fields.count) == [1, CSVReader.mostFields])
    #expect(
      Reading("a\n" + widest + ",").fault
        == "2:16386: more than 16384 fields in a row; this is no table of people")
  }

  @Test(arguments: [false, true])
  func `the longest field is read and a longer one is refused`(isQuoted: Bool) {
    let longest = String(repeating: "x", count: CSVReader.longestField)
    let quote = isQuoted ? "\"" : ""
    #expect(Reading("a,\(quote)\(longest)\(quote)").records.map(\.fields) == [["a", longest]])
    #expect(
      Reading("a,\(quote)\(longest)x\(quote)").fault
        == "1:2: a field of 65537 bytes; the longest may have 65536")
  }

  @Test(arguments: [
    ("a\n\nb\n\n\nc", [1, 3, 6]), ("a\r\nb\r\n", [1, 2]), ("a\rb\rc", [1, 2, 3]), ("\"a\nb\"\nc", [1, 3]),
    ("\"a\r\nb\"\r\nc", [1, 3]),
  ])
  func `a record has the number of the line on which it starts`(text: String, expected: [Int]) {
    #expect(Reading(text).records.map(\.line) == expected)
  }

  @Test func `lines that end in CR are counted inside of quotes as well`() {
    #expect(Reading("\"a\rb\"\rc").records.map(\.line) == [1, 3])
  }

  @Test func `a field's range takes in its quotes`() {
    #expect(
      Reading("\u{FEFF}ä,\"b\",\n\"c\"").records.map(\.ranges) == [[3..<5, 6..<9, 10..<10], [11..<14]])
  }

  @Test(arguments: [
    ("ab,cd,ef\nx", 3..<5, "ab,cd,ef", 3, 2), ("x\r\nab,cd\r\n", 6..<8, "ab,cd", 3, 2),
    ("東京,cd", 7..<9, "東京,cd", 5, 2), ("a,\"b\nc\"", 2..<7, "a,\"b", 2, 2), ("a,", 2..<2, "a,", 2, 1),
    ("a\u{202E},b", 5..<6, "a<U+202E>,b", 10, 1), ("e\u{301},b", 4..<5, "e\u{301},b", 2, 1),
  ])
  func `an excerpt shows the line and where the field stands in it`(
    text: String, range: Range<Int>, line: String, column: Int, width: Int
  ) {
    let excerpt = CSVReader(Array(text.utf8), delimiter: UInt8(ascii: ",")).excerpt(at: range)
    #expect(excerpt == (line, column, width))
  }

  @Test(arguments: [
    ("a\tthe \"Monday\" group", ["a", "the \"Monday\" group"]),
    ("a\t\"Monday\" group\tb", ["a", "\"Monday\" group", "b"]), ("\"a\"\"b\"\tc", ["a\"b", "c"]),
    ("\"a\tb\"", ["a\tb"]),
  ])
  func `where stray quotes are allowed they are letters`(text: String, expected: [String]) throws {
    var reader = CSVReader(Array(text.utf8), delimiter: 0x09, allowsStrayQuotes: true)
    #expect(try reader.next()?.fields == expected)
    #expect(try reader.next()?.fields == nil)
  }

  @Test func `an excerpt leaves the byte order mark out`() {
    let excerpt = CSVReader(Array("\u{FEFF}a,b".utf8), delimiter: UInt8(ascii: ",")).excerpt(at: 5..<6)
    #expect(excerpt == ("a,b", 2, 1))
  }
}

/// Everything that a reader makes of a text.
private struct Reading {
  var records: [CSVReader.Record] = []
  var fault: String?

  init(_ text: String, delimiter: Unicode.Scalar = ",") {
    self.init(bytes: Array(text.utf8), delimiter: delimiter)
  }

  init(bytes: [UInt8], delimiter: Unicode.Scalar = ",") {
    var reader = CSVReader(bytes, delimiter: UInt8(ascii: delimiter))
    do {
      while let record = try reader.next() { records.append(record) }
    } catch let error as CSVReader.Fault {
      fault = "\(error.line):\(error.position): \(error.message)"
    } catch {
      fault = "\(error)"
    }
  }
}
