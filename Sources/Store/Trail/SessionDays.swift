import SQLite

/// On which days the sessions are and were that an entry is about.
struct SessionDays {
  private let database: Database
  private var days: [Int: Set<Int>] = [:]
  private var isRead: Set<Int> = []

  /// The place of the day in a row of `session`.
  private static let column = 2

  /// The days that the changes themselves name; the others are read when they are asked for.
  init(of changes: [UInt8], in database: Database) {
    self.database = database
    var days: [Int: Set<Int>] = [:]
    _ = Changeset.forEachChange(in: changes, where: { table, _ in table == "session" }) { change in
      guard let id = Value.number(change.key.first) else { return }
      for values in [change.before, change.after] where !values.isEmpty {
        if let day = Value.number(values[Self.column]) { days[id, default: []].insert(day) }
      }
    }
    self.days = days
  }

  /// The days of a session, counted since 1970; none for a session that was never there.
  mutating func days(of session: Int) throws -> Set<Int> {
    if isRead.insert(session).inserted,
      let day = try database.first(
        "SELECT day FROM session WHERE id = ?", Value(session), read: { $0.int(0) })
    {
      days[session, default: []].insert(day)
    }
    return days[session, default: []]
  }
}

extension Value {
  /// The number that a column of a change holds; nil for anything else, and where the change left the column alone.
  static func number(_ value: Value?) -> Int? {
    if case .integer(let number) = value { Int(number) } else { nil }
  }
}
