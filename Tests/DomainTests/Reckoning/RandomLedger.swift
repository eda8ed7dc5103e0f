import Domain
import Testing

/// One member's sessions from the end of 2025 to the beginning of 2027 under some scheme.
///
/// The same seed gives the same sessions.
struct RandomLedger {
  let sessions: [AttendedSession]
  let scheme: Scheme
  let enrolment: Enrolment
  /// The year 2026.
  let year: Period
  /// The account of that year.
  let account: Account

  init(seed: Int) throws {
    var random = Seeded(seed: seed)
    sessions = try (1...Int.random(in: 1...8, using: &random)).map { try Self.session($0, &random) }
    scheme = try Scheme.example(Self.rules(seed % 6), from: seed % 7 == 0 ? "2026-02-01" : nil)
    enrolment = try .example(
      from: seed % 5 == 0 ? "2026-03-01" : "2020-01-01", to: seed % 11 == 0 ? "2026-11-30" : nil,
      split: seed % 3 == 0 ? ["EA": 1, "RP": 3, "MO": 7] : [:])
    year = try span("2026-01-01", "2026-12-31")
    account = try Account(of: MemberRecord(sessions: sessions), under: scheme, enrolment: enrolment, in: year)
  }

  /// Ten thousand of them, worked out once.
  static let all = Result { try (1...10_000).map { (seed: $0, ledger: try RandomLedger(seed: $0)) } }

  /// The account of the year 2026 for the sessions in the order given.
  func account(of sessions: [AttendedSession]) throws -> Account {
    try Account(of: MemberRecord(sessions: sessions), under: scheme, enrolment: enrolment, in: year)
  }

  private static func rules(_ choice: Int) throws -> [any Rule] {
    let quarter = try fraction("0.25")
    let allocate = Allocate(to: "RP", choice: ["EA", "RP", "MO"])
    switch choice {
    case 0: return [hourly, allocate]
    case 1:
      return [
        GateSession {
          $0.members.least = 3
          $0.people.most = 12
        }, Rate(credit: Fraction(1), perMinutes: Fraction(45)),
        allocate,
      ]
    case 2:
      return [
        Rate(credit: Fraction(1), perMinutes: Fraction(45)), Round(step: Fraction(1), to: .down),
        Bonus(credit: Fraction(1), perStarted: Fraction(5), maxPerDay: Fraction(2)), allocate,
      ]
    case 3: return [Presence(share: .group), Rate(credit: Fraction(1), perMinutes: Fraction(1)), allocate]
    case 4: return [Presence(share: .own), Exclude(), hourly, Round(step: quarter, to: .nearest), allocate]
    default:
      return [
        GateSession {
          $0.needsLeader = true
          $0.minutes.least = 30
        }, Presence(share: .group, halfUpTo: 6), Exclude(),
        hourly,
        Bonus(credit: quarter, perStarted: Fraction(1), maxPerDay: quarter), allocate,
      ]
    }
  }

  private static func session(_ id: Int, _ random: inout Seeded) throws -> AttendedSession {
    let date = try day("2025-12-20").adding(days: Int.random(in: 0...390, using: &random) / 3 * 3)
    let length = Int.random(in: 1...300, using: &random)
    return try .example(
      date: date.description, start: ["9:00", "14:30", "23:30"].randomElement(using: &random) ?? "9:00",
      minutes: length, present: Int.random(in: 0...length, using: &random),
      members: Int.random(in: 0...13, using: &random), leaders: Int.random(in: 0...2, using: &random),
      role: random.mostly(.member, else: Role.allCases), breaks: Int.random(in: 0..<length, using: &random),
      id: id,
      state: random.mostly(.held, else: Session.State.allCases),
      attendance: random.mostly(.confirmed, else: Attendance.State.allCases))
  }
}

extension Seeded {
  fileprivate mutating func mostly<Value>(_ usual: Value, else others: [Value]) -> Value {
    Int.random(in: 0..<5, using: &self) > 0 ? usual : others.randomElement(using: &self) ?? usual
  }
}
