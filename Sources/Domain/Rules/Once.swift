/// `once`: the same time counts once only.
///
/// | setting | is |
/// | --- | --- |
/// | `other_schemes` | whether the same session may also count under other schemes, in words; left out when no page says so |
///
/// Minutes in which the person was recorded in two sessions at once count in the earlier one only. Applied before the
/// conversion to credit.
public struct Once: SessionRule {
  /// The word in scheme files.
  public static let kind = "once"
  /// Applied with what is taken off.
  public let stage: SessionStage? = .exclusion

  /// What is said of other schemes; nil when nothing is.
  public let otherSchemes: String?

  /// Makes the rule.
  public init(otherSchemes: String? = nil) {
    self.otherSchemes = otherSchemes
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(otherSchemes: try settings.optionalText("other_schemes"))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    "The same time counts once only" + (otherSchemes.map { "; under other schemes: \($0)" } ?? "")
  }

  /// Takes off the minutes that an earlier session of the day has.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard let session = line.attended?.session else { return }
    let shared = session.minutesShared(with: context.earlierThatDay.compactMap(\.attended?.session))
    guard shared > 0 else { return }
    let rest = max(.zero, try line.counted.minutes - Fraction(shared))
    line.count(
      CountedTime(minutes: rest),
      because: "less \(shared) min at the same time as another session: \(rest.mixed) min")
  }
}

extension Session {
  /// How many of its minutes of the wall clock others take too, which are ordered by start; none is counted twice.
  fileprivate func minutesShared(with others: [Session]) -> Int {
    var shared = 0
    var free = start.minuteOfDay
    for other in others {
      let first = max(free, other.start.minuteOfDay)
      let last = min(start.minuteOfDay + length.count, other.start.minuteOfDay + other.length.count)
      shared += max(0, last - first)
      free = max(free, last)
    }
    return shared
  }
}
