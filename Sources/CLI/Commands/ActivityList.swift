import Domain
import Publishing
import SchemeFiles

/// `balint activity list`: lists what a member did besides Balint sessions.
enum ActivityList: Command {
  static let manual = Manual(
    words: ["activity", "list"], summary: "List what counts for a member besides Balint sessions.",
    operands: [.init(name: "MEMBER", help: "number or name; else the only one", isOptional: true)],
    answer: .table, examples: ["balint activity list ngaio"])

  static func run(_ call: Call) throws {
    let member = try call.memberOrOnly()
    var table = Table(columns: [
      .init("activity", "Number"), .init("date", "Date"), .init("scheme", "Scheme"), .init("kind", "Kind"),
      .init("credit", "Credit", isFigure: true), .init("category", "Category"), .init("tags", "Topics"),
    ])
    for activity in try call.register().activities(of: member.id) {
      table.append([
        activity.number, activity.date.description, activity.schemeID, activity.kind.word,
        activity.credit.amount.mixed, activity.category,
        activity.tags.isEmpty ? nil : activity.tags.joined(separator: ", "),
      ])
    }
    call.print(table, whenEmpty: "Nothing besides Balint sessions is recorded for \(member.printedName).")
  }

  /// An activity in words.
  static func words(of activity: Activity, in scheme: Scheme) -> String {
    let category = activity.category.map { " in \(scheme.words.name(of: $0))" } ?? ""
    let kind = activity.kind == .activity ? "" : " (\(activity.kind.word))"
    let tags = activity.tags.isEmpty ? "" : ", \(activity.tags.joined(separator: ", "))"
    return
      "\(scheme.unit.words(for: activity.credit))\(category) under \(scheme.id)\(kind) on \(activity.date.longWithWeekday)\(tags)"
  }
}
