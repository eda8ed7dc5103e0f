/// `min_sum`: how much credit must be reached in a period, over some categories or over all.
///
/// | setting | is |
/// | --- | --- |
/// | `amount` | the least amount |
/// | `of` | the categories that are added up; left out for the total of everything |
///
/// Exactly the amount is enough.
public struct MinSum: Requirement {
  /// The word in scheme files.
  public static let kind = "min_sum"

  /// The least amount.
  public let amount: Fraction
  /// The categories added up; empty for all.
  public let categories: [String]

  /// Makes the rule.
  public init(_ amount: Fraction, of categories: [String] = []) {
    self.amount = amount
    self.categories = categories
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(try settings.amount("amount"), of: try settings.list("of"))
  }

  /// The categories added up.
  public var namedCategories: [String] { categories }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    "\(words.name(of: categories)): at least \(words.unit.words(for: Credit(amount))) in a period"
  }

  /// Compares the sum with the amount.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding {
    let have = categories.isEmpty ? account.total : try account.categories(categories)
    let short = max(.zero, try Credit(amount) - have)
    return Finding(
      label: words.name(of: categories), have: have, required: Credit(amount),
      verdict: short == .zero ? .met : .notMet,
      note: short == .zero ? "" : "\(words.unit.words(for: short)) short")
  }
}
