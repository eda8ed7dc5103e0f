import Domain
import Testing

struct RetainTests {
  @Test func `the settings are read`() throws {
    let rule = try Retain.read(["years": .text("3"), "after": .text("the end of the period")])
    #expect(rule.years == 3)
    #expect(rule.after == "the end of the period")
  }

  @Test func `a missing or wrong setting is named`() {
    #expect(throws: RuleSettings.Fault(line: 1, message: "'years' is missing: a whole number from 1")) {
      try Retain.read(["after": .text("the end")])
    }
    #expect(
      throws: RuleSettings.Fault(line: 2, message: "'years' must be a whole number from 1 to 1,000,000")
    ) {
      try Retain.read(["years": .text("0"), "after": .text("the end")])
    }
    #expect(throws: RuleSettings.Fault(line: 1, message: "'after' is missing: a text")) {
      try Retain.read(["years": .text("3")])
    }
  }

  @Test func `a duty changes no figure`() throws {
    let line = try line(for: .example(), under: hourly, Retain(years: 3, after: "the end"))
    #expect(try line.credit == credit("1.5"))
  }

  @Test func `the sentence names years and start`() {
    #expect(
      Retain(years: 3, after: "the end of the period").sentence(in: .example)
        == "Records are kept for 3 years after the end of the period")
  }

  @Test func `one year is spoken of as one`() {
    #expect(
      Retain(years: 1, after: "the end").sentence(in: .example) == "Records are kept for 1 year after the end"
    )
  }
}
