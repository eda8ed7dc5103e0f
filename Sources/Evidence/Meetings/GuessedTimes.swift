import Text

/// The columns of joining and leaving of a table that does not name both, by what stands in one of its rows.
///
/// Only columns of which nothing is known are looked at. Where one of the two is known, the other holds moments of
/// the same sort next to it; where neither is, the first two columns of moments with dates are taken.
struct GuessedTimes {
  /// What a column is, and where it stands.
  typealias Column = (kind: ColumnKind, position: Int)

  /// The column of joining, and what it is.
  let join: Column
  /// The column of leaving, and what it is.
  let leave: Column

  /// The columns; nil when both are known or the row does not tell.
  init?(in row: CSVReader.Record, of columns: ReportColumns) {
    guard columns.times == nil else { return nil }
    if let join = Self.known(.join, .firstJoin, in: columns) {
      guard let leave = Self.others(like: join.position, in: row, of: columns).nearest(after: join.position)
      else { return nil }
      (self.join, self.leave) = (join, (join.kind == .join ? .leave : .lastLeave, leave))
    } else if let leave = Self.known(.leave, .lastLeave, in: columns) {
      guard let join = Self.others(like: leave.position, in: row, of: columns).nearest(before: leave.position)
      else { return nil }
      (self.join, self.leave) = ((leave.kind == .leave ? .join : .firstJoin, join), leave)
    } else {
      let moments = Self.unknown(in: row, of: columns).filter { ReportColumns.isMoment(row.fields[$0]) }
      guard moments.count >= 2 else { return nil }
      (join, leave) = ((.join, moments[0]), (.leave, moments[1]))
    }
  }

  private static func known(_ kinds: ColumnKind..., in columns: ReportColumns) -> Column? {
    for kind in kinds {
      if let position = columns[kind] { return (kind, position) }
    }
    return nil
  }

  private static func unknown(in row: CSVReader.Record, of columns: ReportColumns) -> [Int] {
    row.fields.indices.filter { columns.kind(at: $0) == nil }
  }

  /// The unknown columns that hold moments with a date, or without one, just as the known column does.
  private static func others(
    like known: Int, in row: CSVReader.Record, of columns: ReportColumns
  ) -> [Int] {
    guard known < row.fields.count, let model = StampReader.read(row.fields[known]) else { return [] }
    return unknown(in: row, of: columns).filter { position in
      guard let stamp = StampReader.read(row.fields[position]) else { return false }
      return (stamp.day == .missing) == (model.day == .missing)
    }
  }
}

extension [Int] {
  /// The least that is greater, or else the first.
  fileprivate func nearest(after position: Int) -> Int? { first { $0 > position } ?? first }

  /// The greatest that is less, or else the last.
  fileprivate func nearest(before position: Int) -> Int? { last { $0 < position } ?? last }
}
