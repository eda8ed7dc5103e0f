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

  /// The stays that were still open after the last row.
  mutating func close() -> [(person: Identity, stay: Range<Int>)]
}

extension ReportLayout {
  var notes: [String] { [] }

  mutating func close() -> [(person: Identity, stay: Range<Int>)] { [] }
}

/// What a row says about the person in it.
enum RowReading {
  /// The person was there from then until then.
  case stay(Range<Int>)
  /// A program says for how long.
  case figure(ReportedTime.Figure)
  /// The row opens a stay or is without meaning of its own.
  case open
  /// The row is no attendance.
  case rejected(RejectedRow.Reason)
}

extension ReportRow {
  /// The seconds in the column of durations, nil when it is empty.
  ///
  /// - Throws: A fault when there is something else in it.
  func duration() throws -> Int? {
    let text = self[.duration]
    if text.isEmpty || ["-", "--", "—"].contains(text) { return nil }
    guard let seconds = ReportDuration.seconds(text) else {
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
      return .figure(.init(span: meeting, seconds: seconds))
    }
  }

  /// Reads a row of a person's first coming and last going: between them the duration counts, because the person
  /// may have been away in between.
  func outermostReading(by clock: ReportClock, in meeting: Range<Int>?) throws -> RowReading {
    let reading = try reading(by: clock, in: meeting)
    guard case .stay(let span) = reading, let seconds = try duration() else { return reading }
    return .figure(.init(span: span, seconds: min(seconds, span.count)))
  }
}
