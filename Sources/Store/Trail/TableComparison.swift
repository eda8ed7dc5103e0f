import Domain
import SQLite

/// One row that is not as the trail recorded it.
struct RowDifference {
  /// A row by its table and its primary key.
  struct Row: Hashable {
    let table: String
    let key: [Value]
  }

  let row: Row
  let keyColumns: [String]
  /// The columns that differ: their values in the register and in the trail; nil where there is no row.
  let columns: [(name: String, register: Value?, trail: Value?)]

  /// The row in words, such as `attendance of M-0012 at S-0142`.
  var words: String {
    var named: [String: Value] = [:]
    for (column, value) in zip(keyColumns, row.key) { named[column] = value }
    if row.table == "attendance", let session = reference(.session, named["session_id"]),
      let member = reference(.member, named["member_id"])
    {
      return "attendance of \(member) at \(session)"
    }
    let owner: Reference? =
      switch row.table {
      case "member": .member
      case "session": .session
      case "balint_group": .group
      default: nil
      }
    if let owner, let number = reference(owner, named["id"]) { return "\(row.table) \(number)" }
    return "\(row.table) " + zip(keyColumns, row.key).map { "\($0) \($1.words)" }.joined(separator: ", ")
  }

  private func reference(_ reference: Reference, _ value: Value?) -> String? {
    guard case .integer(let id) = value, id > 0 else { return nil }
    return reference.written(Int(id))
  }
}

/// Compares a table of the register with the same table made from the trail, row by row in the order of the key.
struct TableComparison {
  let table: String
  private let columns: [String]
  private let keyPositions: [Int]

  init(table: String, in database: Database) throws {
    self.table = table
    let info = try database.rows("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", Value(table)) {
      row in
      (name: row.text(0), pk: row.int(1))
    }
    columns = info.map(\.name)
    keyPositions = info.indices.filter { info[$0].pk > 0 }.sorted { info[$0].pk < info[$1].pk }
  }

  /// The first differences, at most `limit`.
  func differences(register: Database, trail: Database, limit: Int) throws -> [RowDifference] {
    let order = keyPositions.map { columns[$0] }.joined(separator: ", ")
    let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY \(order)"
    let registerStatement = try register.statement(sql)
    let trailStatement = try trail.statement(sql)
    if try isSame(registerStatement, trailStatement) { return [] }
    var registerRows = try registerStatement.start()
    var trailRows = try trailStatement.start()
    var mine = try next(&registerRows)
    var recorded = try next(&trailRows)
    var found: [RowDifference] = []
    while found.count < limit, mine != nil || recorded != nil {
      switch keyOrder(of: mine, before: recorded) {
      case .before:
        found.append(difference(register: mine, trail: nil))
        mine = try next(&registerRows)
      case .after:
        found.append(difference(register: nil, trail: recorded))
        recorded = try next(&trailRows)
      case .same:
        if mine != recorded { found.append(difference(register: mine, trail: recorded)) }
        mine = try next(&registerRows)
        recorded = try next(&trailRows)
      }
    }
    return found
  }

  /// Whether both give the same rows; found out without taking any row apart.
  private func isSame(_ register: SQLite.Statement, _ trail: SQLite.Statement) throws -> Bool {
    var registerRows = try register.start()
    var trailRows = try trail.start()
    while let mine = try registerRows.next() {
      guard let recorded = try trailRows.next(), mine.isEqual(to: recorded, columns: columns.count) else {
        return false
      }
    }
    if try trailRows.next() != nil { return false }
    return true
  }

  private enum Order { case before, same, after }

  private func next(_ cursor: inout SQLite.Statement.Cursor) throws -> [Value]? {
    guard let row = try cursor.next() else { return nil }
    var values: [Value] = []
    values.reserveCapacity(columns.count)
    for column in columns.indices { values.append(row.value(Int32(column))) }
    return values
  }

  private func keyOrder(of first: [Value]?, before second: [Value]?) -> Order {
    guard let first else { return .after }
    guard let second else { return .before }
    for position in keyPositions where first[position] != second[position] {
      return first[position].precedes(second[position]) ? .before : .after
    }
    return .same
  }

  private func difference(register: [Value]?, trail: [Value]?) -> RowDifference {
    let row = register ?? trail ?? []
    let differing = columns.indices.filter { register == nil || trail == nil || register?[$0] != trail?[$0] }
    return RowDifference(
      row: RowDifference.Row(table: table, key: keyPositions.map { row[$0] }),
      keyColumns: keyPositions.map { columns[$0] },
      columns: differing.map { (columns[$0], register?[$0], trail?[$0]) })
  }
}

extension Value {
  /// Whether SQLite sorts this value before `other`: null, numbers, text, bytes.
  fileprivate func precedes(_ other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let first), .integer(let second)): first < second
    case (.text(let first), .text(let second)): first.utf8.lexicographicallyPrecedes(second.utf8)
    case (.blob(let first), .blob(let second)): first.lexicographicallyPrecedes(second)
    default: rank < other.rank
    }
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .integer: 1
    case .text: 2
    case .blob: 3
    }
  }

  /// The value for a person; bytes and long texts are only measured.
  var words: String {
    switch self {
    case .null: "nothing"
    case .integer(let number): String(number)
    case .text(let text):
      text.utf8.count <= 60
        ? "'\(text)'"
        : "a text of \(text.utf8.count) bytes, digest \(DigestWords.hex(SHA256.digest(of: text.utf8)).prefix(8))…"
    case .blob(let bytes): bytes.count <= 32 ? DigestWords.hex(bytes) : "\(bytes.count) bytes"
    }
  }
}
