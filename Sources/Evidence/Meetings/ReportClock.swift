import Domain
import Text

/// Brings the times of a report to seconds of the session's wall clock.
struct ReportClock {
  /// How the dates of the report are to be read.
  let order: DateOrder
  /// The session, where the caller knows it.
  let session: SessionWindow?
  /// How many minutes its clock is ahead of UTC, where the caller says it.
  let utcOffset: Int?

  /// What a row says about a stay.
  enum Reading {
    /// From when until when.
    case stay(Range<Int>)
    /// The times have no date and none is known.
    case undated
    /// The row has no times.
    case none
    /// The row is no attendance.
    case rejected(RejectedRow.Reason)
  }

  /// Longer than a day nobody is in a meeting: one of the two dates is wrong.
  private static let longestStay = 86_400

  /// The stay in a row.
  ///
  /// - Throws: A fault at a cell that is no time, or in UTC without an offset.
  func stay(in row: ReportRow) throws -> Reading {
    guard let times = row.columns.times else { return .none }
    let cells = [row[times.join], row[times.leave]].filter { !$0.isEmpty && !HeaderWords.isNo($0) }
    if cells.isEmpty { return .none }
    if cells.count == 1 { return .rejected(.noEnd) }
    let (join, leave) = (try stamp(times.join, of: row), try stamp(times.leave, of: row))
    guard let start = try seconds(join, times.join, of: row),
      var end = try seconds(leave, times.leave, of: row)
    else { return .undated }
    if leave.day == .missing {
      while end < start { end += 86_400 }
      while end - start >= 86_400 { end -= 86_400 }
    }
    if end - start > Self.longestStay { return .rejected(.tooLong) }
    return end < start ? .rejected(.endsBeforeBeginning) : .stay(start..<end)
  }

  /// The moment in a cell.
  func stamp(_ kind: ColumnKind, of row: ReportRow) throws -> Stamp {
    guard let stamp = StampReader.read(row[kind]) else {
      throw row.fault(
        kind, "'\(row[kind].madeVisible)' is not a time",
        why: ["Times are such as 2026-03-05 19:00, 05.03.2026, 19:00:10 or 7:00 PM."])
    }
    return stamp
  }

  /// The seconds of a moment; nil when it has no date and none is known.
  func seconds(_ stamp: Stamp, _ kind: ColumnKind, of row: ReportRow) throws -> Int? {
    guard let day = try day(stamp, kind, of: row) else {
      let shifted = stamp.second + (try shift(stamp, kind, of: row))
      return session.map { Self.nearest(shifted, to: $0) }
    }
    return day.dayNumber * 86_400 + stamp.second + (try shift(stamp, kind, of: row))
  }

  /// The seconds of a moment outside the tables, where nothing can be said of a fault.
  func seconds(_ stamp: Stamp) -> Int? {
    stamp.date(in: order).map { $0.dayNumber * 86_400 + stamp.second }
  }

  private func day(_ stamp: Stamp, _ kind: ColumnKind, of row: ReportRow) throws -> CivilDate? {
    if stamp.day == .missing { return try dayOfRow(row) }
    guard let date = stamp.date(in: order) else {
      throw row.fault(
        kind, "'\(row[kind].madeVisible)' is not a date", why: ["It is read as \(order.rawValue)."])
    }
    return date
  }

  private func dayOfRow(_ row: ReportRow) throws -> CivilDate? {
    if row[.date].isEmpty { return nil }
    guard let date = StampReader.readDay(row[.date])?.date(in: order) else {
      throw row.fault(
        .date, "'\(row[.date].madeVisible)' is not a date", why: ["It is read as \(order.rawValue)."])
    }
    return date
  }

  /// How many seconds the wall clock is ahead of the report's.
  private func shift(_ stamp: Stamp, _ kind: ColumnKind, of row: ReportRow) throws -> Int {
    guard stamp.zone != nil || row.columns.isUTC else { return 0 }
    guard let utcOffset else {
      var fault = row.fault(
        kind, "'\(row[kind].madeVisible)' is not a time of the session's wall clock",
        why: [
          "The report's times are in \(stamp.zone.map { $0 == 0 ? "UTC" : "a zone of their own" } ?? "UTC")."
        ])
      fault.remedy = "Say how far the session's clock was ahead of UTC, such as --utc-offset +13:00."
      throw fault
    }
    return (utcOffset - (stamp.zone ?? 0)) * 60
  }

  /// Puts a time of day on the day on which it is nearest to the middle of the session.
  private static func nearest(_ secondOfDay: Int, to session: SessionWindow) -> Int {
    let middle = (session.seconds.lowerBound + session.seconds.upperBound) / 2
    let base = session.date.dayNumber * 86_400 + secondOfDay
    return [base - 86_400, base, base + 86_400].min { abs($0 - middle) < abs($1 - middle) } ?? base
  }
}
