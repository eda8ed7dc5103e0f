import Domain
import Text

/// What a report's dates tell about the order of their numbers.
struct DateEvidence {
  /// A date with two readings.
  private struct Sample {
    let stamp: Stamp
    let record: CSVReader.Record
    let column: Int?
    let text: String
  }

  private var open: Sample?
  private var decided: [DateOrder: Sample] = [:]
  private var impossible: Set<DateOrder> = []
  private var hasCapitalMeridiem = false
  private var knownDay: CivilDate?

  /// Looks at a moment.
  mutating func note(_ stamp: Stamp, in record: CSVReader.Record, column: Int?) {
    if case .certain(let date) = stamp.day { knownDay = knownDay ?? date }
    guard case .numbers(let first, let second, _) = stamp.day, first != second else { return }
    hasCapitalMeridiem = hasCapitalMeridiem || stamp.hasCapitalMeridiem
    let order: DateOrder? = first > 31 ? .yearFirst : first > 12 ? .dayFirst : second > 12 ? .monthFirst : nil
    if order.map({ decided[$0] == nil }) ?? (open == nil) {
      let text = column.map { record.fields[$0] } ?? ""
      let sample = Sample(stamp: stamp, record: record, column: column, text: text)
      if let order { decided[order] = sample } else { open = sample }
    }
  }

  /// Looks at a stay: an order by which it would end before it begins, or last more than two days, is not meant.
  mutating func note(from join: Stamp, to leave: Stamp) {
    for order in [DateOrder.dayFirst, .monthFirst] {
      guard let first = join.date(in: order), let last = leave.date(in: order) else { continue }
      let length = (last.dayNumber - first.dayNumber) * 86_400 + leave.second - join.second
      if !(-3600...2 * 86_400).contains(length) { impossible.insert(order) }
    }
  }

  /// The order, and why; no reason where nothing was open.
  ///
  /// What counts, the strongest first: what the caller says; a number above 12; a stay that would be impossible;
  /// a date of the report that has one reading, such as `Mar 5, 2026`; the session's date, on or next to which
  /// exactly one reading falls; and `AM` or `PM` in capitals, as the United States write them. (Australia and
  /// New Zealand put the day first and write `pm`; some programs write `PM` for everybody, so it comes last.)
  ///
  /// - Throws: A fault with both readings, when nothing decides.
  func order(_ hints: ReportHints) throws -> (order: DateOrder, reason: String?) {
    if let given = hints.dateOrder { return (given, nil) }
    if decided.count > 1 { throw contradiction() }
    if let (order, sample) = decided.first {
      return (order, open == nil ? nil : "because of the date in line \(sample.record.line)")
    }
    guard let open else { return (.dayFirst, nil) }
    let readings = [DateOrder.dayFirst, .monthFirst].filter { open.stamp.date(in: $0) != nil }
    let possible = readings.filter { !impossible.contains($0) }
    if possible.count == 1 { return (possible[0], "because a stay would otherwise be impossible") }
    if let order = near(knownDay, readings, open) { return (order, "because of a date with one reading") }
    if let order = near(hints.session?.date, readings, open) {
      return (order, "because of the session's date")
    }
    if hasCapitalMeridiem { return (.monthFirst, "because of AM and PM") }
    throw ambiguity(open)
  }

  private func near(_ day: CivilDate?, _ readings: [DateOrder], _ open: Sample) -> DateOrder? {
    guard let day else { return nil }
    let fitting = readings.filter { order in
      open.stamp.date(in: order).map { abs($0.dayNumber - day.dayNumber) <= 1 } ?? false
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func ambiguity(_ open: Sample) -> CellFault {
    let readings = [DateOrder.dayFirst, .monthFirst].compactMap { order in
      open.stamp.date(in: order).map { "Read as \(order.rawValue) it is \($0)." }
    }
    return CellFault(
      record: open.record, column: open.column,
      what: "'\(open.text.trimmed.madeVisible)' can be read as two dates",
      why: readings + ["Neither the file nor the session's date tells which."],
      remedy: "Say the order of the dates, --date-order dmy or mdy, or correct the session.")
  }

  private func contradiction() -> CellFault {
    let samples = decided.values.sorted { $0.record.line < $1.record.line }
    return CellFault(
      record: samples[1].record, column: samples[1].column,
      what: "'\(samples[1].text.trimmed.madeVisible)' has not the order of the dates before it",
      why: ["Line \(samples[0].record.line) has '\(samples[0].text.trimmed.madeVisible)'."])
  }
}
