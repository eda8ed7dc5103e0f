import Domain
import Publishing
import Store

extension EntrySummary {
  /// Which sessions and whom it is about, such as `S-0013 Thu 12 Nov 2026, Dr Tom Baker and 7 more`.
  func subjects(_ call: Call) throws -> String {
    let days = try sessions.prefix(2).map { id in
      let day = try call.register().session(id).map { " \($0.date.shortWithWeekday)" } ?? ""
      return Reference.session.written(id) + day
    }
    let names = try members.prefix(2).map { id in
      try call.register().member(id)?.printedName ?? Reference.member.written(id)
    }
    let parts = [Self.list(days, of: sessions.count), Self.list(names, of: members.count)]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What was changed, such as `+ 1 session, + 9 attendances`.
  ///
  /// - Parameter inverted: Whether it is taken back.
  func words(inverted: Bool) -> String {
    counts.flatMap { count in
      let noun = Self.noun(for: count.table)
      let plus = inverted ? count.deleted : count.inserted
      let minus = inverted ? count.inserted : count.deleted
      return [("+", plus), ("−", minus), ("~", count.updated)].filter { $0.1 > 0 }.map {
        "\($0.0) \(counted($0.1, noun, plural: Self.plural(of: noun)))"
      }
    }.joined(separator: ", ")
  }

  private static func list(_ shown: [String], of count: Int) -> String {
    let more = count > shown.count ? " and \(count - shown.count) more" : ""
    return shown.joined(separator: ", ") + more
  }

  private static func noun(for table: String) -> String {
    table == "balint_group" ? "group" : table.split(separator: "_").joined(separator: " ")
  }

  private static func plural(of noun: String) -> String {
    if noun.hasSuffix("evidence") { return noun }
    if noun.hasSuffix("y") { return noun.dropLast() + "ies" }
    return noun + (noun.hasSuffix("s") ? "es" : "s")
  }
}
