/// `gate_series`: what a series of sessions of one group must have been like as a whole.
///
/// | setting | is |
/// | --- | --- |
/// | `min_minutes` | how many minutes the person must have in it, planning and review meetings not counted |
/// | `min_session_minutes` | how long a session must last without its breaks to be part of it |
/// | `planning`, `review` | true when it must begin with a planning meeting, and end with a review meeting |
/// | `months` | how many months it must span, from its first session to its last |
/// | `in_person_minutes` | how many of the minutes must have been in person |
/// | `first_and_last_in_person` | true when the first and the last session must have been in person |
/// | `otherwise` | what an incomplete series is worth: `nothing` unless said, or `time` (what its sessions are worth by themselves) |
/// | `required` | true when a complete series is a requirement of its own |
///
/// A series is all sessions of one group in the period; where a planning meeting is demanded, each planning
/// meeting begins another, and where a review meeting is, each review ends one. Planning and review meetings are worth nothing themselves. What a complete series is
/// worth says `fixed` with `per` `series`; without it, the sessions are worth their time. What a `gate_session` `for` `series` asks, every
/// session must meet to be part of it.
public struct GateSeries: LedgerRule, Requirement {
  /// What an incomplete series is worth.
  public enum Otherwise: String, CaseIterable, Sendable {
    /// Nothing.
    case nothing
    /// What its sessions are worth by themselves.
    case time
  }

  /// The word in scheme files.
  public static let kind = "gate_series"
  /// Applied first to a period.
  public let ledgerStage: LedgerStage? = .series
  /// What examples call it.
  public let name = "series"

  /// The least minutes.
  public var minMinutes: Int?
  /// The shortest session that is part of it.
  public var minSessionMinutes: Int?
  /// Whether it must begin with a planning meeting.
  public var needsPlanning = false
  /// Whether it must end with a review meeting.
  public var needsReview = false
  /// The months it must span.
  public var months: Int?
  /// The least minutes in person.
  public var inPersonMinutes: Int?
  /// Whether its first and last session must be in person.
  public var firstAndLastInPerson = false
  /// What an incomplete series is worth.
  public var otherwise = Otherwise.nothing
  /// Whether a complete series is required.
  public var isRequired = false

  /// Makes a rule that asks nothing of a series.
  public init() {}

  /// Reads the rule's settings.
  public init(_ settings: inout RuleSettings) throws {
    minMinutes = try settings.count("min_minutes")
    minSessionMinutes = try settings.count("min_session_minutes")
    needsPlanning = try settings.flag("planning", default: false)
    needsReview = try settings.flag("review", default: false)
    months = try settings.count("months")
    inPersonMinutes = try settings.count("in_person_minutes")
    firstAndLastInPerson = try settings.flag("first_and_last_in_person", default: false)
    otherwise = try settings.choice("otherwise", default: .nothing)
    isRequired = try settings.flag("required", default: false)
  }

  /// The rule in plain words.
  public func sentence(in words: SchemeWords) -> String {
    let conditions = [
      minMinutes.map { "the person was there for at least \($0) minutes" },
      minSessionMinutes.map { "each session lasts at least \($0) minutes" },
      needsPlanning ? "it begins with a planning meeting" : nil,
      needsReview ? "it ends with a review meeting" : nil,
      months.map { "it spans at least \($0) months" },
      inPersonMinutes.map { "at least \($0) minutes are in person" },
      firstAndLastInPerson ? "its first and last session are in person" : nil,
    ]
    let worth = otherwise == .nothing ? "else it is worth nothing" : "else its sessions are worth their time"
    return "A series of one group's sessions is complete if "
      + conditions.compactMap(\.self).joined(separator: " and ")
      + (isRequired ? "; a complete series is required" : "; \(worth)")
  }

  /// Finds the series, and leaves incomplete ones out.
  public func apply(to ledger: inout Ledger, in context: LedgerContext) throws(Overflow) {
    for series in try series(in: ledger.lines, where: { $0.leftOut == nil }) {
      switch try check(series, in: ledger.lines) {
      case .complete:
        ledger.completeSeries.append(series)
      case .unknown(let fact):
        doubt(fact, of: series, in: &ledger)
        if ledger.assumesBest { ledger.completeSeries.append(series) }
      case .incomplete(let reason) where otherwise == .nothing:
        for index in series.lines { ledger.leaveOutBySeries(index, "the series is not complete: \(reason)") }
      case .incomplete(let reason):
        for index in series.lines { ledger.lines[index].remark("not part of a complete series: \(reason)") }
      }
    }
    leaveOutMeetings(of: &ledger)
    if otherwise == .nothing { leaveOutOthers(of: &ledger) }
  }

  private func doubt(_ fact: String, of series: SessionSeries, in ledger: inout Ledger) {
    for index in series.lines {
      if otherwise == .time {
        ledger.ask(fact, at: index)
      } else {
        ledger.lines[index].isLeftOutBySeries = !ledger.assumesBest
        ledger.doubt(fact, at: index)
      }
    }
  }

  /// Whether there is a complete series, when one is required.
  public func finding(in account: Account, words: SchemeWords) throws(Overflow) -> Finding? {
    guard isRequired else { return nil }
    let lines = (account.lines + account.leftOut).sorted()
    let found = try series(in: lines) { $0.leftOut == nil || $0.isLeftOutBySeries }
    let checks = try found.map { series throws(Overflow) in try check(series, in: lines) }
    let isComplete = checks.contains { $0 == .complete }
    let reasons = checks.compactMap { check -> (text: String, isUnknown: Bool)? in
      switch check {
      case .complete: nil
      case .incomplete(let reason): (reason, false)
      case .unknown(let reason): (reason, true)
      }
    }
    let verdict: Verdict = isComplete ? .met : reasons.contains(where: \.isUnknown) ? .cannotTell : .notMet
    let note = isComplete ? "" : reasons.map(\.text).joined(separator: "; or: ")
    return Finding(
      name: name, label: "A complete series", verdict: verdict,
      note: note.isEmpty && !isComplete ? "no session yet" : note)
  }

