import Domain
import SQLite

/// What an entry's changes of attendance mean: whose word they need, and which certificates print what they change.
///
/// It stands where every entry ends, so that no command can go round it.
struct AttendanceChanges {
  /// The changes that need somebody else's word.
  private(set) var vouched: Set<VouchedChange> = []
  /// The certificates in force, by number, that print what was changed.
  private(set) var certificates: [String] = []

  private let database: Database
  private let entryID: Int
  private let actor: String
  private let context: Context

  /// What is known of the writing besides its rows.
  struct Context {
    /// Who wrote the entry that is being taken back; nil when none is.
    var undoneActor: String?
    /// Whether an entry is being taken back.
    var isUndoing = false
    /// Whether rows are given another person's number, so that one that goes is elsewhere.
    var isMerging = false
  }

  /// The places of the columns of a row of `attendance`.
  private enum Column {
    static let (session, member, role, state, entry) = (0, 1, 2, 4, 6)
  }

  /// The place of the state in a row of `session`.
  private static let sessionState = 10

  /// Looks for nothing yet.
  init(by actor: String, entryID: Int, in database: Database, context: Context) {
    (self.actor, self.entryID, self.database, self.context) = (actor, entryID, database, context)
  }

  /// Reads the changes of a part of the entry, before the part is written.
  mutating func read(_ changes: [UInt8]) throws {
    var days = SessionDays(of: changes, in: database)
    let isUndoing = context.isUndoing
    _ = try Changeset.forEachChange(
      in: changes,
      where: { table, operation in
        switch table {
        case "attendance": operation != .insert || isUndoing
        case "attendance_fact": true
        case "session": operation == .update
        default: false
        }
      }
    ) { change in
      switch change.table {
      case "attendance": try readAttendance(change, days: &days)
      case "attendance_fact": try readShare(change, days: &days)
      default: try readSession(change, days: &days)
      }
    }
  }

  private mutating func readAttendance(_ change: Changeset.Change, days: inout SessionDays) throws {
    guard let session = Value.number(change.key[0]), let member = Value.number(change.key[1]) else { return }
    if change.operation == .insert {
      let row = Row(change.after)
      guard row.state == .confirmed, row.role?.isLeading == false else { return }
      return confirm(by: context.undoneActor, session, member)
    }
    if context.isMerging, change.operation == .delete { return }
    let row = try Row(change.before).completed(by: current(session, member))
    if row.state == .confirmed { try note(member, on: days.days(of: session)) }
    switch row.state {
    case .claimed:
      guard change.operation == .update, change.after[Column.state] != nil else { return }
      vouched.insert(
        VouchedChange(sessionID: session, memberID: member, kind: .claim(by: try recorder(row.entry))))
    case .rejected:
      vouched.insert(VouchedChange(sessionID: session, memberID: member, kind: .rejection))
    case .confirmed:
      guard row.role?.isLeading == false else { return }
      confirm(by: try recorder(row.entry), session, member)
    case nil: return
    }
  }

  /// How a person took part belongs to what was confirmed.
  private mutating func readShare(_ change: Changeset.Change, days: inout SessionDays) throws {
    guard let member = Value.number(change.key[0]), let session = Value.number(change.key[1]) else { return }
    let row = try current(session, member)
    guard row.state == .confirmed, let entry = row.entry, entry != entryID else { return }
    try note(member, on: days.days(of: session))
    if row.role?.isLeading == false { confirm(by: try recorder(entry), session, member) }
  }

  /// A session that only begins to be held changes nothing that was printed.
  private mutating func readSession(_ change: Changeset.Change, days: inout SessionDays) throws {
    guard let session = Value.number(change.key.first),
      change.after.indices.contains(where: { change.after[$0] != nil && $0 != Self.sessionState })
    else { return }
    let present = try database.rows(
      "SELECT member_id FROM attendance WHERE session_id = ? AND state = ? AND entry_id <> ?",
      Value(session), Value(Attendance.State.confirmed.rawValue), Value(entryID)
    ) { $0.int(0) }
    for member in present { try note(member, on: days.days(of: session)) }
  }

  /// What somebody else confirmed; what the writer recorded is the writer's to correct.
  private mutating func confirm(by name: String?, _ session: Int, _ member: Int) {
    guard name != actor else { return }
    vouched.insert(VouchedChange(sessionID: session, memberID: member, kind: .confirmation(by: name)))
  }

  private mutating func note(_ member: Int, on days: Set<Int>) throws {
    for day in days.sorted() {
      let numbers = try database.rows(
        """
        SELECT number FROM certificate WHERE state = ? AND ? BETWEEN from_day AND to_day
          AND (member_id = ? OR member_id IN (SELECT member_id FROM member_merge WHERE into_id = ?))
        ORDER BY id
        """, Value(IssuedCertificate.State.issued.rawValue), Value(day), Value(member), Value(member)
      ) { $0.text(0) }
      for number in numbers where !certificates.contains(number) { certificates.append(number) }
    }
  }

  private func recorder(_ entry: Int?) throws -> String? {
    guard let entry else { return nil }
    if entry == entryID { return actor }
    return try database.first("SELECT actor FROM trail_entry WHERE id = ?", Value(entry)) {
      $0.optionalText(0)
    } ?? nil
  }

  private func current(_ session: Int, _ member: Int) throws -> Row {
    let values = try database.first(
      "SELECT session_id, member_id, role, minutes, state, evidence_id, entry_id FROM attendance WHERE session_id = ? AND member_id = ?",
      Value(session), Value(member)
    ) { row in (0..<7).map { Optional(row.value($0)) } }
    return Row(values ?? [])
  }

  /// What matters of a row of `attendance`; nil for what a change left alone.
  private struct Row {
    var role: Role?
    var state: Attendance.State?
    var entry: Int?

    init(_ values: [Value?]) {
      guard !values.isEmpty else { return }
      role = Value.number(values[Column.role]).flatMap(Role.init)
      state = Value.number(values[Column.state]).flatMap(Attendance.State.init)
      entry = Value.number(values[Column.entry])
    }

    func completed(by other: Row) -> Row {
      var row = self
      row.role = role ?? other.role
      row.state = state ?? other.state
      row.entry = entry ?? other.entry
      return row
    }
  }
}
