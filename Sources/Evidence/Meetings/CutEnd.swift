import Text

/// The last row of a file without a line end, where a cut can be seen from the row before it.
struct CutEnd {
  private let row: ReportRow
  private let before: ReportRow?

  /// The last row, and the one before it if both are of the same table.
  init(_ row: ReportRow, before: ReportRow?) {
    (self.row, self.before) = (row, before)
  }

  /// - Throws: A fault when the row is short, or its last cell is less than the cell above it.
  func check() throws {
    let isShort = row.record.fields.count < row.columns.width && !row.record.isTitle
    guard isShort || isLessThanAbove else { return }
    throw CellFault(
      record: row.record, column: row.record.fields.count - 1,
      what: "the file ends in the middle of this row",
      why: ["Export it again; what follows is missing."])
  }

  /// What cannot be seen: whether a duration that is all there is of a person has lost its last digit.
  var note: String? {
    guard lastKind == .duration, row.columns.times == nil else { return nil }
    return
      "The file ends without a line end in line \(row.record.line); if '\(row[.duration].madeVisible)' is not the whole of the last duration, export it again."
  }

  private var lastKind: ColumnKind? {
    row.record.isTitle ? nil : row.columns.kind(at: row.record.fields.count - 1)
  }

  private var isLessThanAbove: Bool {
    guard let kind = lastKind else { return false }
    let (last, above) = (row[kind], before?[kind] ?? "")
    if Self.deciding.contains(kind) {
      return last.isEmpty ? !above.isEmpty : !HeaderWords.isYes(last) && !HeaderWords.isNo(last)
    }
    guard Self.measuring.contains(kind), !above.isEmpty else { return false }
    let lostWords = TimeWord.parting(above)?.count ?? 0 > TimeWord.parting(last)?.count ?? 0
    return (Self.endsInDigit(last) && !Self.endsInDigit(above) && lostWords)
      || (kind != .duration && lostWords)
  }

  private static func endsInDigit(_ text: String) -> Bool {
    text.utf8.last.map { (48...57).contains($0) } ?? false
  }

  /// Columns of times and durations.
  private static let measuring: Set<ColumnKind> = [.join, .leave, .firstJoin, .lastLeave, .moment, .duration]

  /// Columns in which an empty cell counts as presence.
  private static let deciding: Set<ColumnKind> = [.waiting, .attended, .signature]
}
