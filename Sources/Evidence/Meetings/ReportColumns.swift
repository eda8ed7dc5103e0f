import Domain
import Text

/// Where each kind of column stands in a table of a report.
struct ReportColumns {
  /// How many columns the header has, without empty ones at its end.
  let width: Int
  /// Whether the times are in UTC by what the header says.
  private(set) var isUTC: Bool
  /// The headings that are not known and were taken for those of the times by what stands below them.
  private(set) var guesses: [String] = []
  /// Whether durations such as `12:30` are minutes and seconds, because one of them cannot be hours.
  var clockIsMinutes = false
  private var positions: [Int?]

  /// The columns of a header by the words in it; nil when they do not make a table of people.
  init?(words header: CSVReader.Record) {
    if header.fields.contains(where: HeaderWords.isSheetOfOurs) { return nil }
    self.init(header, Self.positions(of: header))
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
    self.init(header, Self.positions(of: header))
    if let guessed = GuessedTimes(in: row, of: self) { take(guessed, from: header) }
    if self[.duration] == nil {
      self[.duration] = row.fields.indices.first {
        $0 > moments[1] && !row.fields[$0].contains("@") && ReportDuration.seconds(row.fields[$0]) != nil
      }
    }
    if self[.email] == nil { self[.email] = row.fields.firstIndex { $0.contains("@") } }
    if self[.name] == nil, self[.firstName] == nil {
      self[.name] = row.fields.indices.first { !moments.contains($0) && !row.fields[$0].contains("@") }
    }
    guard namesPeople, hasTimes else { return nil }
  }

  /// The columns of a list of joinings and leavings without a header: a name, a word of those, and a moment.
  init?(actionsIn row: CSVReader.Record) {
    guard row.fields.count == 3, ActionWords.isJoining(row.fields[1]) != nil, Self.isMoment(row.fields[2])
    else { return nil }
    self.init(row, [Int?](repeating: nil, count: ColumnKind.allCases.count))
    (self[.name], self[.action], self[.moment]) = (0, 1, 2)
  }

  /// The same columns with the times that the header does not name, where a row below it tells them.
  func completed(by row: CSVReader.Record, under header: CSVReader.Record) -> ReportColumns? {
    guard let guessed = GuessedTimes(in: row, of: self) else { return nil }
    var columns = self
    columns.take(guessed, from: header)
    return columns
  }

  /// Whether a column of joining, of leaving or both is missing though the rows are of people.
  var lacksTimes: Bool { times == nil && self[.moment] == nil && !isTicketList }

  private mutating func take(_ guessed: GuessedTimes, from header: CSVReader.Record) {
    for (kind, position) in [guessed.join, guessed.leave] where self[kind] == nil {
      self[kind] = position
      guesses.append(header.fields[position].trimmed.madeVisible)
      isUTC = isUTC || HeaderWords.isUTC(header.fields[position])
    }
  }

  private static func positions(of header: CSVReader.Record) -> [Int?] {
    var positions = [Int?](repeating: nil, count: ColumnKind.allCases.count)
    for (position, field) in header.fields.enumerated() {
      guard let kind = HeaderWords.kind(of: field) else { continue }
      positions[kind.rawValue] = positions[kind.rawValue] ?? position
    }
    return positions
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
  private(set) subscript(_ kind: ColumnKind) -> Int? {
    get { positions[kind.rawValue] }
    set { positions[kind.rawValue] = newValue }
  }

  /// What the column at a position is for; nil when nothing is known of it.
  func kind(at position: Int) -> ColumnKind? {
    positions.firstIndex(of: position).flatMap(ColumnKind.init)
  }

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

  static func isMoment(_ cell: String) -> Bool {
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
