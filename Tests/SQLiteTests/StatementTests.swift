import Testing

@testable import SQLite

struct StatementTests {
  static let values: [Value] = [
    .null, 0, 1, -1, .integer(.max), .integer(.min), "", "x",
    "Zoë Ōtākou", "👩🏽‍⚕️ e\u{301}", "'\"|\\\n\t",
    .text(String(repeating: "ü", count: 70_000)), .text(String(decoding: [0xE2, 0x82, 0xAC], as: UTF8.self)),
    .blob([]), .blob([0]), .blob([0, 255, 0]), .blob([UInt8](repeating: 7, count: 100_000)),
  ]

  @Test(arguments: values)
  func `a value comes back as it went in`(value: Value) throws {
    let database = try Scratch.database("CREATE TABLE t (a)")
    try database.run("INSERT INTO t VALUES (?)", value)
    let type =
      switch value {
      case .null: "null"
      case .integer: "integer"
      case .text: "text"
      case .blob: "blob"
      }
    let found = try database.first("SELECT a, typeof(a), a IS ? FROM t", value) { row in
      [row.value(0), row.value(1), row.value(2)]
    }
    #expect(found == [value, .text(type), 1])
  }

  @Test func `a text with a zero byte comes back whole`() throws {
    let database = try Scratch.database()
    #expect(try database.first("SELECT ?", "a\0b") { $0.text(0) } == "a\0b")
  }

  @Test func `a text made by another runtime comes back as it is`() throws {
    let text = String(repeating: "ab", count: 20).dropFirst(3) + "é"
    #expect(try Scratch.database().first("SELECT ?", .text(String(text))) { $0.text(0) } == String(text))
  }

  @Test func `getters read a column by its kind`() throws {
    let database = try Scratch.database()
    try database.statement("SELECT 7, 'x', x'0102'").forEachRow { row in
      let (int, text, blob) = (row.int(0), row.text(1), row.blob(2))
      let optionals = (row.optionalInt(0), row.optionalText(1), row.optionalBlob(2))
      let nulls = [row.isNull(0), row.isNull(1), row.isNull(2)]
      #expect((int, text, blob) == (7, "x", [1, 2]))
      #expect(optionals == (7, "x", [1, 2]))
      #expect(nulls == [false, false, false])
    }
  }

  @Test func `nothing is nil, or zero and empty`() throws {
    let database = try Scratch.database()
    try database.statement("SELECT NULL").forEachRow { row in
      let (int, text, blob) = (row.int(0), row.text(0), row.blob(0))
      let optionals = (row.optionalInt(0), row.optionalText(0), row.optionalBlob(0))
      let isNull = row.isNull(0)
      #expect((int, text, blob) == (0, "", []))
      #expect(optionals == (nil, nil, nil))
      #expect(isNull)
    }
  }

  @Test func `empty is not nothing`() throws {
    let database = try Scratch.database()
    try database.statement("SELECT '', x''").forEachRow { row in
      let optionals = (row.optionalText(0), row.optionalBlob(1))
      let values = [row.value(0), row.value(1)]
      #expect(optionals == ("", []))
      #expect(values == ["", .blob([])])
    }
  }

  @Test func `a floating-point number reads as its text`() throws {
    #expect(try Scratch.database().first("SELECT 1.5") { $0.value(0) } == "1.5")
  }

  @Test func `rows come in the order of the answer, and the first is the first`() throws {
    let database = try Scratch.database()
    let sql = "SELECT column1 FROM (VALUES (3), (1), (2)) WHERE column1 < ? ORDER BY column1"
    #expect(try database.rows(sql, 4) { $0.int(0) } == [1, 2, 3])
    #expect(try database.first(sql, 4) { $0.int(0) } == 1)
    #expect(try database.first(sql, 0) { $0.int(0) } == nil)
    #expect(try database.rows(sql, 2) { $0.int(0) } == [1])
  }

  @Test func `a cursor gives one row at a time and then none`() throws {
    let database = try Scratch.database("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)")
    let statement = try database.statement("SELECT a FROM t")
    var cursor = try statement.start()
    var seen: [Int] = []
    while let row = try cursor.next() { seen.append(row.int(0)) }
    #expect(seen == [1, 2])
  }

  @Test func `a cursor that is gone holds nothing up`() throws {
    let database = try Scratch.database("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)")
    do {
      var cursor = try database.statement("SELECT a FROM t").start()
      _ = try cursor.next()
    }
    try database.execute("DROP TABLE t")
  }

  @Test func `a body that throws ends the statement`() throws {
    struct Stop: Error {}
    let database = try Scratch.database("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)")
    #expect(throws: Stop.self) { try database.statement("SELECT a FROM t").forEachRow { _ in throw Stop() } }
    try database.execute("DROP TABLE t")
  }

  @Test func `whole numbers in bulk are the numbers`() throws {
    let database = try Scratch.database("CREATE TABLE t (a, b)")
    let statement = try database.statement("INSERT INTO t VALUES (?, ?)")
    for number in 0..<3 { try statement.run(integers: number, -number) }
    #expect(
      try database.rows("SELECT a, b FROM t") { [$0.int(0), $0.int(1)] } == [[0, 0], [1, -1], [2, -2]])
  }

  @Test func `a refused row in bulk leaves the statement usable`() throws {
    let database = try Scratch.database("CREATE TABLE t (a CONSTRAINT small CHECK (a < 2))")
    let statement = try database.statement("INSERT INTO t VALUES (?)")
    let refusal = SQLiteError(
      extendedCode: 275, message: "CHECK constraint failed: small", sql: "INSERT INTO t VALUES (?)")
    #expect(throws: refusal) { try statement.run(integers: 2) }
    try statement.run(integers: 1)
    #expect(try database.rows("SELECT a FROM t") { $0.int(0) } == [1])
  }

  @Test func `a value too many is refused`() throws {
    let database = try Scratch.database()
    let refusal = SQLiteError(extendedCode: 25, message: "column index out of range", sql: "SELECT ?")
    #expect(throws: refusal) { try database.rows("SELECT ?", 1, 2) { $0.int(0) } }
  }

  @Test func `a value left out is nothing, whatever was bound before`() throws {
    let database = try Scratch.database()
    #expect(try database.first("SELECT ?", 7) { $0.value(0) } == 7)
    #expect(try database.first("SELECT ?") { $0.value(0) } == .null)
  }

  @Test(arguments: [
    ("SELEC 1", "near \"SELEC\": syntax error"), ("SELECT x", "no such column: x"),
    ("SELECT", "incomplete input"), ("SELECT * FROM t", "no such table: t"),
  ])
  func `SQL that is not understood is named`(sql: String, message: String) throws {
    let database = try Scratch.database()
    #expect(throws: SQLiteError(extendedCode: 1, message: message, sql: sql)) {
      _ = try database.statement(sql)
    }
  }
}
