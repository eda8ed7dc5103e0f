import Domain
import Publishing

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
      .init("check_again_by", "Check again by"),
    ])
    var overdue: [String] = []
    for id in shelf.ids {
      let scheme = try call.scheme(id, on: shelf)
      if let due = scheme.checkAgainBy, due < call.today { overdue.append(id) }
      table.append([
        id, String(scheme.version), scheme.country, scheme.name, scheme.inForce.from?.description,
        scheme.inForce.to?.description, scheme.checkAgainBy?.description,
      ])
    }
    call.print(table, whenEmpty: "No schemes.")
    if !overdue.isEmpty {
      call.note(
        "Note: past the date by which the rules should be checked again: \(overdue.joined(separator: ", ")).")
    }
  }
}
