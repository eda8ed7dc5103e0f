-- Under which names meeting programs report a member: confirmed once, remembered from then on.
CREATE TABLE name_alias (
  member_id  INTEGER NOT NULL REFERENCES member (id) ON DELETE RESTRICT,
  name       TEXT    NOT NULL,                -- folded: without case and accents

  CONSTRAINT name_alias_once PRIMARY KEY (member_id, name),
  CONSTRAINT name_alias_of_one_member UNIQUE (name),
  CONSTRAINT name_alias_length CHECK (length(name) BETWEEN 1 AND 200)
) STRICT, WITHOUT ROWID;
