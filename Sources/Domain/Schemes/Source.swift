/// Where a figure was read, when, and who says so.
public struct Source: Hashable, Sendable {
  /// How far a figure is vouched for.
  public enum Mark: String, CaseIterable, Sendable {
    /// Read on the body's own site or in the law.
    case body = "A"
    /// Read on another site that quotes or teaches the rule.
    case quoted = "B"
    /// Derived from a rule that was read.
    case derived = "D"
    /// Not verified: a requirement that needs it cannot be told.
    case unverified = "U"
  }

  /// The short name by which rules cite it.
  public let id: String
  /// What the page or document is called.
  public let title: String
  /// Its address; nil when there is none.
  public let url: String?
  /// The day on which it was read.
  public let readOn: CivilDate
  /// Who says so.
  public let mark: Mark

  /// Makes a source.
  public init(id: String, title: String, url: String?, readOn: CivilDate, mark: Mark) {
    self.id = id
    self.title = title
    self.url = url
    self.readOn = readOn
    self.mark = mark
  }
}
