import Domain
import SchemeFiles
import Testing

struct SchemeReaderTests {
  @Test func `everything in a file is read`() throws {
    let scheme = try SchemeFile.scheme(from: schemeText, named: "test.json")
    let source = Source(
      id: "page", title: "A page", url: nil, readOn: try #require(CivilDate(iso: "2026-01-01")), mark: .body)
    #expect([scheme.id, scheme.name, scheme.body, scheme.country] == ["xx-test", "Test", "Body", "NZ"])
    #expect(scheme.version == 1)
    #expect(scheme.unit == CreditUnit(singular: "hour", plural: "hours"))
    #expect(scheme.inForce == Validity(from: CivilDate(iso: "2023-01-01"), to: nil))
    #expect(scheme.checkAgainBy == CivilDate(iso: "2027-02-01"))
    #expect(scheme.categories == [Category(id: "RP", name: "Reviewing")])
    #expect(scheme.sources == [source])
    #expect(scheme.notes == ["A note."])
    #expect(scheme.period.anchor == .calendarYear)
    #expect(scheme.rules.map(\.source) == [source, source, source])
    #expect(scheme.rules.map { type(of: $0.rule).kind } == ["period", "rate", "min_sum"])
    #expect(scheme.examples.map(\.name) == ["One"])
  }

  @Test(arguments: [
    ("\"id\": \"xx-test\",", "'id' is missing"), ("\"version\": 1,", "'version' is missing: a whole number"),
    ("\"name\": \"Test\",", "'name' is missing"), ("\"body\": \"Body\",", "'body' is missing"),
    ("\"country\": \"NZ\",", "'country' is missing"),
    ("\"unit\": {\"singular\": \"hour\", \"plural\": \"hours\"},", "'unit' is missing"),
    ("\"in_force\": {\"from\": \"2023-01-01\", \"to\": null},", "'in_force' is missing"),
  ])
  func `a missing key is named`(text: String, message: String) {
    #expect(throws: problem(message, line: 1)) { try scheme(text, "") }
  }

  @Test(arguments: [
    ("\"version\": 1,", "\"version\": \"1\",", 3, "'version' must be a whole number from 1 to 1,000,000"),
    ("\"version\": 1,", "\"version\": 0,", 3, "'version' must be a whole number from 1 to 1,000,000"),
    ("\"version\": 1,", "\"version\": 1.0,", 3, "'version' must be a whole number from 1 to 1,000,000"),
    ("\"version\": 1,", "\"version\": 1000001,", 3, "'version' must be a whole number from 1 to 1,000,000"),
    ("\"name\": \"Test\",", "\"name\": 5,", 4, "'name' must be a text in double quotes"),
    ("\"name\": \"Test\",", "\"name\": \" \",", 4, "'name' must be a text in double quotes"),
    ("\"name\": \"Test\",", "\"name\": \"T\\u202Eest\",", 4, "'name' holds the character U+202E"),
    ("\"name\": \"Test\",", "\"name\": \"T\\nest\",", 4, "'name' holds the character U+000A"),
    ("{\"from\": \"2023-01-01\", \"to\": null}", "[]", 8, "'in_force' must be an object in { }"),
    ("\"2023-01-01\"", "\"2023-02-29\"", 8, "'from' must be a day that there is, such as \"2026-01-31\""),
    (
      "\"to\": null", "\"to\": \"2022-12-31\"", 8,
      "'in_force' ends on 2022-12-31, before it begins on 2023-01-01"
    ),
    ("\"2023-01-01\"", "\"2023-1-1\"", 8, "'from' must be a day that there is, such as \"2026-01-31\""),
    ("\"2027-02-01\"", "20270201", 9, "'check_again_by' must be a day that there is, such as \"2026-01-31\""),
    ("[{\"id\": \"RP\", \"name\": \"Reviewing\"}]", "{}", 10, "'categories' must be a list in [ ]"),
    ("[{\"id\": \"RP\", \"name\": \"Reviewing\"}]", "[\"RP\"]", 10, "a category must be an object in { }"),
    ("\"mark\": \"A\"", "\"mark\": \"C\"", 11, "'mark' must be one of A, B, D, U"),
    ("\"read_on\": \"2026-01-01\", ", "", 11, "'read_on' is missing: a date such as \"2026-01-31\""),
    ("[\"A note.\"]", "\"A note.\"", 12, "'notes' must be a list in [ ]"),
    ("[\"A note.\"]", "[1]", 12, "'notes' must be a text in double quotes"),
    (
      "\"per_minutes\": \"60\"", "\"per_minutes\": \"0\"", 15,
      "'per_minutes' must be a number above 0, such as \"12.5\""
    ),
    (
      "\"per_minutes\": \"60\"", "\"per_minutes\": [60]", 15,
      "'per_minutes' must be a number above 0, such as \"12.5\""
    ),
    ("\"per_minutes\": \"60\", ", "", 15, "'per_minutes' is missing: a number such as \"12.5\""),
    ("\"of\": [\"RP\"]", "\"of\": \"RP\"", 16, "'of' must be a list of texts, such as [\"RP\"]"),
  ])
  func `a value of the wrong type is named with its line`(
    old: String, new: String, line: Int, message: String
  ) {
    #expect(throws: problem(message, line: line)) { try scheme(old, new) }
  }

  @Test(arguments: [
    (
      "\"country\": \"NZ\",", "\"country\": \"NZ\",\n\"contry\": \"NZ\",", 7,
      "unknown key 'contry'; did you mean 'country'? Known here: sources, categories, facts, rules, id, version,"
        + " name, body, country, unit, in_force, check_again_by, notes, examples"
    ),
    (
      "\"plural\": \"hours\"", "\"plural\": \"hours\", \"plurals\": \"x\"", 7,
      "unknown key 'plurals'; did you mean 'plural'? Known here: singular, plural"
    ),
    (
      "\"per_minutes\": \"60\"", "\"per_minutes\": \"60\", \"credt\": \"1\"", 15,
      "unknown key 'credt'; did you mean 'credit'? Known here: credit, per_minutes, \(Self.shared)"
    ),
    (
      "\"amount\": \"1\"", "\"amount\": \"1\", \"amuont\": \"1\"", 16,
      "unknown key 'amuont'; did you mean 'amount'? Known here: amount, counted, of, each,"
        + " roles, session_kinds, modes, tags, approved, led, led_by, up_to_minutes, only, name, last_months, kind, source,"
        + " valid_from, valid_to, if, unless, either, recommended"
    ),
    (
      "\"mark\": \"A\"", "\"mark\": \"A\", \"marc\": \"A\"", 11,
      "unknown key 'marc'; did you mean 'mark'? Known here: mark, url, id, title, read_on"
    ),
  ])
  func `an unknown key is named with the nearest word`(old: String, new: String, line: Int, message: String) {
    #expect(throws: problem(message, line: line)) { try scheme(old, new) }
  }

  @Test func `an unknown key that is near to none is a whole sentence`() {
    let message = "unknown key 'elephants'. Known here: singular, plural"
    #expect(throws: problem(message, line: 7)) {
      try scheme("\"plural\": \"hours\"", "\"plural\": \"hours\", \"elephants\": 2")
    }
  }

