import Domain
import SQLite

extension Register {
  /// Whether a file with this SHA-256 was taken in, for whatever session.
  public func knowsEvidence(digest: [UInt8]) throws -> Bool {
    try database.first("SELECT 1 FROM evidence WHERE sha256 = ?", Value(digest)) { $0.int(0) } == 1
  }

  /// The files from which attendance at a session was read, by name, with their SHA-256.
  public func evidence(at sessionID: Int) throws -> [(fileName: String, digest: [UInt8])] {
    try database.rows(
      """
      SELECT DISTINCT file_name, sha256 FROM attendance JOIN evidence ON evidence.id = evidence_id
      WHERE session_id = ? ORDER BY file_name
      """, Value(sessionID)
    ) { (fileName: $0.text(0), digest: $0.blob(1)) }
  }

  /// The sessions at which attendance was read from a file with this SHA-256.
  ///
  /// Only for a file that is known all attendances are gone through.
  public func sessions(readFrom digest: [UInt8]) throws -> [Int] {
    guard try knowsEvidence(digest: digest) else { return [] }
    return try database.rows(
      """
      SELECT DISTINCT session_id FROM attendance JOIN evidence ON evidence.id = evidence_id
      WHERE sha256 = ? ORDER BY session_id
      """, Value(digest)
    ) { $0.int(0) }
  }

  /// Who was ever taken off a session, by session, by a command that took nothing back.
  ///
  /// Whoever was marked again since is among them. All of the trail is gone through.
  public func takenOff() throws -> [Int: Set<Int>] {
    var members: [Int: Set<Int>] = [:]
    for entry in try entries() where entry.takesBack == nil && entry.doesAgain == nil {
      let parts = try database.rows(
        "SELECT changes FROM trail_part WHERE entry_id = ? AND member_id IS NULL AND changes IS NOT NULL",
        Value(entry.id)
      ) { $0.blob(0) }
      for changes in parts {
        _ = Changeset.forEachChange(in: changes, where: { $0 == "attendance" && $1 == .delete }) { change in
          guard let session = Value.number(change.key[0]), let member = Value.number(change.key[1]) else {
            return
          }
          members[session, default: []].insert(member)
        }
      }
    }
    return members
  }

  /// Whose attendance at a session was last recorded by hand.
  public func recordedByHand(at sessionID: Int) throws -> Set<Int> {
    try Set(
      database.rows(
        "SELECT member_id FROM attendance WHERE session_id = ? AND evidence_id IS NULL", Value(sessionID)
      ) { $0.int(0) })
  }
}

extension Writing {
  /// Keeps the name and the digest of a file from which attendance is read.
  ///
  /// - Returns: The key under which the attendance names it.
  public func addEvidence(fileName: String, digest: [UInt8], format: String) throws -> Int {
    let known = try database.first(
      "SELECT id FROM evidence WHERE sha256 = ? AND file_name = ?", Value(digest), Value(fileName)
    ) { $0.int(0) }
    if let known { return known }
    let id = try nextKey(in: "evidence")
    try database.run(
      "INSERT INTO evidence (id, file_name, sha256, format) VALUES (?, ?, ?, ?)",
      Value(id), Value(fileName), Value(digest), Value(format))
    return id
  }
}
