import Publishing

/// `balint period list`: lists the days that are closed.
enum PeriodList: Command {
  static let manual = Manual(
    words: ["period", "list"], summary: "List the days that are closed.", answer: .table,
    examples: ["balint period list"])

  static func run(_ call: Call) throws {
    let names = try call.memberNames()
    var table = Table(columns: [
      .init("from", "From"), .init("to", "To"), .init("member", "For"), .init("closed_on", "Closed on"),
      .init("actor", "By"), .init("reason", "Why"),
    ])
    for closing in try call.register().closings() {
      let period = closing.closing.period
      table.append([
        period.first.description, period.last.description,
        closing.closing.memberID.map { names[$0] ?? "" } ?? "everybody", closing.closedOn.description,
        closing.actor, closing.reason,
      ])
    }
    call.print(table, whenEmpty: "Nothing is closed. 'balint period close 2025' closes a year.")
  }
}
