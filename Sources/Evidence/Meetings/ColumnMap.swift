import Domain
import Text

/// What a column of a report can be said to hold.
public enum ReportField: String, CaseIterable, Sendable {
  /// The person's name.
  case name
  /// The person's address of electronic mail.
  case email
  /// The member's number with us.
  case member
  /// When the person came.
  case join
  /// When the person went.
  case leave
  /// How long the person was there.
  case minutes
  /// The day, where the times have none.
  case date
  /// What the person was, such as `leader`.
  case role
  /// Whether the person was there at all.
  case status
}

/// Which columns of a file mean what, as a person types it: `Teilnehmer=name`.
public struct ColumnMap: Equatable, Sendable {
  /// The columns' names as they were typed, by what they hold.
  public let names: [ReportField: String]

  /// Reads pairs of a column's name and a field.
  ///
  /// - Throws: A problem when a pair is none, when its field is not known, or when a field occurs twice.
  public init(_ pairs: [String]) throws {
    var names: [ReportField: String] = [:]
    for pair in pairs {
      let (column, field) = try Self.parted(pair)
      guard names.updateValue(column, forKey: field) == nil else {
        throw Self.problem("two columns are given for '\(field.rawValue)'", nearest: nil)
      }
    }
    self.names = names
  }

  /// - Throws: A problem when nothing tells how long somebody was there.
  func checkTimes() throws {
    guard names[.minutes] == nil, names[.join] == nil || names[.leave] == nil else { return }
    throw Problem(
      .usage, "no column is mapped to times or minutes",
      details: ["Nobody is counted for a name alone."],
      remedy: "Add '--map COLUMN=join' and '--map COLUMN=leave', or '--map COLUMN=minutes'.")
  }

  private static func parted(_ pair: String) throws -> (String, ReportField) {
    guard let equals = pair.lastIndex(of: "=") else {
      throw problem("'\(pair.madeVisible)' is not a column and a field", nearest: nil)
    }
    let column = String(pair[..<equals]).trimmed
    let word = String(pair[pair.index(after: equals)...]).trimmed
    guard !column.isEmpty, let field = ReportField(rawValue: word) else {
      throw problem(
        "'\(pair.madeVisible)' is not a column and a field",
        nearest: ReportField.allCases.map(\.rawValue).nearest(to: word))
    }
    return (column, field)
  }

  private static func problem(_ what: String, nearest: String?) -> Problem {
    let fields = ReportField.allCases.map(\.rawValue).joined(separator: ", ")
    return Problem(
      .usage, what, details: nearest.map { ["Did you mean '\($0)'?"] } ?? [],
      remedy: "A column is written COLUMN=FIELD; the fields are \(fields)")
  }
}
