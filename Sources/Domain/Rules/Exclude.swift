/// `exclude`: what is taken off the time, or never counts.
///
/// | setting | is |
/// | --- | --- |
/// | `what` | a list of `breaks`, `meals`, `welcomes`, `administration`, `preparation`, `sponsored parts` |
///
/// `breaks` (and `meals`, `welcomes` and `administration`, which are entered as breaks) are taken off everybody's time,
/// also of those who came late: what a person was present for cannot be more than the session without its
/// breaks. Of a time that was divided, the same part of the breaks is taken off. `preparation` and `sponsored parts` are no part of a session and are never recorded. Applied after
/// `presence`, before the conversion to credit.
public struct Exclude: SessionRule {
  /// What can be excluded.
  public enum Part: String, CaseIterable, Sendable {
    /// Pauses.
    case breaks
    /// Meals.
    case meals
    /// Welcomes and farewells.
    case welcomes
    /// Announcements and organisation.
    case administration
    /// Reading beforehand.
    case preparation
    /// What a sponsor pays for.
    case sponsoredParts = "sponsored parts"
  }

  /// The word in scheme files.
  public static let kind = "exclude"
  /// Applied after the presence.
  public let stage: SessionStage? = .exclusion

  /// What does not count.
  public let parts: [Part]

  /// Makes the rule.
  public init(_ parts: [Part] = [.breaks]) {
    self.parts = parts
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    let known = Part.allCases.map(\.rawValue).joined(separator: ", ")
    let parts = try settings.list("what").map { word in
      guard let part = Part(rawValue: word) else { throw settings.wrong("what", "a list of \(known)") }
      return part
    }
    guard !parts.isEmpty else { throw settings.wrong("what", "a list of \(known)") }
    self.init(parts)
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let words = parts.map(\.rawValue).joined(separator: ", ")
    return "\(words.prefix(1).uppercased())\(words.dropFirst()) do not count"
  }

  /// Takes the session's breaks off.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    let takenOff: Set<Part> = [.breaks, .meals, .welcomes, .administration]
    guard let breaks = line.attended?.session.breaks, breaks.count > 0, !takenOff.isDisjoint(with: parts),
      !line.isWithoutBreaks
    else {
      return
    }
    line.isWithoutBreaks = true
    let off = try Fraction(breaks.count) * line.partCounted
    let rest = max(.zero, try line.counted.minutes - off)
    line.count(CountedTime(minutes: rest), because: "less \(off.mixed) min of breaks: \(rest.mixed) min")
  }
}

extension CreditLine {
  /// Which part of the attendance counts after `presence`, at most all of it.
  fileprivate var partCounted: Fraction {
    get throws(Overflow) {
      guard let there = attended?.minutes.count, there > 0 else { return .zero }
      return min(Fraction(1), try counted.minutes / Fraction(there))
    }
  }
}
