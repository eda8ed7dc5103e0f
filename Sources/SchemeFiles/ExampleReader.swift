import Domain
import Text

/// Reads the worked examples of a scheme file, or of a file of examples.
struct ExampleReader {
  let schemeID: String
  let categories: [Domain.Category]
  let facts: [Fact]
  let rules: [any Rule]

  private var items: [String] { rules.flatMap(\.evidenceItems).map(\.id) }

  init(for scheme: Scheme) {
    self.init(
      schemeID: scheme.id, categories: scheme.categories, facts: scheme.facts,
      rules: scheme.rules.map(\.rule))
  }

  init(schemeID: String, categories: [Domain.Category], facts: [Fact], rules: [any Rule]) {
    self.schemeID = schemeID
    self.categories = categories
    self.facts = facts
    self.rules = rules
  }

  /// Reads one example; `scheme` is passed over, for files that name the scheme in each.
  func example(_ node: JSONDocument.Node) throws -> Example {
    var fields = try Fields(
      node, what: "an example",
      known: [
        "scheme", "name", "enrolled", "on", "sessions", "activities", "evidence", "leave", "total",
        "categories",
        "verdict", "period", "required", "findings",
      ])
    _ = try fields.optionalText("scheme")
    let name = try fields.text("name")
    let enrolment = try enrolment(fields.required("enrolled", such: "{\"from\": \"2026-01-01\"}"))
    let on = try fields.date("on")
    let records = try records(&fields, on: on)
    let example = Example(
      name: name, record: records[0], otherReadings: Array(records.dropFirst()), enrolment: enrolment, on: on,
      expected: try expectation(&fields), line: node.line)
    try fields.finish()
    return example
  }

  /// The record, and what it may also be: approvals of which nothing is said are as the scheme asks, or none; so is evidence.
  private func records(_ fields: inout Fields, on date: CivilDate) throws -> [MemberRecord] {
    var sessions = ExampleSessions(schemeID: schemeID)
    for node in try fields.list("sessions") { try sessions.add(node) }
    let activities = try fields.list("activities").enumerated().map { try activity($1, id: $0 + 1) }
    let leave = try fields.list("leave").map(leave)
    var evidence = [try fields.list("evidence").map(evidence)]
    if !fields.has("evidence") { evidence.append(allEvidence(on: date)) }
    return sessions.readings.flatMap { attended in
      evidence.map {
        MemberRecord(sessions: attended, activities: activities, evidence: $0, leave: leave)
      }
    }
  }

  /// All the evidence that the scheme wants, on the day that is looked at.
  private func allEvidence(on date: CivilDate) -> [HeldEvidence] {
    rules.compactMap { $0 as? EvidenceItem }.flatMap { wanted in
      (0..<wanted.count).map { _ in
        HeldEvidence(schemeID: schemeID, item: wanted.item, date: date, isHeld: true)
      }
    }
  }

  /// The first day is the anchor unless another is given, but where that is a date of birth.
  private func anchor(_ given: CivilDate?, from first: CivilDate) -> CivilDate? {
    guard let period = rules.lazy.compactMap({ $0 as? PeriodRule }).first else { return given }
    return given ?? (period.needsAnchor && period.anchor != .birthQuarter ? first : nil)
  }

  /// The enrolment; a date alone is its first day.
  private func enrolment(_ node: JSONDocument.Node) throws -> Enrolment {
    if case .scalar(.string(let text)) = node.content, let first = CivilDate(iso: text) {
      return Enrolment(schemeID: schemeID, from: first, anchor: anchor(nil, from: first))
    }
    var fields = try Fields(
      node, what: "'enrolled'", known: ["from", "to", "anchor", "split", "facts"])
    var split: [String: Int] = [:]
    if let node = fields.node("split") {
      for part in try Fields.amounts(in: node, what: "'split'") {
        let category = try knownCategory(part.key, line: part.line)
        guard part.amount.denominator == 1 else {
          throw RuleSettings.Fault(line: part.line, message: "'\(part.key)' must be a whole number of shares")
        }
        split[category] = part.amount.numerator
      }
    }
    let first = try fields.date("from")
    if let last = try fields.optionalDate("to"), last < first {
      throw RuleSettings.Fault(line: fields.line, message: "'to' must not be before 'from'")
    }
    let enrolment = Enrolment(
      schemeID: schemeID, from: first, to: try fields.optionalDate("to"),
      anchor: anchor(try fields.optionalDate("anchor"), from: first), split: split,
      facts: try answers(fields.node("facts")))
    try fields.finish()
    return enrolment
  }

