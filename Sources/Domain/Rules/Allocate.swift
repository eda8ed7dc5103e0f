/// `allocate`: into which categories the credit of a session falls.
///
/// | setting | is |
/// | --- | --- |
/// | `to` | the category, unless the member chose otherwise |
/// | `choice` | the categories over which a member may split the credit; left out when there is no choice |
///
/// The member's choice is part of the enrolment and is a split by shares: with EA 1 and RP 3, a quarter of every
/// session is EA. Applied last.
public struct Allocate: SessionRule {
  /// The word in scheme files.
  public static let kind = "allocate"
  /// Applied last.
  public static let stage = SessionStage.allocation

  /// The category unless the member chose otherwise.
  public let category: String
  /// The categories over which a member may split.
  public let choice: [String]

  /// Makes the rule.
  public init(to category: String, choice: [String] = []) {
    self.category = category
    self.choice = choice
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(to: try settings.text("to"), choice: try settings.list("choice"))
  }

  /// The category and those that may be chosen.
  public var namedCategories: [String] { [category] + choice }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let sentence = "Balint sessions fall into \(words.name(of: category))"
    return choice.isEmpty
      ? sentence : sentence + "; the member may split them over \(choice.joined(separator: ", "))"
  }

  /// Splits the line's credit.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    let split = context.enrolment.split.filter { choice.contains($0.key) && $0.value > 0 }
    let shares = try sum(split.values)
    guard shares > 0 else {
      line.shares = [CategoryShare(category: category, credit: line.credit)]
      return
    }
    line.shares = []
    for part in context.words.categories {
      guard let share = split[part.id] else { continue }
      let amount = try line.credit.amount * Fraction(share, over: shares)
      line.shares.append(CategoryShare(category: part.id, credit: Credit(amount)))
    }
    let words = line.shares.map { "\($0.credit.amount.mixed) \($0.category)" }.joined(separator: " + ")
    if line.shares.count > 1 { line.remark("split by the member: \(words)") }
  }

  private func sum(_ shares: some Sequence<Int>) throws(Overflow) -> Int {
    var total = Fraction.zero
    for share in shares { total = try total + Fraction(share) }
    return total.floor
  }
}
