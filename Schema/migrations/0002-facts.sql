-- What the rules of some bodies ask besides who was where for how long.
--
-- Rows about a person begin with the member's number, so that they can be erased apart. There are no free
-- texts: a topic is a tag, and a case is a count.

-- What kind of session a group usually has, such as supervision; as in session.kind.
ALTER TABLE balint_group ADD COLUMN usual_kind INTEGER NOT NULL DEFAULT 1
  CONSTRAINT balint_group_usual_kind_known CHECK (usual_kind BETWEEN 1 AND 6);

-- Writes the column into the rows that are there: for one that is only thought of, SQLite's session extension
-- records nothing as the value before a change (seen in 3.40), and the trail could not be replayed.
UPDATE balint_group SET usual_kind = usual_kind;

-- Under which number a body approved a group.
CREATE TABLE group_approval (
  group_id     INTEGER NOT NULL REFERENCES balint_group (id) ON DELETE RESTRICT,
  scheme_code  TEXT    NOT NULL,
  from_day     INTEGER NOT NULL,              -- days since 1970-01-01, included
  to_day       INTEGER,                       -- included; NULL while it lasts
  number       TEXT    NOT NULL,

  CONSTRAINT group_approval_once_from_a_day PRIMARY KEY (group_id, scheme_code, from_day),
  CONSTRAINT group_approval_scheme_code_length CHECK (length(scheme_code) BETWEEN 1 AND 60),
  CONSTRAINT group_approval_from_day_in_range CHECK (from_day BETWEEN -25567 AND 84005),
  CONSTRAINT group_approval_ends_after_it_starts CHECK (to_day BETWEEN from_day AND 84005),
  CONSTRAINT group_approval_number_length CHECK (length(number) BETWEEN 1 AND 40)
) STRICT, WITHOUT ROWID;

-- In how many cases of a session a topic came up, such as mental health; never what was said.
CREATE TABLE session_tag (
  session_id  INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  tag         TEXT    NOT NULL,
  cases       INTEGER NOT NULL,

  CONSTRAINT session_tag_once PRIMARY KEY (session_id, tag),
  CONSTRAINT session_tag_length CHECK (length(tag) BETWEEN 1 AND 40),
  CONSTRAINT session_tag_cases_in_range CHECK (cases BETWEEN 1 AND 99)
) STRICT, WITHOUT ROWID;

-- How one person took part, where that is not as the session says, and how many cases the person presented.
CREATE TABLE attendance_fact (
  member_id   INTEGER NOT NULL,
  session_id  INTEGER NOT NULL,
  mode        INTEGER,                        -- 1 in person, 2 online; NULL as the session says
  cases       INTEGER NOT NULL,

  CONSTRAINT attendance_fact_once PRIMARY KEY (member_id, session_id),
  CONSTRAINT attendance_fact_of_an_attendance
    FOREIGN KEY (session_id, member_id) REFERENCES attendance (session_id, member_id) ON DELETE RESTRICT,
  CONSTRAINT attendance_fact_mode_known CHECK (mode BETWEEN 1 AND 2),
  CONSTRAINT attendance_fact_cases_in_range CHECK (cases BETWEEN 0 AND 99)
) STRICT, WITHOUT ROWID;

-- As what a body or a society recognises a person, such as leader of the BSANZ.
CREATE TABLE recognition (
  member_id  INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  what       TEXT    NOT NULL,
  from_day   INTEGER NOT NULL,
  to_day     INTEGER,

  CONSTRAINT recognition_once_from_a_day PRIMARY KEY (member_id, what, from_day),
  CONSTRAINT recognition_what_length CHECK (length(what) BETWEEN 1 AND 80),
  CONSTRAINT recognition_from_day_in_range CHECK (from_day BETWEEN -25567 AND 84005),
  CONSTRAINT recognition_ends_after_it_starts CHECK (to_day BETWEEN from_day AND 84005)
) STRICT, WITHOUT ROWID;