  private static let shared =
    "roles, session_kinds, modes, tags, approved, led, led_by, up_to_minutes, only, kind, source, valid_from, valid_to, if, unless, either, recommended"
  private static let kinds = RuleKinds.all.map { $0.kind }.joined(separator: ", ")
  private static let anchors = PeriodRule.Anchor.allCases.map(\.rawValue).joined(separator: ", ")

  @Test(arguments: [
    (
      "\"kind\": \"rate\"", "\"kind\": \"raet\"", 15,
      "there is no rule of the kind 'raet'. Kinds: \(Self.kinds); did you mean 'rate'?"
    ),
    (
      "\"kind\": \"rate\"", "\"kind\": \"elephants\"", 15,
      "there is no rule of the kind 'elephants'. Kinds: \(Self.kinds)"
    ),
    ("\"kind\": \"rate\", ", "", 15, "'kind' is missing"),
    (
      "\"60\", \"source\": \"page\"", "\"60\", \"source\": \"pge\"", 15,
      "'pge' is none of the file's sources; did you mean 'page'?"
    ),
    ("\"60\", \"source\": \"page\"", "\"60\"", 15, "'source' is missing"),
    (
      "\"kind\": \"rate\", \"per_minutes\": \"60\"", "\"kind\": \"period\", \"anchor\": \"none\"", 1,
      "'rules' must have exactly one of the kind 'period', not 2"
    ),
    (
      "\"kind\": \"period\", \"anchor\": \"calendar_year\"", "\"kind\": \"rate\", \"per_minutes\": \"60\"", 1,
      "'rules' must have exactly one of the kind 'period', not 0"
    ),
    (
      "\"anchor\": \"calendar_year\"", "\"anchor\": \"year\"", 14,
      "'anchor' must be one of \(Self.anchors)"
    ),
  ])
  func `a wrong rule is named with its line`(old: String, new: String, line: Int, message: String) {
    #expect(throws: problem(message, line: line)) { try scheme(old, new) }
  }

