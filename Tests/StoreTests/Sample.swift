import Domain
import Foundation
import SQLite
import TestSupport

@testable import Store

/// Registers for the tests of this folder.
enum Sample {
  static let society = Society(name: "Balint Society of Exampleland", prefix: "BSE", zone: "Pacific/Auckland")

  /// The first name that a member of `furnished` has, and nobody else.
  static let names = ["Ngaio Example", "Otto Muster"]

  static func empty() throws -> Register {
    try .inMemory(society: society, deed: .test("init"))
  }

  /// A register in memory with a row in every table, and an entry for every kind of write.
  static func furnished() throws -> Register {
    let register = try empty()
    try furnish(register)
    return register
  }

  /// A new register in a folder of its own, with a row in every table.
  static func file() throws -> String {
    let path = try Repository.temporaryFolder().appending(path: "register.sqlite").path
    try furnish(Register.create(path: path, society: society, deed: .test("init")))
    return path
  }

  static func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(iso: text) else { throw Problem(.usage, "\(text) is no date") }
    return date
  }

  static func session(
    id: Int = 1, on day: String = "2026-03-03", state: Session.State = .held, cases: Int = 2
  ) throws -> Session {
    Session(
      id: id, groupID: 1, groupName: "Wellington", date: try date(day), start: try start(),
      zone: society.zone,
      length: Minutes(90), breaks: Minutes(10), mode: .online, kind: .caseSession, cases: cases, state: state)
  }

  static func start() throws -> LocalTime {
    guard let start = LocalTime("19:00") else { throw Problem(.usage, "no time") }
    return start
  }

  static func certificate(in register: Register, for holder: Member) throws -> Certificate {
    guard let period = Period(year: 2026) else { throw Problem(.usage, "no period") }
    return Certificate(
      number: try register.nextCertificateNumber(prefix: "BSE", year: 2026), society: society, holder: holder,
      period: period, issued: try date("2026-11-21"), sessions: [], totals: [], head: try register.head(),
      nonce: FixedRandom(seed: 9).bytes(16))
  }

  static let print = CertificatePrint(template: "<p>{{holder}}</p>", pageValues: "{}", csv: "date,minutes\n")

  static func attendance(
    _ member: Int, at session: Int = 1, minutes: Int = 80, state: Attendance.State = .confirmed
  ) -> Attendance {
    Attendance(sessionID: session, memberID: member, role: .member, minutes: Minutes(minutes), state: state)
  }

  static func recognition(
    _ member: Int = 1, as what: String = "EKC", from: String = "2024-06-01", to: String? = nil
  ) throws -> Recognition {
    Recognition(
      memberID: member, what: what, validity: Validity(from: try date(from), to: try to.map(date)))
  }

  static func approval(
    _ number: String = "48213", of group: Int = 1, under scheme: String = "uk-bacp",
    from: String = "2026-01-01", to: String? = nil
  ) throws -> GroupApproval {
    GroupApproval(
      groupID: group, schemeID: scheme, number: number,
      validity: Validity(from: try date(from), to: try to.map(date)))
  }

  static func closing(
    from first: String = "1990-01-01", to last: String = "1990-12-31", of memberID: Int? = nil
  ) throws -> Closing {
    guard let period = Period(from: try date(first), to: try date(last)) else {
      throw Problem(.usage, "no period")
    }
    return Closing(period: period, memberID: memberID)
  }

  static func leave(
    _ kind: Leave.Kind = .parental, from: String = "2026-05-01", to: String = "2026-08-31"
  ) throws -> Leave {
    guard let period = Period(from: try date(from), to: try date(to)) else {
      throw Problem(.usage, "no period")
    }
    return Leave(kind: kind, period: period)
  }

  static func activity(
    id: Int = 1, on day: String = "2026-05-09", _ amount: String = "90/7", kind: Activity.Kind = .activity,
    category: String? = "a", tags: [String] = ["ethics"]
  ) throws -> Activity {
    guard let amount = Fraction(amount) else { throw Problem(.usage, "no amount") }
    return Activity(
      id: id, schemeID: "uk-bacp", date: try date(day), kind: kind, credit: Credit(amount),
      category: category, tags: tags)
  }

  static func evidence(
    _ item: String = "cpr", on day: String = "2026-03-12", isHeld: Bool = true
  ) throws -> HeldEvidence {
    HeldEvidence(schemeID: "uk-bacp", item: item, date: try date(day), isHeld: isHeld)
  }

  /// Entries 2 to 10; entry 1 is the society.
  static func furnish(_ register: Register) throws {
    let (ngaio, _) = try register.write(.test("member add")) {
      let ngaio = try $0.addMember(
        name: names[0], title: "Dr", profession: "general practitioner", email: "ngaio@example.org",
        registrations: [.init(body: "Ahpra", number: "MED1"), .init(body: "MCNZ", number: "99901")])
      try $0.record(recognition(), from: date("2024-06-01"))
      try $0.add(leave(), memberID: 1)
      try $0.close(closing(of: 1))
      return ngaio
    }
    _ = try register.write(.test("member add")) {
      try $0.addMember(name: names[1], title: nil, profession: nil, email: nil, registrations: [])
    }
    _ = try register.write(.test("group add")) {
      _ = try $0.addGroup(
        name: "Wellington", zone: society.zone, usualStart: start(), usualLength: Minutes(90))
      try $0.record(approval(), from: date("2026-01-01"))
      try $0.close(closing())
    }
    _ = try register.write(.test("group join")) {
      try $0.join(memberID: 1, groupID: 1, role: .member, from: date("2026-01-01"))
    }
    _ = try register.write(.test("session add")) {
      try $0.setTags(["mental health": 1], sessionID: $0.addSession(session()))
    }
    _ = try register.write(.test("mark")) {
      try $0.record(attendance(1))
      try $0.setShare(OwnShare(mode: .inPerson, cases: 1), sessionID: 1, memberID: 1)
    }
    _ = try register.write(.test("import csv")) {
      let evidence = try $0.addEvidence(
        fileName: "sheet.csv", digest: [UInt8](repeating: 5, count: 32), format: "csv")
      try $0.remember(alias: "n. ipad", memberID: 1)
      try $0.recordNew([attendance(2)], evidenceID: evidence)
    }
    _ = try register.write(.test("enrol")) {
      try $0.keepScheme(code: "uk-bacp", version: 1, text: "{}")
      try $0.enrol(
        memberID: 1,
        Enrolment(
          schemeID: "uk-bacp", from: date("2026-01-01"), split: ["a": 2, "b": 1], facts: ["specialist": false]
        ))
      _ = try $0.add(activity(), memberID: 1)
      try $0.record(evidence(), memberID: 1)
    }
    _ = try register.write(.test("certificate issue")) {
      try $0.issue(certificate(in: register, for: ngaio), print: print)
    }
  }

  /// Every cell of every table as kind and bytes; two registers are the same when their dumps are.
  static func dump(_ database: Database) throws -> [String] {
    let tables = try database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
      $0.text(0)
    }
    return try tables.flatMap { table in
      let columns = try database.rows("SELECT name FROM pragma_table_info(?)", Value(table)) { $0.text(0) }
      let cells = columns.map { "typeof(\($0)) || ':' || hex(CAST(\($0) AS BLOB))" }.joined(
        separator: " || ',' || ")
      return try database.rows("SELECT \(cells) FROM \(table) ORDER BY 1") { "\(table) \($0.text(0))" }
    }
  }

  /// The dump of all tables but the trail's.
  static func dumpOfRecords(_ register: Register) throws -> [String] {
    try dump(register.database).filter { !$0.hasPrefix("trail_") }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)))
  }

  /// What is in the folder of a file.
  static func neighbours(of path: String) throws -> [String] {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}

extension Register {
  /// Runs SQL that nobody should run: triggers, foreign keys and CHECKs do not stand in the way.
  func tamper(_ script: String) throws {
    let triggers = try database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") {
      (name: $0.text(0), sql: $0.text(1))
    }
    try database.execute("PRAGMA foreign_keys = OFF")
    for trigger in triggers { try database.execute("DROP TRIGGER \(trigger.name)") }
    try database.execute(script)
    try database.execute("PRAGMA ignore_check_constraints = OFF")
    for trigger in triggers { try database.execute(trigger.sql) }
    try database.execute("PRAGMA foreign_keys = ON")
  }
}
