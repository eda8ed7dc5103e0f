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
    try refuseSchemesInUse(inverse)
    attendanceContext.isUndoing = true
    attendanceContext.undoneActor =
      try database.first("SELECT actor FROM trail_entry WHERE id = ?", Value(id)) { $0.optionalText(0) }
      ?? nil
    guard try database.apply(changes: inTableOrder(inverse)) else { throw try obstacle(to: id, changes) }
    return false
  }

  /// A scheme under which members are stays: without its text nothing could be said of them.
  private func refuseSchemesInUse(_ inverse: [UInt8]) throws {
    var schemes: [Value] = []
    var leaving: Set<[Value]> = []
    _ = Changeset.forEachChange(in: inverse) { change in
      guard change.operation == .delete else { return }
      if change.table == "scheme" { schemes += change.key }
      if change.table == "enrolment" { leaving.insert(change.key) }
    }
    for key in schemes {
      let users = try database.rows(
        """
        SELECT member_id, scheme_code FROM enrolment JOIN scheme ON code = scheme_code
        WHERE scheme.id = ? AND NOT EXISTS
          (SELECT 1 FROM scheme AS other WHERE other.code = scheme.code AND other.id <> scheme.id)
        """, key
      ) { [$0.value(0), $0.value(1)] }
      guard let user = users.first(where: { !leaving.contains($0) }) else { continue }
      throw Problem(
        .refused, "a member is under the scheme that would be taken back: \(user[1].words)",
        remedy: "Take back the enrolments first; 'balint undo --list' lists them.")
    }
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
    let later = try register.entries().first { entry in
      guard entry.id > id, entry.id != entryID else { return false }
      var touches = false
      for part in try register.changes(ofEntry: entry.id) {
        _ = Changeset.forEachChange(in: part) { change in
          touches = touches || mine.contains(RowDifference.Row(table: change.table, key: change.key))
        }
      }
      return touches
    }
    let undone = try register.entries().first { $0.id == id }?.takesBack
    let what = undone.map { "entry \($0) cannot be done again" } ?? "entry \(id) cannot be taken back"
    guard let later else {
      return undone == nil
        ? Problem(
          .refused, "\(what): later entries depend on what it recorded",
          remedy: "Take the later ones back first; 'balint undo --list' lists them.")
        : Problem(
          .refused, "\(what): it needs what another entry recorded that was taken back",
          remedy: "Type 'balint redo' alone: it does the one again that was taken back last.")
    }
    return Problem(
      .refused, "\(what): entry \(later.id) (\(later.command)) changed the same later",
      remedy: later.takesBack.map { "Type 'balint redo \($0)' first." }
        ?? "Type 'balint undo \(later.doesAgain ?? later.id)' first.")
  }
}
