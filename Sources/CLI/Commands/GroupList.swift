import Publishing

/// `balint group list`: lists the groups.
enum GroupList: Command {
  static let manual = Manual(
    words: ["group", "list"], summary: "List the groups.", answer: .table, examples: ["balint group list"])

  static func run(_ call: Call) throws {
    let register = try call.register()
    var table = Table(columns: [
      .init("group", "Number"), .init("name", "Name"), .init("members", "Members", isFigure: true),
      .init("leaders", "Leaders", isFigure: true), .init("start", "Start"),
      .init("minutes", "Minutes", isFigure: true),
      .init("zone", "Time zone"),
    ])
    for group in try register.groups() {
      let present = try register.memberships(of: group.id).filter { $0.covers(call.today) }
      let leaders = present.filter(\.role.isLeading).count
      table.append([
        group.number, group.name, String(present.count - leaders), String(leaders),
        group.usualStart?.description,
        String(group.usualLength.count), group.zone,
      ])
    }
    call.print(table, whenEmpty: "No groups yet. Type 'balint group add NAME'.")
  }
}
