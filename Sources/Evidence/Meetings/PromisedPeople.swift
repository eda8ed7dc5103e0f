import Text

/// Whom a report of Teams promises before its rows, so that one that was cut between two lines is found out.
///
/// The summary says how many people there were, section 2 how long each of them was there; the rows of joins in
/// section 3 must say as much.
struct PromisedPeople {
  private struct Promise {
    let record: CSVReader.Record
    var seconds: Int
    var found = 0
    var isFound = false
  }

  private var count: Int?
  private var promises: [String: Promise] = [:]

  /// Programs round the two figures each in their own way.
  private static let slack = 90

  /// Looks at a line of the summary.
  mutating func noteSummary(_ record: CSVReader.Record) {
    guard HeaderWords.kind(of: record.fields[0]) == .peopleCount, let number = Int(record.fields[1].trimmed)
    else { return }
    count = number
  }

  /// Looks at a row of a numbered section.
  mutating func note(_ row: ReportRow, section: Int) {
    let name = row[.name].folded
    guard !name.isEmpty, section == 2 || section == 3 else { return }
    let seconds = ReportDuration.seconds(row[.duration]) ?? 0
    if section == 2 {
      promises[name, default: Promise(record: row.record, seconds: 0)].seconds += seconds
    } else {
      promises[name]?.isFound = true
      promises[name]?.found += seconds
    }
  }

  /// - Throws: A fault when section 3, with which the file ends, has no row of somebody in section 2.
  func check(_ counting: [ReportSurvey.Table], lastSection: Int?) throws {
    guard lastSection == 3, counting.contains(where: { $0.section == 3 }),
      let first = promises.values.filter({ !$0.isFound }).min(by: Self.precedes)
    else { return }
    throw CellFault(
      record: first.record, column: nil, what: "the file ends early",
      why: ["Section 3 has no row of this person.", "Export it again; what follows is missing."])
  }

  /// What was promised and is not there, though every row may be right; a sentence each.
  func notes(_ counting: [ReportSurvey.Table]) -> [String] {
    [missingPeople(counting), shortRows].compactMap { $0 }
  }

  private func missingPeople(_ counting: [ReportSurvey.Table]) -> String? {
    let rows = counting.map(\.rows).reduce(0, +)
    guard let count, count > rows else { return nil }
    return
      "The summary counts \(count) people, and the rows are \(rows); the file may end early. Export it again."
  }

  private var shortRows: String? {
    let short = promises.values.filter { $0.isFound && $0.found + Self.slack < $0.seconds }
    guard let first = short.min(by: Self.precedes) else { return nil }
    let whose = short.count == 1 ? "the person" : "\(short.count) people, the first"
    return
      "Section 2 gives more time than the rows of section 3 to \(whose) in line \(first.record.line); the file may end early."
  }

  private static func precedes(_ first: Promise, _ second: Promise) -> Bool {
    first.record.line < second.record.line
  }
}
