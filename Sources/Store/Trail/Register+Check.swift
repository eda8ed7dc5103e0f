import Domain
import SQLite

/// Something that is not as it was recorded.
public struct CheckFinding: Equatable, Sendable {
  /// What is wrong, in lower case and without a full stop.
  public let what: String
  /// The figures, a line each.
  public let details: [String]

  /// Makes a finding.
  public init(_ what: String, details: [String] = []) {
    self.what = what
    self.details = details
  }
}

extension Register {
  /// Everything in the register that is not as the trail recorded it; empty when all is well.
  ///
  /// SQLite's own checks, the layout, the chain of entries, every row of every table against what the trail
  /// says it must be, and the digests of what was issued. Reads only, and repairs nothing.
  ///
  /// - Throws: `SQLiteError` when the file cannot be read at all.
  public func check() throws -> [CheckFinding] {
    try read {
      let damage = try damageFindings()
      guard damage.isEmpty else { return damage }
      return try layoutFindings() + trailFindings() + orphanFindings() + digestFindings()
    }
  }

  /// The most differences that are named for a table; one is enough to know.
  private static let mostDifferences = 20

  private func damageFindings() throws -> [CheckFinding] {
    let integrity = try database.rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
    return integrity.isEmpty ? [] : [CheckFinding("the file is damaged", details: integrity)]
  }

  /// Rows that name rows which are not there, counted; which rows are gone the trail says.
  private func orphanFindings() throws -> [CheckFinding] {
    var counts: [String: Int] = [:]
    try database.statement("PRAGMA foreign_key_check").forEachRow { row in
      counts["\(row.text(0)) name rows of \(row.text(2))", default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map {
      CheckFinding("rows of \($0.key) that are not there: \($0.value)")
    }
  }

  private func layoutFindings() throws -> [CheckFinding] {
    if try database.first("PRAGMA application_id", read: { $0.int(0) }) != RegisterFile.applicationID {
      return [CheckFinding("the file's application_id was altered")]
    }
    guard (1...Migrations.newest).contains(try layoutVersion()) else {
      return [CheckFinding("the file's user_version was altered")]
    }
    let expected = try TrailReplay.layout(of: TrailReplay(layout: layoutVersion()).database)
    let found = try TrailReplay.layout(of: database)
    let names = Set(expected.keys).union(found.keys).sorted().filter { expected[$0] != found[$0] }
    return names.map { name in
      if expected[name] == nil { return CheckFinding("the \(name) does not belong to a register") }
      return CheckFinding("the \(name) \(found[name] == nil ? "is missing" : "was altered")")
    }
  }

  /// The number of the layout that the file has.
  private func layoutVersion() throws -> Int {
    try database.first("PRAGMA user_version") { $0.int(0) } ?? 0
  }

  private func trailFindings() throws -> [CheckFinding] {
    let replay = try TrailReplay(layout: min(layoutVersion(), Migrations.newest))
    if let broken = try followChain(applyingTo: replay) { return [broken] }
    let erased = try erasureFindings()
    guard erased.isEmpty else { return erased }
    var differences: [RowDifference] = []
    for table in try replay.database.recordedTables() {
      differences += try TableComparison(table: table, in: replay.database)
        .differences(register: database, trail: replay.database, limit: Self.mostDifferences)
    }
    let entries = try lastEntries(writing: differences)
    return differences.map { finding($0, entry: entries[$0.row]) }
  }

  /// What was wiped from the trail: nothing may be, as long as no command erases.
  private func erasureFindings() throws -> [CheckFinding] {
    let words = try database.rows("SELECT id FROM trail_entry WHERE salt IS NULL ORDER BY id") { row in
      CheckFinding("who acted in entry \(row.int(0)) was erased, and no entry says so")
    }
    let parts = try database.rows(
      "SELECT entry_id, part FROM trail_part WHERE salt IS NULL ORDER BY entry_id, part"
    ) { row in
      CheckFinding("part \(row.int(1)) of entry \(row.int(0)) was erased, and no entry says so")
    }
    return words + parts
  }

  private func digestFindings() throws -> [CheckFinding] {
    let digests = [
      (
        "certificate",
        "SELECT number, block, sha256 FROM certificate JOIN certificate_print ON certificate_id = id"
      ),
      ("template", "SELECT id, text, sha256 FROM template"),
      ("scheme", "SELECT code || ' version ' || version, text, sha256 FROM scheme"),
    ]
    return try digests.flatMap { name, sql in
      try database.rows(sql) { row in
        SHA256.digest(of: row.text(1).utf8) == row.blob(2)
          ? nil : CheckFinding("the digest of \(name) \(row.value(0).words) does not fit its text")
      }.compactMap(\.self)
    }
  }

  private func finding(_ difference: RowDifference, entry: Int?) -> CheckFinding {
    let place = entry.map { "entry \($0)" } ?? "the trail"
    let details = difference.columns.map { column in
      switch (column.register, column.trail) {
      case (let register?, nil): "\(column.name) is \(register.words); no entry recorded the row"
      case (nil, let trail?): "\(column.name) was \(trail.words) by \(place); the row is gone"
      case (let register, let trail):
        "\(column.name) is \(register?.words ?? "nothing"); \(place) recorded \(trail?.words ?? "nothing")"
      }
    }
    let missing = difference.columns.contains { $0.register == nil }
    let state =
      missing ? "is missing" : entry == nil ? "was never recorded" : "is not as \(place) recorded it"
    return CheckFinding("the \(difference.words) \(state)", details: details)
  }

  /// The last entry that wrote each of the rows; none for a row that no entry wrote.
  private func lastEntries(writing differences: [RowDifference]) throws -> [RowDifference.Row: Int] {
    var wanted = Set(differences.map(\.row))
    var entries: [RowDifference.Row: Int] = [:]
    let sql =
      "SELECT entry_id, changes FROM trail_part WHERE changes IS NOT NULL ORDER BY entry_id DESC, part DESC"
    var parts = try database.statement(sql).start()
    while !wanted.isEmpty, let part = try parts.next() {
      let entry = part.int(0)
      _ = Changeset.forEachChange(in: part.blob(1)) { change in
        let row = RowDifference.Row(table: change.table, key: change.key)
        if wanted.remove(row) != nil { entries[row] = entry }
      }
    }
    return entries
  }
}
