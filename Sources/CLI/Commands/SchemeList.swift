import Domain
import Publishing
import SchemeFiles

/// `balint scheme list`: lists the schemes.
enum SchemeList: Command {
  static let manual = Manual(
    words: ["scheme", "list"], summary: "List the schemes: whose rules, since when, to be checked when.",
    answer: .table, examples: ["balint scheme list"])

  static func run(_ call: Call) throws {
    let shelf = try call.shelfIfAny()
    var table = Table(columns: [
      .init("scheme", "Scheme"), .init("version", "Version", isFigure: true), .init("country", "Country"),
      .init("name", "Name"), .init("from", "In force from"), .init("to", nil),
      .init("check_again_by", "Check again by"), .init("state", "State"),
    ])
    let program = SchemeShelf()
    var overdue: [String] = []
    var newer: [String] = []
    for id in shelf.ids {
      let scheme = try call.scheme(id, on: shelf)
      if let due = scheme.checkAgainBy, due < call.today { overdue.append(id) }
      if let own = try program.scheme(id), own.version > scheme.version { newer.append(id) }
      table.append([
        id, String(scheme.version), scheme.country, scheme.name, scheme.inForce.from?.description,
        scheme.inForce.to?.description, scheme.checkAgainBy?.description, state(of: scheme, on: call.today),
      ])
    }
    call.print(table, whenEmpty: "No schemes.")
    if !overdue.isEmpty {
      call.note(
        "Note: past the date by which the rules should be checked again: \(overdue.joined(separator: ", ")).")
    }
    for id in newer {
      call.note(
        "Note: the program has a newer version of \(id): 'balint scheme diff \(id)', then 'balint scheme add \(id)'."
      )
    }
  }

  /// Whether the rules hold on that day and may be relied on.
  private static func state(of scheme: Scheme, on today: CivilDate) -> String {
    if let end = scheme.inForce.to, end < today { return "ended \(end)" }
    if let start = scheme.inForce.from, start > today { return "from \(start)" }
    if let due = scheme.checkAgainBy, due < today { return "to be checked" }
    return "in force"
  }
}
