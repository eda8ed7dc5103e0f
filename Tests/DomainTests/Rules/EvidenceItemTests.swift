import Domain
import Testing

struct EvidenceItemTests {
  private static let none = "it is not recorded whether there is one"

  /// Pieces of evidence as days, a `-` before those found missing.
  @Test(
    arguments: [
      ([], 1, .cannotTell, Self.none), (["2026-05-05"], 1, .met, ""),
      (["-2026-05-05"], 1, .notMet, "found missing on 2026-05-05"),
      (["-2026-05-05", "2026-06-05"], 1, .met, ""), (["2026-05-05", "-2026-06-05"], 1, .met, ""),
      (["-2026-05-05", "-2026-06-05"], 1, .notMet, "found missing on 2026-06-05"),
      (["2026-05-05"], 2, .cannotTell, "1 of 2 recorded; it is not recorded whether there is more"),
      (["2026-05-05", "-2026-06-05"], 2, .notMet, "1 of 2 recorded; found missing on 2026-06-05"),
      (["2026-05-05", "2026-05-05"], 2, .met, ""), (["2025-12-31"], 1, .cannotTell, Self.none),
      (["2026-01-01"], 1, .met, ""),
      (["2026-12-31"], 1, .met, ""), (["2027-01-01"], 1, .cannotTell, Self.none),
    ] as [([String], Int, Verdict, String)])
  func `what is recorded in the period decides`(days: [String], count: Int, verdict: Verdict, note: String)
    throws
  {
    let evidence = try days.map {
      try HeldEvidence.example(
        date: $0.replacing("-2026-", with: "2026-", maxReplacements: $0.hasPrefix("-") ? 1 : 0),
        isHeld: !$0.hasPrefix("-"))
    }
    #expect(
      try finding(
        of: EvidenceItem(item: "pdp", label: "Plan", count: count),
        in: MemberRecord(sessions: [], evidence: evidence))
        == Finding(name: "pdp", label: "Plan (pdp)", verdict: verdict, note: note))
  }

  @Test func `other items and other schemes do not count`() throws {
    let evidence = try [HeldEvidence.example("audit"), .example(scheme: "other")]
    #expect(
      try finding(
        of: EvidenceItem(item: "pdp", label: "Plan"), in: MemberRecord(sessions: [], evidence: evidence)
      ).verdict
        == .cannotTell)
  }

  @Test(
    arguments: [
      (.ever, 12, nil, "1999-01-01", true), (.ever, 12, nil, "2026-06-30", true),
      (.ever, 12, nil, "2026-07-01", false),
      (.months, 36, nil, "2023-07-01", true), (.months, 36, nil, "2023-06-30", false),
      (.months, 36, nil, "2026-06-30", true), (.months, 36, nil, "2026-07-01", false),
      (.months, 36, "2023-01-01", "2026-01-01", true), (.months, 36, "2023-01-01", "2025-12-31", false),
      (.months, 36, "2029-01-01", "2026-01-01", true), (.period, 12, nil, "2026-12-31", true),
    ] as [(EvidenceItem.Within, Int, String?, String, Bool)])
  func `it must lie within its time, seen from a day`(
    within: EvidenceItem.Within, months: Int, epoch: String?, date: String, isMet: Bool
  ) throws {
    let rule = EvidenceItem(
      item: "pdp", label: "Plan", within: within, months: months, epoch: try epoch.map { try day($0) })
    let record = MemberRecord(sessions: [], evidence: [try .example(date: date)])
    #expect(try finding(of: rule, in: record, asOf: "2026-06-30").verdict == (isMet ? .met : .cannotTell))
  }

  @Test(
    arguments: [
      ([:], "1: 'item' is missing: a text"), (["item": .text("pdp"), "name": .text("Plan")], nil),
      (["item": .text(""), "name": .text("Plan")], "2: 'item' must be a text"),
      (
        ["item": .text("pdp"), "name": .text("Plan"), "within": .text("year")],
        "4: 'within' must be one of period, ever, months"
      ),
      (
        ["item": .text("pdp"), "name": .text("Plan"), "within": .text("months")],
        "1: 'months' is missing: a whole number from 1"
      ),
      (
        ["item": .text("pdp"), "name": .text("Plan"), "count": .text("0")],
        "4: 'count' must be a whole number from 1 to 1,000,000"
      ),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: EvidenceItem.self, settings) == message)
  }

  @Test(
    arguments: [
      (EvidenceItem(item: "pdp", label: "Plan"), "Plan (pdp): 1 in each period"),
      (EvidenceItem(item: "pdp", label: "Plan", count: 2, within: .ever), "Plan (pdp): 2 at some time"),
      (
        EvidenceItem(item: "pdp", label: "Plan", within: .months, months: 36),
        "Plan (pdp): 1 in the last 36 months"
      ),
      (
        EvidenceItem(item: "pdp", label: "Plan", within: .months, months: 36, epoch: .epoch),
        "Plan (pdp): 1 in each 36 months from 1970-01-01 on"
      ),
    ])
  func `the sentence names item and time`(rule: EvidenceItem, sentence: String) {
    #expect(rule.sentence(in: .example) == sentence)
  }

  @Test(arguments: [("EA", false), ("RP", true)])
  func `nothing is asked where an activity stands for it`(category: String, isAsked: Bool) throws {
    let item = EvidenceItem(item: "course", label: "Course", unlessEntered: "EA")
    let account = try Account.example(
      of: MemberRecord(sessions: [], activities: [.example(category: category)]), under: [])
    #expect((item.finding(in: account, words: .example) != nil) == isAsked)
    #expect(item.namedCategories == ["EA"])
  }
}
