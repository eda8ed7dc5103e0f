import Domain
import SchemeFiles

/// Invented values from which pages are made.
public enum Fixtures {
  /// The society of all fixtures.
  public static let society = Society(
    name: "Balint Society of Exampleland", prefix: "BSE", zone: "Pacific/Auckland")

  /// The day on which everything is issued.
  public static let today = date("2026-11-21")

  /// A member of this name with two registrations.
  public static func member(_ name: String = "Ngaio Example") -> Member {
    Member(
      id: 1, name: name, title: "Dr", profession: "general practitioner", email: nil,
      registrations: [
        Registration(body: "Ahpra", number: "MED0009999901"), Registration(body: "RACGP", number: "9990001"),
      ])
  }

  /// Sessions of 90 minutes every four weeks from 8 January 2026; every fifth was left 20 minutes early.
  public static func sessions(_ count: Int, group: String = "Hobart Thursday") -> [AttendedSession] {
    (0..<count).map { index in
      let session = Session(
        id: index + 1, groupID: 1, groupName: group, date: date("2026-01-08").adding(days: 28 * index),
        start: time("19:00"), zone: "Australia/Hobart", length: Minutes(90), breaks: Minutes(0),
        mode: .inPerson,
        kind: .caseSession, cases: 2, state: .held)
      let attendance = Attendance(
        sessionID: index + 1, memberID: 1, role: .member, minutes: Minutes(index % 5 == 4 ? 70 : 90),
        state: .confirmed)
      return AttendedSession(
        session: session, attendance: attendance, present: Headcount(members: 8, leaders: 2))
    }
  }

  /// The statement of sessions under a scheme of the program, over the days from 2026 to 2035.
  public static func statement(
    of sessions: [AttendedSession], under id: String, split: [String: Int] = [:]
  ) throws -> Statement {
    guard let scheme = try SchemeShelf().scheme(id) else { throw Missing.scheme(id) }
    guard
      let period = Period(
        from: date("2026-01-01"), to: date(sessions.count > 13 ? "2035-12-31" : "2026-12-31"))
    else { throw Missing.scheme(id) }
    let enrolment = Enrolment(schemeID: id, from: date("2026-01-01"), split: split)
    return try Statement(
      of: MemberRecord(sessions: sessions), under: scheme, enrolment: enrolment, in: period)
  }

  /// A certificate of so many sessions under two bodies, one with two categories.
  public static func certificate(
    sessions count: Int = 13, holder: Member = member(), group: String = "Hobart Thursday"
  ) throws -> Certificate {
    let sessions = sessions(count, group: group)
    let statements = [
      try statement(of: sessions, under: "au-racgp-2023", split: ["EA": 1, "RP": 3]),
      try statement(of: sessions, under: "us-ama-pra"),
    ]
    return Certificate(
      number: CertificateNumber(prefix: "BSE", year: 2026, sequence: 1), society: society, holder: holder,
      period: statements[0].account.period, issued: today, sessions: sessions,
      totals: try statements.map {
        try Certificate.BodyTotal(scheme: $0.scheme, account: $0.account)
      },
      head: head, nonce: (0..<16).map { UInt8($0) })
  }

  /// An audit report of so many sessions.
  public static func auditReport(sessions count: Int = 13) throws -> AuditReport {
    let sessions = sessions(count)
    let statement = try statement(of: sessions, under: "au-racgp-2023")
    let file = EvidenceFile(id: 1, fileName: "sheet-2026.csv", digest: SHA256.digest(of: [1]), format: "csv")
    let certificate = try certificate()
    return AuditReport(
      society: society, member: member(), period: statement.account.period, prepared: today,
      statements: [statement],
      sessions: sessions.map {
        AuditReport.RecordedSession(
          attended: $0, evidence: $0.session.id % 2 == 0 ? file : nil, entry: $0.session.id + 10,
          recordedOn: $0.session.date.adding(days: $0.session.id % 4))
      },
      certificates: [
        IssuedCertificate(
          number: certificate.number.description, memberID: 1, holder: "Dr Ngaio Example", issued: today,
          period: certificate.period, state: .issued, digest: certificate.digest)
      ],
      schemeDigests: ["au-racgp-2023": DigestWords.hex(SHA256.digest(of: [2]))], head: head)
  }

  /// A trail of 57 entries.
  public static let head = TrailHead(entries: 57, hash: SHA256.digest(of: [57]))

  /// Something that the program should have and has not.
  public enum Missing: Error {
    /// A scheme.
    case scheme(String)
  }

  private static func date(_ iso: String) -> CivilDate {
    guard let date = CivilDate(iso: iso) else { preconditionFailure("'\(iso)' is no date") }
    return date
  }

  private static func time(_ text: String) -> LocalTime {
    guard let time = LocalTime(text) else { preconditionFailure("'\(text)' is no time") }
    return time
  }
}
