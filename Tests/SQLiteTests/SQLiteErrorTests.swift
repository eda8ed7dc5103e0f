import Testing

@testable import SQLite

struct SQLiteErrorTests {
  @Test(arguments: [
    ("INSERT INTO t VALUES (1, 1)", 1555, "UNIQUE constraint failed: t.id"),
    ("INSERT INTO t VALUES (2, NULL)", 1299, "NOT NULL constraint failed: t.a"),
    ("INSERT INTO t VALUES (2, 10)", 275, "CHECK constraint failed: small"),
    ("INSERT INTO t VALUES (2, 'x')", 3091, "cannot store TEXT value in INTEGER column t.a"),
  ])
  func `constraints have their own codes`(sql: String, code: Int32, message: String) throws {
    let database = try Scratch.database(
      """
      CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER NOT NULL, CONSTRAINT small CHECK (a < 10)) STRICT;
      INSERT INTO t VALUES (1, 1)
      """)
    let error = #expect(throws: SQLiteError.self) { try database.run(sql) }
    #expect(error == SQLiteError(extendedCode: code, message: message, sql: sql))
    #expect(error?.code == 19)
    #expect(error?.isConstraint == true)
  }

  @Test func `bound values are no part of an error`() throws {
    let database = try Scratch.database("CREATE TABLE t (a TEXT UNIQUE)")
    try database.run("INSERT INTO t VALUES (?)", "Ngaio Example")
    let error = #expect(throws: SQLiteError.self) {
      try database.run("INSERT INTO t VALUES (?)", "Ngaio Example")
    }
    #expect(
      error?.description
        == "SQLite error 2067: UNIQUE constraint failed: t.a in: INSERT INTO t VALUES (?)")
  }

  @Test func `without SQL there is only the sentence`() {
    #expect(SQLiteError(extendedCode: 14, message: "no").description == "SQLite error 14: no")
  }

  @Test(arguments: [
    (5, "busy"), (261, "busy"), (6, "busy"), (13, "full"), (8, "readOnly"), (3, "readOnly"),
    (776, "readOnly"),
    (11, "damaged"), (26, "damaged"), (267, "damaged"), (19, "constraint"), (787, "constraint"), (1, ""),
    (10, ""), (14, ""),
  ])
  func `codes fall into kinds`(code: Int32, kind: String) {
    let error = SQLiteError(extendedCode: code, message: "")
    let kinds = [
      "busy": error.isBusy, "full": error.isFull, "readOnly": error.isReadOnly, "damaged": error.isDamaged,
      "constraint": error.isConstraint,
    ]
    #expect(kinds.filter(\.value).keys.joined() == kind)
  }

  @Test func `a database that may not grow is full`() throws {
    let database = try Scratch.database("CREATE TABLE t (a); PRAGMA max_page_count = 3")
    let error = #expect(throws: SQLiteError.self) {
      try database.run("INSERT INTO t VALUES (?)", .blob([UInt8](repeating: 1, count: 100_000)))
    }
    #expect(error?.isFull == true)
  }
}
