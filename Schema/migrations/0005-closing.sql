-- Stretches of days whose figures were handed in: what lies in them is changed only for a reason.

-- Closed for everybody.
CREATE TABLE closing (
  from_day  INTEGER NOT NULL,                 -- days since 1970-01-01, included
  to_day    INTEGER NOT NULL,                 -- included
  entry_id  INTEGER NOT NULL,                 -- the trail's entry that closed it

  CONSTRAINT closing_once_from_a_day PRIMARY KEY (from_day),
  CONSTRAINT closing_from_day_in_range CHECK (from_day BETWEEN -25567 AND 84005),
  CONSTRAINT closing_ends_after_it_starts CHECK (to_day BETWEEN from_day AND 84005),
  CONSTRAINT closing_entry_from_1 CHECK (entry_id >= 1)
) STRICT, WITHOUT ROWID;

-- Closed for one person, whose period is not everybody's.
CREATE TABLE member_closing (
  member_id  INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  from_day   INTEGER NOT NULL,
  to_day     INTEGER NOT NULL,
  entry_id   INTEGER NOT NULL,

  CONSTRAINT member_closing_once_from_a_day PRIMARY KEY (member_id, from_day),
  CONSTRAINT member_closing_from_day_in_range CHECK (from_day BETWEEN -25567 AND 84005),
  CONSTRAINT member_closing_ends_after_it_starts CHECK (to_day BETWEEN from_day AND 84005),
  CONSTRAINT member_closing_entry_from_1 CHECK (entry_id >= 1)
) STRICT, WITHOUT ROWID;