-- What a scheme asks about a member: 1 it is so, 0 it is not; without a row it is not known.
CREATE TABLE enrolment_fact (
  member_id    INTEGER NOT NULL,
  scheme_code  TEXT    NOT NULL,
  fact         TEXT    NOT NULL,
  holds        INTEGER NOT NULL,

  CONSTRAINT enrolment_fact_once PRIMARY KEY (member_id, scheme_code, fact),
  CONSTRAINT enrolment_fact_of_an_enrolment
    FOREIGN KEY (member_id, scheme_code) REFERENCES enrolment (member_id, scheme_code) ON DELETE RESTRICT,
  CONSTRAINT enrolment_fact_length CHECK (length(fact) BETWEEN 1 AND 40),
  CONSTRAINT enrolment_fact_yes_or_no CHECK (holds BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

-- What counts besides Balint sessions, in a scheme's own credit, as an exact fraction.
CREATE TABLE activity (
  member_id           INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  id                  INTEGER NOT NULL,       -- A-0001 and so on
  scheme_code         TEXT    NOT NULL,
  day                 INTEGER NOT NULL,
  kind                INTEGER NOT NULL,       -- 1 activity, 2 grant, 3 carried over
  credit_numerator    INTEGER NOT NULL,
  credit_denominator  INTEGER NOT NULL,
  category            TEXT,

  CONSTRAINT activity_once PRIMARY KEY (member_id, id),
  CONSTRAINT activity_number_once UNIQUE (id),
  CONSTRAINT activity_number_from_1 CHECK (id BETWEEN 1 AND 999999999),
  CONSTRAINT activity_scheme_code_length CHECK (length(scheme_code) BETWEEN 1 AND 60),
  CONSTRAINT activity_day_in_range CHECK (day BETWEEN -25567 AND 84005),
  CONSTRAINT activity_kind_known CHECK (kind BETWEEN 1 AND 3),
  CONSTRAINT activity_credit_above_0 CHECK (credit_numerator >= 1 AND credit_denominator >= 1),
  CONSTRAINT activity_category_length CHECK (length(category) BETWEEN 1 AND 40)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_tag (
  member_id    INTEGER NOT NULL,
  activity_id  INTEGER NOT NULL,
  tag          TEXT    NOT NULL,

  CONSTRAINT activity_tag_once PRIMARY KEY (member_id, activity_id, tag),
  CONSTRAINT activity_tag_of_an_activity
    FOREIGN KEY (member_id, activity_id) REFERENCES activity (member_id, id) ON DELETE RESTRICT,
  CONSTRAINT activity_tag_length CHECK (length(tag) BETWEEN 1 AND 40)
) STRICT, WITHOUT ROWID;

-- What a scheme wants besides attendance, such as a written plan: that it is there, or was found missing.
CREATE TABLE held_evidence (
  member_id    INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  scheme_code  TEXT    NOT NULL,
  item         TEXT    NOT NULL,
  day          INTEGER NOT NULL,
  is_held      INTEGER NOT NULL,

  CONSTRAINT held_evidence_once_a_day PRIMARY KEY (member_id, scheme_code, item, day),
  CONSTRAINT held_evidence_scheme_code_length CHECK (length(scheme_code) BETWEEN 1 AND 60),
  CONSTRAINT held_evidence_item_length CHECK (length(item) BETWEEN 1 AND 60),
  CONSTRAINT held_evidence_day_in_range CHECK (day BETWEEN -25567 AND 84005),
  CONSTRAINT held_evidence_yes_or_no CHECK (is_held BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

-- When a person did not work.
CREATE TABLE leave (
  member_id  INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  from_day   INTEGER NOT NULL,
  to_day     INTEGER NOT NULL,
  kind       INTEGER NOT NULL,                -- 1 illness, 2 parental, 3 carer, 4 study, 5 no clients, 6 other

  CONSTRAINT leave_once_from_a_day PRIMARY KEY (member_id, from_day),
  CONSTRAINT leave_from_day_in_range CHECK (from_day BETWEEN -25567 AND 84005),
  CONSTRAINT leave_ends_after_it_starts CHECK (to_day BETWEEN from_day AND 84005),
  CONSTRAINT leave_kind_known CHECK (kind BETWEEN 1 AND 6)
) STRICT, WITHOUT ROWID;
