import Domain
import Testing

func day(_ iso: String, at location: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(iso: iso), sourceLocation: location)
}

func time(_ text: String, at location: SourceLocation = #_sourceLocation) throws -> LocalTime {
  try #require(LocalTime(text), sourceLocation: location)
}

func span(
  _ first: String, _ last: String, at location: SourceLocation = #_sourceLocation
) throws -> Period {
  try #require(Period(from: day(first), to: day(last)), sourceLocation: location)
}

func fraction(_ text: String, at location: SourceLocation = #_sourceLocation) throws -> Fraction {
  try #require(Fraction(text), sourceLocation: location)
}

func credit(_ text: String, at location: SourceLocation = #_sourceLocation) throws -> Credit {
  Credit(try fraction(text, at: location))
}

extension AttendedSession {
  /// A confirmed attendance at a session that was held.
  static func example(
    date: String = "2026-03-05", start: String = "19:00", minutes: Int = 90, present: Int? = nil,
    members: Int = 8, leaders: Int = 1, others: Int = 0, role: Role = .member, breaks: Int = 0, id: Int = 1,
    state: Session.State = .held, attendance: Attendance.State = .confirmed
  ) throws -> AttendedSession {
    let session = Session(
      id: id, groupID: 1, groupName: "Example group", date: try day(date), start: try time(start),
      zone: "UTC",
      length: Minutes(minutes), breaks: Minutes(breaks), mode: .inPerson, kind: .caseSession, cases: 2,
      state: state)
    return AttendedSession(
      session: session,
      attendance: Attendance(
        sessionID: id, memberID: 1, role: role, minutes: Minutes(present ?? minutes), state: attendance),
      present: Headcount(members: members, leaders: leaders, others: others))
  }
}

extension Enrolment {
  static func example(
    from: String = "2020-01-01", to: String? = nil, anchor: String? = nil, split: [String: Int] = [:]
  ) throws -> Enrolment {
    Enrolment(
      schemeID: "example", from: try day(from), to: try to.map { try day($0) },
      anchor: try anchor.map { try day($0) }, split: split)
  }
}

extension SchemeWords {
  /// Hours in the categories EA, RP and MO, of which only the last has no longer name.
  static let example = SchemeWords(
    unit: CreditUnit(singular: "hour", plural: "hours"),
    categories: [
      Category(id: "EA", name: "Educational activities"), Category(id: "RP", name: "Reviewing performance"),
      Category(id: "MO", name: "MO"),
    ])
}

extension Source {
  static func example(_ mark: Mark = .body) throws -> Source {
    Source(id: "page", title: "A page", url: nil, readOn: try day("2026-01-01"), mark: mark)
  }
}

extension Scheme {
  /// A scheme of these rules, of calendar years unless said.
  static func example(
    _ rules: [any Rule], id: String = "example", version: Int = 1,
    period: PeriodRule = PeriodRule(anchor: .calendarYear), from: String? = nil, to: String? = nil,
    mark: Source.Mark = .body
  ) throws -> Scheme {
    let source = try Source.example(mark)
    return Scheme(
      id: id, version: version, name: "Example", body: "Example body", country: "NZ",
      unit: SchemeWords.example.unit,
      inForce: Validity(from: try from.map { try day($0) }, to: try to.map { try day($0) }),
      checkAgainBy: nil,
      categories: SchemeWords.example.categories, sources: [source], notes: [], period: period,
      rules: ([period] + rules).map { SourcedRule($0, source: source) }, examples: [])
  }
}

extension Account {
  /// The account of the year 2026.
  static func example(
    of sessions: [AttendedSession], under rules: [any Rule], enrolment: Enrolment? = nil
  ) throws -> Account {
    try Account(
      of: sessions, under: .example(rules), enrolment: enrolment ?? .example(),
      in: span("2026-01-01", "2026-12-31"))
  }
}

/// What one session of 2026 is worth under these rules.
func line(
  for attended: AttendedSession, under rules: any Rule..., enrolment: Enrolment? = nil
) throws -> CreditLine {
  let account = try Account.example(of: [attended], under: rules, enrolment: enrolment)
  return try #require((account.lines + account.leftOut).first)
}

/// One credit for every hour.
let hourly = Rate(credit: Fraction(1), perMinutes: Fraction(60))

extension Rule {
  /// The rule from settings on the lines 2, 3 and so on; the rule itself starts on line 1.
  static func read(_ settings: KeyValuePairs<String, RuleSettings.Value>) throws -> Self {
    var settings = RuleSettings(
      line: 1,
      settings: settings.enumerated().map { index, setting in
        RuleSettings.Setting(key: setting.key, line: index + 2, value: setting.value)
      })
    return try Self(&settings)
  }
}

/// Random numbers that are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
