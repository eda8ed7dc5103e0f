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
  /// The same by whom they are about; under nil those for everybody.
  private let byMember: [Int?: [Closing]]
  private let database: Database

  /// What is closed before the entry changes anything.
  init(_ register: Register) throws {
    database = register.database
    closings = try register.closings().map(\.closing)
    byMember = Dictionary(grouping: closings, by: \.memberID)
  }

  /// Where the tables say when something was and about whom: the columns' places.
  private static let dated: [String: (first: Int, last: Int, member: Int)] = [
    "activity": (3, 3, 0), "held_evidence": (3, 3, 0), "leave": (1, 2, 0),
  ]

  /// The tables whose rows are about a session, and perhaps about one person at it.
  private static let ofSessions: [String: (session: Int, member: Int?)] = [
    "session": (0, nil), "session_tag": (0, nil), "attendance": (0, 1), "attendance_fact": (1, 0),
  ]

  /// The tables that are looked at.
  static let tables = Set(dated.keys).union(ofSessions.keys).union(LastingChanges.isOfMember.keys)
    .union(LastingChanges.ofEnrolments).union(["member"])

  /// Refuses changes in a closed period.
  ///
  /// - Throws: `ClosedPeriodTouched` for the first.
  func refuse(_ changes: [UInt8]) throws {
    guard !closings.isEmpty else { return }
    var days = SessionDays(of: changes, in: database)
    let lasting = LastingChanges(of: changes, in: database)
    _ = try Changeset.forEachChange(in: changes) { change in
      try refuse(change, days: &days)
      for days in try lasting.days(of: change) {
        try refuse(from: days.first, to: days.last, memberID: days.memberID)
      }
      try refuseProfession(change)
    }
  }

  private func refuse(_ change: Changeset.Change, days: inout SessionDays) throws {
    for values in [change.before, change.after] where !values.isEmpty {
      if let place = Self.dated[change.table] {
        guard let first = Value.number(values[place.first]), let last = Value.number(values[place.last])
        else { continue }
        try refuse(from: first, to: last, memberID: Value.number(values[place.member]))
      } else if let place = Self.ofSessions[change.table] {
        guard let session = Value.number(values[place.session]) else { continue }
        var members = place.member.map { [Value.number(values[$0])] } ?? []
        if place.member == nil || Self.changesCompany(change) { members += try present(at: session) }
        for day in try days.days(of: session) {
          for member in members { try refuse(from: day, to: day, memberID: member) }
        }
      }
    }
  }

  /// Whether who was there, and as what, is part of the figures of everybody else there.
  private static func changesCompany(_ change: Changeset.Change) -> Bool {
    guard change.table == "attendance" else { return false }
    let (role, state) = (2, 4)
    return change.operation != .update || change.after[role] != nil || change.after[state] != nil
  }

  /// Who somebody is by profession is part of the figures of everybody who was there with them.
  private func refuseProfession(_ change: Changeset.Change) throws {
    let profession = 3
    guard change.table == "member", change.operation == .update, change.after[profession] != nil,
      let member = Value.number(change.key.first)
    else { return }
    for closing in closings {
      let day = try database.first(
        """
        SELECT day FROM attendance JOIN session ON session.id = session_id
        WHERE member_id = ? AND day BETWEEN ? AND ? AND (? IS NULL OR EXISTS
          (SELECT 1 FROM attendance AS own WHERE own.session_id = session.id AND own.member_id = ?))
        ORDER BY day LIMIT 1
        """, Value(member), Value(closing.period.first.dayNumber), Value(closing.period.last.dayNumber),
        Value(closing.memberID), Value(closing.memberID)
      ) { $0.int(0) }
      if let day { try refuse(from: day, to: day, memberID: closing.memberID) }
    }
  }

  /// Refuses a change between two days, about one member or nobody alone.
  private func refuse(from first: Int, to last: Int, memberID: Int?) throws {
    guard let first = CivilDate(dayNumber: first), let last = CivilDate(dayNumber: last),
      let days = Period(from: first, to: last)
    else { return }
    let concerned = (byMember[nil] ?? []) + (memberID.flatMap { byMember[$0] } ?? [])
    if let closing = concerned.first(where: { $0.stops(days, of: memberID) }) {
      throw ClosedPeriodTouched(closing: closing, date: max(first, closing.period.first))
    }
  }

  /// Whoever a change of the session itself is about: everybody there, and nobody alone.
  private func present(at session: Int) throws -> [Int?] {
    guard closings.contains(where: { $0.memberID != nil }) else { return [nil] }
    return try [nil]
      + database.rows("SELECT member_id FROM attendance WHERE session_id = ?", Value(session)) { $0.int(0) }
  }

}
