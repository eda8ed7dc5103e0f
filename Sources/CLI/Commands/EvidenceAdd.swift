import Domain
import Publishing
import Text

/// `balint evidence add`: records that something a body wants is there, or is missing.
enum EvidenceAdd: Command {
  static let manual = Manual(
    words: ["evidence", "add"],
    summary: "Record that a member has what a body wants besides attendance: a plan, an audit, a course.",
    operands: [
      .init(name: "MEMBER", help: "number or name"),
      .init(name: "SCHEME", help: "the scheme that wants it, such as au-racgp-2023"),
      .init(name: "ITEM", help: "the scheme's short name for it, such as pdp"),
    ],
    options: [
      .init(name: "--on", value: "DATE", help: "the day it was done; else today"),
      .init(name: "--missing", help: "it was looked for and is not there"),
    ],
    writes: true, answer: .json,
    notes: ["Until something is recorded, whether it is there cannot be told."],
    examples: [
      "balint evidence add ngaio au-racgp-2023 cpr --on 2026-03-12",
      "balint evidence add ngaio nz-inpractice audit --missing",
    ])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let scheme = try call.scheme(call.arguments.operands[1], on: call.shelf())
    _ = try call.enrolment(of: member, under: scheme)
    let item = try item(call.arguments.operands[2], of: scheme)
    let date = try call.date("--on") ?? call.today
    guard date <= call.today else {
      throw Problem(
        .refused, "\(date.longWithWeekday) is still to come", remedy: "Record it when it has been done.")
    }
    let evidence = HeldEvidence(
      schemeID: scheme.id, item: item.id, date: date, isHeld: !call.arguments.has("--missing"))
    try call.write { try $0.record(evidence, memberID: member.id) }
    call.report(
      "\(call.done): \(member.number)  \(member.printedName), \(item.name)\(evidence.isHeld ? "" : " found missing") on \(date.longWithWeekday), for \(scheme.id)",
      json: [
        "member": .string(member.number), "scheme": .string(scheme.id), "item": .string(item.id),
        "date": .string(date.description),
      ])
  }

  /// What the scheme wants under this name.
  static func item(_ typed: String, of scheme: Scheme) throws -> Fact {
    let items = scheme.evidenceItems
    if let item = items.first(where: { $0.id == typed.lowercased() }) { return item }
    let guess = items.map(\.id).nearest(to: typed).map { ["Did you mean '\($0)'?"] } ?? []
    throw Problem(
      .notFound, "\(scheme.name) wants nothing called '\(typed)'",
      details: guess + items.map { "  \($0.id)  \($0.name)" },
      remedy: items.isEmpty ? "It wants nothing besides attendance." : "Type one of these.")
  }
}
