/// `once`: the same time counts once only.
///
/// | setting | is |
/// | --- | --- |
/// | `other_schemes` | whether the same session may also count under other schemes, in words; left out when no page says so |
///
/// Where a person was recorded for more minutes in sessions of one day that overlap than these take together, the
/// minutes that do not fit are taken off the later one. Sessions in other time zones and on other days are not compared. Applied
/// before the conversion to credit.
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
    guard let attended = line.attended else { return }
    let shared = attended.minutesTakenTwice(by: context.earlierThatDay.compactMap(\.attended))
    guard shared > 0 else { return }
    let rest = max(.zero, try line.counted.minutes - Fraction(shared))
    line.count(
      CountedTime(minutes: rest),
      because: "less \(shared) min at the same time as another session: \(rest.mixed) min")
  }
}

extension AttendedSession {
  /// How many minutes cannot have been spent here because they were spent in earlier sessions: what is left when
  /// all stays are put beside each other in the time that the sessions take together. Only sessions of the same
  /// time zone are compared.
  fileprivate func minutesTakenTwice(by earlier: [AttendedSession]) -> Int {
    let others = earlier.filter { $0.session.zone == session.zone && $0.session.overlaps(session) }
    guard !others.isEmpty else { return 0 }
    let stays = others.map(\.attendance.minutes.count).reduce(attendance.minutes.count, +)
    let span = (others + [self]).map(\.wallMinutes)
    let first = span.map(\.lowerBound).min() ?? 0
    let last = span.map(\.upperBound).max() ?? 0
    return min(attendance.minutes.count, max(0, stays - (last - first)))
  }

  private var wallMinutes: Range<Int> {
    let start = session.date.dayNumber * 1440 + session.start.minuteOfDay
    return start..<start + session.length.count
  }
}
