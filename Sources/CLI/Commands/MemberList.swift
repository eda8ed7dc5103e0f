import Publishing

/// `balint member list`: lists the members.
enum MemberList: Command {
  static let manual = Manual(
    words: ["member", "list"], summary: "List the members.", answer: .table,
    examples: ["balint member list --csv"])

  static func run(_ call: Call) throws {
    var table = Table(columns: [
      .init("member", "Number"), .init("name", "Name"), .init("profession", "Profession"),
      .init("email", nil), .init("registrations", "Registrations"),
    ])
    for member in try call.register().members() {
      let registrations = member.registrations.map { "\($0.body) \($0.number)" }.joined(separator: "; ")
      table.append([
        member.number, member.printedName, member.profession, member.email,
        registrations.isEmpty ? nil : registrations,
      ])
    }
    call.print(table, whenEmpty: "No members yet. Type 'balint member add NAME'.")
  }
}
