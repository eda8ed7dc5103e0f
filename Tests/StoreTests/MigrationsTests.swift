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
    .check("balint_group_usual_kind_known", "UPDATE balint_group SET usual_kind = 0"),
    .check("balint_group_usual_kind_known", "UPDATE balint_group SET usual_kind = 7"),
    .check("group_approval_scheme_code_length", "UPDATE group_approval SET scheme_code = ''"),
    .check("group_approval_scheme_code_length", "UPDATE group_approval SET scheme_code = \(long)61)"),
    .check("group_approval_from_day_in_range", "UPDATE group_approval SET from_day = -25568"),
    .check("group_approval_from_day_in_range", "UPDATE group_approval SET from_day = 84006"),
    .check("group_approval_ends_after_it_starts", "UPDATE group_approval SET to_day = from_day - 1"),
    .check("group_approval_ends_after_it_starts", "UPDATE group_approval SET to_day = 84006"),
    .check("group_approval_number_length", "UPDATE group_approval SET number = ''"),
    .check("group_approval_number_length", "UPDATE group_approval SET number = \(long)41)"),
    .check("session_tag_length", "UPDATE session_tag SET tag = ''"),
    .check("session_tag_length", "UPDATE session_tag SET tag = \(long)41)"),
    .check("session_tag_cases_in_range", "UPDATE session_tag SET cases = 0"),
    .check("session_tag_cases_in_range", "UPDATE session_tag SET cases = 100"),
    .check("attendance_fact_mode_known", "UPDATE attendance_fact SET mode = 0"),
    .check("attendance_fact_mode_known", "UPDATE attendance_fact SET mode = 3"),
    .check("attendance_fact_cases_in_range", "UPDATE attendance_fact SET cases = -1"),
    .check("attendance_fact_cases_in_range", "UPDATE attendance_fact SET cases = 100"),
    .check("recognition_what_length", "UPDATE recognition SET what = ''"),
    .check("recognition_what_length", "UPDATE recognition SET what = \(long)81)"),
    .check("recognition_from_day_in_range", "UPDATE recognition SET from_day = -25568"),
    .check("recognition_from_day_in_range", "UPDATE recognition SET from_day = 84006"),
    .check("recognition_ends_after_it_starts", "UPDATE recognition SET to_day = from_day - 1"),
    .check("recognition_ends_after_it_starts", "UPDATE recognition SET to_day = 84006"),
    .check("enrolment_fact_length", "UPDATE enrolment_fact SET fact = ''"),
    .check("enrolment_fact_length", "UPDATE enrolment_fact SET fact = \(long)41)"),
    .check("enrolment_fact_yes_or_no", "UPDATE enrolment_fact SET holds = -1"),
    .check("enrolment_fact_yes_or_no", "UPDATE enrolment_fact SET holds = 2"),
    .check("activity_number_from_1", "INSERT INTO activity VALUES (1, 0, 's', 0, 1, 1, 1, NULL)"),
    .check("activity_number_from_1", "INSERT INTO activity VALUES (1, 1000000000, 's', 0, 1, 1, 1, NULL)"),
    .check("activity_scheme_code_length", "UPDATE activity SET scheme_code = ''"),
    .check("activity_scheme_code_length", "UPDATE activity SET scheme_code = \(long)61)"),
    .check("activity_day_in_range", "UPDATE activity SET day = -25568"),
    .check("activity_day_in_range", "UPDATE activity SET day = 84006"),
    .check("activity_kind_known", "UPDATE activity SET kind = 0"),
    .check("activity_kind_known", "UPDATE activity SET kind = 4"),
    .check("activity_credit_above_0", "UPDATE activity SET credit_numerator = 0"),
    .check("activity_credit_above_0", "UPDATE activity SET credit_numerator = -90"),
    .check("activity_credit_above_0", "UPDATE activity SET credit_denominator = 0"),
    .check("activity_credit_above_0", "UPDATE activity SET credit_denominator = -7"),
    .check("activity_category_length", "UPDATE activity SET category = ''"),
    .check("activity_category_length", "UPDATE activity SET category = \(long)41)"),
    .check("activity_tag_length", "UPDATE activity_tag SET tag = ''"),
    .check("activity_tag_length", "UPDATE activity_tag SET tag = \(long)41)"),
    .check("held_evidence_scheme_code_length", "UPDATE held_evidence SET scheme_code = ''"),
    .check("held_evidence_scheme_code_length", "UPDATE held_evidence SET scheme_code = \(long)61)"),
    .check("held_evidence_item_length", "UPDATE held_evidence SET item = ''"),
    .check("held_evidence_item_length", "UPDATE held_evidence SET item = \(long)61)"),
    .check("held_evidence_day_in_range", "UPDATE held_evidence SET day = -25568"),
    .check("held_evidence_day_in_range", "UPDATE held_evidence SET day = 84006"),
    .check("held_evidence_yes_or_no", "UPDATE held_evidence SET is_held = -1"),
    .check("held_evidence_yes_or_no", "UPDATE held_evidence SET is_held = 2"),
    .check("leave_from_day_in_range", "UPDATE leave SET from_day = -25568"),
    .check("leave_from_day_in_range", "UPDATE leave SET from_day = 84006, to_day = 84006"),
    .check("leave_ends_after_it_starts", "UPDATE leave SET to_day = from_day - 1"),
    .check("leave_ends_after_it_starts", "UPDATE leave SET to_day = 84006"),
    .check("leave_kind_known", "UPDATE leave SET kind = 0"),
    .check("leave_kind_known", "UPDATE leave SET kind = 7"),
    .check("closing_from_day_in_range", "UPDATE closing SET from_day = -25568"),
    .check("closing_from_day_in_range", "UPDATE closing SET from_day = 84006, to_day = 84006"),
    .check("closing_ends_after_it_starts", "UPDATE closing SET to_day = from_day - 1"),
    .check("closing_ends_after_it_starts", "UPDATE closing SET to_day = 84006"),
    .check("closing_entry_from_1", "UPDATE closing SET entry_id = 0"),
    .check("member_closing_from_day_in_range", "UPDATE member_closing SET from_day = -25568"),
    .check("member_closing_from_day_in_range", "UPDATE member_closing SET from_day = 84006, to_day = 84006"),
    .check("member_closing_ends_after_it_starts", "UPDATE member_closing SET to_day = from_day - 1"),
    .check("member_closing_ends_after_it_starts", "UPDATE member_closing SET to_day = 84006"),
    .check("member_closing_entry_from_1", "UPDATE member_closing SET entry_id = 0"),
    .check("name_alias_length", "UPDATE name_alias SET name = ''"),
    .check("name_alias_length", "UPDATE name_alias SET name = \(long)201)"),
    .check("member_merge_with_another", "INSERT INTO member_merge VALUES (1, 1)"),
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
      "INSERT INTO balint_group VALUES (9, 'Wellington', 1, NULL, 1, 1)"),
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
      "group_approval_once_from_a_day",
      "group_approval.group_id, group_approval.scheme_code, group_approval.from_day",
      "INSERT INTO group_approval SELECT group_id, scheme_code, from_day, NULL, 'n' FROM group_approval"),
    .once(
      "session_tag_once", "session_tag.session_id, session_tag.tag",
      "INSERT INTO session_tag VALUES (1, 'mental health', 2)"),
    .once(
      "attendance_fact_once", "attendance_fact.member_id, attendance_fact.session_id",
      "INSERT INTO attendance_fact VALUES (1, 1, NULL, 2)"),
    .once(
      "recognition_once_from_a_day", "recognition.member_id, recognition.what, recognition.from_day",
      "INSERT INTO recognition SELECT member_id, what, from_day, from_day FROM recognition"),
    .once(
      "enrolment_fact_once", "enrolment_fact.member_id, enrolment_fact.scheme_code, enrolment_fact.fact",
      "INSERT INTO enrolment_fact VALUES (1, 'uk-bacp', 'specialist', 1)"),
    .once(
      "activity_once", "activity.id",  // which is there once whoever it is of; SQLite looks at that first
      "INSERT INTO activity VALUES (1, 1, 's', 0, 1, 1, 1, NULL)"),
    .once(
      "activity_number_once", "activity.id", "INSERT INTO activity VALUES (2, 1, 's', 0, 1, 1, 1, NULL)"),
    .once(
      "activity_tag_once", "activity_tag.member_id, activity_tag.activity_id, activity_tag.tag",
      "INSERT INTO activity_tag VALUES (1, 1, 'ethics')"),
    .once(
      "held_evidence_once_a_day",
      "held_evidence.member_id, held_evidence.scheme_code, held_evidence.item, held_evidence.day",
      "INSERT INTO held_evidence SELECT member_id, scheme_code, item, day, 0 FROM held_evidence"),
    .once(
      "leave_once_from_a_day", "leave.member_id, leave.from_day",
      "INSERT INTO leave SELECT member_id, from_day, from_day, 6 FROM leave"),
    .once(
      "closing_once_from_a_day", "closing.from_day",
      "INSERT INTO closing SELECT from_day, from_day, 1 FROM closing"),
    .once(
      "member_closing_once_from_a_day", "member_closing.member_id, member_closing.from_day",
      "INSERT INTO member_closing SELECT member_id, from_day, from_day, 1 FROM member_closing"),
    .once("member_merge_once", "member_merge.member_id", "INSERT INTO member_merge VALUES (2, 1), (2, 1)"),
    .once(
      "name_alias_once", "name_alias.name",  // as with activities
      "INSERT INTO name_alias SELECT member_id, name FROM name_alias"),
    .once(
      "name_alias_of_one_member", "name_alias.name", "INSERT INTO name_alias SELECT 2, name FROM name_alias"),
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
    let words = Migrations.steps.joined(separator: "\n").split { $0.isWhitespace || $0 == "," }
    let named = zip(words, words.dropFirst()).filter { $0.0 == "CONSTRAINT" }.map { String($0.1) }
    let tested = (Self.checks + Self.uniques).map(\.constraint) + Self.references.compactMap(\.constraint)
    #expect(Set(named) == Set(tested))
    #expect(named.count == Set(named).count)
  }

  @Test func `the steps of the layout are the files of the folder`() throws {
    let names = [
      "0001-register.sql", "0002-facts.sql", "0003-merge.sql", "0004-alias.sql", "0005-closing.sql",
    ]
    #expect(try Migrations.steps == names.map { try Repository.text("Schema/migrations/\($0)") })
  }

  /// A row that names one that is not there, and the constraint when it has a name.
  static let references: [(constraint: String?, sql: String)] = [
    (nil, "UPDATE society SET zone_id = 9"),
    (nil, "INSERT INTO registration VALUES (9, 'b', '1')"),
    (nil, "UPDATE balint_group SET zone_id = 9"),
    (nil, "INSERT INTO membership VALUES (9, 1, 0, NULL, 1)"),
    (nil, "INSERT INTO membership VALUES (1, 9, 0, NULL, 1)"),
    (nil, "UPDATE session SET group_id = 9"),
    (nil, "UPDATE session SET zone_id = 9"),
    (nil, "INSERT INTO attendance VALUES (9, 1, 1, 1, 1, NULL, 1)"),
    (nil, "INSERT INTO attendance VALUES (1, 9, 1, 1, 1, NULL, 1)"),
    (nil, "UPDATE attendance SET evidence_id = 9"),
    (nil, "INSERT INTO enrolment VALUES (9, 's', 0, NULL, NULL)"),
    ("allocation_of_an_enrolment", "INSERT INTO allocation VALUES (2, 'uk-bacp', 'a', 1)"),
    (nil, "UPDATE certificate SET member_id = 9"),
    (nil, "UPDATE certificate SET template_id = 9"),
    (nil, "INSERT INTO certificate_print VALUES (9, 1, '', '', '', '')"),
    (nil, "INSERT INTO certificate_print VALUES (1, 9, '', '', '', '')"),
    (nil, "INSERT INTO trail_part VALUES (99, 1, NULL, NULL, NULL, zeroblob(32))"),
    (nil, "INSERT INTO group_approval VALUES (9, 's', 0, NULL, 'n')"),
    (nil, "INSERT INTO session_tag VALUES (9, 't', 1)"),
    ("attendance_fact_of_an_attendance", "INSERT INTO attendance_fact VALUES (9, 1, NULL, 1)"),
    ("attendance_fact_of_an_attendance", "INSERT INTO attendance_fact VALUES (1, 9, NULL, 1)"),
    (nil, "INSERT INTO recognition VALUES (9, 'w', 0, NULL)"),
    ("enrolment_fact_of_an_enrolment", "INSERT INTO enrolment_fact VALUES (2, 'uk-bacp', 'f', 1)"),
    ("enrolment_fact_of_an_enrolment", "INSERT INTO enrolment_fact VALUES (1, 'other', 'f', 1)"),
    (nil, "INSERT INTO activity VALUES (9, 9, 's', 0, 1, 1, 1, NULL)"),
    ("activity_tag_of_an_activity", "INSERT INTO activity_tag VALUES (2, 1, 't')"),
    ("activity_tag_of_an_activity", "INSERT INTO activity_tag VALUES (1, 9, 't')"),
    (nil, "INSERT INTO held_evidence VALUES (9, 's', 'i', 0, 1)"),
    (nil, "INSERT INTO leave VALUES (9, 0, 0, 1)"),
    (nil, "INSERT INTO name_alias VALUES (9, 'n')"),
    (nil, "INSERT INTO member_merge VALUES (9, 1)"),
    (nil, "INSERT INTO member_merge VALUES (1, 9)"),
  ]

  @Test(arguments: references.map(\.sql))
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
    "DELETE FROM enrolment", "DELETE FROM template", "DELETE FROM certificate", "DELETE FROM attendance",
    "DELETE FROM activity",
    "DELETE FROM allocation; DELETE FROM enrolment",
    "DELETE FROM attendance_fact; DELETE FROM attendance; DELETE FROM session",
  ])
  func `a row that others name is not deleted`(sql: String) throws {
    let error = #expect(throws: SQLiteError.self) { try Sample.furnished().database.execute(sql) }
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
    "balint_group usual_kind", "group_approval group_id", "group_approval scheme_code",
    "group_approval from_day", "group_approval number", "session_tag session_id", "session_tag tag",
    "session_tag cases", "attendance_fact session_id", "attendance_fact member_id", "attendance_fact cases",
    "recognition member_id", "recognition what", "recognition from_day", "enrolment_fact member_id",
    "enrolment_fact scheme_code", "enrolment_fact fact", "enrolment_fact holds", "activity member_id",
    "activity id", "activity scheme_code", "activity day", "activity kind", "activity credit_numerator",
    "activity credit_denominator", "activity_tag member_id", "activity_tag activity_id", "activity_tag tag",
    "held_evidence member_id", "held_evidence scheme_code", "held_evidence item", "held_evidence day",
    "held_evidence is_held", "leave member_id", "leave from_day", "leave to_day", "leave kind",
    "name_alias member_id", "name_alias name", "closing from_day", "closing to_day", "closing entry_id",
    "member_closing member_id", "member_closing from_day", "member_closing to_day",
    "member_closing entry_id",
  ])
  func `a column that must hold something is never nothing`(column: String) throws {
    let words = column.split(separator: " ")
    let error = #expect(throws: SQLiteError.self) {
      try Sample.furnished().database.run("UPDATE \(words[0]) SET \(words[1]) = NULL")
    }
    #expect(error?.extendedCode == 1299)
    #expect(error?.message == "NOT NULL constraint failed: \(words[0]).\(words[1])")
  }

  @Test func `a furnished register has a row in every table`() throws {
    let database = try Sample.furnished().database
    for table in try database.recordedTables() where table != "member_merge" {
      #expect(try database.first("SELECT 1 FROM \(table)") { $0.int(0) } == 1, "\(table)")
    }
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
      UPDATE balint_group SET usual_kind = 6;
      UPDATE group_approval SET scheme_code = \(Self.long)60), number = \(Self.long)40), from_day = 84005,
        to_day = 84005;
      UPDATE session_tag SET tag = \(Self.long)40), cases = 99;
      UPDATE attendance_fact SET mode = 2, cases = 99;
      UPDATE recognition SET what = \(Self.long)80), from_day = -25567, to_day = -25567;
      UPDATE enrolment_fact SET fact = \(Self.long)40), holds = 1;
      INSERT INTO activity VALUES (2, 999999999, \(Self.long)60), 84005, 3, 9223372036854775807,
        9223372036854775807, \(Self.long)40));
      INSERT INTO activity_tag VALUES (2, 999999999, \(Self.long)40));
      UPDATE held_evidence SET scheme_code = \(Self.long)60), item = \(Self.long)60), day = -25567;
      UPDATE leave SET from_day = -25567, to_day = 84005, kind = 6;
      UPDATE closing SET from_day = -25567, to_day = 84005;
      UPDATE member_closing SET from_day = 84005, to_day = 84005;
      INSERT INTO member_merge VALUES (2, 999999999);
      """)
  }

  @Test func `a layout carries its marks`() throws {
    let database = try Sample.empty().database
    #expect(try database.first("PRAGMA application_id") { $0.int(0) } == 0x4241_4C4E)
    #expect(try database.first("PRAGMA user_version") { $0.int(0) } == 5)
    #expect(Migrations.newest == 5)
  }
}
