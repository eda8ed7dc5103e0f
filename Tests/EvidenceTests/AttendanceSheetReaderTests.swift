import Domain
import Evidence
import Testing

struct AttendanceSheetReaderTests {
  private let headerRemedy = "The first line names the columns: \(header)"

  /// A row, where its carets begin, how many there are, what is wrong, and why.
  typealias BadRow = (row: String, column: Int, width: Int, what: String, why: [String])

  private static let badDates: [BadRow] = [
    (
      "3/2/2026,3,19:00,90,12,90,", 0, 8, "'3/2/2026' is not a date",
      ["Dates are written as year, month and day, such as 2026-02-03."]
    ),
    (
      "2026-02-30,3,19:00,90,12,90,", 0, 10, "'2026-02-30' is not a date",
      ["Dates are written as year, month and day, such as 2026-02-03."]
    ),
    (
      "2026-11-22,3,19:00,90,12,90,", 0, 10, "2026-11-22 is still to come",
      ["Nobody can have attended yet: today is 2026-11-21."]
    ),
    (",3,19:00,90,12,90,", 0, 1, "'date' is empty", []),
  ]

  private static let badNames: [BadRow] = [
    (
      "2026-02-03,Friday,19:00,90,12,90,", 11, 6, "there is no group 'Friday'",
      ["A group that is new is added with 'balint group add' first."]
    ),
    (
      "2026-02-03,Thursday evning,19:00,90,12,90,", 11, 15, "there is no group 'Thursday evning'",
      ["Did you mean 'Thursday evening'?", "A group that is new is added with 'balint group add' first."]
    ),
    (
      "2026-02-03,3,19:00,90,Ngaio Muler,90,", 22, 11, "there is no member 'Ngaio Muler'",
      ["Did you mean 'Ngaio Müller'?", "A member that is new is added with 'balint member add' first."]
    ),
    (
      "2026-02-03,3,19:00,90,Ngaio,90,", 22, 5, "there is no member 'Ngaio'",
      ["Did you mean 'Ngaio Müller'?", "A member that is new is added with 'balint member add' first."]
    ),
    (
      "2026-02-03,3,19:00,90,M-0099,90,", 22, 6, "there is no member 'M-0099'",
      ["A member that is new is added with 'balint member add' first."]
    ),
    (
      "2026-02-03,3,19:00,90,sam lee,90,", 22, 7, "'sam lee' is the name of 2 members",
      ["Write the number instead: M-0013 Sam Lee, M-0014 Dr Sam Lee."]
    ),
    (
      "2026-02-03,3,19:00,90,京都,90,", 22, 4, "there is no member '京都'",
      ["A member that is new is added with 'balint member add' first."]
    ),
    ("2026-02-03, ,19:00,90,12,90,", 11, 1, "'group' is empty", []),
    ("2026-02-03,3,19:00,90,,90,", 22, 1, "'member' is empty", []),
    (
      "2026-02-03,3,19:00,90,Sam\u{202E}Lee,90,", 22, 14, "there is no member 'Sam<U+202E>Lee'",
      ["Did you mean 'Sam Lee'?", "A member that is new is added with 'balint member add' first."]
    ),
  ]

  private static let badFigures: [BadRow] = [
    (
      "2026-02-03,3,7pm,90,12,90,", 13, 3, "'7pm' is not a time",
      ["Times are written as hours and minutes of 24 hours, such as 19:00."]
    ),
    (
      "2026-02-03,3,24:00,90,12,90,", 13, 5, "'24:00' is not a time",
      ["Times are written as hours and minutes of 24 hours, such as 19:00."]
    ),
    ("2026-02-03,3,,90,12,90,", 13, 1, "'start' is empty", []),
    (
      "2026-02-03,3,19:00,0,12,0,", 19, 1, "'0' is not a number of minutes",
      ["Minutes are a whole number from 1 to 1440."]
    ),
    (
      "2026-02-03,3,19:00,1441,12,0,", 19, 4, "'1441' is not a number of minutes",
      ["Minutes are a whole number from 1 to 1440."]
    ),
    (
      "2026-02-03,3,19:00,1h30,12,0,", 19, 4, "'1h30' is not a number of minutes",
      ["Minutes are a whole number from 1 to 1440."]
    ),
    (
      "2026-02-03,3,19:00,９０,12,0,", 19, 4, "'９０' is not a number of minutes",
      ["Minutes are a whole number from 1 to 1440."]
    ),
    ("2026-02-03,3,19:00,,12,0,", 19, 1, "'minutes' is empty", []),
    (
      "2026-02-03,3,19:00,90,12,-1,", 25, 2, "'-1' is not a number of minutes",
      ["Minutes are a whole number from 0 to 1440."]
    ),
    ("2026-02-03,3,19:00,90,12,,", 25, 1, "'minutes_present' is empty", []),
    (
      "2026-02-03,3,19:00,90,12,91,", 25, 2, "nobody can have been there for 91 minutes",
      ["The session lasted 90 minutes."]
    ),
    (
      "2026-02-03,3,19:00,90,12,90,boss", 28, 4, "'boss' is not a role",
      ["Roles are member, leader, co-leader, observer, supervisor."]
    ),
  ]