  @Test(arguments: [
    ("\"of\": [\"RP\"]", "\"of\": [\"RP\", \"XX\"]"),
    ("\"kind\": \"min_sum\", \"of\": [\"RP\"], \"amount\": \"1\"", "\"kind\": \"allocate\", \"to\": \"XX\""),
    (
      "\"kind\": \"min_sum\", \"of\": [\"RP\"], \"amount\": \"1\"",
      "\"kind\": \"allocate\", \"to\": \"RP\", \"choice\": [\"XX\"]"
    ),
  ])
  func `a category that the file does not list is named with the rule's line`(old: String, new: String) {
    #expect(throws: problem("a rule names the category 'XX', which the file does not list", line: 16)) {
      try scheme(old, new)
    }
  }

  @Test(arguments: [
    "XX-test", "xx test", "xx/test", "xx_test", "-xx", "é", String(repeating: "x", count: 61),
  ])
  func `an id that is not safe in a file name is named with its line`(id: String) {
    let message = "'id' may have small letters, digits and hyphens only, at most 60, and no hyphen first"
    #expect(throws: problem(message, line: 2)) { try scheme("\"xx-test\"", "\"\(id)\"") }
  }

  @Test(arguments: ["[5]", "[\"RP\", 5]", "[null]"])
  func `a list of anything but texts is refused`(list: String) {
    #expect(throws: problem("'of' must be a list of texts, such as [\"RP\"]", line: 16)) {
      try scheme("\"of\": [\"RP\"]", "\"of\": \(list)")
    }
  }

  @Test func `a rule's text with a character that deceives is refused`() {
    #expect(throws: problem("'item' holds the character U+202E", line: 16)) {
      try scheme(
        "\"kind\": \"min_sum\", \"of\": [\"RP\"], \"amount\": \"1\"",
        "\"kind\": \"evidence\", \"item\": \"Pl\\u202Ean\", \"name\": \"Plan\"")
    }
  }

  @Test func `a category that is listed twice is refused`() {
    #expect(throws: Problem.self) {
      try scheme(
        "\"name\": \"Reviewing\"}", "\"name\": \"Reviewing\"}, {\"id\": \"RP\", \"name\": \"Again\"}")
    }
  }

  @Test func `texts are composed`() throws {
    let read = try scheme("\"Test\"", "\"Mu\u{308}ller\"")
    #expect(Array(read.name.unicodeScalars) == Array("M\u{FC}ller".unicodeScalars))
  }

  @Test func `a figure may be a number or a text`() throws {
    let read = try scheme("\"per_minutes\": \"60\"", "\"per_minutes\": 22.5, \"credit\": \"1/3\"")
    let rate = try #require(read.rules[1].rule as? Rate)
    #expect([rate.perMinutes, rate.credit] == [Fraction("22.5"), Fraction("1/3")])
  }

  private func scheme(_ old: String, _ new: String) throws -> Scheme {
    try SchemeFile.scheme(from: schemeText.replacing(old, with: new), named: "test.json")
  }

  private func problem(_ message: String, line: Int) -> Problem {
    Problem(.refused, message, at: "test.json:\(line)", remedy: "Correct the file and try again.")
  }
}
