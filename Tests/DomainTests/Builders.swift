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
    group: Int = 1, mode: Session.Mode = .inPerson, kind: Session.Kind = .caseSession, cases: Int = 2,
    state: Session.State = .held, attendance: Attendance.State = .confirmed,
    facts: SessionFacts = SessionFacts()
  ) throws -> AttendedSession {
    let session = Session(
      id: id, groupID: group, groupName: "Example group", date: try day(date), start: try time(start),
      zone: "UTC", length: Minutes(minutes), breaks: Minutes(breaks), mode: mode, kind: kind, cases: cases,
      state: state)
    return AttendedSession(
      session: session,
      attendance: Attendance(
        sessionID: id, memberID: 1, role: role, minutes: Minutes(present ?? minutes), state: attendance),
      present: Headcount(members: members, leaders: leaders, others: others), facts: facts)
  }
}

extension [AttendedSession] {
  /// Sessions of so many minutes on these days, numbered from 1.
  static func on(_ dates: String..., minutes: Int = 60) throws -> [AttendedSession] {
    try dates.enumerated().map { try .example(date: $1, minutes: minutes, id: $0 + 1) }
  }
}

extension Activity {
  /// Something else done under the example scheme.
  static func example(
    _ amount: String = "1", date: String = "2026-05-05", kind: Kind = .activity, category: String? = nil,
    tags: [String] = [], scheme: String = "example", id: Int = 1
  ) throws -> Activity {
    Activity(
      id: id, schemeID: scheme, date: try day(date), kind: kind, credit: Credit(try fraction(amount)),
      category: category,
      tags: tags)
  }
}

extension HeldEvidence {
  /// A piece of evidence for the example scheme.
  static func example(
    _ item: String = "pdp", date: String = "2026-05-05", isHeld: Bool = true, scheme: String = "example"
  ) throws -> HeldEvidence {
    HeldEvidence(schemeID: scheme, item: item, date: try day(date), isHeld: isHeld)
  }
}

extension Leave {
  static func example(_ first: String, _ last: String, kind: Kind = .illness) throws -> Leave {
    Leave(kind: kind, period: try span(first, last))
  }
}

extension Enrolment {
  static func example(
    from: String = "2020-01-01", to: String? = nil, anchor: String? = nil, split: [String: Int] = [:],
    facts: [String: Bool] = [:]
  ) throws -> Enrolment {
    Enrolment(
      schemeID: "example", from: try day(from), to: try to.map { try day($0) },
      anchor: try anchor.map { try day($0) }, split: split, facts: facts)
  }
}

extension SchemeWords {
  /// Hours in the categories EA, RP and MO, of which only the last has no longer name.
  static let example = SchemeWords(
    unit: CreditUnit(singular: "hour", plural: "hours"),
    categories: [
      Category(id: "EA", name: "Educational activities"), Category(id: "RP", name: "Reviewing performance"),
      Category(id: "MO", name: "MO"),
    ],
    facts: [Fact(id: "specialist", name: "is a specialist"), Fact(id: "rural", name: "works in the country")])
}

extension Source {
  private static let readOn = CivilDate.epoch.adding(days: 20_454)

  static func example(_ mark: Mark = .body) throws -> Source {
    Source(id: "page", title: "A page", url: nil, readOn: readOn, mark: mark)
  }
}

extension SourcedRule {
  /// A rule that was read on the example page, with a condition.
  static func example(
    _ rule: any Rule, _ condition: Condition = .always, mark: Source.Mark = .body
  ) throws -> SourcedRule {
    SourcedRule(rule, source: try .example(mark), condition: condition)
  }
}

extension Scheme {
  /// A scheme of these rules, of calendar years unless said; the mark is that of every rule but the period.
  static func example(
    _ rules: [any Rule], id: String = "example", version: Int = 1,
    period: PeriodRule = PeriodRule(anchor: .calendarYear), from: String? = nil, to: String? = nil,
    basis: Validity.Basis = .sessions, mark: Source.Mark = .body
  ) throws -> Scheme {
    try example(
      sourced: rules.map { try .example($0, mark: mark) }, id: id, version: version, period: period,
      from: from,
      to: to, basis: basis)
  }

