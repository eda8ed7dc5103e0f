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
    let shared = try min(line.counted.minutes, attended.minutesTakenTwice(by: context.earlierThatDay))
    guard shared > .zero else { return }
    let rest = try line.counted.minutes - shared
    line.count(
      CountedTime(minutes: rest),
      because: "less \(shared.mixed) min at the same time as another session: \(rest.mixed) min")
  }
}

extension AttendedSession {
  /// How many minutes cannot have been spent here because they count in earlier sessions.
  ///
  /// It is what is left over when all stays are put beside each other in the time that the sessions take together.
  /// Only sessions of the same time zone are compared.
  fileprivate func minutesTakenTwice(by earlier: [CreditLine]) throws(Overflow) -> Fraction {
    var stays = Fraction(minutes.count)
    var span = wallMinutes
    for line in earlier {
      guard let other = line.attended, other.session.zone == session.zone, other.session.overlaps(session)
      else {
        continue
      }
      stays = try stays + line.counted.minutes
      span =
        min(
          span.lowerBound, other.wallMinutes.lowerBound)..<max(span.upperBound, other.wallMinutes.upperBound)
    }
    return max(.zero, try stays - Fraction(span.count))
  }

  private var wallMinutes: Range<Int> {
    let start = session.date.dayNumber * 1440 + session.start.minuteOfDay
    return start..<start + session.length.count
  }
}
