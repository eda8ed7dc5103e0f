import Domain
import SQLite

extension Writing {
  /// Takes back what an entry changed; certificates that it issued are revoked and not taken away.
  ///
  /// - Returns: Whether certificates were revoked.
  /// - Throws: `Problem` when a later entry changed the same rows or depends on them; then nothing is changed.
  public func takeBack(entry id: Int) throws -> Bool {
    let changes = try register.changes(ofEntry: id)
    if try revokeCertificates(issuedBy: changes) { return true }
    let inverse = try Changeset.inverse(of: Changeset.sum(of: changes))
    guard try database.apply(changes: inTableOrder(inverse)) else { throw try obstacle(to: id, changes) }
    return false
  }

  /// The changes so that no row is deleted before those that name it, and none inserted before those it names.
  private func inTableOrder(_ changes: [UInt8]) throws -> [UInt8] {
    let tables = try database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid") {
      $0.text(0)
    }
    let ranks = Dictionary(zip(tables, tables.indices), uniquingKeysWith: { first, _ in first })
    var buckets: [Int: [UInt8]] = [:]
    _ = Changeset.forEachChange(in: changes) { change in
      let rank = ranks[change.table] ?? 0
      let place =
        switch change.operation {
        case .delete: tables.count - rank
        case .update: 2 * tables.count
        case .insert: 3 * tables.count + rank
        }
      buckets[place, default: []] += change.bytes
    }
    return buckets.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Whether the entry issued certificates, which are then revoked.
  private func revokeCertificates(issuedBy changes: [[UInt8]]) throws -> Bool {
    var issued: [Value] = []
    for part in changes {
      _ = Changeset.forEachChange(in: part) { change in
        if change.table == "certificate", change.operation == .insert { issued += change.key }
      }
    }
    for key in issued {
      try database.run(
        "UPDATE certificate SET state = ? WHERE id = ?", Value(IssuedCertificate.State.revoked.rawValue), key)
    }
    return !issued.isEmpty
  }

  /// Why an entry cannot be taken back: the first later one that wrote the same rows.
  private func obstacle(to id: Int, _ changes: [[UInt8]]) throws -> Problem {
    var mine: Set<RowDifference.Row> = []
    for part in changes {
      _ = Changeset.forEachChange(in: part) { mine.insert(RowDifference.Row(table: $0.table, key: $0.key)) }
    }
    let later = try register.entries().reversed().first { entry in
      guard entry.id > id, entry.id != entryID else { return false }
      var touches = false
      for part in try register.changes(ofEntry: entry.id) {
        _ = Changeset.forEachChange(in: part) { change in
          touches = touches || mine.contains(RowDifference.Row(table: change.table, key: change.key))
        }
      }
      return touches
    }
    guard let later else {
      return Problem(
        .refused, "entry \(id) cannot be taken back: later entries depend on what it recorded",
        remedy: "Take the later ones back first; 'balint undo --list' lists them.")
    }
    return Problem(
      .refused,
      "entry \(id) cannot be taken back: entry \(later.id) (\(later.command)) changed the same later",
      remedy: "Type 'balint undo \(later.id)' first, then 'balint undo \(id)'.")
  }
}
