import SQLite

/// How many rows of a table an entry inserted, changed and deleted.
public struct ChangeCount: Equatable, Sendable {
  /// The table.
  public let table: String
  /// Rows inserted.
  public var inserted = 0
  /// Rows changed.
  public var updated = 0
  /// Rows deleted.
  public var deleted = 0
}

/// What an entry changed, and what that is about.
public struct EntrySummary: Equatable, Sendable {
  /// How many rows were changed, by table.
  public let counts: [ChangeCount]
  /// The sessions that the rows are about, in the order of their numbers.
  public let sessions: [Int]
  /// The members whom the rows are about, in the order of their numbers.
  public let members: [Int]
}

extension Register {
  /// What an entry changed.
  ///
  /// - Throws: `Problem` when a part was erased.
  public func summary(ofEntry id: Int) throws -> EntrySummary {
    var counts: [String: ChangeCount] = [:]
    var sessions: Set<Int> = []
    var members: Set<Int> = []
    for changes in try changes(ofEntry: id) {
      _ = Changeset.forEachChange(in: changes) { change in
        counts[change.table, default: ChangeCount(table: change.table)].count(change.operation)
        let key = change.key.map { Value.number($0) ?? 0 }
        switch change.table {
        case "session", "session_tag": sessions.insert(key[0])
        case "attendance": (_, _) = (sessions.insert(key[0]), members.insert(key[1]))
        case "attendance_fact": (_, _) = (members.insert(key[0]), sessions.insert(key[1]))
        case "membership": members.insert(key[1])
        case let table where Writing.personalTables.contains(table): members.insert(key[0])
        default: break
        }
      }
    }
    return EntrySummary(
      counts: counts.values.sorted { $0.table < $1.table }, sessions: sessions.sorted(),
      members: members.sorted())
  }
}

extension ChangeCount {
  fileprivate mutating func count(_ operation: Changeset.Operation) {
    switch operation {
    case .insert: inserted += 1
    case .update: updated += 1
    case .delete: deleted += 1
    }
  }
}
