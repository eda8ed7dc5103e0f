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
