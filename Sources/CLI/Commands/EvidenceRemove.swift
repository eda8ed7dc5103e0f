import Domain
import Publishing

/// `balint evidence remove`: takes back what was recorded besides attendance.
enum EvidenceRemove: Command {
  static let manual = Manual(
    words: ["evidence", "remove"], summary: "Take back what was recorded besides attendance.",
    operands: [
      .init(name: "MEMBER", help: "number or name"), .init(name: "SCHEME", help: "the scheme that wants it"),
      .init(name: "ITEM", help: "the scheme's short name for it"),
      .init(name: "DATE", help: "the day under which it is recorded"),
    ],
    writes: true, answer: .json, notes: ["The trail keeps what it was."],
    examples: ["balint evidence remove ngaio au-racgp-2023 cpr 2026-03-12"])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let words = call.arguments.operands.map { $0.lowercased() }
    let date = try call.dates.date(words[3])
    let known = try call.register().heldEvidence(of: member.id).first {
      $0.schemeID == words[1] && $0.item == words[2] && $0.date == date
    }
    guard let known else {
      throw Problem(
        .notFound, "no '\(words[2])' for \(words[1]) is recorded on \(date.longWithWeekday)",
        remedy: "'balint evidence list \(member.number)' lists what is.")
    }
    try call.write { try $0.remove(known, memberID: member.id) }
    call.report(
      "\(call.done): '\(known.item)' of \(member.printedName) on \(date.longWithWeekday) is taken back",
      json: [
        "member": .string(member.number), "scheme": .string(known.schemeID), "item": .string(known.item),
        "date": .string(date.description),
      ])
  }
}
