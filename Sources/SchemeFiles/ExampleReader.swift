import Domain
import Text

/// Reads the worked examples of a scheme file, or of a file of examples.
struct ExampleReader {
  let schemeID: String
  let categories: [Domain.Category]
  let facts: [Fact]
  let items: [String]

  init(for scheme: Scheme) {
    self.init(
      schemeID: scheme.id, categories: scheme.categories, facts: scheme.facts,
      items: scheme.evidenceItems.map(\.id))
  }

  init(schemeID: String, categories: [Domain.Category], facts: [Fact], items: [String]) {
    self.schemeID = schemeID
    self.categories = categories
    self.facts = facts
    self.items = items
  }

  /// Reads one example; `scheme` is passed over, for files that name the scheme in each.
  func example(_ node: JSONDocument.Node) throws -> Example {
    var fields = try Fields(node, what: "an example")
    _ = try fields.optionalText("scheme")
    let name = try fields.text("name")
    let enrolment = try enrolment(fields.required("enrolled"))
    let on = try fields.date("on")
    let example = Example(
      name: name, record: try record(&fields), enrolment: enrolment, on: on,
      expected: try expectation(&fields), line: node.line)
    try fields.finish()
    return example
  }

  private func record(_ fields: inout Fields) throws -> MemberRecord {
    var sessions = ExampleSessions(schemeID: schemeID)
    for node in try fields.list("sessions") { try sessions.add(node) }
    return MemberRecord(
      sessions: sessions.attended,
      activities: try fields.list("activities").enumerated().map { try activity($1, id: $0 + 1) },
      evidence: try fields.list("evidence").map(evidence), leave: try fields.list("leave").map(leave))
  }

  private func enrolment(_ node: JSONDocument.Node) throws -> Enrolment {
    var fields = try Fields(node, what: "'enrolled'")
    var split: [String: Int] = [:]
    if let node = fields.node("split") {
      for part in try Fields.amounts(in: node, what: "'split'") {
        try checkCategory(part.key, line: part.line)
        guard part.amount.denominator == 1 else {
          throw RuleSettings.Fault(line: part.line, message: "'\(part.key)' must be a whole number of shares")
        }
        split[part.key] = part.amount.numerator
      }
    }
    let enrolment = Enrolment(
      schemeID: schemeID, from: try fields.date("from"), to: try fields.optionalDate("to"),
      anchor: try fields.optionalDate("anchor"), split: split, facts: try answers(fields.node("facts")))
    try fields.finish()
    return enrolment
  }

  private func answers(_ node: JSONDocument.Node?) throws -> [String: Bool] {
    guard let node else { return [:] }
    var answers: [String: Bool] = [:]
    for (key, answer, line) in try Fields.flags(in: node, what: "'facts'") {
      guard facts.contains(where: { $0.id == key }) else {
        throw RuleSettings.Fault(
          line: line, message: "'\(key)' is no fact of the scheme", word: key, known: facts.map(\.id))
      }
      answers[key] = answer
    }
    return answers
  }

  private func activity(_ node: JSONDocument.Node, id: Int) throws -> Activity {
    var fields = try Fields(node, what: "an activity")
    let category = try fields.optionalText("category")
    if let category { try checkCategory(category, line: node.line) }
    let activity = Activity(
      id: id, schemeID: schemeID, date: try fields.date("date"),
      kind: try fields.word("kind", default: .activity), credit: Credit(try fields.amount("credit")),
      category: category, tags: try fields.texts("tags"))
    try fields.finish()
    return activity
  }

  private func evidence(_ node: JSONDocument.Node) throws -> HeldEvidence {
    var fields = try Fields(node, what: "a piece of evidence")
    let item = try fields.text("item")
    guard items.contains(item) else {
      throw RuleSettings.Fault(
        line: node.line, message: "the scheme wants no evidence called '\(item)'", word: item, known: items)
    }
    let evidence = HeldEvidence(
      schemeID: schemeID, item: item, date: try fields.date("date"),
      isHeld: try !fields.flag("missing", default: false))
    try fields.finish()
    return evidence
  }

  private func leave(_ node: JSONDocument.Node) throws -> Leave {
    var fields = try Fields(node, what: "a leave")
    let kind: Leave.Kind = try fields.word("kind", default: .other)
    guard let period = Period(from: try fields.date("from"), to: try fields.date("to")) else {
      throw RuleSettings.Fault(line: node.line, message: "'to' must not be before 'from'")
    }
    try fields.finish()
    return Leave(kind: kind, period: period)
  }

  private func expectation(_ fields: inout Fields) throws -> Example.Expectation {
    let expectation = Example.Expectation(
      total: try fields.optionalAmount("total").map(Credit.init),
      categories: try credits(fields.node("categories"), what: "'categories'", areCategories: true),
      verdict: try fields.node("verdict").map { try verdict($0, key: "verdict") },
      period: try fields.node("period").map(period),
      required: try credits(fields.node("required"), what: "'required'", areCategories: false),
      findings: try findings(fields.node("findings")))
    if expectation.isEmpty {
      throw RuleSettings.Fault(
        line: fields.line,
        message: "an example must expect something: total, categories, verdict, period, required or findings")
    }
    return expectation
  }

  private func period(_ node: JSONDocument.Node) throws -> Period {
    var fields = try Fields(node, what: "'period'")
    guard let period = Period(from: try fields.date("from"), to: try fields.date("to")) else {
      throw RuleSettings.Fault(line: node.line, message: "'to' must not be before 'from'")
    }
    try fields.finish()
    return period
  }

  private func findings(_ node: JSONDocument.Node?) throws -> [String: Verdict] {
    guard let node else { return [:] }
    var verdicts: [String: Verdict] = [:]
    for member in try Fields.members(of: node, what: "'findings'") {
      verdicts[member.name] = try verdict(member.node, key: member.name)
    }
    return verdicts
  }

  private func credits(_ node: JSONDocument.Node?, what: String, areCategories: Bool) throws -> [String:
    Credit]
  {
    guard let node else { return [:] }
    var totals: [String: Credit] = [:]
    for part in try Fields.amounts(in: node, what: what) {
      if areCategories { try checkCategory(part.key, line: part.line) }
      totals[part.key] = Credit(part.amount)
    }
    return totals
  }

  private func verdict(_ node: JSONDocument.Node, key: String) throws -> Verdict {
    guard case .scalar(.string(let text)) = node.content, let verdict = Verdict(rawValue: text) else {
      let words = Verdict.allCases.map(\.rawValue)
      throw RuleSettings.Fault(
        line: node.line, message: "'\(key)' must be one of \(words.joined(separator: ", "))")
    }
    return verdict
  }

  private func checkCategory(_ id: String, line: Int) throws {
    guard categories.contains(where: { $0.id == id }) else {
      let known = categories.map(\.id).joined(separator: ", ")
      throw RuleSettings.Fault(
        line: line,
        message: known.isEmpty
          ? "'\(id)' is no category of the scheme; it has none"
          : "'\(id)' is no category of the scheme; it has \(known)")
    }
  }
}

extension Example.Expectation {
  fileprivate var isEmpty: Bool {
    total == nil && categories.isEmpty && verdict == nil && period == nil && required.isEmpty
      && findings.isEmpty
  }
}
