/// `retain`: how long records must be kept.
///
/// | setting | is |
/// | --- | --- |
/// | `years` | how many years |
/// | `after` | after what, in words, such as `the end of the period` |
public struct Retain: Duty {
  /// The word in scheme files.
  public static let kind = "retain"

  /// How many years.
  public let years: Int
  /// After what.
  public let after: String

  /// Makes the rule.
  public init(years: Int, after: String) {
    self.years = years
    self.after = after
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    let years = try settings.requiredCount("years")
    self.init(years: years, after: try settings.text("after"))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    "Records are kept for \(years) \(years == 1 ? "year" : "years") after \(after)"
  }
}
