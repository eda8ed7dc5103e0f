import Domain
import Text

/// Where each kind of column stands in a table of a report.
struct ReportColumns {
  /// How many columns the header has, without empty ones at its end.
  let width: Int
  /// Whether the times are in UTC by what the header says.
  let isUTC: Bool
  private var positions: [Int?]

  /// The columns of a header by the words in it; nil when they do not make a table of people.
  init?(words header: CSVReader.Record) {
    var positions = [Int?](repeating: nil, count: ColumnKind.allCases.count)
    for (position, field) in header.fields.enumerated() {
      if HeaderWords.isSheetOfOurs(field) { return nil }
      guard let kind = HeaderWords.kind(of: field) else { continue }
      positions[kind.rawValue] = positions[kind.rawValue] ?? position
    }
    self.init(header, positions)
    guard self[.topic] == nil, isTicketList || (namesPeople && hasTimes) else { return nil }
  }

  /// The columns that the caller named; nil when one of them is not in this record.
  init?(_ map: ColumnMap, in header: CSVReader.Record) {
    var positions = [Int?](repeating: nil, count: ColumnKind.allCases.count)
    let names = header.fields.map { $0.trimmed.folded }
    for (field, name) in map.names {
      guard let position = names.firstIndex(of: name.folded) else { return nil }
      positions[field.column.rawValue] = position
    }
    self.init(header, positions)
  }

  /// The columns of a header in an unknown language, by what stands in the row below it.
  ///
  /// The first two moments are joining and leaving, the first address is the person's, the first column that is
  /// neither is the name. Words that are known overrule this.
  init?(kindsIn row: CSVReader.Record, under header: CSVReader.Record) {
    guard row.fields.count >= 3, row.fields.count <= header.fields.count,
      !header.fields.contains(where: Self.isMoment)
    else { return nil }
    let moments = row.fields.indices.filter { Self.isMoment(row.fields[$0]) }
    guard moments.count >= 2 else { return nil }
    var positions = [Int?](repeating: nil, count: ColumnKind.allCases.count)
    for (position, field) in header.fields.enumerated() {
      guard let kind = HeaderWords.kind(of: field) else { continue }
      positions[kind.rawValue] = positions[kind.rawValue] ?? position
    }
    let isKnown = { (kind: ColumnKind) in positions[kind.rawValue] != nil }
    if !isKnown(.join), !isKnown(.leave), !isKnown(.firstJoin), !isKnown(.lastLeave) {
      positions[ColumnKind.join.rawValue] = moments[0]
      positions[ColumnKind.leave.rawValue] = moments[1]
    }
    if !isKnown(.duration) {
      positions[ColumnKind.duration.rawValue] = row.fields.indices.first {
        $0 > moments[1] && !row.fields[$0].contains("@") && ReportDuration.seconds(row.fields[$0]) != nil
      }
    }
    if !isKnown(.email) {
      positions[ColumnKind.email.rawValue] = row.fields.firstIndex { $0.contains("@") }
    }
    if !isKnown(.name), !isKnown(.firstName) {
      positions[ColumnKind.name.rawValue] = row.fields.indices.first {
        !moments.contains($0) && !row.fields[$0].contains("@")
      }
    }
    self.init(header, positions)
    guard namesPeople, hasTimes else { return nil }
  }

  private init(_ header: CSVReader.Record, _ positions: [Int?]) {
    let timed: [ColumnKind] = [.join, .leave, .firstJoin, .lastLeave, .moment]
    isUTC = timed.contains { kind in
      positions[kind.rawValue].map { HeaderWords.isUTC(header.fields[$0]) } ?? false
    }
    width = (header.fields.lastIndex { !$0.trimmed.isEmpty } ?? -1) + 1
    self.positions = positions
  }

  /// Where a kind of column stands; nil when there is none.
  subscript(_ kind: ColumnKind) -> Int? { positions[kind.rawValue] }

  /// The column of joining and that of leaving, and whether they are the first and the last of several.
  var times: (join: ColumnKind, leave: ColumnKind, areOutermost: Bool)? {
    if self[.firstJoin] != nil, self[.lastLeave] != nil { return (.firstJoin, .lastLeave, true) }
    return self[.join] != nil && self[.leave] != nil ? (.join, .leave, false) : nil
  }

  /// Whether it is a list of what was sold.
  var isTicketList: Bool { self[.ticket] != nil && times == nil }

  private var namesPeople: Bool {
    self[.name] != nil || self[.firstName] != nil || self[.lastName] != nil || self[.member] != nil
  }

  private var hasTimes: Bool {
    times != nil || self[.duration] != nil || (self[.action] != nil && self[.moment] != nil)
  }

  private static func isMoment(_ cell: String) -> Bool {
    guard let stamp = StampReader.read(cell) else { return false }
    return stamp.day != .missing
  }
}

/// One row of a table.
struct ReportRow {
  /// The row's fields.
  let record: CSVReader.Record
  /// Where each kind of column stands.
  let columns: ReportColumns

  /// What stands in a column, without white space at its ends; empty when there is no such column.
  subscript(_ kind: ColumnKind) -> String {
    guard let position = columns[kind], position < record.fields.count else { return "" }
    return record.fields[position].trimmed
  }

  /// A fault in a column.
  func fault(_ kind: ColumnKind, _ what: String, why: [String] = []) -> CellFault {
    CellFault(record: record, column: columns[kind], what: what, why: why)
  }
}

extension ReportField {
  /// The kind of column of the same meaning.
  fileprivate var column: ColumnKind {
    switch self {
    case .name: .name
    case .email: .email
    case .member: .member
    case .join: .join
    case .leave: .leave
    case .minutes: .duration
    case .date: .date
    case .role: .role
    case .status: .status
    }
  }
}