  private static let raggedRows: [BadRow] = [
    (
      "2026-02-03,3,19:00,90,12,90", 25, 2, "the row has 6 fields; the first line has 7",
      ["A text with a comma in it must stand in double quotes."]
    ),
    (
      "2026-02-03,3,19:00,90,12,90,,x", 28, 1, "the row has 8 fields; the first line has 7",
      ["A text with a comma in it must stand in double quotes."]
    ),
    (
      "x", 0, 1, "the row has 1 fields; the first line has 7",
      ["A text with a comma in it must stand in double quotes."]
    ),
  ]

  @Test(arguments: [badDates, badNames, badFigures, raggedRows])
  func `a bad row is shown with carets under what is wrong`(rows: [BadRow]) throws {
    for bad in rows {
      let sheet = try sheet("\(header)\n\(bad.row)\n")
      #expect(sheet.problems == [problem(bad, line: 2)], "\(bad.row)")
      #expect(sheet.entryWords == [], "\(bad.row)")
    }
  }

  @Test func `every bad row of a file is reported and the good ones are read`() throws {
    let rows = Self.badDates + Self.badNames + Self.badFigures
    let text = ([header] + rows.flatMap { [$0.row, goodRow.replacing("19:00", with: "20:00")] }.dropLast())
      .joined(separator: "\r\n")
    let problems = try sheet(text).problems.filter { $0.what != "the same person at the same session twice" }
    #expect(problems == rows.enumerated().map { problem($1, line: $0 * 2 + 2) })
  }

