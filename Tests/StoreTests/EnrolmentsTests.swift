import Domain
import TestSupport
import Testing

@testable import Store

struct EnrolmentsTests {
  private func enrolments() throws -> [Enrolment] {
    [
      Enrolment(schemeID: "a", from: try Sample.date("2026-01-01")),
      Enrolment(
        schemeID: "b", from: try Sample.date("1900-01-01"), to: try Sample.date("2199-12-31"),
        anchor: try Sample.date("2024-02-29")),
      Enrolment(
        schemeID: "c", from: try Sample.date("2026-01-01"),
        split: ["Zoë": 1, "reviewing performance": 1000, "x": 7]),
    ]
  }

  @Test func `enrolments are read as written`() throws {
    let register = try Sample.furnished()
    let expected = try enrolments()
    for enrolment in expected.reversed() {
      _ = try register.write(.test()) { try $0.enrol(memberID: 2, enrolment) }
    }
    #expect(try register.enrolments(of: 2) == expected)
    #expect(try register.enrolments(of: 9) == [])
  }

  @Test func `an enrolment changed is read as changed`() throws {
    let register = try Sample.furnished()
    let changed = Enrolment(
      schemeID: "uk-bacp", from: try Sample.date("2026-02-01"), to: try Sample.date("2026-03-01"),
      split: ["b": 3])
    _ = try register.write(.test()) { try $0.enrol(memberID: 1, changed) }
    #expect(try register.enrolments(of: 1) == [changed])
    #expect(try register.check() == [])
  }

  @Test func `an enrolment that says the same again leaves no entry`() throws {
    let register = try Sample.furnished()
    let before = try Sample.dump(register.database)
    let same = try #require(try register.enrolments(of: 1).first)
    #expect(try register.write(.test()) { try $0.enrol(memberID: 1, same) }.entry == nil)
    #expect(try Sample.dump(register.database) == before)
  }

  @Test func `what is asked about a member is read as yes, no or not known`() throws {
    let register = try Sample.furnished()
    let start = try Sample.date("2026-01-01")
    let answers: [[String: Bool]] = [
      ["specialist": true, "Zoë": false, "x": true], ["specialist": false, "x": true], ["x": true], [:],
    ]
    for facts in answers {
      let enrolment = Enrolment(schemeID: "s", from: start, facts: facts)
      #expect(try register.write(.test()) { try $0.enrol(memberID: 2, enrolment) }.entry != nil)
      #expect(try register.enrolments(of: 2) == [enrolment])
      #expect(try register.write(.test()) { try $0.enrol(memberID: 2, enrolment) }.entry == nil)
    }
    #expect(try register.enrolments(of: 1).map(\.facts) == [["specialist": false]])
    #expect(try register.check() == [])
  }

  @Test func `the answers under one scheme are not those under another`() throws {
    let register = try Sample.furnished()
    let start = try Sample.date("2026-01-01")
    let expected = [
      Enrolment(schemeID: "a", from: start, facts: ["x": true]),
      Enrolment(schemeID: "b", from: start, facts: ["x": false]),
    ]
    for enrolment in expected { _ = try register.write(.test()) { try $0.enrol(memberID: 2, enrolment) } }
    #expect(try register.enrolments(of: 2) == expected)
  }
}
