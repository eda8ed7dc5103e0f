/// What a row says about the person in it.
enum RowReading {
  /// The person was there from then until then.
  case stay(Range<Int>)
  /// A program says for how long.
  case figure(ReportedTime.Figure)
  /// The row opens a stay or is without meaning of its own.
  case open
  /// Whether the row is attendance is known only after the last one.
  case held
  /// The row is no attendance.
  case rejected(RejectedRow.Reason)
}
