-- The register of one society: who attended which session, and what was made of it.
--
-- Laid out for ten million attendances: small integer keys, dates as days since 1970-01-01, no text repeated in
-- a row. Every table but the trail's own has a declared primary key, because the trail records by it.
-- Nothing said in a session has a place here.

CREATE TABLE society (
  id           INTEGER NOT NULL PRIMARY KEY,  -- always 1
  name         TEXT    NOT NULL,
  prefix       TEXT    NOT NULL,              -- what certificate numbers start with
  zone_id      INTEGER NOT NULL REFERENCES zone (id) ON DELETE RESTRICT,
  register_id  BLOB    NOT NULL,              -- 16 random bytes: the start of the trail

  CONSTRAINT society_is_one CHECK (id = 1),
  CONSTRAINT society_name_not_empty CHECK (length(name) BETWEEN 1 AND 200),
  CONSTRAINT society_prefix_in_capitals
    CHECK (length(prefix) BETWEEN 2 AND 8 AND prefix NOT GLOB '*[^A-Z0-9]*'),
  CONSTRAINT society_register_id_length CHECK (length(register_id) = 16)
) STRICT;

CREATE TABLE zone (
  id    INTEGER NOT NULL PRIMARY KEY,
  name  TEXT    NOT NULL,                     -- an IANA name, such as Pacific/Auckland

  CONSTRAINT zone_once UNIQUE (name)
) STRICT;

CREATE TABLE member (
  id          INTEGER NOT NULL PRIMARY KEY,   -- M-0001 and so on; never given twice
  name        TEXT    NOT NULL,
  title       TEXT,
  profession  TEXT,
  email       TEXT,

  CONSTRAINT member_number_from_1 CHECK (id BETWEEN 1 AND 999999999),
  CONSTRAINT member_name_not_empty CHECK (length(name) BETWEEN 1 AND 200),
  CONSTRAINT member_title_length CHECK (length(title) BETWEEN 1 AND 40),
  CONSTRAINT member_profession_length CHECK (length(profession) BETWEEN 1 AND 80),
  CONSTRAINT member_email_length CHECK (length(email) BETWEEN 3 AND 254)
) STRICT;

CREATE TABLE registration (
  member_id  INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  body       TEXT    NOT NULL,                -- as printed, such as Ahpra
  number     TEXT    NOT NULL,

  CONSTRAINT registration_once_per_body PRIMARY KEY (member_id, body),
  CONSTRAINT registration_body_length CHECK (length(body) BETWEEN 1 AND 80),
  CONSTRAINT registration_number_length CHECK (length(number) BETWEEN 1 AND 40)
) STRICT, WITHOUT ROWID;

CREATE TABLE balint_group (
  id                   INTEGER NOT NULL PRIMARY KEY,
  name                 TEXT    NOT NULL,
  zone_id              INTEGER NOT NULL REFERENCES zone (id) ON DELETE RESTRICT,
  usual_start_minute   INTEGER,               -- minutes after midnight
  usual_minutes        INTEGER NOT NULL,

  CONSTRAINT balint_group_name_once UNIQUE (name),
  CONSTRAINT balint_group_name_not_empty CHECK (length(name) BETWEEN 1 AND 120),
  CONSTRAINT balint_group_usual_start_in_day CHECK (usual_start_minute BETWEEN 0 AND 1439),
  CONSTRAINT balint_group_usual_minutes_in_range CHECK (usual_minutes BETWEEN 1 AND 1440)
) STRICT;

