import Domain
import SQLite

/// Something that was to be changed lies in a closed period.
public struct ClosedPeriodTouched: Error {
  /// What is closed.
  public let closing: Closing
  /// The first closed day of what was to be changed.
  public let date: CivilDate
}

/// Looks through the rows that an entry changed for those that lie in a closed period.
///
/// It stands where every entry ends, so that no command can forget it.
struct ClosedPeriods {
  private let closings: [Closing]
  let database: Database

  /// What is closed before the entry changes anything.
  init(_ register: Register) throws {
    database = register.database
    closings = try register.closings().map(\.closing)
  }

  /// Where the tables say when something was and about whom: the columns' places.
  private static let dated: [String: (first: Int, last: Int, member: Int)] = [
    "activity": (3, 3, 0), "held_evidence": (3, 3, 0), "leave": (1, 2, 0),
  ]

  /// The tables whose rows are about a session, and perhaps about one person at it.
  private static let ofSessions: [String: (session: Int, member: Int?)] = [
    "session": (0, nil), "session_tag": (0, nil), "attendance": (0, 1), "attendance_fact": (1, 0),
  ]

  /// The place of the day in a row of `session`.
  private static let sessionDay = 2

  /// Refuses changes in a closed period.
  ///
  /// - Throws: `ClosedPeriodTouched` for the first.
  func refuse(_ changes: [UInt8]) throws {
    guard !closings.isEmpty else { return }
    var days = SessionDays(of: changes, column: Self.sessionDay)
    let lasting = LastingChanges(of: changes, guardedBy: self)
    var failure: (any Error)?
    _ = Changeset.forEachChange(in: changes) { change in
      guard failure == nil else { return }
      do {
        try refuse(change, days: &days)
        try lasting.refuse(change)
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func refuse(_ change: Changeset.Change, days: inout SessionDays) throws {
    for values in [change.before, change.after] where !values.isEmpty {
      if let place = Self.dated[change.table] {
        guard let first = Self.number(values[place.first]), let last = Self.number(values[place.last])
        else { continue }
        try refuse(from: first, to: last, memberID: Self.number(values[place.member]))
      } else if let place = Self.ofSessions[change.table] {
        guard let session = Self.number(values[place.session]) else { continue }
        let members = try place.member.map { [Self.number(values[$0])] } ?? present(at: session)
        for day in try days.days(of: session, in: database) {
          for member in members { try refuse(from: day, to: day, memberID: member) }
        }
      }
    }
  }

  /// Refuses a change between two days, about one member or nobody alone.
  func refuse(from first: Int, to last: Int, memberID: Int?) throws {
    guard let first = CivilDate(dayNumber: first), let last = CivilDate(dayNumber: last),
      let days = Period(from: first, to: last)
    else { return }
    if let closing = closings.first(where: { $0.stops(days, of: memberID) }) {
      throw ClosedPeriodTouched(closing: closing, date: max(first, closing.period.first))
    }
  }

  /// Whoever a change of the session itself is about: everybody there, and nobody alone.
  private func present(at session: Int) throws -> [Int?] {
    guard closings.contains(where: { $0.memberID != nil }) else { return [nil] }
    return try [nil]
      + database.rows("SELECT member_id FROM attendance WHERE session_id = ?", Value(session)) { $0.int(0) }
  }

  static func number(_ value: Value?) -> Int? {
    if case .integer(let number) = value { Int(number) } else { nil }
  }
}

/// On which days the sessions are and were that an entry is about.
private struct SessionDays {
  private var days: [Int: Set<Int>] = [:]
  private var isRead: Set<Int> = []

  /// The days that the changes themselves name.
  init(of changes: [UInt8], column: Int) {
    var days: [Int: Set<Int>] = [:]
    _ = Changeset.forEachChange(in: changes) { change in
      guard change.table == "session", let id = ClosedPeriods.number(change.key.first) else { return }
      for values in [change.before, change.after] where !values.isEmpty {
        if let day = ClosedPeriods.number(values[column]) { days[id, default: []].insert(day) }
      }
    }
    self.days = days
  }

  mutating func days(of session: Int, in database: Database) throws -> Set<Int> {
    if isRead.insert(session).inserted,
      let day = try database.first(
        "SELECT day FROM session WHERE id = ?", Value(session), read: { $0.int(0) })
    {
      days[session, default: []].insert(day)
    }
    return days[session, default: []]
  }
}
