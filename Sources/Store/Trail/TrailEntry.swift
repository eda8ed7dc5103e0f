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

  /// What taking an entry back would do that needs a reason; nil for nothing of the kind.
  public func weight(ofTakingBack id: Int) throws -> TakingBack? {
    let inserted = Set(try summary(ofEntry: id).counts.filter { $0.inserted > 0 }.map(\.table))
    if inserted.contains("certificate") { return .revokesCertificate }
    return inserted.isDisjoint(with: ["closing", "member_closing"]) ? nil : .opensDays
  }

  /// Whether an entry revoked certificates and did nothing else.
  public func isRevocation(entry id: Int) throws -> Bool {
    let counts = try summary(ofEntry: id).counts
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
