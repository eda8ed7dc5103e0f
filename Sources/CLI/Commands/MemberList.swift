import Domain
import Publishing

/// `balint member list`: lists the members.
enum MemberList: Command {
  static let manual = Manual(
    words: ["member", "list"], summary: "List the members.",
    options: [.init(name: "--all", help: "those too who were made one with another member")],
    answer: .table, examples: ["balint member list --csv"])

  static func run(_ call: Call) throws {
    let isWhole = call.arguments.has("--all")
    var table = Table(columns: columns + (isWhole ? mergeColumns : []))
    var rows = try call.register().members().map { ($0, nil as Int?) }
    if isWhole { rows += try call.register().mergedMembers().map { ($0.member, $0.intoID) } }
    for (member, intoID) in rows.sorted(by: { $0.0.id < $1.0.id }) {
      let into = intoID.map(Reference.member.written)
      table.append(cells(of: member) + (isWhole ? [into, into.map { "merged into \($0)" }] : []))
    }
    call.print(table, whenEmpty: "No members yet. Type 'balint member add NAME'.")
  }

  private static var columns: [Table.Column] {
    [
      .init("member", "Number"), .init("name", "Name"), .init("profession", "Profession"),
      .init("email", nil), .init("registrations", "Registrations"),
    ]
  }

  private static var mergeColumns: [Table.Column] { [.init("merged_into", nil), .init("note", "Note")] }

  private static func cells(of member: Member) -> [String?] {
    let registrations = member.registrations.map { "\($0.body) \($0.number)" }.joined(separator: "; ")
    return [
      member.number, member.printedName, member.profession, member.email,
      registrations.isEmpty ? nil : registrations,
    ]
  }
}
