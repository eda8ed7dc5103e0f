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
  /// An example that leaves something open holds when it does in one of its readings.
  /// - Throws: `Overflow` when a figure does not fit in 64 bits.
  public init(_ example: Example, under scheme: Scheme) throws(Overflow) {
    self.example = example
    guard let period = scheme.period.period(containing: example.on, for: example.enrolment) else {
      statement = nil
      differences = [
        Difference(
          what: "period", expected: "one with \(example.on) in it",
          found: Self.reasonAgainstPeriod(of: example, under: scheme))
      ]
      return
    }
    let work = { (record: MemberRecord) throws(Overflow) in
      try Statement(
        of: record, under: scheme, enrolment: example.enrolment, in: period, asOf: example.on)
    }
    let plain = try work(example.record)
    let found = try Self.differences(plain, example.expected)
    for record in example.otherReadings where !found.isEmpty {
      let other = try work(record)
      guard try Self.differences(other, example.expected).isEmpty else { continue }
      (statement, differences) = (other, [])
      return
    }
    (statement, differences) = (plain, found)
  }

  private static func reasonAgainstPeriod(of example: Example, under scheme: Scheme) -> String {
    guard scheme.period.needsAnchor, example.enrolment.anchor == nil else { return "none" }
    let what = scheme.period.anchor == .birthQuarter ? ", the date of birth" : ""
    return "none: the enrolment has no 'anchor'\(what)"
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
      let finding = statement.finding(meantBy: name)
      if finding == nil, credit == .zero, statement.isNotRequired(name) { continue }
      compare(
        "what is required of '\(name)'", credit.amount.mixed,
        finding?.required?.amount.mixed ?? statement.noFinding(named: name, finding))
    }
    for (name, verdict) in expected.findings.sorted(by: { $0.key < $1.key }) {
      let finding = statement.finding(meantBy: name)
      if finding == nil, verdict == .met, statement.isNotRequired(name) { continue }
      compare(
        "the requirement '\(name)'", verdict.rawValue,
        finding?.verdict.rawValue ?? statement.noFinding(named: name, nil))
    }
    if let verdict = expected.verdict, verdict == .notMet || statement.verdict != nil {
      compare("verdict", verdict.rawValue, statement.verdict?.rawValue ?? "none: the scheme requires nothing")
    }
    return found
  }
}

extension Statement {
  /// The finding of the requirement with this name; nil when there is none.
  public func finding(named name: String) -> Finding? { findings.first { $0.name == name } }

  /// The finding that an example means: by its name without regard to case, or without `each year` at its end.
  fileprivate func finding(meantBy name: String) -> Finding? {
    if let exact = finding(named: name) { return exact }
    let asked = name.foldedWord
    let named = findings.filter { $0.name.sameSum(as: name) }
    let parts = findings.filter { $0.name.foldedWord.hasPrefix(asked + " each ") }
    let meant = named.isEmpty ? parts : named
    return meant.count == 1 ? meant[0] : nil
  }

  /// Whether the scheme has such a requirement, which does not apply to the member.
  fileprivate func isNotRequired(_ name: String) -> Bool {
    scheme.rules.contains { ($0.rule as? any Requirement)?.name.sameSum(as: name) == true }
  }

  fileprivate func noFinding(named name: String, _ finding: Finding?) -> String {
    if finding != nil { return "nothing that is counted" }
    if findings.isEmpty { return "no such requirement; nothing is required" }
    return "no such requirement; there are \(findings.map { "'\($0.name)'" }.joined(separator: ", "))"
  }
}

extension String {
  /// Whether it names the same categories, in whatever order and however spelt; other names are one word.
  fileprivate func sameSum(as other: String) -> Bool { summands == other.summands }

  private var summands: [String] { split(separator: "+").map { String($0).foldedWord }.sorted() }
}
