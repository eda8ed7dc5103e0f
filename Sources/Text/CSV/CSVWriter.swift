/// Writes records as CSV for people's spreadsheets: UTF-8 with a byte order mark, commas, CRLF.
///
/// A text that a spreadsheet would take for a formula is preceded by an apostrophe (OWASP ASVS 5.0, 1.2.10):
/// the escaping works on scalars, because `=` followed by a combining mark is one character to Swift but
/// still a formula to a spreadsheet.
public struct CSVWriter {
  /// The text so far.
  public private(set) var text: String

  /// Starts with the names of the columns.
  public init(columns: [String]) {
    text = "\u{FEFF}"
    append(columns)
  }

  /// Adds one record.
  public mutating func append(_ fields: [String]) {
    let record = fields.map(Self.escaped).joined(separator: ",")
    text += (record.isEmpty ? "\"\"" : record) + "\r\n"
  }

  /// The field as it is written: guarded against formulas, and quoted where needed.
  public static func escaped(_ field: String) -> String {
    let guarded = startsLikeFormula(field) ? "'" + field : field
    let needsQuotes = guarded.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "," || scalar == ";" || scalar == "\n" || scalar == "\r" || scalar == "\t"
    }
    guard needsQuotes else { return guarded }
    var quoted = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.unicodeScalars.append("\"")
    return quoted
  }

  private static func startsLikeFormula(_ field: String) -> Bool {
    switch field.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
