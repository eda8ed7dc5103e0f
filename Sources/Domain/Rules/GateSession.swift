/// `gate_session`: which sessions count at all.
///
/// | setting | is |
/// | --- | --- |
/// | `min_members`, `max_members` | how many members of the group must, and may, be present, leaders not counted |
/// | `min_people`, `max_people` | the same, leaders counted |
/// | `min_peers` | how many of the members present must be of one of the professions in `peers` |
/// | `peers` | a list of professions, such as `general practitioner` |
/// | `leader` | true when somebody must have led |
/// | `leader_profession` | a list of professions, one of which somebody who led must have |
/// | `leader_recognised` | what somebody who led must be recognised as, such as `DBG` |
/// | `recognised` | what somebody present must be recognised as, such as `EKC` |
/// | `min_minutes`, `max_minutes` | how long the session must, and may, last, breaks included |
/// | `min_present` | how many minutes the person must have been there |
/// | `approval` | true when the body's approval number of the group must be recorded |
///
/// Every setting may be left out. With the settings of a selection (`roles`, `session_kinds`, `modes`, `tags`, `approved`,
/// `led`) only the sessions selected count. What somebody's profession or recognition is may not be recorded; then
/// it cannot be told whether the session counts. Applied first.
public struct GateSession: SessionRule {
  /// The word in scheme files.
  public static let kind = "gate_session"
  /// Applied first.
  public let stage: SessionStage? = .gate

  /// The fewest and the most members present.
  public var members: Limits = Limits()
  /// The fewest and the most people present.
  public var people: Limits = Limits()
  /// The shortest and the longest session that counts, in minutes.
  public var minutes: Limits = Limits()
  /// The fewest members of certain professions.
  public var minPeers: Int?
  /// These professions.
  public var peers: [String] = []
  /// Whether somebody must have led.
  public var needsLeader = false
  /// The professions of which a leader must have one; empty for any.
  public var leaderProfessions: [String] = []
  /// What a leader must be recognised as.
  public var leaderRecognition: String?
  /// What somebody present must be recognised as.
  public var recognition: String?
  /// How many minutes the person must have been there.
  public var minPresent: Int?
  /// Whether the group must be approved.
  public var needsApproval = false
  /// The sessions that count.
  public var selection = Selection()

  /// The least and the most of something; nil where there is no limit.
  public struct Limits: Hashable, Sendable {
    /// The least.
    public var least: Int?
    /// The most.
    public var most: Int?

    /// Makes limits.
    public init(least: Int? = nil, most: Int? = nil) {
      self.least = least
      self.most = most
    }
  }

