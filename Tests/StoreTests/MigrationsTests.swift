import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

/// What the layout refuses, constraint by constraint.
struct MigrationsTests {
  /// A constraint, a statement that it refuses in a furnished register, and what SQLite calls it.
  struct Refusal: CustomTestStringConvertible {
    let constraint: String
    let sql: String
    let message: String
    let testDescription: String

    static func check(_ constraint: String, _ sql: String) -> Refusal {
      Refusal(
        constraint: constraint, sql: sql, message: "CHECK constraint failed: \(constraint)",
        testDescription: sql)
    }

    static func once(_ constraint: String, _ columns: String, _ sql: String) -> Refusal {
      Refusal(
        constraint: constraint, sql: sql, message: "UNIQUE constraint failed: \(columns)",
        testDescription: sql)
    }
  }

  static let long = "substr(hex(zeroblob(300)), 1, "

  static let checks: [Refusal] = [
    .check("society_is_one", "UPDATE society SET id = 2"),
    .check("society_is_one", "INSERT INTO society VALUES (2, 'n', 'AB', 1, zeroblob(16))"),
    .check("society_name_not_empty", "UPDATE society SET name = ''"),
    .check("society_name_not_empty", "UPDATE society SET name = \(long)201)"),
    .check("society_prefix_in_capitals", "UPDATE society SET prefix = 'A'"),
    .check("society_prefix_in_capitals", "UPDATE society SET prefix = 'ABCDEFGHI'"),
    .check("society_prefix_in_capitals", "UPDATE society SET prefix = 'AbC'"),
    .check("society_prefix_in_capitals", "UPDATE society SET prefix = 'Ü1'"),
    .check("society_register_id_length", "UPDATE society SET register_id = zeroblob(15)"),
    .check("member_number_from_1", "INSERT INTO member (id, name) VALUES (0, 'n')"),
    .check("member_number_from_1", "INSERT INTO member (id, name) VALUES (1000000000, 'n')"),
    .check("member_name_not_empty", "UPDATE member SET name = ''"),
    .check("member_name_not_empty", "UPDATE member SET name = \(long)201)"),
    .check("member_title_length", "UPDATE member SET title = ''"),
    .check("member_title_length", "UPDATE member SET title = \(long)41)"),
    .check("member_profession_length", "UPDATE member SET profession = ''"),
    .check("member_profession_length", "UPDATE member SET profession = \(long)81)"),
    .check("member_email_length", "UPDATE member SET email = 'a@'"),
    .check("member_email_length", "UPDATE member SET email = \(long)255)"),
    .check("registration_body_length", "INSERT INTO registration VALUES (1, '', '1')"),
    .check("registration_body_length", "INSERT INTO registration VALUES (1, \(long)81), '1')"),
    .check("registration_number_length", "INSERT INTO registration VALUES (1, 'b', '')"),
    .check("registration_number_length", "INSERT INTO registration VALUES (1, 'b', \(long)41))"),
    .check("balint_group_name_not_empty", "UPDATE balint_group SET name = ''"),
    .check("balint_group_name_not_empty", "UPDATE balint_group SET name = \(long)121)"),
    .check("balint_group_usual_start_in_day", "UPDATE balint_group SET usual_start_minute = -1"),
    .check("balint_group_usual_start_in_day", "UPDATE balint_group SET usual_start_minute = 1440"),
    .check("balint_group_usual_minutes_in_range", "UPDATE balint_group SET usual_minutes = 0"),
    .check("balint_group_usual_minutes_in_range", "UPDATE balint_group SET usual_minutes = 1441"),
    .check("membership_from_day_in_range", "UPDATE membership SET from_day = -25568"),
    .check("membership_from_day_in_range", "INSERT INTO membership VALUES (1, 2, 84006, NULL, 1)"),
    .check("membership_ends_after_it_starts", "UPDATE membership SET to_day = from_day - 1"),
    .check("membership_ends_after_it_starts", "UPDATE membership SET to_day = 84006"),
    .check("membership_role_known", "UPDATE membership SET role = 0"),
    .check("membership_role_known", "UPDATE membership SET role = 6"),
    .check("session_day_in_range", "UPDATE session SET day = -25568"),
    .check("session_day_in_range", "UPDATE session SET day = 84006"),
    .check("session_start_in_day", "UPDATE session SET start_minute = -1"),
    .check("session_start_in_day", "UPDATE session SET start_minute = 1440"),
    .check("session_minutes_in_range", "UPDATE session SET minutes = 1441"),
    .check("session_minutes_in_range", "UPDATE session SET minutes = 0, break_minutes = -1"),
    .check("session_breaks_shorter_than_it", "UPDATE session SET break_minutes = minutes"),
    .check("session_breaks_shorter_than_it", "UPDATE session SET break_minutes = -1"),
    .check("session_mode_known", "UPDATE session SET mode = 0"),
    .check("session_mode_known", "UPDATE session SET mode = 4"),
    .check("session_kind_known", "UPDATE session SET kind = 0"),
    .check("session_kind_known", "UPDATE session SET kind = 7"),
    .check("session_cases_in_range", "UPDATE session SET cases = -1"),
    .check("session_cases_in_range", "UPDATE session SET cases = 100"),
    .check("session_state_known", "UPDATE session SET state = 0"),
    .check("session_state_known", "UPDATE session SET state = 4"),
    .check("evidence_file_name_length", "UPDATE evidence SET file_name = ''"),
    .check("evidence_file_name_length", "UPDATE evidence SET file_name = \(long)256)"),
    .check("evidence_sha256_length", "UPDATE evidence SET sha256 = zeroblob(31)"),
    .check("evidence_format_length", "UPDATE evidence SET format = ''"),
    .check("evidence_format_length", "UPDATE evidence SET format = \(long)21)"),
    .check("attendance_role_known", "UPDATE attendance SET role = 0"),
    .check("attendance_role_known", "UPDATE attendance SET role = 6"),
    .check("attendance_minutes_in_range", "UPDATE attendance SET minutes = -1"),
    .check("attendance_minutes_in_range", "UPDATE attendance SET minutes = 1441"),
    .check("attendance_state_known", "UPDATE attendance SET state = 0"),
    .check("attendance_state_known", "UPDATE attendance SET state = 4"),
    .check("attendance_entry_from_1", "UPDATE attendance SET entry_id = 0"),
    .check("scheme_code_length", "UPDATE scheme SET code = ''"),
    .check("scheme_code_length", "UPDATE scheme SET code = \(long)61)"),
    .check("scheme_version_from_1", "UPDATE scheme SET version = 0"),
    .check("scheme_sha256_length", "UPDATE scheme SET sha256 = zeroblob(33)"),
    .check("enrolment_from_day_in_range", "UPDATE enrolment SET from_day = -25568"),
    .check("enrolment_from_day_in_range", "UPDATE enrolment SET from_day = 84006"),
    .check("enrolment_ends_after_it_starts", "UPDATE enrolment SET to_day = from_day - 1"),
    .check("enrolment_ends_after_it_starts", "UPDATE enrolment SET to_day = 84006"),
    .check("enrolment_anchor_day_in_range", "UPDATE enrolment SET anchor_day = -25568"),
    .check("enrolment_anchor_day_in_range", "UPDATE enrolment SET anchor_day = 84006"),
    .check("allocation_shares_in_range", "UPDATE allocation SET shares = 0"),
    .check("allocation_shares_in_range", "UPDATE allocation SET shares = 1001"),
    .check("template_sha256_length", "UPDATE template SET sha256 = x''"),
    .check("certificate_issued_day_in_range", "UPDATE certificate SET issued_day = -25568"),
    .check("certificate_issued_day_in_range", "UPDATE certificate SET issued_day = 84006"),
    .check("certificate_from_day_in_range", "UPDATE certificate SET from_day = -25568"),
    .check("certificate_from_day_in_range", "UPDATE certificate SET from_day = 84006"),
    .check("certificate_ends_after_it_starts", "UPDATE certificate SET to_day = from_day - 1"),
    .check("certificate_ends_after_it_starts", "UPDATE certificate SET to_day = 84006"),
    .check("certificate_state_known", "UPDATE certificate SET state = 0"),
    .check("certificate_state_known", "UPDATE certificate SET state = 4"),
    .check("certificate_sha256_length", "UPDATE certificate SET sha256 = zeroblob(31)"),
    .check("trail_entry_number_from_1", entry(id: "0")),
    .check("trail_entry_recorded_at_form", entry(at: "'2026-11-21 09:30:00'")),
    .check("trail_entry_recorded_at_form", entry(at: "'2026-11-21T09:30:00+00:00'")),
    .check("trail_entry_words_length", entry(words: "zeroblob(31)")),
    .check("trail_entry_hash_length", entry(hash: "zeroblob(33)")),
    .check(
      "trail_part_number_from_1", "INSERT INTO trail_part VALUES (1, 0, NULL, NULL, NULL, zeroblob(32))"),
    .check(
      "trail_part_member_from_1", "INSERT INTO trail_part VALUES (1, 9, 0, NULL, NULL, zeroblob(32))"),
    .check(
      "trail_part_commitment_length", "INSERT INTO trail_part VALUES (1, 9, NULL, NULL, NULL, zeroblob(31))"),
    .check(
      "trail_part_erased_whole", "INSERT INTO trail_part VALUES (1, 9, NULL, x'00', NULL, zeroblob(32))"),
    .check(
      "trail_part_erased_whole", "INSERT INTO trail_part VALUES (1, 9, NULL, NULL, x'00', zeroblob(32))"),
  ]

