/// `presence`: which part of the time a person was there counts for that person.
///
/// | setting | is |
/// | --- | --- |
/// | `share` | `own` (the minutes the person was there) or `group` (those minutes divided by the group) |
/// | `half_up_to` | with `group`: groups of at most so many get half of the time each, 4 unless said |
///
/// With `group`, one alone has all of the time. The number that divides is that of the members present. In a led group the leaders are not
/// counted and get nothing, because they supervise; a group without a leader is a peer group, and everybody
/// present counts. Applied before anything is taken off. Without this rule, the minutes the person was there.
public struct Presence: SessionRule {
  /// Whose time it is.
  public enum Share: String, CaseIterable, Sendable {
    /// The person's own.
    case own
    /// The group's, divided.
    case group
  }

  /// The word in scheme files.
  public static let kind = "presence"
  /// Applied after the gates.
  public static let stage = SessionStage.presence

  /// Whose time it is.
  public let share: Share
  /// The largest group of which each member gets half of the time.
  public let halfUpTo: Int

  /// Makes the rule.
  public init(share: Share, halfUpTo: Int = 4) {
    self.share = share
    self.halfUpTo = halfUpTo
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(share: try settings.choice("share"), halfUpTo: try settings.count("half_up_to") ?? 4)
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    switch share {
    case .own: "Only the minutes a person was there count"
    case .group:
      "The time is shared by the group: all of it for one alone, half of it each in groups of up to \(halfUpTo), else divided by the number of members present; whoever leads or supervises gets nothing"
    }
  }

  /// Divides the time by the group.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard share == .group else { return }
    guard line.attended.attendance.role == .member else {
      line.leaveOut(
        "only members of the group are supervised in it; a \(line.attended.attendance.role.word) is not")
      return
    }
    let people = max(1, line.attended.present.members)
    guard people > 1 else {
      line.remark("alone: all of the time")
      return
    }
    let divisor = people <= halfUpTo ? 2 : people
    let minutes = try line.counted.minutes / Fraction(divisor)
    let reason = divisor == people ? "\(people) shared the time" : "half of the time in a group of \(people)"
    line.count(CountedTime(minutes: minutes), because: "\(reason): \(minutes.mixed) min")
  }
}
