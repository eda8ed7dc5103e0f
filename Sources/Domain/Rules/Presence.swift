/// `presence`: which part of the time a person was there counts for that person.
///
/// | setting | is |
/// | --- | --- |
/// | `share` | `own`: the minutes the person was there; `full`: all of the session, or nothing for whoever missed a minute; `absence_limit`: all of it, or nothing for whoever missed more than is allowed; `own case`: the time of the cases that the person presented; `group`: the minutes divided by the group |
/// | `limits` | with `absence_limit`: from which length in minutes, breaks left out, how many minutes may be missed, such as `{"0": "0", "61": "15"}`; the breaks are no absence |
/// | `half_up_to` | with `group`: groups of at most so many get half of the time each, 4 unless said |
///
/// `own case`: the cases of a session are taken to be equally long. With `group`, one alone has all of the time; the
/// number that divides is that of the members present. In a led group the leaders are not counted and get
/// nothing, because they supervise; a group without a leader is a peer group, and everybody present counts.
/// With the settings of a selection, the rule is about those sessions. Applied before anything is taken off; without this rule, the
/// minutes the person was there.
public struct Presence: SessionRule {
  /// Whose time it is.
  public enum Share: String, CaseIterable, Sendable {
    /// The person's own.
    case own
    /// All or nothing.
    case full
    /// All, or nothing above a limit.
    case absenceLimit = "absence_limit"
    /// That of the cases the person presented.
    case ownCase = "own case"
    /// The group's, divided.
    case group
  }

  /// How much may be missed of a session of at least a length.
  public struct AbsenceLimit: Hashable, Sendable {
    /// The length in minutes from which the limit holds.
    public let fromLength: Int
    /// The minutes that may be missed.
    public let mayMiss: Int

    /// Makes a limit.
    public init(fromLength: Int, mayMiss: Int) {
      self.fromLength = fromLength
      self.mayMiss = mayMiss
    }
  }

  /// The word in scheme files.
  public static let kind = "presence"
  /// Applied after the gates.
  public let stage: SessionStage? = .presence

  /// Whose time it is.
  public let share: Share
  /// The limits, by length.
  public let limits: [AbsenceLimit]
  /// The largest group of which each member gets half of the time.
  public let halfUpTo: Int
  /// Which sessions.
  public let selection: Selection

  /// Makes the rule.
  public init(
    share: Share, limits: [AbsenceLimit] = [], halfUpTo: Int = 4, where selection: Selection = Selection()
  ) {
    self.share = share
    self.limits = limits.sorted { $0.fromLength < $1.fromLength }
    self.halfUpTo = halfUpTo
    self.selection = selection
  }

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    let share: Share = try settings.choice("share")
    var limits: [AbsenceLimit] = []
    for limit in try settings.amounts("limits") {
      guard let length = Int(limit.key), limit.amount.denominator == 1 else {
        throw settings.wrong("limits", "lengths with minutes, such as {\"0\": \"0\", \"61\": \"15\"}")
      }
      limits.append(AbsenceLimit(fromLength: length, mayMiss: limit.amount.numerator))
    }
    if (share == .absenceLimit) == limits.isEmpty {
      throw settings.wrong("limits", "there together with the share 'absence_limit'")
    }
    self.init(
      share: share, limits: limits, halfUpTo: try settings.count("half_up_to") ?? 4,
      where: try Selection(&settings))
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    switch share {
    case .own: return "Only the minutes a person was there count"
    case .full: return "A session counts in full, or not at all for whoever missed a part of it"
    case .absenceLimit:
      let table = limits.map { "\($0.mayMiss) of a session of \($0.fromLength) minutes or more" }
      return "A session counts in full, or not at all for whoever missed more minutes than "
        + table.joined(separator: ", ")
    case .ownCase: return "The time of the cases that the person presented counts"
    case .group:
      return
        "The time is shared by the group: all of it for one alone, half of it each in groups of up to \(halfUpTo), else divided by the number of members present; whoever leads or supervises gets nothing"
    }
  }

  /// Counts the person's part of the time.
  public func apply(to line: inout CreditLine, in context: LineContext) throws(Overflow) {
    guard let attended = line.attended, selection.includes(line) else { return }
    switch share {
    case .own: return
    case .full: countAllOrNothing(attended, mayMiss: 0, in: &line)
    case .absenceLimit:
      let net = attended.session.length - attended.session.breaks
      let limit = limits.last { $0.fromLength <= net.count }
      countAllOrNothing(
        attended, mayMiss: limit?.mayMiss ?? 0, excused: attended.session.breaks.count, in: &line)
    case .ownCase: try countOwnCases(attended, in: &line)
    case .group: try divide(attended, in: &line)
    }
  }

  /// Counts all or nothing; `excused` minutes may be missed besides, because nothing took place in them.
  private func countAllOrNothing(
    _ attended: AttendedSession, mayMiss: Int, excused: Int = 0, in line: inout CreditLine
  ) {
    let length = attended.session.length
    let missed = (length - attended.minutes).count
    guard missed <= mayMiss + excused else {
      let breaks = excused > 0 ? ", and \(excused) of breaks" : ""
      return line.leaveOut(
        "missed \(missed) of \(length.count) min; at most \(mayMiss) may be missed\(breaks)")
    }
    if missed > 0 {
      line.count(CountedTime(length), because: "missed \(missed) min: all \(length.count) count")
    }
  }

  private func countOwnCases(_ attended: AttendedSession, in line: inout CreditLine) throws(Overflow) {
    let own = attended.facts.ownCases
    let all = attended.session.cases
    guard all > 0 else { return line.doubt("the cases presented are not recorded") }
    let part = try Fraction(min(own, all), over: all)
    let minutes = try line.counted.minutes * part
    line.count(
      CountedTime(minutes: minutes), because: "presented \(own) of \(all) cases: \(minutes.mixed) min")
  }

  private func divide(_ attended: AttendedSession, in line: inout CreditLine) throws(Overflow) {
    guard attended.attendance.role == .member else {
      return line.leaveOut(
        "only members of the group are supervised in it; a \(attended.attendance.role.word) is not")
    }
    let people = max(1, attended.present.members)
    guard people > 1 else { return line.remark("alone: all of the time") }
    let divisor = people <= halfUpTo ? 2 : people
    let minutes = try line.counted.minutes / Fraction(divisor)
    let reason = divisor == people ? "\(people) shared the time" : "half of the time in a group of \(people)"
    line.count(CountedTime(minutes: minutes), because: "\(reason): \(minutes.mixed) min")
  }
}