  static let uniques: [Refusal] = [
    .once("zone_once", "zone.name", "INSERT INTO zone VALUES (9, 'Pacific/Auckland')"),
    .once(
      "registration_once_per_body", "registration.member_id, registration.body",
      "INSERT INTO registration VALUES (1, 'MCNZ', '2')"),
    .once(
      "balint_group_name_once", "balint_group.name",
      "INSERT INTO balint_group VALUES (9, 'Wellington', 1, NULL, 1)"),
    .once(
      "membership_once_from_a_day", "membership.group_id, membership.member_id, membership.from_day",
      "INSERT INTO membership SELECT group_id, member_id, from_day, NULL, 2 FROM membership"),
    .once(
      "session_once_per_group_and_start", "session.group_id, session.day, session.start_minute",
      "INSERT INTO session SELECT 9, group_id, day, start_minute, zone_id, 1, 0, 1, 1, 0, 1 FROM session"),
    .once(
      "evidence_once", "evidence.sha256, evidence.file_name",
      "INSERT INTO evidence SELECT 9, file_name, sha256, 'f' FROM evidence"),
    .once(
      "attendance_once_per_session", "attendance.session_id, attendance.member_id",
      "INSERT INTO attendance VALUES (1, 1, 1, 1, 1, NULL, 1)"),
    .once(
      "scheme_version_once", "scheme.code, scheme.version",
      "INSERT INTO scheme SELECT 9, code, version, '', sha256 FROM scheme"),
    .once(
      "enrolment_once_per_scheme", "enrolment.member_id, enrolment.scheme_code",
      "INSERT INTO enrolment VALUES (1, 'uk-bacp', 0, NULL, NULL)"),
    .once(
      "allocation_once_per_category", "allocation.member_id, allocation.scheme_code, allocation.category",
      "INSERT INTO allocation VALUES (1, 'uk-bacp', 'a', 1)"),
    .once("template_once", "template.sha256", "INSERT INTO template SELECT 9, '', sha256 FROM template"),
    .once(
      "certificate_number_once", "certificate.number",
      "INSERT INTO certificate SELECT 9, number, 1, 0, 0, 0, 1, sha256, 1 FROM certificate"),
    .once(
      "certificate_print_once", "certificate_print.member_id, certificate_print.certificate_id",
      "INSERT INTO certificate_print VALUES (1, 1, '', '', '', '')"),
    .once(
      "trail_part_once", "trail_part.entry_id, trail_part.part",
      "INSERT INTO trail_part VALUES (1, 1, NULL, NULL, NULL, zeroblob(32))"),
  ]

