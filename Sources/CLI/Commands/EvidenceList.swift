import Domain
import Publishing

/// `balint evidence list`: lists what a member has that bodies want besides attendance.
enum EvidenceList: Command {
  static let manual = Manual(
    words: ["evidence", "list"], summary: "List what a member has that bodies want besides attendance.",
    operands: [.init(name: "MEMBER", help: "number or name; else the only one", isOptional: true)],
    answer: .table, examples: ["balint evidence list ngaio"])

  static func run(_ call: Call) throws {
    let member = try call.memberOrOnly()
    let shelf = try call.shelf()
    var table = Table(columns: [
      .init("scheme", "Scheme"), .init("item", "Item"), .init("name", "What"), .init("date", "Date"),
      .init("held", "There"),
    ])
    for evidence in try call.register().heldEvidence(of: member.id) {
      let item = try shelf.scheme(evidence.schemeID)?.evidenceItems.first { $0.id == evidence.item }
      table.append([
        evidence.schemeID, evidence.item, item?.name, evidence.date.description,
        evidence.isHeld ? "yes" : "no",
      ])
    }
    call.print(table, whenEmpty: "Nothing besides attendance is recorded for \(member.printedName).")
  }
}
