/// `gate_session`: which sessions count at all, or as part of a series.
///
/// | setting | is |
/// | --- | --- |
/// | `for` | `sessions` unless said; `series`: a session that does not qualify is no part of a series, but worth what it is worth by itself |
/// | `min_members`, `max_members` | how many members of the group must, and may, be present, leaders not counted |
/// | `min_group`, `max_group` | how many members the group must, and may, have on its roster that day, leaders not counted |
/// | `min_people`, `max_people` | how many people must, and may, be present, leaders and everybody else counted |
/// | `min_peers` | how many of the members present must be of one of the professions in `peers` |
/// | `peers` | a list of professions, such as `general practitioner` |
/// | `leaders_count` | with `min_peers`: true when those who lead and have one of these professions are among them |
/// | `leader` | true when somebody must have led |
/// | `leader_profession` | a list of professions, one of which somebody who led must have |
/// | `leader_recognised` | what somebody who led must be recognised as, such as `DBG` |
/// | `recognised` | what somebody present must be recognised as, such as `EKC` |
/// | `min_minutes`, `max_minutes` | how long the session must, and may, last, breaks included |
/// | `min_present` | how many minutes the person must have been there |
/// | `approval` | true when the body's approval number of the group must be recorded |
///
/// Every setting may be left out. With the settings of a selection (`roles`, `session_kinds`, `modes`, `tags`, `approved`,
/// `led`, `led_by`, `up_to_minutes`) only the sessions selected count. Present are people whose attendance is confirmed, and the person the account is about; observers
/// and supervisors are people, but neither members nor leaders. What somebody's profession or recognition is may not be recorded; then
/// it cannot be told whether the session counts. Applied first.
public struct GateSession: SessionRule {
  /// What a session must qualify for.
  public enum Purpose: String, CaseIterable, Sendable {
    /// To count at all.
    case sessions
    /// To be part of a series.
    case series
  }

  /// The word in scheme files.
  public static let kind = "gate_session"
  /// Applied first.
  public let stage: SessionStage? = .gate

  /// What a session must qualify for.
  public var purpose = Purpose.sessions
  /// The fewest and the most members present.
  public var members: Limits = Limits()
  /// The fewest and the most members of the group, there or not.
  public var group: Limits = Limits()
  /// The fewest and the most people present.
  public var people: Limits = Limits()
  /// The shortest and the longest session that counts, in minutes.
  public var minutes: Limits = Limits()
  /// The fewest members of certain professions.
  public var minPeers: Int?
  /// These professions.
  public var peers: [String] = []
  /// Whether those who lead are among them.
  public var leadersCount = false
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

  private static func limits(_ what: String, _ settings: inout RuleSettings) throws -> Limits {
    let limits = Limits(least: try settings.count("min_\(what)"), most: try settings.count("max_\(what)"))
    if let least = limits.least, let most = limits.most, most < least {
      throw settings.wrong("max_\(what)", "at least 'min_\(what)', which is \(least)")
    }
    return limits
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    purpose = try settings.choice("for", default: .sessions)
    members = try Self.limits("members", &settings)
    group = try Self.limits("group", &settings)
    people = try Self.limits("people", &settings)
    minutes = try Self.limits("minutes", &settings)
    minPeers = try settings.count("min_peers")
    peers = try settings.list("peers")
    if (minPeers == nil) != peers.isEmpty { throw settings.wrong("peers", "there together with 'min_peers'") }
    leadersCount = try settings.flag("leaders_count", default: false)
    if leadersCount, minPeers == nil { throw settings.wrong("leaders_count", "there only with 'min_peers'") }
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
      group.least.map { "the group has at least \($0) members (leaders not counted)" },
      group.most.map { "the group has at most \($0) members (leaders not counted)" },
      people.least.map { "at least \($0) people are present" },
      people.most.map { "at most \($0) people are present" },
      minPeers.map {
        "at least \($0) of the members\(leadersCount ? " and leaders" : "") are \(peers.joined(separator: " or "))"
      },
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
    let subject = purpose == .series ? "A session is part of a series" : "A session counts"
    return found.isEmpty
      ? "Every session counts" : "\(subject) only if " + found.joined(separator: " and ")
  }

  /// Leaves the line out when the session does not qualify.
  public func apply(to line: inout CreditLine, in context: LineContext) {
    switch (check(line), purpose) {
    case (.passed, _): return
    case (.failed(let reason), .sessions): line.leaveOut(reason)
    case (.unknown(let fact), .sessions): line.doubt(fact)
    case (.failed(let reason), .series): keepOutOfSeries(reason, &line)
    case (.unknown(let fact), .series):
      line.ask(fact)
      if !context.assumesBest { keepOutOfSeries(fact, &line) }
    }
  }