  private static func entry(
    id: String = "99", at: String = "'2026-11-21T09:30:00Z'", words: String = "zeroblob(32)",
    hash: String = "zeroblob(32)"
  ) -> String {
    "INSERT INTO trail_entry VALUES (\(id), \(at), 'c', NULL, NULL, NULL, \(words), \(hash))"
  }

  @Test(arguments: checks + uniques)
  func `a row that breaks a rule is refused by name`(refusal: Refusal) throws {
    let register = try Sample.furnished()
    try register.database.execute("DROP TRIGGER trail_part_is_never_replaced")
    let before = try Sample.dump(register.database)
    let error = #expect(throws: SQLiteError.self) { try register.database.run(refusal.sql) }
    #expect(error?.message == refusal.message)
    #expect(error?.isConstraint == true)
    #expect(try Sample.dump(register.database) == before)
  }

  @Test func `every named constraint of the layout has a case here`() throws {
    let words = try Repository.text("Schema/migrations/0001-register.sql").split {
      $0.isWhitespace || $0 == ","
    }
    let named = zip(words, words.dropFirst()).filter { $0.0 == "CONSTRAINT" }.map { String($0.1) }
    let tested = (Self.checks + Self.uniques).map(\.constraint) + ["allocation_of_an_enrolment"]
    #expect(Set(named) == Set(tested))
  }