  @Test func `the same person at the same session twice is refused`() throws {
    let sheet = try sheet("\(header)\n\(goodRow)\n2026-02-03,G-03,19:00,90,m12,20,")
    #expect(sheet.entryWords == ["2: 0 12 70 leader"])
    #expect(
      sheet.problems == [
        problem(
          (
            "2026-02-03,G-03,19:00,90,m12,20,", 25, 3, "the same person at the same session twice",
            ["Line 2 has this person already. Two stays in one session are added up and entered once."]
          ), line: 3)
      ])
  }

  @Test func `the same session with two lengths is refused`() throws {
    let sheet = try sheet("\(header)\n\(goodRow)\n2026-02-03,G-03,19:00,60,13,60,")
    #expect(sheet.sessionWords == ["3 2026-02-03 19:00 90"])
    #expect(
      sheet.problems == [
        problem(
          (
            "2026-02-03,G-03,19:00,60,13,60,", 22, 2, "the same session with two lengths",
            ["An earlier line says that it lasted 90 minutes."]
          ), line: 3)
      ])
  }

  @Test func `the same group twice on a day has two sessions`() throws {
    let sheet = try sheet("\(header)\n\(goodRow)\n\(goodRow.replacing("19:00", with: "9:00"))")
    #expect(sheet.problems == [])
    #expect(sheet.sessionWords == ["3 2026-02-03 19:00 90", "3 2026-02-03 09:00 90"])
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\r\n"])
  func `an empty file is refused`(text: String) throws {
    #expect(
      try sheet(text).problems == [
        Problem(.refused, "the file is empty", at: "sheet.csv", remedy: headerRemedy)
      ])
  }

  @Test(arguments: [
    ("date,group,start,minutes,member,minutes_present", 1, "the first line lacks 'role'"),
    (
      "\n\nname,hours", 3,
      "the first line lacks 'date', 'group', 'start', 'minutes', 'member', 'minutes_present', 'role'"
    ),
  ])
  func `a missing column is named`(text: String, line: Int, what: String) throws {
    let sheet = try sheet("\(text)\n\(goodRow)")
    #expect(sheet.entryWords == [])
    #expect(
      sheet.problems == [
        Problem(
          .refused, what, at: "sheet.csv:\(line)",
          details: ["\(line) | \(text.drop { $0 == "\n" })"], remedy: headerRemedy)
      ])
  }

  @Test func `a missing column is shown without the byte order mark`() throws {
    #expect(try sheet("\u{FEFF}a,b").problems.flatMap(\.details) == ["1 | a,b"])
  }

  @Test func `a column that occurs twice is refused`() throws {
    #expect(
      try sheet("\(header),Member\n\(goodRow),x").problems == [
        Problem(.refused, "the column 'member' occurs twice", at: "sheet.csv:1", remedy: headerRemedy)
      ])
  }

  @Test(arguments: [
    ("2026-02-03,\"Thurs", 11, "a quoted field that is never closed"),
    ("2026-02-03,Thurs\"day\"", 16, "a quote in the middle of a field; the whole field must be quoted"),
    ("2026-02-03,\"Thurs\"day", 18, "text after a closing quote"),
  ])
  func `a file that is not CSV is read up to the fault`(row: String, column: Int, what: String) throws {
    let sheet = try sheet("\(header)\n\(goodRow)\n\(row)")
    #expect(sheet.entryWords == ["2: 0 12 70 leader"])
    #expect(
      sheet.problems == [
        Problem(
          .refused, what, at: "sheet.csv:3",
          details: ["3 | \(row)", "  | \(String(repeating: " ", count: column))^"],
          remedy: "Nothing after this line was read.")
      ])
  }

  @Test func `bytes that are not UTF-8 are shown as what they are`() throws {
    let bytes = Array("\(header)\n2026-02-03,M".utf8) + [0xFC] + Array("ller".utf8)
    #expect(
      try sheet(bytes: bytes).problems == [
        Problem(
          .refused, "bytes that are not UTF-8; save the file as 'CSV UTF-8'", at: "sheet.csv:2",
          details: ["2 | 2026-02-03,M<U+FFFD>ller", "  |            ^"],
          remedy: "Nothing after this line was read.")
      ])
  }

  @Test func `a quote that is never closed is shown on the line on which it stands`() throws {
    let details = try sheet("\(header)\n\"2026-02-03\n\(goodRow)\n").problems.map {
      [$0.place ?? ""] + $0.details
    }
    #expect(details == [["sheet.csv:2", "2 | \"2026-02-03", "  | ^"]])
  }

  @Test func `the excerpt of a row of several lines has the number of the line shown`() throws {
    let details = try sheet("notes,\(header)\n\"a\nb\",2026-02-30,3,19:00,90,12,90,\n").problems.map(
      \.details)
    #expect(details.map { $0.prefix(2) } == [["3 | b\",2026-02-30,3,19:00,90,12,90,", "  |    ^^^^^^^^^^"]])
  }

  @Test func `a very long line is cut around what is wrong`() throws {
    let long = String(repeating: "x", count: 200)
    let sheet = try sheet("notes,\(header),more\n\(long),2026-02-30,3,19:00,90,12,90,,\(long)\n")
    let details = try #require(sheet.problems.first).details
    #expect(
      details.prefix(2) == [
        "2 | …\(long.prefix(59)),2026-02-30,3,19:00,90,12,90,,\(long.prefix(61))…",
        "  | \(String(repeating: " ", count: 61))^^^^^^^^^^",
      ])
  }

  @Test func `carets never reach beyond the line shown`() throws {
    let long = String(repeating: "x", count: 5000)
    let details = try #require(try sheet("\(header)\n2026-02-03,\(long),19:00,90,12,90,\n").problems.first)
      .details
    #expect(details[1].count <= details[0].count)
  }

  private func problem(_ bad: BadRow, line: Int) -> Problem {
    let margin = String(repeating: " ", count: String(line).count)
    let carets = String(repeating: " ", count: bad.column) + String(repeating: "^", count: bad.width)
    let row = bad.row.replacing("\u{202E}", with: "<U+202E>")
    return Problem(
      .refused, bad.what, at: "sheet.csv:\(line)",
      details: ["\(line) | \(row)", "\(margin) | \(carets)"] + bad.why)
  }
}
