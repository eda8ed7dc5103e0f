import Domain
import Foundation
import SQLite
import TestSupport

@testable import Store

/// Registers of the first layout, written as the version that had only that one wrote them.
enum LayoutOne {
  /// The head that this register has: rows as the first version wrote them, parted by person as now.
  static let head = "B254M-HQD9E-DJYD1-3QAXT"

  /// A register in a folder of its own with the ten entries that `Sample.furnished` had then.
  static func file() throws -> String {
    let path = try Repository.temporaryFolder().appending(path: "register.sqlite").path
    let register = try Register.create(path: path, society: Sample.society, deed: .test("init"))
    try layOutAgain(register.database)
    try furnish(register)
    return path
  }

  /// What a file holds, looked at without the program.
  static func dump(_ path: String) throws -> [String] {
    try Sample.dump(Database(path: path, access: .readOnly))
  }

  /// Empties a database and lays it out with the first step alone.
  private static func layOutAgain(_ database: Database) throws {
    try database.execute("PRAGMA foreign_keys = OFF")
    for kind in ["trigger", "table"] {
      let names = try database.rows(
        "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite%'", .text(kind)
      ) { $0.text(0) }
      for name in names { try database.execute("DROP \(kind) \(name)") }
    }
    try database.execute(Migrations.steps[0])
    try database.execute("PRAGMA user_version = 1; VACUUM; PRAGMA foreign_keys = ON")
  }

  private static func furnish(_ register: Register) throws {
    let start = try Sample.date("2026-01-01")
    let initiation = deed("init")
    _ = try register.write(initiation) {
      try $0.setSociety(Sample.society, registerID: initiation.random(16))
    }
    let (ngaio, _) = try register.write(deed("member add")) {
      try $0.addMember(
        name: Sample.names[0], title: "Dr", profession: "general practitioner", email: "ngaio@example.org",
        registrations: [.init(body: "Ahpra", number: "MED1"), .init(body: "MCNZ", number: "99901")])
    }
    _ = try register.write(deed("member add")) {
      try $0.addMember(name: Sample.names[1], title: nil, profession: nil, email: nil, registrations: [])
    }
    _ = try register.write(deed("group add")) {
      try $0.database.run("INSERT INTO balint_group VALUES (1, 'Wellington', 1, 1140, 90)")
    }
    _ = try register.write(deed("group join")) {
      try $0.join(memberID: 1, groupID: 1, role: .member, from: start)
    }
    _ = try register.write(deed("session add")) { try $0.addSession(Sample.session()) }
    _ = try register.write(deed("mark")) { try $0.record(Sample.attendance(1)) }
    _ = try register.write(deed("import csv")) {
      let evidence = try $0.addEvidence(
        fileName: "sheet.csv", digest: [UInt8](repeating: 5, count: 32), format: "csv")
      try $0.recordNew([Sample.attendance(2)], evidenceID: evidence)
    }
    _ = try register.write(deed("enrol")) {
      try $0.keepScheme(code: "uk-bacp", version: 1, text: "{}")
      try $0.database.run(
        "INSERT INTO enrolment VALUES (1, 'uk-bacp', ?, NULL, NULL)", Value(start.dayNumber))
      try $0.database.run("INSERT INTO allocation VALUES (1, 'uk-bacp', 'a', 2)")
      try $0.database.run("INSERT INTO allocation VALUES (1, 'uk-bacp', 'b', 1)")
    }
    _ = try register.write(deed("certificate issue")) {
      try $0.issue(Sample.certificate(in: register, for: ngaio), print: Sample.print)
    }
  }

  /// A deed that does not look for closed periods, of which the first layout knows nothing.
  private static func deed(_ command: String) -> Deed { .test(command, mayChangeClosed: true) }
}
