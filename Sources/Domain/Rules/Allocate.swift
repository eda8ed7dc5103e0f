/// `allocate`: into which categories the credit of a session falls.
///
/// | setting | is |
/// | --- | --- |
/// | `to` | the category, unless the member chose otherwise |
/// | `choice` | the categories over which a member may split the credit; left out when there is no choice |
/// | `shares` | instead of `to`: the same parts for everybody, such as `{"INT": "1", "EXT": "1"}` |
/// | `own_case` | the category of the time of the cases that the person presented; the rest falls into `to` |
///
/// The member's choice is part of the enrolment and is a split by shares: with EA 1 and RP 3, a quarter of every
/// session is EA. With the settings of a selection, the rule is for those sessions; of several the first that fits is taken, so that a
/// category can depend on whether somebody led. Applied last of the rules for single sessions.
public struct Allocate: SessionRule {
  /// The word in scheme files.
  public static let kind = "allocate"
  /// Applied last.
  public let stage: SessionStage? = .allocation

  /// The category unless the member chose otherwise; nil with fixed shares.
  public let category: String?
  /// The categories over which a member may split.
  public let choice: [String]
  /// The same parts for everybody.
  public let shares: [RuleSettings.Amount]
  /// The category of the member's own cases.
  public let ownCase: String?
  /// Which sessions.
  public let selection: Selection

  /// Makes the rule.
  public init(
    to category: String?, choice: [String] = [], shares: [RuleSettings.Amount] = [], ownCase: String? = nil,
    where selection: Selection = Selection()
  ) {
    self.category = category
    self.choice = choice
    self.shares = shares
    self.ownCase = ownCase
    self.selection = selection
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      to: try settings.optionalText("to"), choice: try settings.list("choice"),
      shares: try settings.amounts("shares"), ownCase: try settings.optionalText("own_case"),
      where: try Selection(&settings))
    if (category == nil) == shares.isEmpty { throw settings.wrong("to", "there, or else 'shares'") }
    if shares.contains(where: { $0.amount <= .zero }) { throw settings.wrong("shares", "parts above 0") }
    if ownCase != nil, category == nil { throw settings.wrong("own_case", "there together with 'to'") }
  }

  /// The categories that the rule names.
  public var namedCategories: [String] {
    [category, ownCase].compactMap(\.self) + choice + shares.map(\.key)
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let parts = shares.map { "\($0.amount.mixed) of \($0.key)" }.joined(separator: " to ")
    let target = category.map { words.name(of: $0) } ?? "fixed parts, \(parts)"
    var sentence = "Balint sessions\(selection.words) fall into \(target)"
    if let ownCase { sentence += ", the time of the person's own cases into \(words.name(of: ownCase))" }
    return choice.isEmpty
      ? sentence : sentence + "; the member may split them over \(choice.joined(separator: ", "))"
  }

  /// Splits the line's credit.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard let attended = line.attended, line.shares.isEmpty else { return }
    let isOpen = selection.mayInclude(line)
    if isOpen { line.ask("the leader's profession is not recorded") }
    guard selection.includes(line) || isOpen && context.assumesBest else { return }
    if let ownCase, let category {
      return try splitCases(
        attended, own: ownCase, other: category, assumesBest: context.assumesBest, in: &line)
    }
    let chosen = context.words.categories.compactMap { part -> RuleSettings.Amount? in
      guard choice.contains(part.id), let share = context.enrolment.split[part.id], share > 0 else {
        return nil
      }
      return RuleSettings.Amount(key: part.id, amount: Fraction(share))
    }
    let split = chosen.isEmpty ? shares : chosen
    guard !split.isEmpty else {
      line.shares = category.map { [CategoryShare(category: $0, credit: line.credit)] } ?? []
      return
    }
    try divide(split, in: &line, because: chosen.isEmpty ? "split" : "split by the member")
  }

  private func divide(_ split: [RuleSettings.Amount], in line: inout CreditLine, because reason: String)
    throws(Overflow)
  {
    let all = try split.map { Credit($0.amount) }.sum().amount
    line.shares = try split.map { part throws(Overflow) in
      CategoryShare(category: part.key, credit: Credit(try line.credit.amount * part.amount / all))
    }
    let words = line.shares.map { "\($0.credit.amount.mixed) \($0.category)" }.joined(separator: " + ")
    if line.shares.count > 1 { line.remark("\(reason): \(words)") }
  }

  private func splitCases(
    _ attended: AttendedSession, own: String, other: String, assumesBest: Bool, in line: inout CreditLine
  ) throws(Overflow) {
    let all = attended.session.cases
    let mine = min(attended.facts.ownCases, all)
    if all == 0 { line.ask("how many cases were presented, and whose, is not recorded") }
    guard mine > 0 else {
      let category = all == 0 && assumesBest ? own : other
      line.shares = [CategoryShare(category: category, credit: line.credit)]
      return
    }
    let parts = [(own, mine), (other, all - mine)].filter { $0.1 > 0 }
    try divide(
      parts.map { RuleSettings.Amount(key: $0.0, amount: Fraction($0.1)) }, in: &line,
      because: "presented \(mine) of \(all) cases")
    if parts.count == 1 { line.remark("presented all of the cases") }
  }
}
