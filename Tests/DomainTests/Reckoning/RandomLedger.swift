import Domain
import Testing

/// One member's record from the end of 2025 to the beginning of 2027 under some scheme; the same seed gives the same.
struct RandomLedger {
  let record: MemberRecord
  let rules: [any Rule]
  let scheme: Scheme
  let enrolment: Enrolment
  /// The year 2026.
  let year: Period

  /// - Parameter isMonotone: Whether the rules are such that more attendance is never worth less: without gates, limits, and
  ///   time or extra credit that one session takes from another.
  init(seed: Int, isMonotone: Bool = false) throws {
    var random = Seeded(seed: seed)
    let sessions = try (1...Int.random(in: 1...7, using: &random)).map { try Self.session($0, &random) }
    let activities = try (0..<Int.random(in: 0...2, using: &random)).map { index in
      try Activity.example(
        ["1", "2.5", "10/3"].pick(&random), date: "2026-0\(Int.random(in: 1...9, using: &random))-11",
        category: ["EA", "MO"].pick(&random), id: index + 1)
    }
    record = MemberRecord(
      sessions: sessions, activities: activities, evidence: random.chance(3) ? [try .example()] : [],
      leave: random.chance(4) ? [try .example("2026-02-10", "2026-07-20")] : [])
    rules = try Self.rules(isMonotone: isMonotone, &random)
    scheme = try .example(rules)
    enrolment = try .example(
      from: random.chance(5) ? "2026-03-01" : "2025-06-01", to: random.chance(9) ? "2026-11-30" : nil,
      split: random.chance(2) ? ["EA": 1, "RP": 3, "MO": 7] : [:])
    year = try span("2026-01-01", "2026-12-31")
  }

  /// What is asserted for every seed of a range.
  static func each(
    _ seeds: ClosedRange<Int>, isMonotone: Bool = false, _ body: (RandomLedger, inout Seeded) throws -> Bool
  ) {
    for seed in seeds {
      var random = Seeded(seed: -seed)
      do {
        let holds = try body(RandomLedger(seed: seed, isMonotone: isMonotone), &random)
        if !holds { Issue.record("it does not hold for the seed \(seed)") }
      } catch {
        Issue.record("the seed \(seed) throws \(error)")
      }
    }
  }

  /// The statement of the year 2026 for another record, or under other rules.
  func statement(of other: MemberRecord? = nil, under rules: [any Rule]? = nil) throws -> Statement {
    try Statement(
      of: other ?? record, under: rules.map { try .example($0) } ?? scheme, enrolment: enrolment, in: year)
  }

  func account(of other: MemberRecord? = nil, under rules: [any Rule]? = nil) throws -> Account {
    try Account(
      of: other ?? record, under: rules.map { try .example($0) } ?? scheme, enrolment: enrolment, in: year)
  }

  /// What the record would be with the sessions changed.
  func record(of sessions: [AttendedSession]) -> MemberRecord {
    MemberRecord(
      sessions: sessions, activities: record.activities, evidence: record.evidence, leave: record.leave)
  }

  private static func rules(isMonotone: Bool, _ random: inout Seeded) throws -> [any Rule] {
    let per = try fraction(["60", "45", "90/7", "52.5", "7"].pick(&random))
    var rules: [any Rule] = [
      Rate(credit: try fraction(["1", "0.5", "2/3"].pick(&random)), perMinutes: per),
      Allocate(to: "RP", choice: ["EA", "RP", "MO"]), MinSum(Fraction(3)), MinSum(Fraction(1), of: ["EA"]),
      MinCount(Fraction(2), measure: Measure(.events)), Tag(["ethics"], amount: Fraction(1)),
    ]
    let step = try fraction(["0.25", "0.5", "1", "1/3"].pick(&random))
    let bonus = try fraction(["1", "0.75", "1/7"].pick(&random))
    let most = Fraction(Int.random(in: 1...6, using: &random))
    let stage = Round.Stage.allCases.pick(&random)
    let presence = [Presence.Share.own, .group, .ownCase, .full].pick(&random)
    let categories = [[], ["RP"], ["EA", "RP"]].pick(&random)
    let overflow = !categories.isEmpty && random.chance(2) ? "MO" : nil
    let per2 = Cap.Per.allCases.pick(&random)
    let optional: [(isMonotone: Bool, rule: any Rule)] = [
      (true, Round(step: step, to: Fraction.Rounding.allCases.pick(&random), at: stage)),
      (true, Bonus(credit: bonus, perStarted: Fraction(Int.random(in: 1...5, using: &random)))),
      (false, Bonus(credit: bonus, atLeast: Fraction(1), maxPerDay: bonus)),
      (
        true,
        Multiply(
          by: try fraction("1.5"), maxExtra: most, toward: random.chance(2) ? .total : .everything,
          where: asLeader)
      ),
      (true, Exclude()), (false, Once()), (true, Presence(share: presence)),
      (
        true,
        Grant(try fraction("0.7"), to: "EA", label: "Self-study", evidence: random.chance(2) ? "pdp" : nil)
      ),
      (false, Cap(most, of: categories, per: per2, overflow: overflow)),
      (false, GateSession { $0.members.least = 3 }), (false, GateSeries { $0.minMinutes = 100 }),
      (true, Prorate(.linear, for: [.enrolment, .leave])),
      (true, Carry(surplus: Fraction(2), addsDeficit: true)),
      (
        false,
        Fixed(
          per: .day, amounts: [.init(key: "EA", amount: bonus), .init(key: "RP", amount: step)],
          where: asLeader)
      ),
    ]
    for option in optional where random.chance(3) && (option.isMonotone || !isMonotone) {
      rules.append(option.rule)
    }
    return rules.shuffled(using: &random)
  }

  static func session(_ id: Int, _ random: inout Seeded) throws -> AttendedSession {
    let date = try day("2025-12-20").adding(days: Int.random(in: 0...390, using: &random) / 3 * 3)
    let length = Int.random(in: 1...300, using: &random)
    return try .example(
      date: date.description, start: ["9:00", "10:30", "19:00"].pick(&random), minutes: length,
      present: random.chance(2) ? length : Int.random(in: 0...length, using: &random),
      members: Int.random(in: 0...13, using: &random), leaders: Int.random(in: 0...2, using: &random),
      role: random.chance(4) ? Role.allCases.pick(&random) : .member,
      breaks: Int.random(in: 0..<length, using: &random), id: id,
      group: Int.random(in: 1...2, using: &random), cases: Int.random(in: 0...3, using: &random),
      state: random.chance(9) ? Session.State.allCases.pick(&random) : .held,
      attendance: random.chance(9) ? Attendance.State.allCases.pick(&random) : .confirmed,
      facts: SessionFacts(
        ownCases: Int.random(in: 0...2, using: &random), tags: random.chance(3) ? ["ethics": 1] : [:]))
  }
}

extension Seeded {
  /// True once in so many times.
  fileprivate mutating func chance(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }
}

extension Array {
  fileprivate func pick(_ random: inout Seeded) -> Element { self[Int.random(in: indices, using: &random)] }
}
