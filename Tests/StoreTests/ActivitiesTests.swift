import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

struct ActivitiesTests {
  @Test(
    arguments: ["90/7", "1/3", "12.5", "10000", "0.01", "9223372036854775807/9223372036854775806"],
    Activity.Kind.allCases)
  func `an activity is read as written, to the last fraction`(amount: String, kind: Activity.Kind) throws {
    let register = try Sample.furnished()
    let new = try Sample.activity(id: 2, amount, kind: kind, category: "Zoë")
    let written = try register.write(.test()) { try $0.add(new, memberID: 2) }
    #expect(written.result == 2)
    #expect(written.entry == 11)
    #expect(try register.activities(of: 2) == [new])
    #expect(try register.activities(of: 2).first?.credit.amount == Fraction(amount))
    #expect(try register.record(of: 2).activities == [new])
    #expect(try register.activities(of: 1) == [Sample.activity()])
    #expect(try register.check() == [])
  }

  @Test func `without a category there is none, and topics are read in the order of the alphabet`() throws {
    let register = try Sample.furnished()
    let new = try Sample.activity(id: 2, category: nil, tags: ["z", "ethics", "Zoë"])
    let untagged = try Sample.activity(id: 3, tags: [])
    _ = try register.write(.test()) { try [$0.add(new, memberID: 2), $0.add(untagged, memberID: 2)] }
    #expect(try register.activities(of: 2) == [new, untagged])
    #expect(try register.activities(of: 2).first?.tags == ["Zoë", "ethics", "z"])
    #expect(try register.activities(of: 9) == [])
  }

  @Test func `activities are numbered over all members and listed by date`() throws {
    let register = try Sample.furnished()
    let days = ["2026-06-01", "2026-01-01", "2199-12-31", "1900-01-01"]
    let ids = try register.write(.test()) { writing in
      try days.enumerated().map {
        try writing.add(Sample.activity(on: $0.element), memberID: 1 + $0.offset % 2)
      }
    }.result
    #expect(ids == [2, 3, 4, 5])
    #expect(try register.activities(of: 1).map(\.id) == [1, 2, 4])
    #expect(try register.activities(of: 2).map(\.id) == [5, 3])
    #expect(try (1...6).map { try register.memberID(ofActivity: $0) } == [1, 1, 2, 1, 2, nil])
  }

  @Test func `an activity taken away is gone with its topics, and taking it away again is no entry`() throws {
    let register = try Sample.furnished()
    #expect(try register.write(.test()) { try $0.removeActivity(1, memberID: 2) }.entry == nil)
    #expect(try register.write(.test()) { try $0.removeActivity(1, memberID: 1) }.entry == 11)
    #expect(try register.activities(of: 1) == [])
    #expect(try register.memberID(ofActivity: 1) == nil)
    #expect(try register.database.first("SELECT count(*) FROM activity_tag") { $0.int(0) } == 0)
    #expect(try register.write(.test()) { try $0.removeActivity(1, memberID: 1) }.entry == nil)
    #expect(try register.check() == [])
  }

  @Test(arguments: [
    ("kind = 9", "Its column 4 holds 9, which is not one of activity, grant, carried."),
    ("day = 90000", "Its column 3 holds 90000, which is not a day."),
  ])
  func `a row that cannot be is a problem`(change: String, detail: String) throws {
    let register = try Sample.furnished()
    try register.tamper("PRAGMA ignore_check_constraints = ON; UPDATE activity SET \(change)")
    let problem = Problem(
      .verificationFailed, "a row of the table 'activity' cannot be read", details: [detail],
      remedy: "Type 'balint check' to see what was altered.")
    #expect(throws: problem) { try register.activities(of: 1) }
  }
}
