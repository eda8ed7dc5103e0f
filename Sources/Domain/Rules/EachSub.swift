/// `each_sub`: what must be reached in every part of a longer period.
///
/// | setting | is |
/// | --- | --- |
/// | `amount` | the least amount, or number |
/// | `months` | how long a part is, 12 unless said; parts are counted from the period's first day |
/// | `part` | what a part is called, `year` unless said |
/// | `in_parts` | in how many parts it must be reached; left out, in every one |
/// | `deficit` | true when what is missing in a part is added to what the next one requires, also over the end of the period |
///
/// Besides, the settings of a measure. Every part that has begun on the day that is looked at must reach the amount; what is shown is the
/// part of that day. Parts before the enrolment are passed over. With `deficit`, what was missing is made up in the parts that follow.
public struct EachSub: Requirement {
  /// The word in scheme files.
  public static let kind = "each_sub"

  /// The least amount.
  public let amount: Fraction
  /// The months of a part.
  public let months: Int
  /// What a part is called.
  public let part: String
  /// In how many parts; nil for every one.
  public let inParts: Int?
  /// Whether what is missing is added to the next part.
  public let addsDeficit: Bool
  /// What is counted.
  public let measure: Measure

  /// Makes the rule.
  public init(
    _ amount: Fraction, months: Int = 12, part: String = "year", inParts: Int? = nil,
    addsDeficit: Bool = false, measure: Measure
  ) {
    self.inParts = inParts
    self.addsDeficit = addsDeficit
    self.amount = amount
    self.months = months
    self.part = part
    self.measure = measure
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      try settings.amount("amount"), months: try settings.count("months") ?? 12,
      part: try settings.optionalText("part") ?? "year",
      inParts: try settings.count("in_parts"), addsDeficit: try settings.flag("deficit", default: false),
      measure: try Measure(&settings, default: .credit))
  }

  /// What examples call it.
  public var name: String { "\(measure.name) each \(part)" }
  /// The categories looked at.
  public var namedCategories: [String] { measure.categories }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let unit = measure.counted.unit ?? words.unit
    let stretch = inParts.map { "\($0) \(part)s" } ?? "each \(part)"
    let deficit = addsDeficit ? "; what is missing is added to what the next \(part) requires" : ""
    return
      "\(measure.label(in: words)): at least \(unit.words(for: Credit(amount)))\(measure.selection.words) in \(stretch)\(deficit)"
  }

  /// Compares each part with the amount.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding? {
    let parts = parts(of: account)
    let amounts = try parts.map { part throws(Overflow) in
      try measure.amount(in: account, from: part.first, to: part.last)
    }
    if let inParts { return try finding(reached: amounts, in: inParts, words: words) }
    let label = "\(measure.label(in: words)), this \(part)"
    let owed = try shortfall(after: amounts.dropLast(), in: account)
    let last = try Finding(
      name: name, label: label, have: amounts.last ?? .zero, required: Credit(amount + owed.amount),
      unit: measure.counted.unit, words: words, remark: remark(on: owed, words: words))
    if addsDeficit { return last }
    let missed = zip(parts, amounts).dropLast().filter { $0.1.amount < amount }
    guard !missed.isEmpty else { return last }
    let earlier = missed.map { "\($0.1.amount.mixed) in the \(part) to \($0.0.last)" }
    return Finding(
      name: name, label: label, have: last.have, required: last.required, unit: last.unit, verdict: .notMet,
      note: ([last.note] + earlier).filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// Whether enough of the parts have reached the amount, whichever they are.
  private func finding(reached amounts: [Credit], in inParts: Int, words: SchemeWords) throws(Overflow)
    -> Finding
  {
    let reached = amounts.count { $0.amount >= amount }
    return try Finding(
      name: name, label: "\(measure.label(in: words)), \(part)s with enough", have: Credit(Fraction(reached)),
      required: Credit(Fraction(inParts)), unit: CreditUnit(singular: part, plural: part + "s"), words: words)
  }

  /// What is missing after some parts, what came from the period before included; nothing where it is not added.
  private func shortfall(after amounts: some Sequence<Credit>, in account: Account) throws(Overflow) -> Credit
  {
    guard addsDeficit else { return .zero }
    var owed = account.carried.shortfalls[name, default: .zero]
    for have in amounts { owed = max(.zero, try owed + Credit(amount) - have) }
    return owed
  }

  private func remark(on owed: Credit, words: SchemeWords) -> String {
    guard owed > .zero else { return "" }
    let amount = (measure.counted.unit ?? words.unit).words(for: owed)
    return "\(amount) \(owed.amount == Fraction(1) ? "is" : "are") missing from the \(part) before"
  }

  /// What is missing at the end of an account's period.
  func shortfall(of account: Account) throws(Overflow) -> Credit {
    let amounts = try parts(of: account).map { part throws(Overflow) in
      try measure.amount(in: account, from: part.first, to: part.last)
    }
    return try shortfall(after: amounts, in: account)
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
