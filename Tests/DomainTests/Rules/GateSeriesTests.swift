import Domain
import Testing

struct GateSeriesTests {
  @Test(
    arguments: [
      (59, "the series is not complete: 177 of 180 minutes"), (60, nil), (61, nil),
    ] as [(Int, String?)])
  func `the minutes of the person are added up`(minutes: Int, reason: String?) throws {
    let account = try account(.on(minutes), GateSeries { $0.minMinutes = 180 })
    #expect((account.lines + account.leftOut).map(\.leftOut) == Array(repeating: reason, count: 3))
    #expect(try account.total == (reason == nil ? credit("\(minutes)/20") : .zero))
  }

  @Test func `parts of minutes are not lost`() throws {
    let sessions = try (0..<7).map {
      try AttendedSession.example(date: "2026-03-0\($0 + 1)", members: 7, id: $0 + 1)
    }
    let rules: [any Rule] = [Presence(share: .group), hourly, GateSeries { $0.minMinutes = 90 }]
    #expect(try Account.example(of: sessions, under: rules).total == credit("1.5"))
  }

  @Test(arguments: [(GateSeries.Otherwise.nothing, []), (.time, [1, 2, 3, 9])])
  func `a short session is no part of a series`(otherwise: GateSeries.Otherwise, counted: [Int]) throws {
    let sessions = try [AttendedSession].on(60) + [.example(date: "2026-05-05", minutes: 59, id: 9)]
    let account = try account(
      sessions,
      GateSeries {
        $0.minSessionMinutes = 60
        $0.minMinutes = 181
        $0.otherwise = otherwise
      })
    #expect(account.lines.map(\.attended?.session.id) == counted)
  }

  @Test func `each group has its own series`() throws {
    let sessions =
      try [AttendedSession].on(60) + [.example(date: "2026-03-06", minutes: 180, id: 9, group: 2)]
    let account = try account(sessions, GateSeries { $0.minMinutes = 180 })
    #expect(try account.total == credit("6"))
    #expect(account.leftOut == [])
  }

  @Test(
    arguments: [
      ([.planning, .caseSession, .review], nil), ([.caseSession, .review], "no planning meeting"),
      ([.planning, .caseSession], "no review meeting"), ([.caseSession], "no planning meeting"),
    ] as [([Session.Kind], String?)])
  func `a series begins with a planning meeting and ends with a review`(
    kinds: [Session.Kind], reason: String?
  ) throws {
    let rule = GateSeries {
      $0.needsPlanning = true
      $0.needsReview = true
      $0.isRequired = true
    }
    let account = try account(Self.cycle(kinds), rule)
    let left = account.leftOut.filter { $0.attended?.session.kind == .caseSession }.map(\.leftOut)
    #expect(left == (reason.map { ["the series is not complete: \($0)"] } ?? []))
    #expect(account.lines.map(\.attended?.session.kind) == (reason == nil ? [.caseSession] : []))
    let finding = try #require(try rule.finding(in: account, words: .example))
    #expect(finding.verdict == (reason == nil ? .met : .notMet))
    #expect(finding.note == reason ?? "")
  }

