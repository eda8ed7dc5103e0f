import Domain
import SQLite

extension Register {
  /// The society whose register this is.
  ///
  /// - Throws: `Problem` when the register was never started properly.
  public func society() throws -> Society {
    let society = try database.first(
      "SELECT society.name, prefix, zone.name FROM society JOIN zone ON zone.id = zone_id"
    ) { row in
      Society(name: row.text(0), prefix: row.text(1), zone: row.text(2))
    }
    guard let society else {
      throw Problem(
        .unusable, "the register names no society", at: path, remedy: "Start a new one with 'balint init'.")
    }
    return society
  }
}

extension Writing {
  /// Writes the register's first row.
  func setSociety(_ society: Society, registerID: [UInt8]) throws {
    try database.run(
      "INSERT INTO society (id, name, prefix, zone_id, register_id) VALUES (1, ?, ?, ?, ?)",
      Value(society.name), Value(society.prefix), Value(zoneID(society.zone)), Value(registerID))
  }

  /// The key of a time zone, which is added when it is new.
  func zoneID(_ name: String) throws -> Int {
    if let known = try database.first("SELECT id FROM zone WHERE name = ?", Value(name), read: { $0.int(0) })
    {
      return known
    }
    let id = try nextKey(in: "zone")
    try database.run("INSERT INTO zone (id, name) VALUES (?, ?)", Value(id), Value(name))
    return id
  }

  /// The number of the next member; one that was taken back is never given to another person.
  func nextMemberID() throws -> Int {
    let named = try database.first("SELECT coalesce(max(member_id), 0) FROM trail_part") { $0.int(0) } ?? 0
    return max(named + 1, try nextKey(in: "member"))
  }

  /// The key of the next row of a table whose keys are counted from 1.
  func nextKey(in table: String) throws -> Int {
    try database.first("SELECT coalesce(max(id), 0) + 1 FROM \(table)") { $0.int(0) } ?? 1
  }
}
