/// `gate_session`: which sessions count at all.
///
/// | setting | is |
/// | --- | --- |
/// | `min_members` | how many members of the group must be present, leaders not counted |
/// | `max_people` | how many people may be present, leaders counted |
/// | `leader` | true when somebody must have led |
/// | `min_minutes` | how long the session must last, breaks included |
///
/// Every setting may be left out. Applied first.
public struct GateSession: SessionRule {
  /// The word in scheme files.
  public static let kind = "gate_session"
  /// Applied first.
  public static let stage = SessionStage.gate

  /// The fewest members present.
  public let minMembers: Int?
  /// The most people present.
  public let maxPeople: Int?
  /// Whether somebody must have led.
  public let needsLeader: Bool
  /// The shortest session that counts, in minutes.
  public let minMinutes: Int?

  /// Makes the rule.
  public init(
    minMembers: Int? = nil, maxPeople: Int? = nil, needsLeader: Bool = false, minMinutes: Int? = nil
  ) {
    self.minMembers = minMembers
    self.maxPeople = maxPeople
    self.needsLeader = needsLeader
    self.minMinutes = minMinutes
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    self.init(
      minMembers: try settings.count("min_members"), maxPeople: try settings.count("max_people"),
      needsLeader: try settings.flag("leader", default: false), minMinutes: try settings.count("min_minutes"))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let conditions = [
      minMembers.map { "at least \($0) members are present (leaders not counted)" },
      maxPeople.map { "at most \($0) people are present" },
      needsLeader ? "a leader is present" : nil,
      minMinutes.map { "it lasts at least \($0) minutes" },
    ]
    let found = conditions.compactMap(\.self)
    return found.isEmpty
      ? "Every session counts" : "A session counts only if " + found.joined(separator: " and ")
  }

  /// Leaves the line out when the session does not qualify.
  public func apply(to line: inout CreditLine, in context: LineContext) {
    let present = line.attended.present
    let length = line.attended.session.length.count
    if let minMembers, present.members < minMembers {
      line.leaveOut("members present: \(present.members); at least \(minMembers) are needed")
    } else if let maxPeople, present.all > maxPeople {
      line.leaveOut("people present: \(present.all); at most \(maxPeople) are allowed")
    } else if needsLeader, present.leaders == 0 {
      line.leaveOut("nobody led the session")
    } else if let minMinutes, length < minMinutes {
      line.leaveOut("the session lasted \(length) min; it must last \(minMinutes)")
    }
  }
}