  private func keepOutOfSeries(_ reason: String, _ line: inout CreditLine) {
    if line.reasonAgainstSeries == nil { line.reasonAgainstSeries = reason }
    line.remark("no part of a series: \(reason)")
  }

  /// How a session stands to the conditions.
  private enum Check {
    /// It meets all of them.
    case passed
    /// It does not meet one.
    case failed(String)
    /// A fact is missing.
    case unknown(String)
  }

  /// Whether a session qualifies: what fails decides, before what is not known.
  private func check(_ line: CreditLine) -> Check {
    guard let attended = line.attended else { return .passed }
    if let reason = countReason(attended) ?? kindReason(line) { return .failed(reason) }
    let checks = [
      groupCheck(attended), peerCheck(attended), professionCheck(attended), recognitionCheck(attended),
      approvalCheck(line),
    ]
    return checks.first { if case .failed = $0 { true } else { false } }
      ?? checks.first { if case .unknown = $0 { true } else { false } } ?? .passed
  }

  private func countReason(_ attended: AttendedSession) -> String? {
    let present = attended.present
    let length = attended.session.length.count
    let there = attended.minutes.count
    return members.reason(present.members, "members present: \(present.members)")
      ?? people.reason(present.all, "people present: \(present.all)")
      ?? minutes.reason(length, "the session lasted \(length) min")
      ?? Limits(least: minPresent).reason(there, "there for \(there) min")
  }

  private func kindReason(_ line: CreditLine) -> String? {
    if needsLeader, line.attended?.isLed == false { return "nobody led the session" }
    return selection.includes(line, asAsked: true) ? nil : "only what was done\(selection.words) counts"
  }

  /// Without a roster, or with one that lacks people who are there, those present are the fewest that the group can have.
  private func groupCheck(_ attended: AttendedSession) -> Check {
    let present = attended.present.members
    let roster = attended.facts.groupSize ?? 0
    let size = max(present, roster)
    guard let reason = group.reason(size, "members of the group: \(size)") else { return .passed }
    if roster >= present || size > group.most ?? size { return .failed(reason) }
    return .unknown("how many members the group has is not recorded; present were \(present)")
  }

  private func peerCheck(_ attended: AttendedSession) -> Check {
    guard let minPeers else { return .passed }
    let members = memberPeers(attended)
    let leaders = leadersCount ? leaderPeers(attended) : Peers()
    let known = members.known + leaders.known
    if known >= minPeers { return .passed }
    let unknown = members.unknown + leaders.unknown
    let who = peers.joined(separator: " or ")
    if known + unknown < minPeers {
      let whom = attended.facts.professions == nil && !leadersCount ? "members present" : "present as \(who)"
      return .failed("\(whom): \(known); at least \(minPeers) are needed")
    }
    return .unknown("the professions of \(unknown) present are not recorded; \(minPeers) must be \(who)")
  }

  /// How many people have one of the professions, and of how many none is recorded.
  private struct Peers {
    var known = 0
    var unknown = 0
  }

  private func memberPeers(_ attended: AttendedSession) -> Peers {
    guard let professions = attended.facts.professions else { return Peers(known: attended.present.members) }
    let asked = peers.map(\.foldedProfession)
    return Peers(
      known: professions.filter { asked.contains($0.key.foldedProfession) }.values.reduce(0, +),
      unknown: professions["", default: 0])
  }

  private func leaderPeers(_ attended: AttendedSession) -> Peers {
    let (leaders, recorded) = (attended.present.leaders, attended.facts.leaderProfessions)
    if attended.facts.professions == nil, recorded.isEmpty { return Peers(known: leaders) }
    let asked = peers.map(\.foldedProfession)
    let known = recorded.count { asked.contains($0.foldedProfession) }
    return Peers(
      known: known, unknown: recorded.count { $0.isEmpty } + max(0, leaders - recorded.count))
  }

  private func professionCheck(_ attended: AttendedSession) -> Check {
    guard !leaderProfessions.isEmpty else { return .passed }
    let found = attended.facts.leaderProfessions
    let asked = leaderProfessions.map(\.foldedProfession)
    if found.contains(where: { asked.contains($0.foldedProfession) }) { return .passed }
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
    !needsApproval || line.approval != nil || line.attended?.facts.assumesApproval == true
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
    let asked = word.foldedWord
    return recorded.contains { $0.foldedWord == asked } ? true : recognitionsAreComplete ? false : nil
  }
}