  @Test(arguments: [
    "UPDATE society SET zone_id = 9", "INSERT INTO registration VALUES (9, 'b', '1')",
    "UPDATE balint_group SET zone_id = 9", "INSERT INTO membership VALUES (9, 1, 0, NULL, 1)",
    "INSERT INTO membership VALUES (1, 9, 0, NULL, 1)", "UPDATE session SET group_id = 9",
    "UPDATE session SET zone_id = 9", "INSERT INTO attendance VALUES (9, 1, 1, 1, 1, NULL, 1)",
    "INSERT INTO attendance VALUES (1, 9, 1, 1, 1, NULL, 1)", "UPDATE attendance SET evidence_id = 9",
    "INSERT INTO enrolment VALUES (9, 's', 0, NULL, NULL)",
    "INSERT INTO allocation VALUES (2, 'uk-bacp', 'a', 1)",
    "UPDATE certificate SET member_id = 9", "UPDATE certificate SET template_id = 9",
    "INSERT INTO certificate_print VALUES (9, 1, '', '', '', '')",
    "INSERT INTO certificate_print VALUES (1, 9, '', '', '', '')",
    "INSERT INTO trail_part VALUES (99, 1, NULL, NULL, NULL, zeroblob(32))",
  ])
  func `a row that names a row that is not there is refused`(sql: String) throws {
    let register = try Sample.furnished()
    let error = #expect(throws: SQLiteError.self) {
      try register.database.write { try register.database.run(sql) }
    }
    #expect(error?.extendedCode == 787)
  }

  @Test(arguments: [
    "DELETE FROM zone", "DELETE FROM member", "DELETE FROM balint_group", "DELETE FROM session",
    "DELETE FROM evidence",
    "DELETE FROM enrolment", "DELETE FROM template", "DELETE FROM certificate",
  ])
  func `a row that others name is not deleted`(sql: String) throws {
    let error = #expect(throws: SQLiteError.self) { try Sample.furnished().database.run(sql) }
    #expect(error?.extendedCode == 1811 || error?.extendedCode == 787)
  }

  @Test(arguments: [
    "society name", "society prefix", "society zone_id", "society register_id", "zone name", "member name",
    "registration number", "balint_group name", "balint_group zone_id", "balint_group usual_minutes",
    "membership from_day", "membership role", "session group_id", "session day", "session start_minute",
    "session zone_id", "session minutes", "session break_minutes", "session mode", "session kind",
    "session cases",
    "session state", "evidence file_name", "evidence sha256", "evidence format", "attendance session_id",
    "attendance member_id", "attendance role", "attendance minutes", "attendance state",
    "attendance entry_id",
    "scheme code", "scheme version", "scheme text", "scheme sha256", "enrolment scheme_code",
    "enrolment from_day",
    "allocation category", "allocation shares", "template text", "template sha256", "certificate number",
    "certificate member_id", "certificate issued_day", "certificate from_day", "certificate to_day",
    "certificate state", "certificate sha256", "certificate template_id", "certificate_print holder",
    "certificate_print block", "certificate_print page_values", "certificate_print csv",
  ])
  func `a column that must hold something is never nothing`(column: String) throws {
    let words = column.split(separator: " ")
    let error = #expect(throws: SQLiteError.self) {
      try Sample.furnished().database.run("UPDATE \(words[0]) SET \(words[1]) = NULL")
    }
    #expect(error?.extendedCode == 1299)
    #expect(error?.message == "NOT NULL constraint failed: \(words[0]).\(words[1])")
  }

  @Test func `every table is strict`() throws {
    let tables = try Sample.empty().database.rows(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND NOT strict"
    ) { $0.text(0) }
    #expect(tables == [])
  }

  @Test func `the limits themselves are kept`() throws {
    try Sample.furnished().database.execute(
      """
      UPDATE member SET name = \(Self.long)200), title = \(Self.long)40), email = 'a@b' WHERE id = 1;
      INSERT INTO member VALUES (999999999, 'ü', 'D', 'p', \(Self.long)254));
      UPDATE session SET day = -25567, start_minute = 1439, minutes = 1440, break_minutes = 1439, cases = 99;
      UPDATE membership SET from_day = 84005, to_day = 84005, role = 5;
      UPDATE attendance SET minutes = 1440, role = 5, state = 3;
      """)
  }

  @Test func `a layout carries its marks`() throws {
    let database = try Sample.empty().database
    #expect(try database.first("PRAGMA application_id") { $0.int(0) } == 0x4241_4C4E)
    #expect(try database.first("PRAGMA user_version") { $0.int(0) } == 1)
    #expect(Migrations.newest == 1)
  }
}
