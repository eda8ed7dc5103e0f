import Domain
import Testing

struct TagTests {
  /// Hours with their tags, and whether the topics ethics and law were covered.
  @Test(
    arguments: [
      ([["ethics"], ["law"]], nil, false, .met, ""), ([["ethics", "law"]], nil, false, .met, ""),
      ([["ethics"], ["art"]], nil, false, .notMet, "nothing is tagged law"),
      ([["ethics"], []], nil, false, .cannotTell, "nothing is tagged law"),
      ([], nil, false, .notMet, "nothing is tagged ethics, law"),
      ([[]], nil, false, .cannotTell, "nothing is tagged ethics, law"),
      ([["ethics", "law"]], nil, true, .notMet, "nothing is tagged law"),
      ([["ethics", "law"], ["law"]], nil, true, .met, ""),
      ([["ethics", "law"], []], nil, true, .cannotTell, "nothing is tagged law"),
      ([[]], nil, true, .notMet, "nothing is tagged ethics, law"),
      ([[], []], nil, true, .cannotTell, "nothing is tagged ethics, law"),
      ([["ethics", "law"]], "1", false, .met, ""),
      ([["ethics"], ["law"]], "2", false, .notMet, "ethics: 1 of 2 hours tagged, law: 1 of 2 hours tagged"),
      (
        [["ethics", "law"], []], "2", false, .cannotTell,
        "ethics: 1 of 2 hours tagged, law: 1 of 2 hours tagged"
      ),
      (
        [["ethics", "law"], []], "3", false, .notMet, "ethics: 1 of 3 hours tagged, law: 1 of 3 hours tagged"
      ),
      (
        [["ethics", "law"], [], []], "2", true, .notMet,
        "ethics: 1 of 2 hours tagged, law: 0 of 2 hours tagged"
      ),
      (
        [["ethics", "law"], [], [], []], "2", true, .cannotTell,
        "ethics: 1 of 2 hours tagged, law: 0 of 2 hours tagged"
      ),
    ] as [([[String]], String?, Bool, Verdict, String)])
  func `topics are covered by what is tagged`(
    tags: [[String]], amount: String?, isExclusive: Bool, verdict: Verdict, note: String
  ) throws {
    let sessions = try tags.enumerated().map {
      try AttendedSession.example(
        date: "2026-03-0\($0 + 1)", minutes: 60, id: $0 + 1,
        facts: SessionFacts(tags: Dictionary(uniqueKeysWithValues: $1.map { ($0, 1) })))
    }
    let rule = Tag(["ethics", "law"], amount: try amount.map { try fraction($0) }, isExclusive: isExclusive)
    #expect(
      try finding(of: rule, in: MemberRecord(sessions: sessions))
        == Finding(name: "ethics+law", label: "Topics: ethics, law", verdict: verdict, note: note))
  }

  @Test func `activities cover topics too`() throws {
    let record = MemberRecord(sessions: [], activities: [try .example(tags: ["law", "ethics"])])
    #expect(try finding(of: Tag(["ethics", "law"], name: "law and ethics"), in: record).verdict == .met)
  }

  @Test(
    arguments: [
      ([:], "1: 'topics' must be a list of tags, such as [\"ethics\"]"),
      (["topics": .list([])], "2: 'topics' must be a list of tags, such as [\"ethics\"]"),
      (["topics": .list(["x"]), "one_each": .text("yes")], "3: 'one_each' must be true or false"),
      (["topics": .list(["x"]), "amount": .text("5"), "name": .text("y")], nil),
    ] as [(Settings, String?)])
  func `a missing or wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: Tag.self, settings) == message)
  }

  @Test func `the sentence names topics and amount`() {
    #expect(Tag(["ethics", "law"]).sentence(in: .example) == "Each of the topics once: ethics, law")
    #expect(
      Tag(["ethics"], amount: Fraction(5), isExclusive: true).sentence(in: .example)
        == "At least 5 hours with each of the topics: ethics; a session or activity counts for one of them")
  }

  @Test(arguments: [
    (60, "1", Verdict.met), (59, "0.25", .cannotTell), (30, "0.25", .cannotTell), (29, "0", .notMet),
  ])
  func `a topic can be what every session has`(minutes: Int, other: String, verdict: Verdict) throws {
    let rule = Tag(["live"], amount: try fraction("1"), coversSessions: true, name: "live")
    let activities = other == "0" ? [] : [try Activity.example("0.5")]
    let record = MemberRecord(sessions: [try .example(minutes: minutes)], activities: activities)
    #expect(try finding(of: rule, in: record).verdict == verdict)
  }

  @Test(arguments: ["Mental Health", "mental-health", "MENTAL_HEALTH", " mental  health "])
  func `tags are compared however they are spelt`(tag: String) throws {
    let facts = SessionFacts(tags: [tag: 1])
    let record = MemberRecord(sessions: [try .example(facts: facts)])
    #expect(try finding(of: Tag(["mental health"]), in: record).verdict == .met)
  }
}
