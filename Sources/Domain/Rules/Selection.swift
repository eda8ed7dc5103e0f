/// Which sessions and activities a rule is about: settings that many kinds of rules share.
///
/// | setting | is |
/// | --- | --- |
/// | `roles` | a list of `member`, `leader`, `co-leader`, `supervisor`: what the person was |
/// | `session_kinds` | a list of `case session`, `planning`, `review`, `supervision`, `workshop`, `leadership day` |
/// | `modes` | a list of `in person`, `online`, `mixed`: how the person took part |
/// | `tags` | a list of tags, one of which the session or activity has |
/// | `approved` | true for groups of which the body's approval number is recorded, false for the others |
/// | `led` | true for sessions that somebody led, false for those without a leader |
/// | `led_by` | a list of professions, one of which somebody who led has |
/// | `up_to_minutes` | sessions that last at most so long, breaks included |
/// | `only` | `sessions` or `activities` |
///
/// Whatever is left out does not matter. With any setting but `tags` and `only`, only sessions are meant. Tags and professions are
/// compared without regard to case, accents, hyphens and underscores; `GP` is `general practitioner`.
public struct Selection: Hashable, Sendable {
  /// What credit is for.
  public enum Subject: String, CaseIterable, Sendable {
    /// Sessions of groups.
    case sessions
    /// Anything else.
    case activities
  }

  /// What the person was; empty for anything.
  public var roles: [Role] = []
  /// What the session was for; empty for anything.
  public var sessionKinds: [Session.Kind] = []
  /// How the person took part; empty for any way.
  public var modes: [Session.Mode] = []
  /// One of these tags; empty for any or none.
  public var tags: [String] = []
  /// Whether the body approved the group; nil when it does not matter.
  public var isApproved: Bool?
  /// Whether somebody led; nil when it does not matter.
  public var isLed: Bool?
  /// One of these professions of a leader; empty for any.
  public var ledBy: [String] = []
  /// The longest session in minutes; nil when it does not matter.
  public var longest: Int?
  /// Only sessions, or only activities; nil for both.
  public var only: Subject?

  /// Everything.
  public init() {}

  init(_ settings: inout RuleSettings) throws {
    roles = try settings.words("roles")
    sessionKinds = try settings.words("session_kinds")
    modes = try settings.words("modes")
    tags = try settings.list("tags")
    isApproved = try settings.flag("approved")
    isLed = try settings.flag("led")
    ledBy = try settings.list("led_by")
    longest = try settings.count("up_to_minutes")
    only = try settings.optionalChoice("only")
  }

  /// Whether everything is meant.
  public var isEverything: Bool { self == Selection() }

  /// Whether the line is meant.
  ///
  /// - Parameter asAsked: Whether a group is taken to be approved as the body asks, where examples say nothing of it.
  public func includes(_ line: CreditLine, asAsked: Bool = false) -> Bool {
    guard tags.isEmpty || !line.tags.isDisjoint(with: tags.map(\.foldedWord)) else { return false }
    guard let attended = line.attended else { return !needsSession && only != .sessions }
    let isAssumed = asAsked && isApproved == true && attended.facts.assumesApproval
    return only != .activities && (roles.isEmpty || roles.contains(attended.attendance.role))
      && (sessionKinds.isEmpty || sessionKinds.contains(attended.session.kind))
      && (modes.isEmpty || modes.contains(attended.mode ?? attended.session.mode))
      && (longest.map { attended.session.length.count <= $0 } ?? true)
      && (isAssumed || isApproved.map { $0 == (line.approval != nil) } ?? true)
      && (isLed.map { $0 == attended.isLed } ?? true)
      && (ledBy.isEmpty || isLedByAny(attended) == true)
  }

  /// Whether the line would be meant if a profession were recorded that is not.
  func mayInclude(_ line: CreditLine) -> Bool {
    guard let attended = line.attended, !ledBy.isEmpty, isLedByAny(attended) == nil else { return false }
    var rest = self
    rest.ledBy = []
    return rest.includes(line)
  }

  /// Whether a leader has one of the professions; nil when that is not recorded.
  private func isLedByAny(_ attended: AttendedSession) -> Bool? {
    let found = attended.facts.leaderProfessions
    guard attended.isLed else { return false }
    let asked = ledBy.map(\.foldedProfession)
    if found.contains(where: { asked.contains($0.foldedProfession) }) { return true }
    if found.isEmpty { return attended.facts.assumesAsked ? false : nil }
    return found.contains("") ? nil : false
  }

  /// Whether activities other than sessions are never meant.
  var needsSession: Bool {
    var rest = self
    rest.tags = []
    rest.only = nil
    return !rest.isEverything
  }

  /// What is meant, as it follows a noun, such as ` as leader or co-leader`; empty for everything.
  public var words: String {
    let parts = [
      roles.isEmpty ? nil : "as " + Self.choice(roles.map(\.word)),
      sessionKinds.isEmpty ? nil : "in " + Self.choice(sessionKinds.map { "a \($0.word)" }),
      modes.isEmpty ? nil : Self.choice(modes.map(\.word)),
      tags.isEmpty ? nil : "tagged " + Self.choice(tags),
      isApproved.map {
        $0 ? "in a group that the body approved" : "in a group that the body did not approve"
      },
      isLed.map { $0 ? "with a leader" : "without a leader" },
      ledBy.isEmpty ? nil : "led by a \(Self.choice(ledBy))",
      longest.map { "lasting at most \($0) minutes" },
      only.map { "in \($0.rawValue) alone" },
    ]
    return parts.compactMap(\.self).map { " \($0)" }.joined(separator: ",")
  }

  private static func choice(_ words: [String]) -> String { words.joined(separator: " or ") }
}
