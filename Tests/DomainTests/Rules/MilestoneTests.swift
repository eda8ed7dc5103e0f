import Domain
import Testing

struct MilestoneTests {
  private static let unknown = "the day of 'pdp' is not recorded"

  /// An hour on each 5th of January to June; what came before and after the day.
  @Test(
    arguments: [
      (.before, ["2026-03-05"], "2", .met, ""), (.before, ["2026-03-04"], "2", .met, ""),
      (.before, ["2026-03-06"], "3", .met, ""), (.before, ["2026-02-05"], "1", .notMet, "1 hour short"),
      (.before, ["2026-05-05", "2026-02-05"], "1", .notMet, "1 hour short"),
      (.after, ["2026-05-05"], "2", .met, ""),
      (.after, ["2026-05-06"], "1", .notMet, "1 hour short"), (.after, ["2025-01-01"], "6", .met, ""),
      (.after, [], nil, .cannotTell, Self.unknown), (.before, ["-"], nil, .cannotTell, Self.unknown),
    ] as [(Milestone.Side, [String], String?, Verdict, String)])
  func `the day of what happened parts the credit`(
    side: Milestone.Side, days: [String], have: String?, verdict: Verdict, note: String
  ) throws {
    let evidence = try days.map {
      try HeldEvidence.example(date: $0 == "-" ? "2026-03-05" : $0, isHeld: $0 != "-")
    }
    let sessions = try [AttendedSession].on(
      "2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05", "2026-05-05", "2026-06-05")
    let rule = Milestone(event: "pdp", side: side, amount: Fraction(2))
    #expect(
      try finding(of: rule, in: MemberRecord(sessions: sessions, evidence: evidence))
        == Finding(
          name: "\(side.rawValue) pdp", label: side == .before ? "Before pdp" : "After pdp",
          have: try have.map { try credit($0) }, required: have == nil ? nil : credit("2"), verdict: verdict,
          note: note))
  }

  @Test(
    arguments: [
      ("2026-08-30", .notMet, "not before 2026-08-31"), ("2026-08-31", .met, ""), ("2026-12-31", .met, ""),
    ] as [(String, Verdict, String)])
  func `months must have passed`(asOf: String, verdict: Verdict, note: String) throws {
    let rule = Milestone(event: "pdp", side: .after, amount: nil, months: 6)
    let record = MemberRecord(
      sessions: [], evidence: [try .example(date: "2026-02-28"), try .example(date: "2026-03-31")])
    #expect(
      try finding(
        of: rule, in: record, asOf: asOf.replacing("08-31", with: "08-28").replacing("08-30", with: "08-27"))
        == Finding(
          name: "after pdp", label: "After pdp", verdict: verdict,
          note: note.replacing("08-31", with: "08-28")))
  }

  @Test func `other things may be counted, under a name`() throws {
    let rule = Milestone(
      event: "pdp", side: .before, amount: Fraction(1), measure: Measure(.cases, name: "cases before"))
    let record = MemberRecord(sessions: try .on("2026-03-05"), evidence: [try .example()])
    #expect(
      try finding(of: rule, in: record)
        == Finding(
          name: "cases before", label: "Cases before", have: credit("2"), required: credit("1"),
          unit: CreditUnit(singular: "case", plural: "cases"), verdict: .met, note: ""))
  }

  @Test(
    arguments: [
      (["side": .text("after")], "1: 'event' is missing: a text"),
      (["event": .text("x")], "1: 'side' is missing: one of before, after"),
      (["event": .text("x"), "side": .text("after")], "1: 'amount' must be there, or else 'months'"),
      (
        ["event": .text("x"), "side": .text("after"), "amount": .text("1"), "months": .text("1")],
        "4: 'amount' must be there, or else 'months'"
      ),
      (
        ["event": .text("x"), "side": .text("during"), "amount": .text("1")],
        "3: 'side' must be one of before, after"
      ),
      (["event": .text("x"), "side": .text("after"), "months": .text("6")], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Milestone.self, settings) == message)
  }

  @Test func `the sentence names amount, side and event`() {
    #expect(
      Milestone(event: "exam", side: .after, amount: Fraction(70)).sentence(in: .example)
        == "Total: at least 70 hours after exam")
    #expect(
      Milestone(event: "exam", side: .after, amount: nil, months: 6).sentence(in: .example)
        == "6 months after exam")
  }
}
