/// The words of a scheme that rules need for their sentences.
public struct SchemeWords: Sendable {
  /// What credit is counted in.
  public let unit: CreditUnit
  /// The categories.
  public let categories: [Category]
  /// What the scheme asks about a member.
  public let facts: [Fact]

  /// Makes the words.
  public init(unit: CreditUnit, categories: [Category], facts: [Fact] = []) {
    self.unit = unit
    self.categories = categories
    self.facts = facts
  }

  /// The full and the short name of a category, such as `Reviewing performance (RP)`.
  public func name(of categoryID: String) -> String {
    guard let category = categories.first(where: { $0.id == categoryID }) else { return categoryID }
    return category.name == category.id ? category.id : "\(category.name) (\(category.id))"
  }

  /// The names of several categories, joined by plus signs; short names when there are several.
  public func name(of categoryIDs: [String]) -> String {
    if categoryIDs.isEmpty { return "Total" }
    if categoryIDs.count == 1 { return name(of: categoryIDs[0]) }
    return categoryIDs.joined(separator: " + ") + " together"
  }

  /// What a fact says of the member, such as `is a specialist`.
  public func question(_ factID: String) -> String {
    facts.first { $0.id == factID }?.name ?? factID
  }

  /// An amount in the scheme's unit, such as `12.5 hours`.
  public func amount(_ fraction: Fraction) -> String { unit.words(for: Credit(fraction)) }
}
