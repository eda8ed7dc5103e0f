import Domain
import Text

/// Reads the rules of a scheme file: the settings that every rule has, and the kind that reads the rest.
struct RuleReader {
  let sources: [Source]
  let categories: [Domain.Category]
  let facts: [Fact]

  private static let common = ["kind", "source"] + Condition.keys

  func rule(_ node: JSONDocument.Node) throws -> SourcedRule {
    var fields = try Fields(node, what: "a rule")
    let kind = try fields.text("kind")
    guard let type = RuleKinds.named(kind) else {
      let known = RuleKinds.all.map { $0.kind }
      throw RuleSettings.Fault(
        line: node.line,
        message: "there is no rule of the kind '\(kind)'. Kinds: \(known.joined(separator: ", "))",
        word: kind, known: known)
    }
    let source = try source(&fields)
    let condition = try condition(&fields)
    var settings = try fields.ruleSettings(without: Self.common)
    let rule = try type.init(&settings)
    if let stranger = settings.unread.first {
      throw Fields.unknownKey(stranger.key, line: stranger.line, known: settings.knownKeys + Self.common)
    }
    try checkCategories(of: rule, line: node.line)
    try check(condition, of: rule, line: node.line)
    return SourcedRule(rule, source: source, condition: condition)
  }

  private func source(_ fields: inout Fields) throws -> Source {
    let id = try fields.text("source")
    guard let source = sources.first(where: { $0.id == id }) else {
      throw RuleSettings.Fault(
        line: try fields.required("source").line, message: "'\(id)' is none of the file's sources", word: id,
        known: sources.map(\.id))
    }
    return source
  }

  private func condition(_ fields: inout Fields) throws -> Condition {
    let condition = Condition(
      validFrom: try fields.optionalDate("valid_from"), validTo: try fields.optionalDate("valid_to"),
      allOf: try fields.textOrTexts("if"), noneOf: try fields.textOrTexts("unless"),
      either: try fields.optionalText("either"), isRecommended: try fields.flag("recommended", default: false)
    )
    for id in condition.needed + condition.excluded
    where !facts.contains(where: { $0.id == id }) {
      throw RuleSettings.Fault(
        line: fields.line, message: "'\(id)' is none of the file's facts", word: id, known: facts.map(\.id))
    }
    return condition
  }

  /// A period always holds, and only requirements have alternatives.
  private func check(_ condition: Condition, of rule: any Rule, line: Int) throws {
    if rule is PeriodRule, condition != .always {
      throw RuleSettings.Fault(
        line: line, message: "the period takes none of \(Condition.keys.joined(separator: ", "))")
    }
    if rule is any Requirement { return }
    let misplaced = condition.either != nil ? "either" : condition.isRecommended ? "recommended" : nil
    if let misplaced {
      throw RuleSettings.Fault(line: line, message: "'\(misplaced)' is for requirements, which can be met")
    }
  }

  private func checkCategories(of rule: any Rule, line: Int) throws {
    for id in rule.namedCategories where !categories.contains(where: { $0.id == id }) {
      throw RuleSettings.Fault(
        line: line, message: "a rule names the category '\(id)', which the file does not list", word: id,
        known: categories.map(\.id))
    }
  }
}
