import Text

/// A list of things with the same columns: for the terminal, as CSV and as JSON, from one value.
public struct Table {
  /// A column.
  public struct Column {
    /// The name in CSV and JSON; it never changes.
    public let key: String
    /// The heading on the terminal; nil for a column that is only for machines.
    public let heading: String?
    /// Whether it holds figures, which are aligned on the right.
    public let isFigure: Bool

    /// Makes a column.
    public init(_ key: String, _ heading: String?, isFigure: Bool = false) {
      self.key = key
      self.heading = heading
      self.isFigure = isFigure
    }
  }

  /// The columns.
  public let columns: [Column]

  /// The rows: a text for each column, nil where there is nothing.
  public private(set) var rows: [[String?]] = []

  /// An empty table.
  public init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row with a value for each column.
  public mutating func append(_ values: [String?]) {
    precondition(values.count == columns.count, "a row must have a value for each column")
    rows.append(values)
  }

  /// The table for a terminal, with headings; empty when it has no row.
  public var text: String {
    guard !rows.isEmpty else { return "" }
    let shown = columns.indices.filter { columns[$0].heading != nil }
    let lines = [columns.map { $0.heading ?? "" }] + rows.map { $0.map { ($0 ?? "–").madeVisible } }
    let widths = columns.indices.map { column in lines.map { $0[column].columnWidth }.max() ?? 0 }
    return lines.map { line in
      let cells = shown.map { column in
        columns[column].isFigure
          ? line[column].rightAligned(to: widths[column]) : line[column].padded(to: widths[column])
      }
      return cells.joined(separator: "  ").trimmedAtEnd + "\n"
    }.joined()
  }

  /// The table as CSV.
  public var csv: String {
    var writer = CSVWriter(columns: columns.map(\.key))
    for row in rows { writer.append(row.map { $0 ?? "" }) }
    return writer.text
  }

  /// The rows as JSON objects.
  public var json: JSONValue {
    .array(
      rows.map { row in
        .object(zip(columns, row).map { JSONValue.Member($0.key, Self.json($1, isFigure: $0.isFigure)) })
      })
  }

  private static func json(_ value: String?, isFigure: Bool) -> JSONValue {
    if isFigure, let value, let number = Int(value) { return .integer(number) }
    return .text(value)
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmedAtEnd: String {
    var scalars = unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
