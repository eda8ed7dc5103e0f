/// What a scheme gives for an example, held against what the example expects.
public struct ExampleProof: Sendable {
  /// A figure that is not as expected.
  public struct Difference: Hashable, Sendable {
    /// Which figure, such as `total` or `RP`.
    public let what: String
    /// What the example expects.
    public let expected: String
    /// What the scheme gives.
    public let found: String
  }

  /// The example.
  public let example: Example
  /// What the scheme gives; nil when the member's period cannot be found.
  public let statement: Statement?
  /// What is not as expected; empty when the example holds.
  public let differences: [Difference]

  /// Works the example out.
  ///
  /// - Throws: `Overflow` when a figure does not fit in 64 bits.
  public init(_ example: Example, under scheme: Scheme) throws(Overflow) {
    self.example = example
    guard let period = scheme.period.period(containing: example.on, for: example.enrolment) else {
      statement = nil
      differences = [
        Difference(
          what: "period", expected: "one with \(example.on) in it",
          found: scheme.period.needsAnchor && example.enrolment.anchor == nil
            ? "none: the enrolment has no 'anchor'" : "none")
      ]
      return
    }
    let statement = try Statement(
      of: example.record, under: scheme, enrolment: example.enrolment, in: period, asOf: example.on)
    self.statement = statement
    differences = try Self.differences(statement, example.expected)
  }

  private static func differences(_ statement: Statement, _ expected: Example.Expectation) throws(Overflow)
    -> [Difference]
  {
    let unit = statement.scheme.unit
    var found: [Difference] = []
    let compare = { (what: String, expected: String, actual: String) in
      if expected != actual { found.append(Difference(what: what, expected: expected, found: actual)) }
    }
    if let period = expected.period { compare("period", "\(period)", "\(statement.account.period)") }
    if let total = expected.total {
      compare("total", unit.words(for: total), unit.words(for: statement.account.total))
    }
    for (category, credit) in expected.categories.sorted(by: { $0.key < $1.key }) {
      compare(
        category, unit.words(for: credit), unit.words(for: try statement.account.categories([category])))
    }
    for (name, credit) in expected.required.sorted(by: { $0.key < $1.key }) {
      let finding = statement.finding(named: name)
      compare(
        "what is required of '\(name)'", credit.amount.mixed,
        finding?.required?.amount.mixed ?? statement.noFinding(named: name, finding))
    }
    for (name, verdict) in expected.findings.sorted(by: { $0.key < $1.key }) {
      compare(
        "the requirement '\(name)'", verdict.rawValue,
        statement.finding(named: name)?.verdict.rawValue ?? statement.noFinding(named: name, nil))
    }
    if let verdict = expected.verdict {
      compare("verdict", verdict.rawValue, statement.verdict?.rawValue ?? "none: the scheme requires nothing")
    }
    return found
  }
}

extension Statement {
  /// The finding of the requirement with this name; nil when there is none.
  public func finding(named name: String) -> Finding? { findings.first { $0.name == name } }

  fileprivate func noFinding(named name: String, _ finding: Finding?) -> String {
    if finding != nil { return "nothing that is counted" }
    return "no such requirement; there are \(findings.map { "'\($0.name)'" }.joined(separator: ", "))"
  }
}