  private func answers(_ node: JSONDocument.Node?) throws -> [String: Bool] {
    guard let node else { return [:] }
    var answers: [String: Bool] = [:]
    for (key, answer, line) in try Fields.flags(in: node, what: "'facts'") {
      guard let fact = facts.map(\.id).meant(by: key) else {
        throw RuleSettings.Fault(
          line: line, message: "'\(key)' is no fact of the scheme\(Self.list(facts.map(\.id)))", word: key,
          known: facts.map(\.id))
      }
      answers[fact] = answer
    }
    return answers
  }

  private func activity(_ node: JSONDocument.Node, id: Int) throws -> Activity {
    var fields = try Fields(
      node, what: "an activity", known: ["category", "date", "kind", "credit", "tags"])
    let category = try fields.optionalText("category").map { try knownCategory($0, line: node.line) }
    let activity = Activity(
      id: id, schemeID: schemeID, date: try fields.date("date"),
      kind: try fields.word("kind", default: .activity), credit: Credit(try fields.amount("credit")),
      category: category, tags: try fields.textOrTexts("tags"))
    try fields.finish()
    return activity
  }

  private func evidence(_ node: JSONDocument.Node) throws -> HeldEvidence {
    var fields = try Fields(
      node, what: "a piece of evidence, such as {\"item\": \"pdp\", \"date\": \"2026-01-31\"},",
      known: ["item", "date", "missing"])
    let typed = try fields.text("item")
    guard let item = items.meant(by: typed) else {
      throw RuleSettings.Fault(
        line: node.line, message: "the scheme wants no evidence called '\(typed)'\(Self.list(items))",
        word: typed,
        known: items)
    }
    let evidence = HeldEvidence(
      schemeID: schemeID, item: item, date: try fields.date("date"),
      isHeld: try !fields.flag("missing", default: false))
    try fields.finish()
    return evidence
  }

  private func leave(_ node: JSONDocument.Node) throws -> Leave {
    var fields = try Fields(node, what: "a leave", known: ["kind", "from", "to"])
    let kind: Leave.Kind = try fields.word(
      "kind", default: .other, hint: "; sickness is illness, maternity parental")
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
      totals[areCategories ? try knownCategory(part.key, line: part.line) : part.key] = Credit(part.amount)
    }
    return totals
  }

  private func verdict(_ node: JSONDocument.Node, key: String) throws -> Verdict {
    let words = Verdict.allCases.map(\.rawValue)
    guard case .scalar(.string(let text)) = node.content,
      let word = words.meant(by: text.foldedWord.replacing("compliant", with: "met")),
      let verdict = Verdict(rawValue: word)
    else {
      throw RuleSettings.Fault(
        line: node.line, message: "'\(key)' must be one of \(words.joined(separator: ", "))")
    }
    return verdict
  }

  /// The words there are, as they follow a sentence.
  private static func list(_ words: [String]) -> String {
    words.isEmpty ? "; it has none" : "; it has \(words.joined(separator: ", "))"
  }

  /// The category that is meant.
  private func knownCategory(_ id: String, line: Int) throws -> String {
    guard let category = categories.map(\.id).meant(by: id) else {
      let known = categories.map(\.id).joined(separator: ", ")
      throw RuleSettings.Fault(
        line: line,
        message: known.isEmpty
          ? "'\(id)' is no category of the scheme; it has none"
          : "'\(id)' is no category of the scheme; it has \(known)")
    }
    return category
  }
}

extension Example.Expectation {
  fileprivate var isEmpty: Bool {
    total == nil && categories.isEmpty && verdict == nil && period == nil && required.isEmpty
      && findings.isEmpty
  }
}

extension [String] {
  /// The word that is typed, without regard to case, accents, hyphens and underscores.
  fileprivate func meant(by typed: String) -> String? {
    contains(typed) ? typed : first { $0.foldedWord == typed.foldedWord }
  }
}