  /// Makes a rule that lets everything pass.
  public init() {}

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    members = Limits(least: try settings.count("min_members"), most: try settings.count("max_members"))
    people = Limits(least: try settings.count("min_people"), most: try settings.count("max_people"))
    minutes = Limits(least: try settings.count("min_minutes"), most: try settings.count("max_minutes"))
    minPeers = try settings.count("min_peers")
    peers = try settings.list("peers")
    if (minPeers == nil) != peers.isEmpty { throw settings.wrong("peers", "there together with 'min_peers'") }
    needsLeader = try settings.flag("leader", default: false)
    leaderProfessions = try settings.list("leader_profession")
    leaderRecognition = try settings.optionalText("leader_recognised")
    recognition = try settings.optionalText("recognised")
    minPresent = try settings.count("min_present")
    needsApproval = try settings.flag("approval", default: false)
    selection = try Selection(&settings)
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let conditions = [
      members.least.map { "at least \($0) members are present (leaders not counted)" },
      members.most.map { "at most \($0) members are present (leaders not counted)" },
      people.least.map { "at least \($0) people are present" },
      people.most.map { "at most \($0) people are present" },
      minPeers.map { "at least \($0) of the members are \(peers.joined(separator: " or "))" },
      needsLeader ? "a leader is present" : nil,
      leaderProfessions.isEmpty ? nil : "a leader is \(leaderProfessions.joined(separator: " or "))",
      leaderRecognition.map { "a leader is recognised as \($0)" },
      recognition.map { "somebody present is recognised as \($0)" },
      minutes.least.map { "it lasts at least \($0) minutes" },
      minutes.most.map { "it lasts at most \($0) minutes" },
      minPresent.map { "the person was there for at least \($0) minutes" },
      needsApproval ? "the body's approval number of the group is recorded" : nil,
      selection.isEverything ? nil : "the person was there\(selection.words)",
    ]
    let found = conditions.compactMap(\.self)
    return found.isEmpty
      ? "Every session counts" : "A session counts only if " + found.joined(separator: " and ")
  }

  /// Leaves the line out when the session does not qualify.
  public func apply(to line: inout CreditLine, in context: LineContext) {
    guard let attended = line.attended else { return }
    if let reason = countReason(attended) ?? kindReason(line) {
      line.leaveOut(reason)
      return
    }
    for check in [
      peerCheck(attended), professionCheck(attended), recognitionCheck(attended), approvalCheck(line),
    ] {
      switch check {
      case .passed: continue
      case .failed(let reason): return line.leaveOut(reason)
      case .unknown(let fact): line.doubt(fact)
      }
    }
  }

  private enum Check {
    case passed
    case failed(String)
    case unknown(String)
  }

  private func countReason(_ attended: AttendedSession) -> String? {
    let present = attended.present
    let length = attended.session.length.count
    let there = attended.attendance.minutes.count
    return members.reason(present.members, "members present: \(present.members)")
      ?? people.reason(present.all, "people present: \(present.all)")
      ?? minutes.reason(length, "the session lasted \(length) min")
      ?? Limits(least: minPresent).reason(there, "there for \(there) min")
  }

  private func kindReason(_ line: CreditLine) -> String? {
    if needsLeader, line.attended?.isLed == false { return "nobody led the session" }
    return selection.includes(line) ? nil : "only what was done\(selection.words) counts"
  }

  private func peerCheck(_ attended: AttendedSession) -> Check {
    guard let minPeers else { return .passed }
    guard let professions = attended.facts.professions else {
      let known = attended.present.members
      return known >= minPeers
        ? .passed : .failed("members present: \(known); at least \(minPeers) are needed")
    }
    let known = professions.filter { peers.contains($0.key) }.values.reduce(0, +)
    let unknown = professions["", default: 0]
    let who = peers.joined(separator: " or ")
    if known >= minPeers { return .passed }
    return known + unknown >= minPeers
      ? .unknown("the professions of \(unknown) present are not recorded; \(minPeers) must be \(who)")
      : .failed("present as \(who): \(known); at least \(minPeers) are needed")
  }

  private func professionCheck(_ attended: AttendedSession) -> Check {
    guard !leaderProfessions.isEmpty else { return .passed }
    let found = attended.facts.leaderProfessions
    if found.contains(where: leaderProfessions.contains) { return .passed }
    let who = leaderProfessions.joined(separator: " or ")
    if !attended.isLed { return .failed("nobody led the session; a leader must be \(who)") }
    if found.isEmpty, attended.facts.assumesAsked { return .passed }
    return found.isEmpty || found.contains("")
      ? .unknown("the leader's profession is not recorded; it must be \(who)")
      : .failed("no leader is \(who)")
  }

  private func recognitionCheck(_ attended: AttendedSession) -> Check {
    let facts = attended.facts
    if let leaderRecognition {
      if !attended.isLed { return .failed("nobody led the session") }
      switch facts.holds(leaderRecognition, in: facts.leaderRecognitions) {
      case true?: break
      case false?: return .failed("no leader is recognised as \(leaderRecognition)")
      case nil: return .unknown("it is not recorded whether a leader is recognised as \(leaderRecognition)")
      }
    }
    guard let recognition else { return .passed }
    return switch facts.holds(recognition, in: facts.recognitions) {
    case true?: .passed
    case false?: .failed("nobody present is recognised as \(recognition)")
    case nil: .unknown("it is not recorded whether anybody present is recognised as \(recognition)")
    }
  }

  private func approvalCheck(_ line: CreditLine) -> Check {
    !needsApproval || line.approval != nil
      ? .passed : .unknown("the body's approval number of the group is not recorded")
  }
}

extension GateSession.Limits {
  /// Why the amount is not within the limits; nil when it is.
  fileprivate func reason(_ amount: Int, _ words: String) -> String? {
    if let least, amount < least { return "\(words); at least \(least) are needed" }
    if let most, amount > most { return "\(words); at most \(most) are allowed" }
    return nil
  }
}

extension SessionFacts {
  /// Whether somebody is recognised as that; nil when it is not recorded.
  fileprivate func holds(_ word: String, in recorded: Set<String>?) -> Bool? {
    guard let recorded else { return assumesAsked ? true : nil }
    return recorded.contains(word) ? true : recognitionsAreComplete ? false : nil
  }
}
