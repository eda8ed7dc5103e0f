import Domain
import Text

/// Turns the JSON of a scheme file into a scheme.
struct SchemeReader {
  func scheme(from root: JSONDocument.Node) throws -> Scheme {
    var fields = try Fields(root, what: "a scheme file")
    let sources = try unique(fields.list("sources").map(source), by: \.id, line: fields.line)
    let categories = try unique(fields.list("categories").map(category), by: \.id, line: fields.line)
    let rules = try fields.list("rules").map { try rule($0, sources: sources, categories: categories) }
    let period = try onlyPeriod(in: rules, line: fields.line)
    let id = try fields.text("id")
    try checkID(id, line: fields.required("id").line)
    let scheme = Scheme(
      id: id, version: try fields.count("version", atLeast: 1), name: try fields.text("name"),
      body: try fields.text("body"), country: try fields.text("country"),
      unit: try unit(fields.required("unit")), inForce: try validity(fields.required("in_force")),
      checkAgainBy: try fields.optionalDate("check_again_by"), categories: categories, sources: sources,
      notes: try fields.texts("notes"), period: period, rules: rules,
      examples: try ExampleReader(schemeID: id, categories: categories).examples(
        from: fields.list("examples")))
    try fields.finish()
    return scheme
  }

  private func checkID(_ id: String, line: Int) throws {
    let isSafe = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isSafe, id.utf8.count <= 60 else {
      throw RuleSettings.Fault(
        line: line, message: "'id' may have small letters, digits and hyphens only, at most 60")
    }
  }

  private func source(_ node: JSONDocument.Node) throws -> Source {
    var fields = try Fields(node, what: "a source")
    let mark = try fields.text("mark")
    guard let mark = Source.Mark(rawValue: mark) else {
      throw RuleSettings.Fault(line: node.line, message: "'mark' must be one of A, B, D, U")
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

  private func unit(_ node: JSONDocument.Node) throws -> CreditUnit {
    var fields = try Fields(node, what: "'unit'")
    let unit = CreditUnit(singular: try fields.text("singular"), plural: try fields.text("plural"))
    try fields.finish()
    return unit
  }

  private func validity(_ node: JSONDocument.Node) throws -> Validity {
    var fields = try Fields(node, what: "'in_force'")
    let validity = Validity(from: try fields.optionalDate("from"), to: try fields.optionalDate("to"))
    try fields.finish()
    return validity
  }

  private func rule(
    _ node: JSONDocument.Node, sources: [Source], categories: [Domain.Category]
  ) throws -> SourcedRule {
    var fields = try Fields(node, what: "a rule")
    let kind = try fields.text("kind")
    let known = [PeriodRule.self] + RuleKinds.all
    guard let type = known.first(where: { $0.kind == kind }) else {
      let guess = known.map { $0.kind }.nearest(to: kind).map { "; did you mean '\($0)'?" } ?? ""
      throw RuleSettings.Fault(line: node.line, message: "no kind of rule is called '\(kind)'\(guess)")
    }
    let sourceID = try fields.text("source")
    guard let source = sources.first(where: { $0.id == sourceID }) else {
      throw RuleSettings.Fault(line: node.line, message: "'\(sourceID)' is none of the file's sources")
    }
    var settings = try fields.ruleSettings()
    let rule = try type.init(&settings)
    if let stranger = settings.unread.first {
      throw Fields.unknownKey(
        stranger.key, line: stranger.line, known: settings.knownKeys + ["kind", "source"])
    }
    try checkCategories(of: rule, against: categories, line: node.line)
    return SourcedRule(rule, source: source)
  }

  private func onlyPeriod(in rules: [SourcedRule], line: Int) throws -> PeriodRule {
    let periods = rules.compactMap { $0.rule as? PeriodRule }
    guard let period = periods.first, periods.count == 1 else {
      throw RuleSettings.Fault(
        line: line, message: "'rules' must have exactly one of the kind 'period', not \(periods.count)")
    }
    guard rules.filter({ $0.rule is Rate }).count == 1 else {
      throw RuleSettings.Fault(line: line, message: "'rules' must have exactly one of the kind 'rate'")
    }
    return period
  }

  private func checkCategories(of rule: any Rule, against categories: [Domain.Category], line: Int) throws {
    for id in rule.namedCategories where !categories.contains(where: { $0.id == id }) {
      throw RuleSettings.Fault(
        line: line, message: "a rule names the category '\(id)', which the file does not list")
    }
  }

  private func unique<Item>(_ items: [Item], by id: (Item) -> String, line: Int) throws -> [Item] {
    var seen: Set<String> = []
    for item in items where !seen.insert(id(item)).inserted {
      throw RuleSettings.Fault(line: line, message: "'\(id(item))' is listed twice")
    }
    return items
  }
}