  /// A scheme of rules with conditions.
  static func example(
    sourced rules: [SourcedRule], id: String = "example", version: Int = 1,
    period: PeriodRule = PeriodRule(anchor: .calendarYear), periodMark: Source.Mark = .body,
    from: String? = nil, to: String? = nil, basis: Validity.Basis = .sessions
  ) throws -> Scheme {
    Scheme(
      id: id, version: version, name: "Example", body: "Example body", country: "NZ",
      unit: SchemeWords.example.unit,
      inForce: Validity(from: try from.map { try day($0) }, to: try to.map { try day($0) }, basis: basis),
      checkAgainBy: nil, categories: SchemeWords.example.categories, facts: SchemeWords.example.facts,
      sources: [try .example()], notes: [], period: period,
      rules: [try .example(period, mark: periodMark)] + rules, examples: [])
  }
}

extension Account {
  /// The account of the year 2026, of sessions alone.
  static func example(
    of sessions: [AttendedSession], under rules: [any Rule], enrolment: Enrolment? = nil
  ) throws -> Account {
    try example(of: MemberRecord(sessions: sessions), under: rules, enrolment: enrolment)
  }

  /// The account of a period, the year 2026 unless said.
  static func example(
    of record: MemberRecord, under rules: [any Rule], enrolment: Enrolment? = nil, in period: Period? = nil,
    asOf: String? = nil
  ) throws -> Account {
    try Account(
      of: record, under: .example(rules), enrolment: enrolment ?? .example(),
      in: period ?? span("2026-01-01", "2026-12-31"), asOf: asOf.map { try day($0) })
  }
}

extension Statement {
  /// The statement of the period with this day in it.
  static func example(
    of record: MemberRecord, under scheme: Scheme, enrolment: Enrolment? = nil, on date: String = "2026-12-31"
  ) throws -> Statement {
    let enrolment = try enrolment ?? .example()
    let period = try #require(scheme.period.period(containing: day(date), for: enrolment))
    return try Statement(of: record, under: scheme, enrolment: enrolment, in: period, asOf: day(date))
  }
}

extension GateSession {
  /// A rule that lets everything pass but for what is set.
  init(_ change: (inout GateSession) -> Void) {
    self.init()
    change(&self)
  }
}

extension GateSeries {
  /// A rule that asks nothing but for what is set.
  init(_ change: (inout GateSeries) -> Void) {
    self.init()
    change(&self)
  }
}

extension Selection {
  /// Everything but for what is set.
  init(_ change: (inout Selection) -> Void) {
    self.init()
    change(&self)
  }
}

/// Leaders only.
let asLeader = Selection { $0.roles = [.leader] }

/// What one session of 2026 is worth under these rules.
func line(
  for attended: AttendedSession, under rules: any Rule..., enrolment: Enrolment? = nil
) throws -> CreditLine {
  let account = try Account.example(of: [attended], under: rules, enrolment: enrolment)
  return try #require((account.lines + account.leftOut).first)
}

/// How one requirement stands in 2026, with an hour worth 1.
func finding(
  of requirement: any Requirement, in record: MemberRecord, enrolment: Enrolment? = nil, asOf: String? = nil
) throws -> Finding {
  let account = try Account.example(of: record, under: [hourly], enrolment: enrolment, asOf: asOf)
  return try #require(try requirement.finding(in: account, words: .example))
}

/// One credit for every hour.
let hourly = Rate(credit: Fraction(1), perMinutes: Fraction(60))

extension Rule {
  /// The rule from settings on the lines 2, 3 and so on; the rule itself starts on line 1.
  static func read(_ settings: Settings) throws -> Self {
    var settings = RuleSettings(
      line: 1,
      settings: settings.enumerated().map { index, setting in
        RuleSettings.Setting(key: setting.key, line: index + 2, value: setting.value)
      })
    return try Self(&settings)
  }
}

/// Settings of a rule in the order of a file.
typealias Settings = KeyValuePairs<String, RuleSettings.Value>

/// What is said of settings that a kind of rule does not take, after the line; nil when it takes them.
func fault<Kind: Rule>(of kind: Kind.Type, _ settings: Settings) throws -> String? {
  do {
    _ = try Kind.read(settings)
    return nil
  } catch let fault as RuleSettings.Fault {
    return "\(fault.line): \(fault.message)"
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
