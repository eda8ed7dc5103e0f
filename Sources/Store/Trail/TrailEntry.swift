import Domain
import SQLite

/// One entry of the trail: a command that wrote, when, by whom and why.
public struct TrailEntry: Equatable, Sendable {
  /// Its number, from 1.
  public let id: Int
  /// The moment by the computer's clock, UTC, such as `2026-11-21T09:30:00Z`.
  public let recordedAt: String
  /// The command's words; `undo 12` and `redo 12` name the entry they are about.
  public let command: String
  /// Who acted; nil once erased.
  public let actor: String?
  /// Why; nil when no reason was given.
  public let reason: String?

  /// The entry that this one took back; nil for any other command.
  public var takesBack: Int? { target(of: "undo") }

  /// The entry that this one did again; nil for any other command.
  public var doesAgain: Int? { target(of: "redo") }

  private func target(of word: String) -> Int? {
    let words = command.split(separator: " ")
    return words.count == 2 && words[0] == word ? Int(words[1]) : nil
  }
}

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

/// What taking an entry back does that needs a reason.
public enum TakingBack: Sendable {
  /// A certificate that it issued is revoked.
  case revokesCertificate
  /// Days that it closed are open again.
  case opensDays
}

extension Register {
  /// The last entries of the trail, newest first.
  ///
  /// - Parameter most: How many at most.
  public func entries(most: Int = .max) throws -> [TrailEntry] {
    try database.rows(
      "SELECT id, recorded_at, command, actor, reason FROM trail_entry ORDER BY id DESC LIMIT ?", Value(most)
    ) { row in
      TrailEntry(
        id: row.int(0), recordedAt: row.text(1), command: row.text(2), actor: row.optionalText(3),
        reason: row.optionalText(4))
    }
  }

  /// What an entry changed, by table.
  public func changeCounts(ofEntry id: Int) throws -> [ChangeCount] {
    var counts: [String: ChangeCount] = [:]
    for changes in try changes(ofEntry: id) {
      _ = Changeset.forEachChange(in: changes) { change in
        let table = change.table
        switch change.operation {
        case .insert: counts[table, default: ChangeCount(table: table)].inserted += 1
        case .update: counts[table, default: ChangeCount(table: table)].updated += 1
        case .delete: counts[table, default: ChangeCount(table: table)].deleted += 1
        }
      }
    }
    return counts.values.sorted { $0.table < $1.table }
  }

  /// Which sessions and which members the rows are about that an entry changed, in the order of their numbers.
  public func subjects(ofEntry id: Int) throws -> (sessions: [Int], members: [Int]) {
    var sessions: Set<Int> = []
    var members: Set<Int> = []
    for changes in try changes(ofEntry: id) {
      _ = Changeset.forEachChange(in: changes) { change in
        let key = change.key.map { value in if case .integer(let id) = value { Int(id) } else { 0 } }
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
    return (sessions.sorted(), members.sorted())
  }

  /// What taking an entry back would do that needs a reason; nil for nothing of the kind.
  public func weight(ofTakingBack id: Int) throws -> TakingBack? {
    let inserted = Set(try changeCounts(ofEntry: id).filter { $0.inserted > 0 }.map(\.table))
    if inserted.contains("certificate") { return .revokesCertificate }
    return inserted.isDisjoint(with: ["closing", "member_closing"]) ? nil : .opensDays
  }

  /// Whether an entry revoked certificates and did nothing else.
  public func isRevocation(entry id: Int) throws -> Bool {
    let counts = try changeCounts(ofEntry: id)
    return !counts.isEmpty && counts.allSatisfy { $0.table == "certificate" && $0.updated > 0 }
  }

  /// The changesets of an entry's parts, in order.
  ///
  /// - Throws: `Problem` when a part was erased.
  func changes(ofEntry id: Int) throws -> [[UInt8]] {
    try database.rows("SELECT changes FROM trail_part WHERE entry_id = ? ORDER BY part", Value(id)) { row in
      guard !row.isNull(0) else {
        throw Problem(
          .refused, "a part of entry \(id) was erased", details: ["What it changed is not known any more."],
          remedy: "Record by hand what should be.")
      }
      return row.blob(0)
    }
  }
}
