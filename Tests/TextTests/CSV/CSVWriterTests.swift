import Testing
import Text

struct CSVWriterTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""),
    ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("12.5", "12.5"),
    (" a ", " a "), ("O'Brien", "O'Brien"), ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
    ("a,\u{301}b", "\"a,\u{301}b\""),
  ])
  func `a field is quoted where it must be`(field: String, expected: String) {
    #expect(scalars(CSVWriter.escaped(field)) == scalars(expected))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("=\u{301}1", "'=\u{301}1"),
    ("+\u{20E3}", "'+\u{20E3}"), ("@\u{200D}x", "'@\u{200D}x"), ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""),
    ("\r\nx", "\"'\r\nx\""), ("\nx", "\"'\nx\""), ("\0x", "'\0x"), ("＝1", "'＝1"), ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠1", "'＠1"), ("=A1,B1", "\"'=A1,B1\""), ("=\"x\"", "\"'=\"\"x\"\"\""), ("a=1", "a=1"),
  ])
  func `a formula is made harmless`(field: String, expected: String) {
    #expect(scalars(CSVWriter.escaped(field)) == scalars(expected))
  }

  @Test func `a table starts with a byte order mark and ends every line with CRLF`() {
    var writer = CSVWriter(columns: ["name", "hours"])
    writer.append(["Müller, Ngaio", "12.5"])
    writer.append(["", "=1"])
    #expect(scalars(writer.text) == scalars("\u{FEFF}name,hours\r\n\"Müller, Ngaio\",12.5\r\n,'=1\r\n"))
  }

  @Test func `what is written is read back`() throws {
    let rows = [
      ["a", "b"], ["x, y", "say \"hello\""], ["line\nline", "line\r\nline"], ["", ""], ["東京", "e\u{301}"],
      ["\"", "\"\"\u{301}"], [" ", "a\tb;c"], [",", "\u{301}"],
    ]
    var writer = CSVWriter(columns: rows[0])
    for row in rows.dropFirst() { writer.append(row) }
    #expect(try read(writer.text).map { $0.map(scalars) } == rows.map { $0.map(scalars) })
  }

  @Test func `a lone empty field is read back`() throws {
    var writer = CSVWriter(columns: ["a"])
    writer.append([""])
    #expect(try read(writer.text) == [["a"], [""]])
  }

  private func read(_ text: String) throws -> [[String]] {
    var reader = CSVReader(Array(text.utf8), delimiter: UInt8(ascii: ","))
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.fields) }
    return rows
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
