import Evidence
import Publishing

extension ReportFiles.File {
  /// So many lines are named of each reason.
  private static let mostLines = 20

  /// What was left out of the file and why, a line for each reason.
  var rejectedLines: [String] {
    let reasons = Dictionary(grouping: report.rejected, by: \.reason)
    let lines = reasons.sorted { $0.value[0].line < $1.value[0].line }.map { reason, rows in
      let numbers = rows.prefix(Self.mostLines).map { "\($0.line)" }.joined(separator: ", ")
      let more = rows.count > Self.mostLines ? ", …" : ""
      return
        "Left out: \(counted(rows.count, "row")) of \(name), \(reason.rawValue) (\(rows.count == 1 ? "line" : "lines") \(numbers)\(more))"
    }
    let more = report.rejectedCount - report.rejected.count
    return lines + (more > 0 ? ["Left out: \(counted(more, "more row")) of \(name)"] : [])
  }
}
