import Domain
import Text

/// How the rows of one sort of report are to be understood.
protocol ReportLayout {
  /// Which program wrote it.
  var format: MeetingReport.Format { get }

  /// What the figures cannot say, known after all rows were read; a sentence each.
  var notes: [String] { get }

  /// What a row says about the person in it.
  mutating func read(_ row: ReportRow, of person: Identity, by clock: ReportClock) throws -> RowReading

  /// What is known only after the last row.
  mutating func close() -> LayoutRest
}

/// What a layout knows only after the last row.
struct LayoutRest {
  /// The stays that were put together from several rows.
  var stays: [(person: Identity, stay: Range<Int>)] = []
  /// The rows that belong to none, in the order of their lines.
  var rejected: [RejectedRow] = []
}

extension ReportLayout {
  var notes: [String] { [] }

  mutating func close() -> LayoutRest { LayoutRest() }

  /// What the figures of so many rows without times cannot say; nothing for none.
  static func noteOfFigures(_ rows: Int) -> [String] {
    switch rows {
    case 0: []
    case 1: ["1 row has no times; its duration counts, as far as the session was that long."]
    default: ["\(rows) rows have no times; their duration counts, as far as the session was that long."]
    }
  }
}

extension ReportRow {
  /// The seconds in the column of durations, nil when it is empty.
  ///
  /// - Throws: A fault when there is something else in it.
  func duration() throws -> Int? {
    let text = self[.duration]
    if text.isEmpty || ["-", "--", "—"].contains(text) { return nil }
    guard let seconds = ReportDuration.seconds(text, clockIsMinutes: columns.clockIsMinutes)
    else {
      throw fault(
        .duration, "'\(text.madeVisible)' is not a duration",
        why: ["Durations are such as 58, 1h 13m 42s, 1 hr 2 min or 01:13:42."])
    }
    return seconds
  }

  /// Reads a row that stands for one stay; without times its duration, which then is somewhere in `meeting`.
  func reading(by clock: ReportClock, in meeting: Range<Int>?) throws -> RowReading {
    switch try clock.stay(in: self) {
    case .stay(let stay): return .stay(stay)
    case .rejected(let reason): return .rejected(reason)
    case .undated:
      if let seconds = try duration() { return .figure(.init(span: nil, seconds: seconds)) }
      guard let kind = columns.times?.join else { return .rejected(.noTime) }
      throw fault(kind, "a time without a date", why: ["Say the date of the session."])
    case .none:
      guard let seconds = try duration() else { return .rejected(.noTime) }
      if let stay = try stay(of: seconds, by: clock) { return .stay(stay) }
      return .figure(.init(span: meeting, seconds: seconds))
    }
  }

  /// The stay of so many seconds in a table that has only the time of joining, or only that of leaving.
  private func stay(of seconds: Int, by clock: ReportClock) throws -> Range<Int>? {
    guard columns.times == nil, let kind = [ColumnKind.join, .leave].first(where: { !self[$0].isEmpty }),
      let moment = try clock.seconds(clock.stamp(kind, of: self), kind, of: self)
    else { return nil }
    return kind == .join ? moment..<moment + seconds : moment - seconds..<moment
  }

  /// Reads a row of a person's first coming and last going: between them the duration counts, because the person
  /// may have been away in between.
  func outermostReading(by clock: ReportClock, in meeting: Range<Int>?) throws -> RowReading {
    let reading = try reading(by: clock, in: meeting)
    guard case .stay(let span) = reading, let seconds = try duration() else { return reading }
    return .figure(.init(span: span, seconds: min(seconds, span.count)))
  }
}
