-- Members who were made one with another: a guest who joined, or a person who was entered twice.
--
-- The row in `member` stays with its number and its name, because certificates that were printed carry them; all
-- that was recorded about the person belongs to the other number from then on.

CREATE TABLE member_merge (
  member_id  INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  into_id    INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,  -- never one that was merged itself

  CONSTRAINT member_merge_once PRIMARY KEY (member_id),
  CONSTRAINT member_merge_with_another CHECK (into_id <> member_id)
) STRICT, WITHOUT ROWID;
