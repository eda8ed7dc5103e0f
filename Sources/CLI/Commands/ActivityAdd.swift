import Domain
import Publishing
import Text

/// `balint activity add`: records what a member did besides Balint sessions.
enum ActivityAdd: Command {
  static let manual = Manual(
    words: ["activity", "add"],
    summary: "Record what counts besides Balint sessions, so that a verdict can be whole.",
    operands: [
      .init(name: "MEMBER", help: "number or name"),
      .init(name: "SCHEME", help: "the scheme under which it counts, such as au-racgp-2023"),
      .init(name: "AMOUNT", help: "what it is worth in the scheme's unit, such as 12.5"),
    ],
    options: [
      .init(name: "--category", value: "ID", help: "the category it falls into, such as EA"),
      .init(name: "--on", value: "DATE", help: "the day; else today"),
      .init(name: "--tag", value: "TAG,…", help: "topics, such as ethics; may be repeated", repeats: true),
      .init(
        name: "--kind", value: "KIND",
        help: "activity, grant (given by the body) or carried (from an earlier period); else activity"),
    ],
    writes: true, answer: .json,
    notes: ["It has no title: nothing is recorded but the amount, the day, the category and the topics."],
    examples: [
      "balint activity add ngaio au-racgp-2023 12.5 --category EA --on 2026-05-09",
      "balint activity add aroha nz-nzls 5 --kind carried --on 2026-04-01",
    ])

  static func run(_ call: Call) throws {
    let member = try call.member(call.arguments.operands[0])
    let scheme = try call.scheme(call.arguments.operands[1], on: call.shelf())
    _ = try call.enrolment(of: member, under: scheme)
    let activity = try activity(call, scheme: scheme)
    if activity.kind == .carried, !scheme.rules.contains(where: { $0.rule is Carry }) {
      call.note(
        "Note: no rule of \(scheme.name) says that anything is carried over; it counts because you say so.")
    }
    let id = try call.write { try $0.add(activity, memberID: member.id) }
    let number = Reference.activity.written(id)
    call.report(
      "\(call.done): \(number)  \(member.number)  \(member.printedName), \(ActivityList.words(of: activity, in: scheme))",
      json: ["activity": .string(number), "member": .string(member.number)])
  }

  private static func activity(_ call: Call, scheme: Scheme) throws -> Activity {
    let date = try call.date("--on") ?? call.today
    guard date <= call.today else {
      throw Problem(
        .refused, "\(date.longWithWeekday) is still to come", remedy: "Record it when it has been done.")
    }
    let kind: Activity.Kind = try call.word("--kind") ?? .activity
    return Activity(
      id: 0, schemeID: scheme.id, date: date, kind: kind, credit: try amount(call.arguments.operands[2]),
      category: try category(call, scheme: scheme, kind: kind), tags: try call.tags("--tag"))
  }

  private static func amount(_ typed: String) throws -> Credit {
    guard let amount = Fraction(typed), amount > .zero, amount <= Fraction(10_000),
      amount.denominator <= 10_000
    else {
      throw Problem(
        .usage, "'\(typed)' is not an amount",
        details: ["Amounts are more than 0 and at most 10000, in parts of 1/10000 or larger."],
        remedy: "Type it as 12.5, or as a fraction such as 90/7.")
    }
    return Credit(amount)
  }

  private static func category(_ call: Call, scheme: Scheme, kind: Activity.Kind) throws -> String? {
    let known = scheme.categories.map(\.id)
    guard let typed = call.arguments.value("--category") else {
      guard kind == .activity, !known.isEmpty else { return nil }
      throw Problem(
        .usage, "'--category' is missing", details: scheme.categories.map { "  \($0.id)  \($0.name)" },
        remedy: "Type the category, such as --category \(known[0]).")
    }
    if let category = known.first(where: { $0.lowercased() == typed.lowercased() }) { return category }
    throw Problem(
      .notFound, "\(scheme.name) has no category '\(typed)'",
      details: scheme.categories.map { "  \($0.id)  \($0.name)" },
      remedy: known.isEmpty ? "Leave '--category' out." : "Type one of them.")
  }
}
