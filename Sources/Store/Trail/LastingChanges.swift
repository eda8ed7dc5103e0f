import Domain
import SQLite

/// The changes of an entry to what holds over days: enrolments, recognitions and approvals.
///
/// Only the days on which it is no longer as it was are touched. An enrolment hands in nothing by its beginning, so
/// a new one touches none.
struct LastingChanges {
  private let closed: ClosedPeriods
  private let newEnrolments: Set<[Value]>

  /// The places of the columns that say from when to when.
  private static let (first, last) = (2, 3)

  /// The tables of what holds over days, and whether their keys begin with the member.
  static let isOfMember = ["recognition": true, "group_approval": false, "enrolment": true]

  /// The tables whose rows belong to an enrolment, which their keys begin with.
  static let ofEnrolments: Set<String> = ["allocation", "enrolment_fact"]

  init(of changes: [UInt8], guardedBy closed: ClosedPeriods) {
    self.closed = closed
    var keys: Set<[Value]> = []
    _ = Changeset.forEachChange(in: changes, where: { $0 == "enrolment" && $1 == .insert }) {
      keys.insert($0.key)
    }
    newEnrolments = keys
  }

  /// Refuses a change in a closed period.
  ///
  /// - Throws: `ClosedPeriodTouched`.
  func refuse(_ change: Changeset.Change) throws {
    if Self.ofEnrolments.contains(change.table) {
      return try refuseEnrolment(Array(change.key.prefix(2)))
    }
    guard let isOfMember = Self.isOfMember[change.table] else { return }
    let memberID = isOfMember ? Value.number(change.key.first) : nil
    switch change.operation {
    case .insert where change.table == "enrolment": return
    case .insert: try refuseWhole(change.after, memberID)
    case .delete: try refuseWhole(change.before, memberID)
    case .update: try refuseUpdate(change, memberID)
    }
  }

  /// A beginning or an end that moves touches the days between; anything else all the days.
  private func refuseUpdate(_ change: Changeset.Change, _ memberID: Int?) throws {
    let changed = change.after.indices.filter { change.after[$0] != nil }
    guard changed.allSatisfy({ [Self.first, Self.last].contains($0) }) else {
      if change.table == "enrolment" { return try refuseEnrolment(change.key) }
      return try refuseWhole(change.before, memberID)
    }
    if let days = Self.moved(Self.first, in: change) {
      try closed.refuse(from: days.lowerBound, to: days.upperBound - 1, memberID: memberID)
    }
    if let days = Self.moved(Self.last, in: change) {
      try closed.refuse(from: days.lowerBound + 1, to: days.upperBound, memberID: memberID)
    }
  }

  private func refuseWhole(_ values: [Value?], _ memberID: Int?) throws {
    guard let start = Value.number(values[Self.first]) else { return }
    try closed.refuse(from: start, to: Self.day(values[Self.last]), memberID: memberID)
  }

  private func refuseEnrolment(_ key: [Value]) throws {
    guard !newEnrolments.contains(key) else { return }
    let days = try closed.database.first(
      "SELECT from_day, to_day FROM enrolment WHERE member_id = ? AND scheme_code = ?", key[0], key[1]
    ) { (first: $0.int(0), last: $0.isNull(1) ? CivilDate.latest.dayNumber : $0.int(1)) }
    guard let days else { return }
    try closed.refuse(from: days.first, to: days.last, memberID: Value.number(key.first))
  }

  /// From where to where a day was moved; nil when it stays.
  private static func moved(_ place: Int, in change: Changeset.Change) -> ClosedRange<Int>? {
    guard let after = change.after[place] else { return nil }
    let ends = [day(change.before[place]), day(after)]
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }

  /// A day; without one, the last that can be recorded.
  private static func day(_ value: Value?) -> Int {
    Value.number(value) ?? CivilDate.latest.dayNumber
  }
}
