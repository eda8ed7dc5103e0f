import Domain
import SQLite

/// One command's writing to the register: the only way in which rows are changed.
///
/// It lives as long as the transaction; SQLite itself records every row that changes, and the record becomes
/// one entry of the trail in the same transaction.
public final class Writing {
  let register: Register
  let entryID: Int
  private let deed: Deed
  private var shared: ChangeRecorder
  private var personal: ChangeRecorder
  private let closed: ClosedPeriods?
  /// What is known of the changes of attendance besides their rows.
  var attendanceContext = AttendanceChanges.Context()
  /// The changes that need somebody else's word; known once the entry is ended.
  public private(set) var vouched: Set<VouchedChange> = []
  /// The numbers of certificates in force that print what was changed; known once the entry is ended.
  public private(set) var outdatedCertificates: [String] = []
  private var parts: [(memberID: Int?, commitment: [UInt8])] = []

  /// The tables whose rows name a person; the member's number is their first column and in the key.
  static let personalTables: Set<String> = [
    "member", "registration", "certificate_print", "recognition", "enrolment", "allocation",
    "enrolment_fact", "attendance_fact", "activity",
    "activity_tag",
    "held_evidence", "leave", "member_merge", "name_alias", "member_closing",
  ]

  /// Changes held in memory before they are written to the trail as a part of their own, in bytes.
  private static let largestPart = 64 << 20

  var database: Database { register.database }

  init(register: Register, deed: Deed) throws {
    self.register = register
    self.deed = deed
    let last = try register.head().entries
    guard (0..<1 << 53).contains(last) else {
      throw Problem(
        .verificationFailed, "the trail's last entry has the impossible number \(last)",
        remedy: "Type 'balint check' to see what was altered.")
    }
    entryID = last + 1
    closed = try deed.mayChangeClosed ? nil : ClosedPeriods(register)
    let tables = try register.database.recordedTables()
    shared = try ChangeRecorder(
      on: register.database, tables: tables.filter { !Self.personalTables.contains($0) })
    personal = try ChangeRecorder(on: register.database, tables: tables.filter(Self.personalTables.contains))
  }

  /// Writes what has been recorded to the trail when it has become large, so that memory stays flat.
  public func spill() throws {
    guard shared.memoryUsed > Self.largestPart else { return }
    try writePart(about: nil, shared.changes())
    let tables = try register.database.recordedTables().filter { !Self.personalTables.contains($0) }
    shared = try ChangeRecorder(on: database, tables: tables)
  }

  /// Ends the writing with an entry of the trail; without a changed row there is none.
  ///
  /// - Returns: The number of the entry.
  func finish() throws -> Int? {
    try writeParts()
    guard !parts.isEmpty else { return nil }
    let salt = deed.random(TrailHash.saltLength)
    let words = TrailHash.words(salt: salt, actor: deed.actor, reason: deed.reason)
    let hash = TrailHash.entry(
      id: entryID, previous: try register.head().hash, recordedAt: deed.at.description,
      command: deed.command, words: words, parts: parts)
    try database.run(
      """
      INSERT INTO trail_entry (id, recorded_at, command, salt, actor, reason, words, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      Value(entryID), Value(deed.at.description), Value(deed.command), Value(salt), Value(deed.actor),
      Value(deed.reason), Value(words), Value(hash))
    return entryID
  }

  private func writeParts() throws {
    try writePart(about: nil, shared.changes())
    for part in try Self.partedByPerson(personal.changes()) {
      try writePart(about: part.memberID, part.changes)
    }
  }

  private func writePart(about memberID: Int?, _ changes: [UInt8]) throws {
    guard !changes.isEmpty else { return }
    try closed?.refuse(changes)
    try readAttendance(changes)
    let salt = deed.random(TrailHash.saltLength)
    let commitment = TrailHash.commitment(salt: salt, changes: changes)
    parts.append((memberID, commitment))
    try database.run(
      "INSERT INTO trail_part (entry_id, part, member_id, salt, changes, commitment) VALUES (?, ?, ?, ?, ?, ?)",
      Value(entryID), Value(parts.count), Value(memberID), Value(salt), Value(changes), Value(commitment))
  }

  private func readAttendance(_ changes: [UInt8]) throws {
    var read = AttendanceChanges(
      by: deed.actor, entryID: entryID, in: database, context: attendanceContext)
    try read.read(changes)
    vouched.formUnion(read.vouched)
    outdatedCertificates += read.certificates.filter { !outdatedCertificates.contains($0) }
  }

  /// The personal tables with something that only one person can have, such as the number of an activity.
  private static let tablesOfOne: Set<String> = ["activity", "name_alias"]

  /// The changes of rows that name people, person by person, so that one can be erased alone.
  ///
  /// Whoever is given an activity comes last: its number is unlike any other's, and where it was another person's
  /// before, a replay must have taken it from there. The same goes for the name that a meeting program reports.
  private static func partedByPerson(_ changes: [UInt8]) -> [(memberID: Int, changes: [UInt8])] {
    var parts: [Int: [UInt8]] = [:]
    var takers: Set<Int> = []
    let isWhole = Changeset.forEachChange(in: changes) { change in
      guard case .integer(let id) = change.key.first else {
        preconditionFailure("the key of \(change.table) does not begin with the member's number")
      }
      parts[Int(id), default: []] += change.bytes
      if tablesOfOne.contains(change.table), change.operation == .insert { takers.insert(Int(id)) }
    }
    precondition(isWhole, "SQLite wrote a changeset that is none")
    let rank = { (id: Int) in takers.contains(id) ? 1 : 0 }
    return parts.sorted { (rank($0.key), $0.key) < (rank($1.key), $1.key) }.map { ($0.key, $0.value) }
  }
}

extension Register {
  /// Runs `body` in one transaction and records what it changed as one entry of the trail.
  ///
  /// - Parameter approve: Looks at the ended entry and may refuse it.
  /// - Returns: What `body` returns, and the number of the entry; nil when no row was changed.
  /// - Throws: Whatever `body` and `approve` throw; then nothing has been written.
  public func write<Result>(
    _ deed: Deed, _ body: (Writing) throws -> Result, approving approve: (Writing) throws -> Void = { _ in }
  ) throws -> (result: Result, entry: Int?) {
    try database.write(ending: deed.isRehearsal ? .rollback : .commit) {
      let writing = try Writing(register: self, deed: deed)
      let result = try body(writing)
      let entry = try writing.finish()
      try approve(writing)
      return (result, entry)
    }
  }

  /// The last entry of the trail; before the first, its genesis.
  public func head() throws -> TrailHead {
    let last = try database.first("SELECT id, hash FROM trail_entry ORDER BY id DESC LIMIT 1") { row in
      TrailHead(entries: row.int(0), hash: row.blob(1))
    }
    return try last ?? TrailHead(entries: 0, hash: TrailHash.genesis(registerID: registerID()))
  }

  /// The 16 bytes that set this register apart from every other; none before the society is set.
  func registerID() throws -> [UInt8] {
    try database.first("SELECT register_id FROM society") { $0.blob(0) } ?? []
  }
}
