import Domain
import SQLite

extension Register {
  /// Re-hashes every entry from the first on, and hands its changes to a replay.
  ///
  /// - Returns: The first thing that does not fit; nil when the chain is whole.
  func followChain(applyingTo replay: TrailReplay) throws -> CheckFinding? {
    var previous = TrailHash.genesis(registerID: try registerID())
    var expected = 1
    var entries = try database.statement(
      "SELECT id, recorded_at, command, salt, actor, reason, words, hash FROM trail_entry ORDER BY id"
    ).start()
    while let row = try entries.next() {
      let id = row.int(0)
      guard id == expected else { return CheckFinding("entry \(expected) of the trail is missing") }
      let words = row.blob(6)
      let isErased = row.isNull(3) && row.isNull(4) && row.isNull(5)
      let found = TrailHash.words(salt: row.blob(3), actor: row.text(4), reason: row.optionalText(5))
      if !isErased, found != words || row.blob(3).count != TrailHash.saltLength {
        return CheckFinding(
          "entry \(id) of the trail was altered", details: ["Who acted, or why, is not what was recorded."])
      }
      let (parts, fault) = try followParts(of: id, applyingTo: replay)
      if let fault { return fault }
      let hash = TrailHash.entry(
        id: id, previous: previous, recordedAt: row.text(1), command: row.text(2), words: words, parts: parts)
      guard hash == row.blob(7) else {
        return CheckFinding(
          "entry \(id) of the trail was altered",
          details: ["Its digest does not fit what it holds and the entry before it."])
      }
      previous = hash
      expected += 1
    }
    return try strayParts(after: expected - 1)
  }

  private func followParts(
    of entry: Int, applyingTo replay: TrailReplay
  ) throws -> (parts: [(memberID: Int?, commitment: [UInt8])], fault: CheckFinding?) {
    var parts: [(memberID: Int?, commitment: [UInt8])] = []
    var rows = try database.statement(
      "SELECT part, member_id, salt, changes, commitment FROM trail_part WHERE entry_id = ? ORDER BY part"
    ).start([Value(entry)])
    while let row = try rows.next() {
      let part = row.int(0)
      guard part == parts.count + 1 else {
        return (
          [],
          CheckFinding(
            "entry \(entry) of the trail was altered", details: ["Its part \(parts.count + 1) is missing."])
        )
      }
      if let salt = row.optionalBlob(2), let changes = row.optionalBlob(3) {
        guard salt.count == TrailHash.saltLength,
          TrailHash.commitment(salt: salt, changes: changes) == row.blob(4)
        else {
          return (
            [],
            CheckFinding(
              "entry \(entry) of the trail was altered",
              details: ["The rows of its part \(part) are not what was recorded."])
          )
        }
        guard try replay.apply(changes) else {
          return ([], CheckFinding("entry \(entry) of the trail does not follow from the entries before it"))
        }
      }
      parts.append((row.optionalInt(1), row.blob(4)))
    }
    return (parts, nil)
  }

  private func strayParts(after last: Int) throws -> CheckFinding? {
    let stray = try database.first(
      "SELECT entry_id FROM trail_part WHERE entry_id NOT BETWEEN 1 AND ?", Value(last)
    ) {
      $0.int(0)
    }
    return stray.map {
      CheckFinding("entry \($0) of the trail is missing", details: ["Only its rows are left."])
    }
  }
}