CREATE TABLE membership (
  group_id   INTEGER NOT NULL REFERENCES balint_group (id) ON DELETE RESTRICT,
  member_id  INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  from_day   INTEGER NOT NULL,                -- days since 1970-01-01, included
  to_day     INTEGER,                         -- included; NULL while it lasts
  role       INTEGER NOT NULL,                -- 1 member, 2 leader, 3 co-leader, 4 observer, 5 supervisor

  CONSTRAINT membership_once_from_a_day PRIMARY KEY (group_id, member_id, from_day),
  CONSTRAINT membership_from_day_in_range CHECK (from_day BETWEEN -25567 AND 84005),
  CONSTRAINT membership_ends_after_it_starts CHECK (to_day BETWEEN from_day AND 84005),
  CONSTRAINT membership_role_known CHECK (role BETWEEN 1 AND 5)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id             INTEGER NOT NULL PRIMARY KEY,
  group_id       INTEGER NOT NULL REFERENCES balint_group (id) ON DELETE RESTRICT,
  day            INTEGER NOT NULL,            -- the date on the wall, days since 1970-01-01
  start_minute   INTEGER NOT NULL,            -- the time on the wall, minutes after midnight
  zone_id        INTEGER NOT NULL REFERENCES zone (id) ON DELETE RESTRICT,
  minutes        INTEGER NOT NULL,            -- from beginning to end
  break_minutes  INTEGER NOT NULL,
  mode           INTEGER NOT NULL,            -- 1 in person, 2 online, 3 mixed
  kind           INTEGER NOT NULL,            -- 1 case session, 2 planning, 3 review, 4 supervision,
                                              -- 5 workshop, 6 leadership day
  cases          INTEGER NOT NULL,            -- how many were presented; never what
  state          INTEGER NOT NULL,            -- 1 planned, 2 held, 3 cancelled

  CONSTRAINT session_once_per_group_and_start UNIQUE (group_id, day, start_minute),
  CONSTRAINT session_day_in_range CHECK (day BETWEEN -25567 AND 84005),
  CONSTRAINT session_start_in_day CHECK (start_minute BETWEEN 0 AND 1439),
  CONSTRAINT session_minutes_in_range CHECK (minutes BETWEEN 1 AND 1440),
  CONSTRAINT session_breaks_shorter_than_it CHECK (break_minutes >= 0 AND break_minutes < minutes),
  CONSTRAINT session_mode_known CHECK (mode BETWEEN 1 AND 3),
  CONSTRAINT session_kind_known CHECK (kind BETWEEN 1 AND 6),
  CONSTRAINT session_cases_in_range CHECK (cases BETWEEN 0 AND 99),
  CONSTRAINT session_state_known CHECK (state BETWEEN 1 AND 3)
) STRICT;

CREATE TABLE evidence (
  id         INTEGER NOT NULL PRIMARY KEY,
  file_name  TEXT    NOT NULL,
  sha256     BLOB    NOT NULL,                -- of the file's bytes; the file itself is not kept
  format     TEXT    NOT NULL,

  CONSTRAINT evidence_once UNIQUE (sha256, file_name),
  CONSTRAINT evidence_file_name_length CHECK (length(file_name) BETWEEN 1 AND 255),
  CONSTRAINT evidence_sha256_length CHECK (length(sha256) = 32),
  CONSTRAINT evidence_format_length CHECK (length(format) BETWEEN 1 AND 20)
) STRICT;

