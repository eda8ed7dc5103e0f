import Domain
import Publishing
import Text

/// `balint enrol`: puts a member under a scheme.
enum Enrol: Command {
  static let manual = Manual(
    words: ["enrol"], summary: "Put a member under a scheme, or change how.",
    operands: [
      .init(name: "MEMBER", help: "number or name"),
      .init(name: "SCHEME", help: "its name, such as au-racgp-2023"),
    ],
    options: [
      .init(
        name: "--from", value: "DATE",
        help: "the first day on which sessions count; else the anchor, else 1 January of this year"),
      .init(name: "--to", value: "DATE", help: "the last day; else it lasts"),
      .init(name: "--anchor", value: "DATE", help: "the day from which an individual period counts"),
      .init(
        name: "--fact", value: "NAME=yes|no|unknown",
        help: "what the scheme asks about the member, such as specialist=yes; may be repeated", repeats: true),
      .init(name: "--split", value: "CATEGORY=SHARE,…", help: "how credit is split, such as EA=1,RP=3"),
    ],
    writes: true, answer: .json,
    examples: [
      "balint enrol ngaio au-racgp-2023 --from 2026-01-01",
      "balint enrol ngaio nz-inpractice --anchor 2025-07-14",
      "balint enrol ngaio au-racgp-2023 --split EA=1,RP=3 --fact specialist=yes",
    ])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let shelf = try call.shelf()
    let scheme = try call.scheme(call.arguments.operands[1], on: shelf)
    let known = try call.register().enrolments(of: member.id).first { $0.schemeID == scheme.id }
    let enrolment = try enrolment(call, scheme: scheme, known: known)
    try refuse(enrolment, in: scheme)
    let text = try shelf.volume(scheme.id)?.text ?? ""
    try call.write { writing in
      try writing.keepScheme(code: scheme.id, version: scheme.version, text: text)
      try writing.enrol(memberID: member.id, enrolment)
    }
    call.report(
      "\(call.done): \(member.number)  \(member.printedName), \(words(of: enrolment, in: scheme))",
      json: [
        "member": .string(member.number), "scheme": .string(scheme.id),
        "from": .string(enrolment.from.description),
        "to": .text(enrolment.to?.description), "anchor": .text(enrolment.anchor?.description),
        "facts": .object(
          enrolment.facts.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .boolean($0.value)) }),
      ])
  }

  private static func enrolment(_ call: Call, scheme: Scheme, known: Enrolment?) throws -> Enrolment {
    let date = { (option: String) in try call.arguments.value(option).map(call.dates.date) }
    let anchor = try date("--anchor") ?? known?.anchor
    if scheme.period.needsAnchor, anchor == nil {
      throw Problem(
        .usage, "'--anchor' is missing: \(scheme.name) counts from the member's own date",
        remedy: "Type the day from which the member's period counts: --anchor 2025-07-14")
    }
    if !scheme.period.allowsAnchor, call.arguments.has("--anchor") {
      throw Problem(
        .refused, "\(scheme.name) does not count from a date of the member's own",
        remedy: "Leave '--anchor' out.")
    }
    let newYear = CivilDate(year: call.today.year, month: 1, day: 1) ?? call.today
    return Enrolment(
      schemeID: scheme.id,
      from: try date("--from") ?? known?.from ?? (scheme.period.anchor == .birthQuarter ? nil : anchor)
        ?? newYear,
      to: try date("--to") ?? known?.to, anchor: anchor,
      split: try call.arguments.value("--split").map { try split($0, in: scheme) } ?? known?.split ?? [:],
      facts: try facts(call, in: scheme, known: known?.facts ?? [:]))
  }

  private static func facts(_ call: Call, in scheme: Scheme, known: [String: Bool]) throws -> [String: Bool] {
    var facts = known
    for typed in call.names("--fact") {
      let sides = typed.split(separator: "=", omittingEmptySubsequences: false).map { $0.lowercased() }
      guard sides.count == 2, scheme.facts.contains(where: { $0.id == sides[0] }),
        ["yes", "no", "unknown"].contains(sides[1])
      else {
        let known = scheme.facts.map(\.id)
        let nearest = known.contains(sides[0]) ? nil : known.nearest(to: sides[0])
        let guess = nearest.map { ["Did you mean '\($0)'?"] } ?? []
        throw Problem(
          .usage, "'\(typed)' does not answer what \(scheme.name) asks",
          details: guess + scheme.facts.map { "  \($0.id)  whether the member \($0.name)" },
          remedy: scheme.facts.isEmpty
            ? "Leave '--fact' out." : "Type it as \(scheme.facts[0].id)=yes, =no or =unknown.")
      }
      facts[sides[0]] = sides[1] == "unknown" ? nil : sides[1] == "yes"
    }
    return facts
  }

  private static func split(_ typed: String, in scheme: Scheme) throws -> [String: Int] {
    guard !scheme.choosable.isEmpty else {
      throw Problem(.refused, "\(scheme.name) leaves no choice of categories", remedy: "Leave '--split' out.")
    }
    var shares: [String: Int] = [:]
    for part in typed.split(separator: ",") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      let category = scheme.choosable.first { $0.lowercased() == sides[0].lowercased() } ?? sides[0]
      guard sides.count == 2, let share = Int(sides[1]), (1...1000).contains(share),
        scheme.choosable.contains(category),
        shares.updateValue(share, forKey: category) == nil
      else {
        throw Problem(
          .usage, "'\(part)' is not a share of a category",
          details: [
            "Credit may be split over \(scheme.choosable.joined(separator: ", ")), in whole shares from 1 to 1000."
          ],
          remedy: "Type it as --split EA=1,RP=3.")
      }
    }
    return shares
  }

  private static func refuse(_ enrolment: Enrolment, in scheme: Scheme) throws {
    if let to = enrolment.to, to < enrolment.from {
      throw Problem(
        .refused, "the enrolment would end before it begins", details: ["From \(enrolment.from) to \(to)."],
        remedy: "Correct '--from' or '--to'.")
    }
    if let end = scheme.inForce.to, end < enrolment.from {
      throw Problem(
        .refused, "\(scheme.name) ended on \(end.long)",
        details: ["Nobody is put under rules that have ended."],
        remedy: "'balint scheme list' shows the rules that are in force.")
    }
  }

  private static func words(of enrolment: Enrolment, in scheme: Scheme) -> String {
    let to = enrolment.to.map { " to \($0.long)" } ?? ""
    let anchor = enrolment.anchor.map { ", counted from \($0.long)" } ?? ""
    let split = scheme.categories.compactMap { category in
      enrolment.split[category.id].map { "\(category.id) \($0)" }
    }.joined(separator: " : ")
    return
      "under \(scheme.name) (\(scheme.id) version \(scheme.version)) from \(enrolment.from.long)\(to)\(anchor)"
      + (split.isEmpty ? "" : ", split \(split)") + factWords(of: enrolment, in: scheme)
  }

  private static func factWords(of enrolment: Enrolment, in scheme: Scheme) -> String {
    scheme.facts.compactMap { fact in
      enrolment.facts[fact.id].map { "\n  \(fact.name): \($0 ? "yes" : "no")" }
    }.joined()
  }
}