  @Test func `planning and review meetings are worth nothing, and each planning begins another series`()
    throws
  {
    let kinds: [Session.Kind] = [.planning, .caseSession, .review, .planning, .caseSession]
    let account = try account(
      Self.cycle(kinds),
      GateSeries {
        $0.needsPlanning = true
        $0.needsReview = true
      })
    #expect(
      (account.lines + account.leftOut).sorted().map(\.leftOut) == [
        "a planning meeting is outside the count", nil, "a review meeting is outside the count",
        "a planning meeting is outside the count", "the series is not complete: no review meeting",
      ])
  }

  @Test(
    arguments: [
      ("2026-01-01", "2026-06-30", nil),
      ("2026-01-01", "2026-06-29", "from 2026-01-01 to 2026-06-29 is less than 6 months"),
      ("2026-01-15", "2026-07-14", nil),
    ] as [(String, String, String?)])
  func `a series must span its months`(first: String, last: String, reason: String?) throws {
    let account = try account(.on(first, last), GateSeries { $0.months = 6 })
    #expect(
      Set(account.leftOut.map(\.leftOut)) == Set(reason.map { ["the series is not complete: \($0)"] } ?? []))
  }

  @Test(
    arguments: [
      ([.inPerson, .inPerson, .online], [nil, nil, nil], nil, []),
      (
        [.inPerson, .online, .online], [nil, nil, nil],
        "the series is not complete: 60 of 120 minutes in person", []
      ),
      ([.mixed, .mixed, .online], [.inPerson, .inPerson, nil], nil, []),
      ([.inPerson, .mixed, .online], [nil, nil, nil], Self.unknown("60"), [Self.room("60")]),
      ([.mixed, .mixed, .mixed], [nil, nil, nil], Self.unknown("180"), [Self.room("180")]),
      (
        [.mixed, .online, .online], [nil, nil, nil], "the series is not complete: 0 of 120 minutes in person",
        []
      ),
    ] as [([Session.Mode], [Session.Mode?], String?, [String])])
  func `enough of it must be in person`(
    modes: [Session.Mode], own: [Session.Mode?], reason: String?, doubts: [String]
  )
    throws
  {
    let account = try account(Self.met(modes, own), GateSeries { $0.inPersonMinutes = 120 })
    #expect((account.lines + account.leftOut).map(\.leftOut) == Array(repeating: reason, count: 3))
    #expect(account.doubts == doubts)
  }

  @Test(
    arguments: [
      ([.inPerson, .online, .inPerson], nil),
      ([.online, .inPerson, .inPerson], "the first session was online"),
      ([.inPerson, .inPerson, .online], "the last session was online"),
      ([.mixed, .inPerson, .inPerson], "it is not recorded who was in the room in the first session"),
    ] as [([Session.Mode], String?)])
  func `its first and last session must be in person`(modes: [Session.Mode], reason: String?) throws {
    let account = try account(
      Self.met(modes, [nil, nil, nil]), GateSeries { $0.firstAndLastInPerson = true })
    let prefix =
      modes[0] == .mixed ? "it cannot be told whether this counts: " : "the series is not complete: "
    #expect(Set(account.leftOut.map(\.leftOut)) == Set(reason.map { [prefix + $0] } ?? []))
  }

  @Test func `otherwise its sessions are worth their time`() throws {
    let rules: [any Rule] = [
      hourly, Fixed(per: .series, credit: Fraction(40)),
      GateSeries {
        $0.minMinutes = 180
        $0.otherwise = .time
      },
    ]
    #expect(try Account.example(of: .on(60), under: rules).total == credit("40"))
    let account = try Account.example(of: .on(59), under: rules)
    #expect(try account.total == credit("2.95"))
    #expect(
      account.lines.map(\.reasons.last)
        == Array(repeating: "not part of a complete series: 177 of 180 minutes", count: 3))
  }

  @Test(arguments: GateSeries.Otherwise.allCases)
  func `while it is not known whether it is complete, what it would be worth cannot be told`(
    otherwise: GateSeries.Otherwise
  ) throws {
    let gate = GateSeries {
      $0.firstAndLastInPerson = true
      $0.otherwise = otherwise
    }
    let scheme = try Scheme.example([
      hourly, Fixed(per: .series, credit: Fraction(40)), gate, MinSum(Fraction(40)),
      MinSum(Fraction(41), of: []),
    ])
    let statement = try Statement.example(
      of: MemberRecord(sessions: Self.met([.mixed, .online, .inPerson], [nil, nil, nil])), under: scheme)
    #expect(try statement.account.total == credit(otherwise == .time ? "3" : "0"))
    #expect(statement.account.doubts == ["it is not recorded who was in the room in the first session"])
    #expect(statement.findings.map(\.verdict) == [.cannotTell, .notMet])
  }

  @Test(
    arguments: [
      (60, .inPerson, .met, ""), (59, .inPerson, .notMet, "177 of 180 minutes"),
      (60, .mixed, .cannotTell, "it is not recorded who was in the room in 180 minutes of mixed sessions"),
      (0, .inPerson, .notMet, "no session yet"),
    ] as [(Int, Session.Mode, Verdict, String)])
  func `a complete series may be required`(minutes: Int, mode: Session.Mode, verdict: Verdict, note: String)
    throws
  {
    let gate = GateSeries {
      $0.minMinutes = 180
      $0.inPersonMinutes = 60
      $0.isRequired = true
    }
    let sessions = try minutes == 0 ? [] : Self.met([mode, mode, mode], [nil, nil, nil], minutes: minutes)
    let statement = try Statement.example(
      of: MemberRecord(sessions: sessions), under: .example([hourly, gate]))
    #expect(statement.findings.map(\.name) == ["series"])
    #expect(statement.findings.map(\.label) == ["A complete series"])
    #expect(statement.findings.map(\.verdict) == [verdict])
    #expect(statement.findings.map(\.note) == [note])
  }

  @Test func `one complete series is enough, and without being required nothing is`() throws {
    let sessions = try [AttendedSession].on(60) + [.example(minutes: 179, id: 9, group: 2)]
    for required in [true, false] {
      let gate = GateSeries {
        $0.minMinutes = 180
        $0.isRequired = required
      }
      #expect(
        try gate.finding(in: account(sessions, gate), words: .example)
          == (required ? Finding(name: "series", label: "A complete series", verdict: .met, note: "") : nil))
    }
  }

  @Test(
    arguments: [
      (["min_minutes": .text("0")], "2: 'min_minutes' must be a whole number from 1 to 1,000,000"),
      (["planning": .text("yes")], "2: 'planning' must be true or false"),
      (["otherwise": .text("half")], "2: 'otherwise' must be one of nothing, time"), ([:], nil),
      (["months": .text("6"), "in_person_minutes": .text("900"), "otherwise": .text("time")], nil),
    ] as [(Settings, String?)])
  func `a wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: GateSeries.self, settings) == message)
  }

  @Test func `the sentence names the conditions`() throws {
    let rule = try GateSeries.read([
      "min_minutes": .text("480"), "min_session_minutes": .text("60"), "planning": .flag(true),
      "review": .flag(true), "months": .text("6"), "in_person_minutes": .text("240"),
      "first_and_last_in_person": .flag(true), "required": .flag(true),
    ])
    #expect(
      rule.sentence(in: .example)
        == "A series of one group's sessions is complete if the person was there for at least 480 minutes"
        + " and each session lasts at least 60 minutes and it begins with a planning meeting"
        + " and it ends with a review meeting and it spans at least 6 months and at least 240 minutes are in person"
        + " and its first and last session are in person; a complete series is required")
    #expect(
      GateSeries { $0.months = 6 }.sentence(in: .example)
        == "A series of one group's sessions is complete if it spans at least 6 months; else it is worth nothing"
    )
  }

  private func account(_ sessions: [AttendedSession], _ gate: GateSeries) throws -> Account {
    try Account.example(of: sessions, under: [hourly, gate])
  }

  private static func cycle(_ kinds: [Session.Kind]) throws -> [AttendedSession] {
    try kinds.enumerated().map { try .example(date: "2026-03-0\($0 + 1)", minutes: 60, id: $0 + 1, kind: $1) }
  }

  private static func met(_ modes: [Session.Mode], _ own: [Session.Mode?], minutes: Int = 60) throws
    -> [AttendedSession]
  {
    try zip(modes, own).enumerated().map {
      try .example(
        date: "2026-03-0\($0 + 1)", minutes: minutes, id: $0 + 1, mode: $1.0,
        facts: SessionFacts(ownMode: $1.1))
    }
  }

  private static func room(_ minutes: String) -> String {
    "it is not recorded who was in the room in \(minutes) minutes of mixed sessions"
  }

  private static func unknown(_ minutes: String) -> String {
    "it cannot be told whether this counts: \(room(minutes))"
  }

  @Test(arguments: [(10, 50), (0, 60)])
  func `the length of a session is measured without its breaks`(breaks: Int, minutes: Int) throws {
    let sessions =
      try [AttendedSession].on(60) + [.example(date: "2026-05-05", minutes: 60, breaks: breaks, id: 9)]
    let account = try account(
      sessions,
      GateSeries {
        $0.minSessionMinutes = 60
        $0.minMinutes = 240
      })
    #expect(account.lines.count == (minutes == 60 ? 4 : 0))
  }

  @Test(arguments: [(20, "40"), (21, "4")])
  func `a session that does not qualify for a series is worth its time`(members: Int, total: String) throws {
    let gate = GateSession {
      $0.purpose = .series
      $0.members.most = 20
    }
    let series = GateSeries {
      $0.minMinutes = 240
      $0.otherwise = .time
    }
    let sessions = try (1...4).map {
      try AttendedSession.example(date: "2026-03-0\($0)", minutes: 60, members: $0 == 4 ? members : 8, id: $0)
    }
    let account = try Account.example(
      of: sessions, under: [gate, hourly, series, Fixed(per: .series, credit: Fraction(40))])
    #expect(try account.total == credit(total))
    #expect(account.leftOut == [])
  }

  @Test func `where nothing else counts a session that does not qualify is left out with its reason`() throws
  {
    let gate = GateSession {
      $0.purpose = .series
      $0.needsLeader = true
    }
    let account = try Account.example(
      of: [.example(leaders: 0)], under: [gate, hourly, GateSeries { $0.minMinutes = 60 }])
    #expect(account.leftOut.map(\.leftOut) == ["no part of a series: nobody led the session"])
  }

  @Test func `what is not known of a session leaves a series in doubt, and not its time`() throws {
    let gate = GateSession {
      $0.purpose = .series
      $0.minPeers = 8
      $0.peers = ["GP"]
    }
    let series = GateSeries {
      $0.minMinutes = 90
      $0.otherwise = .time
    }
    let record = try MemberRecord(sessions: [.example(facts: SessionFacts(professions: ["": 8]))])
    let statement = try Statement.example(
      of: record,
      under: .example([gate, hourly, series, Fixed(per: .series, credit: Fraction(40)), MinSum(Fraction(40))])
    )
    #expect(try statement.account.total == credit("1.5"))
    #expect(statement.verdict == .cannotTell)
  }
}

extension [AttendedSession] {
  /// Three sessions of so many minutes.
  fileprivate static func on(_ minutes: Int) throws -> [AttendedSession] {
    try .on("2026-03-05", "2026-04-02", "2026-04-30", minutes: minutes)
  }
}