CREATE TABLE attendance (
  session_id   INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  member_id    INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  role         INTEGER NOT NULL,              -- 1 member, 2 leader, 3 co-leader, 4 observer, 5 supervisor
  minutes      INTEGER NOT NULL,              -- how long the person was there
  state        INTEGER NOT NULL,              -- 1 claimed, 2 confirmed, 3 rejected
  evidence_id  INTEGER REFERENCES evidence (id) ON DELETE RESTRICT,  -- NULL when entered by hand
  entry_id     INTEGER NOT NULL,              -- the trail's entry that wrote this row last

  CONSTRAINT attendance_once_per_session PRIMARY KEY (session_id, member_id),
  CONSTRAINT attendance_role_known CHECK (role BETWEEN 1 AND 5),
  CONSTRAINT attendance_minutes_in_range CHECK (minutes BETWEEN 0 AND 1440),
  CONSTRAINT attendance_state_known CHECK (state BETWEEN 1 AND 3),
  CONSTRAINT attendance_entry_from_1 CHECK (entry_id >= 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX attendance_member_id_idx ON attendance (member_id);

CREATE TABLE scheme (
  id       INTEGER NOT NULL PRIMARY KEY,
  code     TEXT    NOT NULL,                  -- such as au-racgp-2023
  version  INTEGER NOT NULL,
  text     TEXT    NOT NULL,                  -- the whole scheme file
  sha256   BLOB    NOT NULL,                  -- of the text

  CONSTRAINT scheme_version_once UNIQUE (code, version),
  CONSTRAINT scheme_code_length CHECK (length(code) BETWEEN 1 AND 60),
  CONSTRAINT scheme_version_from_1 CHECK (version >= 1),
  CONSTRAINT scheme_sha256_length CHECK (length(sha256) = 32)
) STRICT;

CREATE TABLE enrolment (
  member_id    INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  scheme_code  TEXT    NOT NULL,
  from_day     INTEGER NOT NULL,
  to_day       INTEGER,
  anchor_day   INTEGER,                       -- from which an individual period counts

  CONSTRAINT enrolment_once_per_scheme PRIMARY KEY (member_id, scheme_code),
  CONSTRAINT enrolment_from_day_in_range CHECK (from_day BETWEEN -25567 AND 84005),
  CONSTRAINT enrolment_ends_after_it_starts CHECK (to_day BETWEEN from_day AND 84005),
  CONSTRAINT enrolment_anchor_day_in_range CHECK (anchor_day BETWEEN -25567 AND 84005)
) STRICT, WITHOUT ROWID;

CREATE TABLE allocation (
  member_id    INTEGER NOT NULL,
  scheme_code  TEXT    NOT NULL,
  category     TEXT    NOT NULL,
  shares       INTEGER NOT NULL,              -- of the sum of the member's shares in the scheme

  CONSTRAINT allocation_once_per_category PRIMARY KEY (member_id, scheme_code, category),
  CONSTRAINT allocation_of_an_enrolment
    FOREIGN KEY (member_id, scheme_code) REFERENCES enrolment (member_id, scheme_code) ON DELETE RESTRICT,
  CONSTRAINT allocation_shares_in_range CHECK (shares BETWEEN 1 AND 1000)
) STRICT, WITHOUT ROWID;

CREATE TABLE template (
  id      INTEGER NOT NULL PRIMARY KEY,
  text    TEXT    NOT NULL,                   -- the page as it was when it was first used
  sha256  BLOB    NOT NULL,

  CONSTRAINT template_once UNIQUE (sha256),
  CONSTRAINT template_sha256_length CHECK (length(sha256) = 32)
) STRICT;

CREATE TABLE certificate (
  id           INTEGER NOT NULL PRIMARY KEY,
  number       TEXT    NOT NULL,
  member_id    INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  issued_day   INTEGER NOT NULL,
  from_day     INTEGER NOT NULL,
  to_day       INTEGER NOT NULL,
  state        INTEGER NOT NULL,              -- 1 issued, 2 superseded, 3 revoked
  sha256       BLOB    NOT NULL,              -- of the verification block
  template_id  INTEGER NOT NULL REFERENCES template (id) ON DELETE RESTRICT,

  CONSTRAINT certificate_number_once UNIQUE (number),
  CONSTRAINT certificate_issued_day_in_range CHECK (issued_day BETWEEN -25567 AND 84005),
  CONSTRAINT certificate_from_day_in_range CHECK (from_day BETWEEN -25567 AND 84005),
  CONSTRAINT certificate_ends_after_it_starts CHECK (to_day BETWEEN from_day AND 84005),
  CONSTRAINT certificate_state_known CHECK (state BETWEEN 1 AND 3),
  CONSTRAINT certificate_sha256_length CHECK (length(sha256) = 32)
) STRICT;

CREATE INDEX certificate_member_id_idx ON certificate (member_id);

-- What a certificate prints, apart from it because it names a person.
CREATE TABLE certificate_print (
  member_id       INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  certificate_id  INTEGER NOT NULL REFERENCES certificate (id) ON DELETE RESTRICT,
  holder          TEXT    NOT NULL,
  block           TEXT    NOT NULL,           -- the verification block
  page_values     TEXT    NOT NULL,           -- JSON: what the page's placeholders stand for
  csv             TEXT    NOT NULL,

  CONSTRAINT certificate_print_once PRIMARY KEY (member_id, certificate_id)
) STRICT, WITHOUT ROWID;

-- The trail: one entry for every command that wrote, chained by SHA-256 (the formula is in CONTRIBUTING.md).
CREATE TABLE trail_entry (
  id           INTEGER NOT NULL PRIMARY KEY,  -- 1, 2, 3 … without a gap
  recorded_at  TEXT    NOT NULL,              -- the computer's clock, UTC, such as 2026-11-21T09:30:00Z
  command      TEXT    NOT NULL,              -- the command's words, such as session add
  salt         BLOB,                          -- 16 random bytes; NULL once the words below are erased
  actor        TEXT,                          -- who
  reason       TEXT,                          -- why; NULL when none was given
  words        BLOB    NOT NULL,              -- the commitment to actor and reason
  hash         BLOB    NOT NULL,

  CONSTRAINT trail_entry_number_from_1 CHECK (id >= 1),
  CONSTRAINT trail_entry_recorded_at_form
    CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  CONSTRAINT trail_entry_words_length CHECK (length(words) = 32),
  CONSTRAINT trail_entry_hash_length CHECK (length(hash) = 32)
) STRICT;

-- The rows that an entry changed, as changesets: those of shared tables together, those that name a person in
-- a part of that person's own, so that erasing one person leaves the others' parts and the chain whole.
CREATE TABLE trail_part (
  entry_id    INTEGER NOT NULL
    REFERENCES trail_entry (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,  -- written after its parts
  part        INTEGER NOT NULL,               -- 1, 2, 3 … within the entry
  member_id   INTEGER,                        -- whom the part is about; NULL for shared tables
  salt        BLOB,                           -- 16 random bytes; NULL once erased
  changes     BLOB,                           -- NULL once erased
  commitment  BLOB    NOT NULL,

  CONSTRAINT trail_part_once PRIMARY KEY (entry_id, part),
  CONSTRAINT trail_part_number_from_1 CHECK (part >= 1),
  CONSTRAINT trail_part_member_from_1 CHECK (member_id >= 1),
  CONSTRAINT trail_part_commitment_length CHECK (length(commitment) = 32),
  CONSTRAINT trail_part_erased_whole CHECK ((salt IS NULL) = (changes IS NULL))
) STRICT;

CREATE INDEX trail_part_member_id_idx ON trail_part (member_id) WHERE member_id IS NOT NULL;

-- These stop accidents; what somebody does on purpose is found by `balint check`.
CREATE TRIGGER trail_entry_is_never_deleted BEFORE DELETE ON trail_entry
BEGIN SELECT RAISE (ABORT, 'entries of the trail are never deleted'); END;

CREATE TRIGGER trail_part_is_never_deleted BEFORE DELETE ON trail_part
BEGIN SELECT RAISE (ABORT, 'parts of the trail are never deleted'); END;

CREATE TRIGGER trail_entry_is_never_changed BEFORE UPDATE ON trail_entry
WHEN NEW.salt IS NOT NULL OR NEW.actor IS NOT NULL OR NEW.reason IS NOT NULL
  OR (NEW.id, NEW.recorded_at, NEW.command, NEW.words, NEW.hash)
    IS NOT (OLD.id, OLD.recorded_at, OLD.command, OLD.words, OLD.hash)
BEGIN SELECT RAISE (ABORT, 'entries of the trail are never changed'); END;

CREATE TRIGGER trail_entry_is_never_replaced BEFORE INSERT ON trail_entry
WHEN EXISTS (SELECT 1 FROM trail_entry WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'entries of the trail are never replaced'); END;

CREATE TRIGGER trail_part_is_never_replaced BEFORE INSERT ON trail_part
WHEN EXISTS (SELECT 1 FROM trail_part WHERE entry_id = NEW.entry_id AND part = NEW.part)
BEGIN SELECT RAISE (ABORT, 'parts of the trail are never replaced'); END;

CREATE TRIGGER trail_part_is_never_changed BEFORE UPDATE ON trail_part
WHEN NEW.changes IS NOT NULL OR OLD.member_id IS NULL
  OR (NEW.entry_id, NEW.part, NEW.member_id, NEW.commitment)
    IS NOT (OLD.entry_id, OLD.part, OLD.member_id, OLD.commitment)
BEGIN SELECT RAISE (ABORT, 'parts of the trail are never changed'); END;
