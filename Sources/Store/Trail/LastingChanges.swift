import Domain
import SQLite

/// The changes of an entry to what holds over days: enrolments, recognitions and approvals.
///
/// Only the days on which it is no longer as it was are touched. An enrolment hands in nothing by its beginning, so
/// a new one touches none.
struct LastingChanges {
  /// Days on which something is no longer as it was.
  struct Days {
    let first: Int
    let last: Int
    /// Whom it is about; nil for nobody alone.
    let memberID: Int?
  }

  private let database: Database
  private let newEnrolments: Set<[Value]>

  /// The places of the columns that say from when to when.
  private static let (first, last) = (2, 3)

  /// The tables of what holds over days, and whether their keys begin with the member.
  static let isOfMember = ["recognition": true, "group_approval": false, "enrolment": true]

  /// The tables whose rows belong to an enrolment, which their keys begin with.
  static let ofEnrolments: Set<String> = ["allocation", "enrolment_fact"]

  init(of changes: [UInt8], in database: Database) {
    self.database = database
    var keys: Set<[Value]> = []
    _ = Changeset.forEachChange(in: changes, where: { $0 == "enrolment" && $1 == .insert }) {
      keys.insert($0.key)
    }
    newEnrolments = keys
  }

  /// The days that a change touches; none for a change of something else.
  func days(of change: Changeset.Change) throws -> [Days] {
    if Self.ofEnrolments.contains(change.table) { return try enrolment(Array(change.key.prefix(2))) }
    guard let isOfMember = Self.isOfMember[change.table] else { return [] }
    let memberID = isOfMember ? Value.number(change.key.first) : nil
    return switch change.operation {
    case .insert where change.table == "enrolment": []
    case .insert: whole(change.after, memberID)
    case .delete: whole(change.before, memberID)
    case .update: try update(change, memberID)
    }
  }

  /// A beginning or an end that moves touches the days between; anything else all the days.
  private func update(_ change: Changeset.Change, _ memberID: Int?) throws -> [Days] {
    let changed = change.after.indices.filter { change.after[$0] != nil }
    guard changed.allSatisfy({ [Self.first, Self.last].contains($0) }) else {
      return change.table == "enrolment" ? try enrolment(change.key) : whole(change.before, memberID)
    }
    let beginning = Self.moved(Self.first, in: change).map {
      Days(first: $0.lowerBound, last: $0.upperBound - 1, memberID: memberID)
    }
    let end = Self.moved(Self.last, in: change).map {
      Days(first: $0.lowerBound + 1, last: $0.upperBound, memberID: memberID)
    }
    return [beginning, end].compactMap(\.self)
  }

  private func whole(_ values: [Value?], _ memberID: Int?) -> [Days] {
    guard let start = Value.number(values[Self.first]) else { return [] }
    return [Days(first: start, last: Self.day(values[Self.last]), memberID: memberID)]
  }

  private func enrolment(_ key: [Value]) throws -> [Days] {
    guard !newEnrolments.contains(key) else { return [] }
    return try database.rows(
      "SELECT from_day, to_day FROM enrolment WHERE member_id = ? AND scheme_code = ?", key[0], key[1]
    ) { row in
      Days(
        first: row.int(0), last: row.isNull(1) ? CivilDate.latest.dayNumber : row.int(1),
        memberID: Value.number(key.first))
    }
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
