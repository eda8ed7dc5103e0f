import Domain
import Text

/// Turns the JSON of a scheme file into a scheme.
struct SchemeReader {
  func scheme(from root: JSONDocument.Node) throws -> Scheme {
    var fields = try Fields(root, what: "a scheme file")
    let sources = try unique(fields.list("sources").map(source), by: \.id, line: fields.line)
    let categories = try unique(fields.list("categories").map(category), by: \.id, line: fields.line)
    let facts = try unique(fields.list("facts").map(fact), by: \.id, line: fields.line)
    let rules = RuleReader(sources: sources, categories: categories, facts: facts)
    let sourced = try fields.list("rules").map(rules.rule)
    let id = try fields.text("id")
    try checkID(id, line: fields.required("id").line)
    try checkTotals(of: sourced, line: fields.line)
    let examples = ExampleReader(
      schemeID: id, categories: categories, facts: facts, rules: sourced.map(\.rule))
    let scheme = Scheme(
      id: id, version: try fields.count("version", atLeast: 1), name: try fields.text("name"),
      body: try fields.text("body"), country: try fields.text("country"),
      unit: try unit(fields.required("unit")), inForce: try validity(fields.required("in_force")),
      checkAgainBy: try fields.optionalDate("check_again_by"), categories: categories, facts: facts,
      sources: sources, notes: try fields.texts("notes"),
      period: try onlyPeriod(in: sourced, line: fields.line),
      rules: sourced, examples: try fields.list("examples").map(examples.example))
    try fields.finish()
    return scheme
  }

  private func checkID(_ id: String, line: Int) throws {
    let isSafe = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isSafe, id.utf8.count <= 60, id.utf8.first != 45 else {
      throw RuleSettings.Fault(
        line: line,
        message: "'id' may have small letters, digits and hyphens only, at most 60, and no hyphen first")
    }
  }

  private func source(_ node: JSONDocument.Node) throws -> Source {
    var fields = try Fields(node, what: "a source")
    let mark = try fields.text("mark")
    guard let mark = Source.Mark(rawValue: mark) else {
      throw RuleSettings.Fault(line: node.line, message: "'mark' must be one of A, B, D, U")
    }
    if let url = try fields.optionalText("url"), !url.hasPrefix("https://"), !url.hasPrefix("http://") {
      throw RuleSettings.Fault(line: node.line, message: "'url' must begin with https:// or http://")
    }
    let source = Source(
      id: try fields.text("id"), title: try fields.text("title"), url: try fields.optionalText("url"),
      readOn: try fields.date("read_on"), mark: mark)
    try fields.finish()
    return source
  }

  private func category(_ node: JSONDocument.Node) throws -> Category {
    var fields = try Fields(node, what: "a category")
    let category = Category(id: try fields.text("id"), name: try fields.text("name"))
    try fields.finish()
    return category
  }

  private func fact(_ node: JSONDocument.Node) throws -> Fact {
    var fields = try Fields(node, what: "a fact")
    let fact = Fact(
      id: try fields.text("id"), name: try fields.text("name"), assumed: try fields.optionalFlag("assumed"))
    try fields.finish()
    return fact
  }

  private func unit(_ node: JSONDocument.Node) throws -> CreditUnit {
    var fields = try Fields(node, what: "'unit'")
    let unit = CreditUnit(singular: try fields.text("singular"), plural: try fields.text("plural"))
    try fields.finish()
    return unit
  }

  private func validity(_ node: JSONDocument.Node) throws -> Validity {
    var fields = try Fields(node, what: "'in_force'")
    let basis = try fields.optionalText("for") ?? Validity.Basis.sessions.rawValue
    guard let basis = Validity.Basis(rawValue: basis) else {
      throw RuleSettings.Fault(
        line: node.line,
        message: "'for' must be one of \(Validity.Basis.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let (from, to) = (try fields.optionalDate("from"), try fields.optionalDate("to"))
    try fields.finish()
    if let from, let to, to < from {
      throw RuleSettings.Fault(
        line: node.line, message: "'in_force' ends on \(to), before it begins on \(from)")
    }
    return Validity(from: from, to: to, basis: basis)
  }

  /// What is measured against a required total needs one.
  private func checkTotals(of rules: [SourcedRule], line: Int) throws {
    let hasTotal = rules.contains { ($0.rule as? MinSum)?.isTotal == true }
    let needing = rules.first { $0.rule is Carry || ($0.rule as? Cap)?.share != nil }
    guard let needing, !hasTotal else { return }
    throw RuleSettings.Fault(
      line: line,
      message:
        "a rule of the kind '\(type(of: needing.rule).kind)' needs a 'min_sum' of everything, without 'of'")
  }

  private func onlyPeriod(in rules: [SourcedRule], line: Int) throws -> PeriodRule {
    let periods = rules.compactMap { $0.rule as? PeriodRule }
    guard let period = periods.first, periods.count == 1 else {
      throw RuleSettings.Fault(
        line: line, message: "'rules' must have exactly one of the kind 'period', not \(periods.count)")
    }
    return period
  }

  private func unique<Item>(_ items: [Item], by id: (Item) -> String, line: Int) throws -> [Item] {
    var seen: Set<String> = []
    for item in items where !seen.insert(id(item)).inserted {
      throw RuleSettings.Fault(line: line, message: "'\(id(item))' is listed twice")
    }
    return items
  }
}
