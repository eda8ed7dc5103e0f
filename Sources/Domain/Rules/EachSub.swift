/// `each_sub`: what must be reached in every part of a longer period.
///
/// | setting | is |
/// | --- | --- |
/// | `amount` | the least amount, or number |
/// | `months` | how long a part is, 12 unless said; parts are counted from the period's first day |
/// | `part` | what a part is called, `year` unless said |
///
/// Besides, the settings of a measure. Every part that has begun on the day that is looked at must reach the amount; what is shown is the
/// part of that day. Parts before the enrolment are passed over.
public struct EachSub: Requirement {
  /// The word in scheme files.
  public static let kind = "each_sub"

  /// The least amount.
  public let amount: Fraction
  /// The months of a part.
  public let months: Int
  /// What a part is called.
  public let part: String
  /// What is counted.
  public let measure: Measure

  /// Makes the rule.
  public init(_ amount: Fraction, months: Int = 12, part: String = "year", measure: Measure) {
    self.amount = amount
    self.months = months
    self.part = part
    self.measure = measure
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      try settings.amount("amount"), months: try settings.count("months") ?? 12,
      part: try settings.optionalText("part") ?? "year", measure: try Measure(&settings, default: .credit))
  }

  /// What examples call it.
  public var name: String { "\(measure.name) each \(part)" }
  /// The categories looked at.
  public var namedCategories: [String] { measure.categories }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let unit = measure.counted.unit ?? words.unit
    return "\(measure.label(in: words)): at least \(unit.words(for: Credit(amount))) in each \(part)"
  }

  /// Compares each part with the amount.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding? {
    let parts = parts(of: account)
    let amounts = try parts.map { part throws(Overflow) in
      try measure.amount(in: account, from: part.first, to: part.last)
    }
    let label = "\(measure.label(in: words)), this \(part)"
    let last = try Finding(
      name: name, label: label, have: amounts.last ?? .zero, required: Credit(amount),
      unit: measure.counted.unit, words: words)
    let missed = zip(parts, amounts).dropLast().filter { $0.1.amount < amount }
    guard !missed.isEmpty else { return last }
    let earlier = missed.map { "\($0.1.amount.mixed) in the \(part) to \($0.0.last)" }
    return Finding(
      name: name, label: label, have: last.have, required: last.required, unit: last.unit, verdict: .notMet,
      note: ([last.note] + earlier).filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// The parts that have begun and that the enrolment touches.
  private func parts(of account: Account) -> [Period] {
    var parts: [Period] = []
    var index = 0
    let first = account.period.first
    while first.adding(months: index * months) <= min(account.asOf, account.period.last) {
      let start = first.adding(months: index * months)
      let next = first.adding(months: (index + 1) * months)
      let last = next > start ? min(next.adding(days: -1), account.period.last) : account.period.last
      if let part = Period(from: start, to: last), last >= account.enrolment.from,
        part.first <= account.enrolment.to ?? part.first
      {
        parts.append(part)
      }
      if last == account.period.last { break }
      index += 1
    }
    return parts
  }
}
