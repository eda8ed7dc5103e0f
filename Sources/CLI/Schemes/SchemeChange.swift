import Domain
import SchemeFiles
import Text

/// What would be otherwise with another version of a scheme.
struct SchemeChange {
  /// How one member would stand in the present period.
  struct Move {
    let member: Member
    let old: Statement?
    let new: Statement

    /// Whether the verdict on the whole, or on a requirement that both versions have, would be another.
    var movesVerdict: Bool {
      old?.verdict != new.verdict
        || new.findings.contains { finding in
          old?.finding(named: finding.name).map { $0.verdict != finding.verdict } ?? false
        }
    }
  }

  let old: Scheme?
  let new: Scheme
  /// The members whose verdict or total would be another.
  let moves: [Move]

  /// Compares with the version that is used now, for every member under the scheme.
  init(to new: Scheme, _ call: Call) throws {
    let old = try call.shelf().scheme(new.id)
    self.old = old
    self.new = new
    moves = try call.register().read {
      try call.register().members().compactMap { try Self.move(of: $0, from: old, to: new, call) }
    }
  }

  /// The rules that come and go, and the members whose figures move.
  var text: String {
    var text = "\(new.name)  \(new.id) version \(new.version)"
    text += old.map { ", now version \($0.version)\n" } ?? ", a new scheme\n"
    let (gone, come) = sentences
    if !gone.isEmpty || !come.isEmpty { text += "\nRules\n" }
    text += gone.map { "  - \($0)\n" }.joined() + come.map { "  + \($0)\n" }.joined()
    text += moves.isEmpty ? "\nNo member's figures would move.\n" : "\nMembers\n"
    return text + moves.map { "  \($0.member.number)  \($0.member.printedName): \(words(of: $0))\n" }.joined()
  }

  /// The same for programs.
  var json: JSONValue {
    let (gone, come) = sentences
    return [
      "scheme": .string(new.id), "from_version": old.map { .integer($0.version) } ?? .null,
      "to_version": .integer(new.version), "rules_gone": .array(gone.map(JSONValue.string)),
      "rules_new": .array(come.map(JSONValue.string)),
      "members": .array(
        moves.map { move in
          [
            "member": .string(move.member.number), "name": .string(move.member.printedName),
            "verdict_now": .text(move.old?.verdict?.rawValue),
            "verdict_then": .text(move.new.verdict?.rawValue),
            "total_now": .text(move.old?.account.total.amount.description),
            "total_then": .string(move.new.account.total.amount.description),
          ]
        }),
    ]
  }

  private var sentences: (gone: [String], come: [String]) {
    let before = old.map { scheme in scheme.rules.map { $0.sentence(in: scheme.words) } } ?? []
    let after = new.rules.map { $0.sentence(in: new.words) }
    return (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
  }

  private func words(of move: Move) -> String {
    let verdict = { (statement: Statement) in statement.verdict?.rawValue ?? "no requirement" }
    let total = { (statement: Statement) in statement.scheme.unit.words(for: statement.account.total) }
    guard let old = move.old else { return "\(verdict(move.new)), \(total(move.new))" }
    let moved = move.new.findings.filter { finding in
      old.finding(named: finding.name)?.verdict != finding.verdict
    }.map {
      "\($0.label) \(old.finding(named: $0.name)?.verdict.rawValue ?? "not asked") → \($0.verdict.rawValue)"
    }
    return (["\(verdict(old)) → \(verdict(move.new))", "\(total(old)) → \(total(move.new))"] + moved)
      .joined(separator: ", ")
  }

  /// What the statement says of each requirement, and on the whole.
  private static func figures(of statement: Statement) -> [String] {
    statement.findings.map {
      "\($0.label) \($0.verdict) \($0.required?.amount.mixed ?? "") \($0.have?.amount.mixed ?? "")"
    }
  }

  private static func move(of member: Member, from old: Scheme?, to new: Scheme, _ call: Call) throws -> Move?
  {
    let register = try call.register()
    guard let enrolment = try register.enrolments(of: member.id).first(where: { $0.schemeID == new.id })
    else {
      return nil
    }
    let record = try register.record(of: member.id).upTo(call.today)
    let statement = { (scheme: Scheme) in
      try scheme.period.period(containing: call.today, for: enrolment).map { period in
        try Statement(
          of: record, under: scheme, enrolment: enrolment, in: period, asOf: min(call.today, period.last))
      }
    }
    guard let after = try statement(new) else { return nil }
    let before = try old.flatMap(statement)
    if let before, before.account.total == after.account.total, figures(of: before) == figures(of: after) {
      return nil
    }
    return Move(member: member, old: before, new: after)
  }
}
