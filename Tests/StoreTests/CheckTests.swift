import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

/// What `check` says of a register with ten entries that somebody altered.
struct CheckTests {
  /// An alteration and everything that is found of it.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let findings: [CheckFinding]

    init(_ what: String, _ sql: String, _ findings: CheckFinding...) {
      (testDescription, self.sql, self.findings) = (what, sql, findings)
    }
  }

  @Test func `a register that nobody altered has no findings, after every kind of write`() throws {
    let register = try Sample.empty()
    #expect(try register.check() == [])
    try Sample.furnish(register)
    #expect(try register.check() == [])
    let writes: [(Writing) throws -> Void] = [
      { try $0.record(Sample.attendance(1, minutes: 1, state: .rejected)) },
      { try $0.removeAttendance(sessionID: 1, memberID: 1) },
      { _ = try $0.addSession(Sample.session(on: "2026-12-24", state: .planned)) },
      { try $0.hold(sessionID: 2) },
      { try $0.enrol(memberID: 1, Enrolment(schemeID: "uk-bacp", from: Sample.date("2026-05-05"))) },
      { try $0.recordNew([Sample.attendance(1, at: 2)], evidenceID: 1) },
      { try $0.change(Sample.session(cases: 3)) },
      { try $0.setTags(["ethics": 2], sessionID: 1) },
      { try $0.setShare(OwnShare(mode: .online, cases: 9), sessionID: 1, memberID: 2) },
      { try $0.change(Member(id: 1, name: "N", title: nil, profession: nil, email: nil)) },
      { try $0.record(Sample.recognition(to: "2026-12-31"), from: Sample.date("2024-06-01")) },
      { try $0.record(Sample.approval("7", to: "2026-12-31"), from: Sample.date("2026-01-01")) },
      { _ = try $0.add(Sample.activity(tags: ["x", "y"]), memberID: 2) },
      { try $0.removeActivity(1, memberID: 1) },
      { try $0.record(Sample.evidence(isHeld: false), memberID: 1) },
      { try $0.remove(Sample.evidence(), memberID: 1) },
      { try $0.add(Sample.leave(.noClients, from: "2026-09-01", to: "2026-09-01"), memberID: 1) },
      { try $0.remove(Sample.leave(), memberID: 1) },
    ]
    for write in writes {
      #expect(try register.write(.test("x"), write).entry != nil)
      #expect(try register.check() == [])
    }
    #expect(try register.head().entries == 10 + writes.count)
  }

  @Test func `checking changes nothing`() throws {
    let path = try Sample.file()
    let before = try Sample.bytes(path)
    #expect(try Register(path: path).check() == [])
    #expect(try Sample.bytes(path) == before)
    #expect(try Sample.neighbours(of: path) == ["register.sqlite"])
  }

  private static func altered(_ entry: Int, _ details: String...) -> CheckFinding {
    CheckFinding("entry \(entry) of the trail was altered", details: details)
  }

  private static let digest = "Its digest does not fit what it holds and the entry before it."
  private static let words = "Who acted, or why, is not what was recorded."

  private static let certificateDigest =
    "9796ec8df5e6f8d3aaf48586116e303f4b217f7d9105157c546448359c656193"

  static let records: [Case] = [
    Case(
      "minutes of one attendance", "UPDATE attendance SET minutes = 90 WHERE member_id = 2",
      CheckFinding(
        "the attendance of M-0002 at S-0001 is not as entry 8 recorded it",
        details: ["minutes is 90; entry 8 recorded 80"])),
    Case(
      "two columns of an attendance",
      "UPDATE attendance SET role = 2, evidence_id = NULL WHERE member_id = 2",
      CheckFinding(
        "the attendance of M-0002 at S-0001 is not as entry 8 recorded it",
        details: ["role is 2; entry 8 recorded 1", "evidence_id is nothing; entry 8 recorded 1"])),
    Case(
      "a row added", "INSERT INTO registration VALUES (2, 'GMC', '7')",
      CheckFinding(
        "the registration member_id 2, body 'GMC' was never recorded",
        details: [
          "member_id is 2; no entry recorded the row", "body is 'GMC'; no entry recorded the row",
          "number is '7'; no entry recorded the row",
        ])),
    Case(
      "a row deleted", "DELETE FROM membership",
      CheckFinding(
        "the membership group_id 1, member_id 1, from_day 20454 is missing",
        details: [
          "group_id was 1 by entry 5; the row is gone", "member_id was 1 by entry 5; the row is gone",
          "from_day was 20454 by entry 5; the row is gone", "to_day was nothing by entry 5; the row is gone",
          "role was 1 by entry 5; the row is gone",
        ])),
    Case(
      "a member renamed", "UPDATE member SET name = 'Somebody Else' WHERE id = 1",
      CheckFinding(
        "the member M-0001 is not as entry 2 recorded it",
        details: ["name is 'Somebody Else'; entry 2 recorded 'Ngaio Example'"])),
    Case(
      "a session moved", "UPDATE session SET day = day + 1",
      CheckFinding(
        "the session S-0001 is not as entry 6 recorded it", details: ["day is 20516; entry 6 recorded 20515"])
    ),
    Case(
      "a group renamed", "UPDATE balint_group SET name = 'W'",
      CheckFinding(
        "the balint_group G-01 is not as entry 4 recorded it",
        details: ["name is 'W'; entry 4 recorded 'Wellington'"])),
    Case(
      "a key changed",
      "UPDATE evidence SET id = 2; UPDATE attendance SET evidence_id = 2 WHERE member_id = 2",
      CheckFinding(
        "the attendance of M-0002 at S-0001 is not as entry 8 recorded it",
        details: ["evidence_id is 2; entry 8 recorded 1"]),
      CheckFinding(
        "the evidence id 1 is missing",
        details: [
          "id was 1 by entry 8; the row is gone", "file_name was 'sheet.csv' by entry 8; the row is gone",
          "sha256 was \(DigestWords.hex([UInt8](repeating: 5, count: 32))) by entry 8; the row is gone",
          "format was 'csv' by entry 8; the row is gone",
        ]),
      CheckFinding(
        "the evidence id 2 was never recorded",
        details: [
          "id is 2; no entry recorded the row", "file_name is 'sheet.csv'; no entry recorded the row",
          "sha256 is \(DigestWords.hex([UInt8](repeating: 5, count: 32))); no entry recorded the row",
          "format is 'csv'; no entry recorded the row",
        ])),
    Case(
      "a scheme's text", "UPDATE scheme SET text = '{ }'",
      CheckFinding(
        "the scheme id 1 is not as entry 9 recorded it", details: ["text is '{ }'; entry 9 recorded '{}'"]),
      CheckFinding("the digest of scheme 'uk-bacp version 1' does not fit its text")),
    Case(
      "a template's text", "UPDATE template SET text = '<p>'",
      CheckFinding(
        "the template id 1 is not as entry 10 recorded it",
        details: ["text is '<p>'; entry 10 recorded '<p>{{holder}}</p>'"]),
      CheckFinding("the digest of template 1 does not fit its text")),
    Case(
      "a certificate's block", "UPDATE certificate_print SET block = 'BALINT1|'",
      CheckFinding(
        "the certificate_print member_id 1, certificate_id 1 is not as entry 10 recorded it",
        details: ["block is 'BALINT1|'; entry 10 recorded a text of 181 bytes, digest 9796ec8d…"]),
      CheckFinding("the digest of certificate 'BSE-2026-0001-G' does not fit its text")),
    Case(
      "a certificate's block together with its digest",
      """
      UPDATE certificate_print SET block = '';
      UPDATE certificate SET sha256 = x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
      """,
      CheckFinding(
        "the certificate id 1 is not as entry 10 recorded it",
        details: [
          "sha256 is \(DigestWords.hex(SHA256.digest(of: []))); entry 10 recorded \(certificateDigest)"
        ]),
      CheckFinding(
        "the certificate_print member_id 1, certificate_id 1 is not as entry 10 recorded it",
        details: ["block is ''; entry 10 recorded a text of 181 bytes, digest 9796ec8d…"])),
    Case(
      "the society's name", "UPDATE society SET name = 'X'",
      CheckFinding(
        "the society id 1 is not as entry 1 recorded it",
        details: ["name is 'X'; entry 1 recorded 'Balint Society of Exampleland'"])),
    Case("the register's identity", "UPDATE society SET register_id = zeroblob(16)", altered(1, digest)),
    Case(
      "a row that others name", "DELETE FROM evidence",
      CheckFinding(
        "the evidence id 1 is missing",
        details: [
          "id was 1 by entry 8; the row is gone", "file_name was 'sheet.csv' by entry 8; the row is gone",
          "sha256 was \(DigestWords.hex([UInt8](repeating: 5, count: 32))) by entry 8; the row is gone",
          "format was 'csv' by entry 8; the row is gone",
        ]), CheckFinding("rows of attendance name rows of evidence that are not there: 1")),
    Case(
      "a leave made longer", "UPDATE leave SET to_day = to_day + 30",
      CheckFinding(
        "the leave member_id 1, from_day 20574 is not as entry 2 recorded it",
        details: ["to_day is 20726; entry 2 recorded 20696"])),
    Case(
      "a leave taken away", "DELETE FROM leave",
      CheckFinding(
        "the leave member_id 1, from_day 20574 is missing",
        details: [
          "member_id was 1 by entry 2; the row is gone", "from_day was 20574 by entry 2; the row is gone",
          "to_day was 20696 by entry 2; the row is gone", "kind was 2 by entry 2; the row is gone",
        ])),
    Case(
      "an activity's credit", "UPDATE activity SET credit_numerator = 91",
      CheckFinding(
        "the activity member_id 1, id 1 is not as entry 9 recorded it",
        details: ["credit_numerator is 91; entry 9 recorded 90"])),
    Case(
      "an activity given to somebody else",
      "UPDATE activity SET member_id = 2; UPDATE activity_tag SET member_id = 2",
      CheckFinding(
        "the activity member_id 1, id 1 is missing",
        details: [
          "member_id was 1 by entry 9; the row is gone", "id was 1 by entry 9; the row is gone",
          "scheme_code was 'uk-bacp' by entry 9; the row is gone",
          "day was 20582 by entry 9; the row is gone",
          "kind was 1 by entry 9; the row is gone", "credit_numerator was 90 by entry 9; the row is gone",
          "credit_denominator was 7 by entry 9; the row is gone",
          "category was 'a' by entry 9; the row is gone",
        ]),
      CheckFinding(
        "the activity member_id 2, id 1 was never recorded",
        details: [
          "member_id is 2; no entry recorded the row", "id is 1; no entry recorded the row",
          "scheme_code is 'uk-bacp'; no entry recorded the row", "day is 20582; no entry recorded the row",
          "kind is 1; no entry recorded the row", "credit_numerator is 90; no entry recorded the row",
          "credit_denominator is 7; no entry recorded the row", "category is 'a'; no entry recorded the row",
        ]),
      CheckFinding(
        "the activity_tag member_id 1, activity_id 1, tag 'ethics' is missing",
        details: [
          "member_id was 1 by entry 9; the row is gone", "activity_id was 1 by entry 9; the row is gone",
          "tag was 'ethics' by entry 9; the row is gone",
        ]),
      CheckFinding(
        "the activity_tag member_id 2, activity_id 1, tag 'ethics' was never recorded",
        details: [
          "member_id is 2; no entry recorded the row", "activity_id is 1; no entry recorded the row",
          "tag is 'ethics'; no entry recorded the row",
        ])),
    Case(
      "evidence that is there after all", "UPDATE held_evidence SET is_held = 0",
      CheckFinding(
        "the held_evidence member_id 1, scheme_code 'uk-bacp', item 'cpr', day 20524 is not as entry 9 recorded it",
        details: ["is_held is 0; entry 9 recorded 1"])),
    Case(
      "what a member is", "UPDATE enrolment_fact SET holds = 1",
      CheckFinding(
        "the enrolment_fact member_id 1, scheme_code 'uk-bacp', fact 'specialist' is not as entry 9 recorded it",
        details: ["holds is 1; entry 9 recorded 0"])),
    Case(
      "a recognition that ended", "UPDATE recognition SET to_day = 20000",
      CheckFinding(
        "the recognition member_id 1, what 'EKC', from_day 19875 is not as entry 2 recorded it",
        details: ["to_day is 20000; entry 2 recorded nothing"])),
    Case(
      "a body's number of a group", "UPDATE group_approval SET number = '1'",
      CheckFinding(
        "the group_approval group_id 1, scheme_code 'uk-bacp', from_day 20454 is not as entry 4 recorded it",
        details: ["number is '1'; entry 4 recorded '48213'"])),
    Case(
      "what a group usually does", "UPDATE balint_group SET usual_kind = 4",
      CheckFinding(
        "the balint_group G-01 is not as entry 4 recorded it",
        details: ["usual_kind is 4; entry 4 recorded 1"])
    ),
    Case(
      "how often a topic came up", "UPDATE session_tag SET cases = 2",
      CheckFinding(
        "the session_tag session_id 1, tag 'mental health' is not as entry 6 recorded it",
        details: ["cases is 2; entry 6 recorded 1"])),
    Case(
      "how somebody took part", "UPDATE attendance_fact SET mode = NULL, cases = 2",
      CheckFinding(
        "the attendance_fact member_id 1, session_id 1 is not as entry 7 recorded it",
        details: ["mode is nothing; entry 7 recorded 1", "cases is 2; entry 7 recorded 1"])),
    Case(
      "an attendance whose share is left", "DELETE FROM attendance WHERE member_id = 1",
      CheckFinding(
        "the attendance of M-0001 at S-0001 is missing",
        details: [
          "session_id was 1 by entry 7; the row is gone", "member_id was 1 by entry 7; the row is gone",
          "role was 1 by entry 7; the row is gone", "minutes was 80 by entry 7; the row is gone",
          "state was 2 by entry 7; the row is gone", "evidence_id was nothing by entry 7; the row is gone",
          "entry_id was 7 by entry 7; the row is gone",
        ]), CheckFinding("rows of attendance_fact name rows of attendance that are not there: 1")),
    Case(
      "a row that breaks a CHECK",
      "PRAGMA ignore_check_constraints = ON; UPDATE attendance SET role = 6 WHERE member_id = 1",
      CheckFinding("the file is damaged", details: ["CHECK constraint failed in attendance"])),
  ]

  static let trail: [Case] = [
    Case(
      "an entry's time", "UPDATE trail_entry SET recorded_at = '2026-11-21T09:30:00Z' WHERE id = 4",
      altered(4, digest)),
    Case("an entry's command", "UPDATE trail_entry SET command = 'x' WHERE id = 4", altered(4, digest)),
    Case("an entry's actor", "UPDATE trail_entry SET actor = 'Another' WHERE id = 4", altered(4, words)),
    Case("an entry's reason", "UPDATE trail_entry SET reason = 'because' WHERE id = 4", altered(4, words)),
    Case("an entry's salt", "UPDATE trail_entry SET salt = zeroblob(16) WHERE id = 4", altered(4, words)),
    Case(
      "an entry's words, salt gone", "UPDATE trail_entry SET actor = 'Another', salt = NULL WHERE id = 4",
      altered(4, words)),
    Case(
      "an entry's commitment", "UPDATE trail_entry SET words = zeroblob(32) WHERE id = 4", altered(4, words)),
    Case("an entry's digest", "UPDATE trail_entry SET hash = zeroblob(32) WHERE id = 4", altered(4, digest)),
    Case(
      "a part's bytes", "UPDATE trail_part SET changes = CAST(changes || x'00' AS BLOB) WHERE entry_id = 4",
      altered(4, "The rows of its part 1 are not what was recorded.")),
    Case(
      "a part's salt", "UPDATE trail_part SET salt = zeroblob(16) WHERE entry_id = 4",
      altered(4, "The rows of its part 1 are not what was recorded.")),
    Case(
      "a part's commitment", "UPDATE trail_part SET commitment = zeroblob(32) WHERE entry_id = 4",
      altered(4, "The rows of its part 1 are not what was recorded.")),
    Case(
      "a person's part erased", "UPDATE trail_part SET salt = NULL, changes = NULL WHERE entry_id = 2",
      CheckFinding("part 1 of entry 2 was erased, and no entry says so")),
    Case(
      "who acted erased",
      "UPDATE trail_entry SET salt = NULL, actor = NULL, reason = NULL WHERE id IN (3, 4)",
      CheckFinding("who acted in entry 3 was erased, and no entry says so"),
      CheckFinding("who acted in entry 4 was erased, and no entry says so")),
    Case(
      "whom a part is about", "UPDATE trail_part SET member_id = 2 WHERE entry_id = 2", altered(2, digest)),
    Case("a part deleted", "DELETE FROM trail_part WHERE entry_id = 4", altered(4, digest)),
    Case(
      "the first part of two deleted", "DELETE FROM trail_part WHERE entry_id = 10 AND part = 1",
      altered(10, "Its part 1 is missing.")),
    Case(
      "a part added",
      """
      INSERT INTO trail_part
      SELECT 4, 2, NULL, salt, changes, commitment FROM trail_part WHERE entry_id = 5
      """,
      altered(4, digest)),
    Case(
      "an entry deleted, its parts left", "DELETE FROM trail_entry WHERE id = 4",
      CheckFinding("entry 4 of the trail is missing"),
      CheckFinding("rows of trail_part name rows of trail_entry that are not there: 1")),
    Case(
      "an entry deleted with its parts",
      "DELETE FROM trail_part WHERE entry_id = 4; DELETE FROM trail_entry WHERE id = 4",
      CheckFinding("entry 4 of the trail is missing")),
    Case(
      "the last entry deleted with its parts",
      "DELETE FROM trail_part WHERE entry_id = 10; DELETE FROM trail_entry WHERE id = 10",
      CheckFinding(
        "the certificate id 1 was never recorded",
        details: [
          "id is 1; no entry recorded the row", "number is 'BSE-2026-0001-G'; no entry recorded the row",
          "member_id is 1; no entry recorded the row", "issued_day is 20778; no entry recorded the row",
          "from_day is 20454; no entry recorded the row", "to_day is 20818; no entry recorded the row",
          "state is 1; no entry recorded the row",
          "sha256 is \(certificateDigest); no entry recorded the row",
          "template_id is 1; no entry recorded the row",
        ]),
      CheckFinding(
        "the certificate_print member_id 1, certificate_id 1 was never recorded",
        details: [
          "member_id is 1; no entry recorded the row", "certificate_id is 1; no entry recorded the row",
          "holder is 'Dr Ngaio Example'; no entry recorded the row",
          "block is a text of 181 bytes, digest 9796ec8d…; no entry recorded the row",
          "page_values is '{}'; no entry recorded the row",
          "csv is 'date,minutes\n'; no entry recorded the row",
        ]),
      CheckFinding(
        "the template id 1 was never recorded",
        details: [
          "id is 1; no entry recorded the row", "text is '<p>{{holder}}</p>'; no entry recorded the row",
          "sha256 is \(DigestWords.hex(SHA256.digest(of: "<p>{{holder}}</p>".utf8))); no entry recorded the row",
        ])),
    Case(
      "two entries swapped",
      """
      UPDATE trail_part SET entry_id = -entry_id WHERE entry_id IN (7, 8);
      UPDATE trail_part SET entry_id = 15 + entry_id WHERE entry_id < 0;
      UPDATE trail_entry SET id = 99 WHERE id = 7; UPDATE trail_entry SET id = 7 WHERE id = 8;
      UPDATE trail_entry SET id = 8 WHERE id = 99;
      """, altered(7, digest)),
    Case(
      "the first entry deleted with its parts",
      "DELETE FROM trail_part WHERE entry_id = 1; DELETE FROM trail_entry WHERE id = 1",
      CheckFinding("entry 1 of the trail is missing")),
    Case(
      "an entry added",
      """
      INSERT INTO trail_entry
      SELECT 11, recorded_at, command, salt, actor, reason, words, hash FROM trail_entry WHERE id = 10
      """,
      altered(11, digest)),
  ]

  /// Layout and marks.
  static let layout: [Case] = [
    Case(
      "a view planted", "CREATE VIEW v AS SELECT 1",
      CheckFinding("the view v does not belong to a register")),
    Case("a table planted", "CREATE TABLE t (a)", CheckFinding("the table t does not belong to a register")),
    Case(
      "a trigger planted", "CREATE TRIGGER z AFTER INSERT ON member BEGIN DELETE FROM attendance; END",
      CheckFinding("the trigger z does not belong to a register")),
    Case(
      "an index planted", "CREATE INDEX i ON member (name)",
      CheckFinding("the index i does not belong to a register")),
    Case(
      "an index dropped", "DROP INDEX certificate_member_id_idx",
      CheckFinding("the index certificate_member_id_idx is missing")),
    Case(
      "an index altered",
      "DROP INDEX attendance_member_id_idx; CREATE INDEX attendance_member_id_idx ON attendance (minutes)",
      CheckFinding("the index attendance_member_id_idx was altered")),
    Case(
      "statistics gathered", "ANALYZE", CheckFinding("the table sqlite_stat1 does not belong to a register")),
    Case(
      "a column added", "ALTER TABLE zone ADD COLUMN note TEXT", CheckFinding("the table zone was altered")),
  ]

  @Test(arguments: records + trail + layout)
  func `what was altered is named`(example: Case) throws {
    let register = try Sample.furnished()
    try register.tamper(example.sql)
    let findings = try register.check()
    #expect(findings == example.findings)
  }

  @Test func `a trigger dropped is missing, one weakened was altered`() throws {
    let register = try Sample.furnished()
    try register.database.execute(
      """
      DROP TRIGGER trail_part_is_never_deleted; DROP TRIGGER trail_entry_is_never_deleted;
      CREATE TRIGGER trail_entry_is_never_deleted BEFORE DELETE ON trail_entry BEGIN SELECT 1; END
      """)
    let expected = [
      CheckFinding("the trigger trail_entry_is_never_deleted was altered"),
      CheckFinding("the trigger trail_part_is_never_deleted is missing"),
    ]
    #expect(try register.check() == expected)
  }

  @Test(arguments: ["application_id", "user_version"])
  func `a mark that was altered is found`(mark: String) throws {
    let register = try Sample.furnished()
    try register.tamper("PRAGMA \(mark) = 0")
    #expect(try register.check() == [CheckFinding("the file's \(mark) was altered")])
  }

  @Test func `an empty reason in the place of none is refused or found`() throws {
    let register = try Sample.furnished()
    do { try register.tamper("UPDATE trail_entry SET reason = '' WHERE id = 4") } catch { return }
    #expect(try register.check().count == 1)
  }

  @Test func `a shared part that is called somebody's is refused or found`() throws {
    let register = try Sample.furnished()
    do { try register.tamper("UPDATE trail_part SET member_id = 0 WHERE entry_id = 7") } catch { return }
    #expect(try register.check().count == 1)
  }

  @Test func `a text whose bytes are no longer UTF-8 is found`() throws {
    let register = try Sample.empty()
    _ = try register.write(.test()) {
      try $0.addMember(name: "A\u{FFFD}", title: nil, profession: nil, email: nil, registrations: [])
    }
    try register.database.run("UPDATE member SET name = CAST(x'41FF' AS TEXT)")
    #expect(try register.check().map(\.what) == ["the member M-0001 is not as entry 2 recorded it"])
  }

  @Test func `a name changed to another normal form of the same letters is found`() throws {
    let register = try Sample.empty()
    _ = try register.write(.test()) {
      try $0.addMember(name: "Zo\u{EB}", title: nil, profession: nil, email: nil, registrations: [])
    }
    try register.database.run("UPDATE member SET name = ?", "Zoe\u{308}")
    let expected = CheckFinding(
      "the member M-0001 is not as entry 2 recorded it",
      details: ["name is 'Zoe\u{308}'; entry 2 recorded 'Zo\u{EB}'"])
    #expect(try register.check() == [expected])
    #expect(try register.check().first?.details.first?.utf8.elementsEqual(expected.details[0].utf8) == true)
  }

  @Test func `twenty differences are named for a table, and then no more`() throws {
    let register = try Sample.furnished()
    for id in 3...40 {
      try register.database.run("INSERT INTO zone VALUES (?, ?)", Value(id), .text("Z\(id)"))
    }
    #expect(
      try register.check().map(\.what) == (3...22).map { "the zone id \($0) was never recorded" })
  }

  // MARK: What an owner of the file can do without breaking the chain

  static let erasures: [Case] = [
    Case(
      "rows erased for good", "UPDATE trail_part SET salt = NULL, changes = NULL WHERE entry_id = 7",
      CheckFinding("part 1 of entry 7 was erased, and no entry says so"),
      CheckFinding("part 2 of entry 7 was erased, and no entry says so")),
    Case(
      "rows erased and called personal",
      "UPDATE trail_part SET member_id = 1, salt = NULL, changes = NULL WHERE entry_id = 7",
      altered(7, "Its digest does not fit what it holds and the entry before it.")),
    Case(
      "rows moved into the salt",
      "UPDATE trail_part SET salt = CAST(salt || changes AS BLOB), changes = x'' WHERE entry_id = 7",
      altered(7, "The rows of its part 1 are not what was recorded.")),
  ]

  @Test(arguments: erasures)
  func `an attendance deleted together with what the trail holds of it is found`(example: Case) throws {
    let register = try Sample.furnished()
    try register.tamper(
      "\(example.sql); DELETE FROM attendance_fact; DELETE FROM attendance WHERE member_id = 1")
    let findings = try register.check()
    #expect(findings == example.findings)
  }
}