  private enum Check: Equatable {
    case complete
    case incomplete(String)
    case unknown(String)
  }

  /// The series: for each group, or from each planning meeting on, the lines that count.
  private func series(in lines: [CreditLine], where counts: (CreditLine) -> Bool) throws(Overflow)
    -> [SessionSeries]
  {
    var found: [SessionSeries] = []
    let groups = Set(lines.compactMap { $0.attended?.session.groupID }).sorted()
    for group in groups {
      var current = SessionSeries()
      for index in lines.indices where counts(lines[index]) {
        guard let session = lines[index].attended?.session, session.groupID == group else { continue }
        if session.kind == .planning, needsPlanning {
          if !current.lines.isEmpty { found.append(current) }
          current = SessionSeries(hasPlanning: true)
        } else if session.kind == .review, needsReview {
          guard !current.lines.isEmpty else { continue }
          current.hasReview = true
          found.append(current)
          current = SessionSeries()
        } else if lines[index].reasonAgainstSeries == nil, session.lasts(minSessionMinutes),
          !isMeeting(session)
        {
          current.lines.append(index)
          if lines[index].attended?.facts.assumesMeetings == true {
            current.hasPlanning = true
            current.hasReview = true
          }
        }
      }
      if !current.lines.isEmpty { found.append(current) }
    }
    return try found.map { series throws(Overflow) in
      var series = series
      series.minutes = try minutes(of: series.lines, in: lines)
      return series
    }
  }

  /// The whole minutes of some lines together.
  private func minutes(of indices: [Int], in lines: [CreditLine]) throws(Overflow) -> Int {
    var sum = Fraction.zero
    for index in indices { sum = try sum + lines[index].counted.minutes }
    return sum.floor
  }

  private func isMeeting(_ session: Session) -> Bool {
    (needsPlanning || needsReview) && (session.kind == .planning || session.kind == .review)
  }

  private func check(_ series: SessionSeries, in lines: [CreditLine]) throws(Overflow) -> Check {
    let sessions = series.lines.compactMap { lines[$0].attended }
    guard let first = sessions.first, let last = sessions.last else { return .incomplete("no session") }
    if let minMinutes, series.minutes < minMinutes {
      return .incomplete("\(series.minutes) of \(minMinutes) minutes")
    }
    if needsPlanning, !series.hasPlanning { return .incomplete("no planning meeting") }
    if needsReview, !series.hasReview { return .incomplete("no review meeting") }
    if let months, first.session.date.adding(months: months) > last.session.date.adding(days: 1) {
      return .incomplete("from \(first.session.date) to \(last.session.date) is less than \(months) months")
    }
    return try checkPresence(of: series, first: first, last: last, in: lines)
  }

  private func checkPresence(
    of series: SessionSeries, first: AttendedSession, last: AttendedSession, in lines: [CreditLine]
  ) throws(Overflow) -> Check {
    let mode = { (index: Int) in lines[index].attended?.mode }
    let inPerson = try minutes(of: series.lines.filter { mode($0) == .inPerson }, in: lines)
    if let inPersonMinutes, inPerson < inPersonMinutes {
      let possible = try minutes(
        of: series.lines.filter { mode($0) == .inPerson || mode($0) == nil }, in: lines)
      return possible < inPersonMinutes
        ? .incomplete("\(inPerson) of \(inPersonMinutes) minutes in person")
        : .unknown(
          "it is not recorded who was in the room in \(possible - inPerson) minutes of mixed sessions")
    }
    guard firstAndLastInPerson else { return .complete }
    for (attended, word) in [(first, "first"), (last, "last")] where attended.mode != .inPerson {
      return attended.mode == nil
        ? .unknown("it is not recorded who was in the room in the \(word) session")
        : .incomplete("the \(word) session was \(attended.mode?.word ?? "")")
    }
    return .complete
  }

  /// Leaves out the sessions that cannot be part of a series, where nothing else counts.
  private func leaveOutOthers(of ledger: inout Ledger) {
    for index in ledger.countedIndices {
      guard let session = ledger.lines[index].attended?.session else { continue }
      if let reason = ledger.lines[index].reasonAgainstSeries {
        ledger.lines[index].leaveOut("no part of a series: \(reason)")
      } else if let minSessionMinutes, !session.lasts(minSessionMinutes) {
        ledger.lines[index].leaveOut(
          "the session lasted \(session.length.count) min; those of a series last \(minSessionMinutes)")
      }
    }
  }

  private func leaveOutMeetings(of ledger: inout Ledger) {
    for index in ledger.countedIndices {
      guard let session = ledger.lines[index].attended?.session, isMeeting(session) else { continue }
      ledger.leaveOutBySeries(index, "a \(session.kind.word) meeting is outside the count")
    }
  }
}

extension Session {
  /// Whether it is as long as that without its breaks.
  fileprivate func lasts(_ minutes: Int?) -> Bool { (length - breaks).count >= minutes ?? 0 }
}

extension Ledger {
  fileprivate mutating func leaveOutBySeries(_ index: Int, _ reason: String) {
    lines[index].isLeftOutBySeries = true
    lines[index].leaveOut(reason)
  }
}
