import Domain
import Publishing
import Store

/// What is looked at before attendance is recorded, each under a name by which it can be allowed.
enum EntryCheck: String, CaseIterable {
  /// More members than a Balint group has.
  case tooMany = "too-many"
  /// Nobody led.
  case noLeader = "no-leader"
  /// Somebody did not belong to the group that day.
  case notOnRoster = "not-on-roster"
  /// Fewer people than a body of a member asks for.
  case quorum
  /// The session ends on the day after it began.
  case overMidnight = "over-midnight"
  /// Somebody was in another group at the same time.
  case twoPlaces = "two-places"

  /// Whether it stops the command unless it is allowed; the others are said and recorded all the same.
  var stops: Bool { self == .twoPlaces }

  /// The option that allows what a check stops.
  static let option = Manual.Option(
    name: "--allow", value: "CHECK",
    help: "record all the same, although a check objects: two-places; the trail says so", repeats: true)
}

/// The attendance of one session as it is about to be recorded, with what the checks say of it.
struct EntryChecks {
  /// What a check found.
  struct Concern: Equatable {
    let check: EntryCheck
    let words: String

    /// It in one line.
    var note: String { "Note (\(check.rawValue)): \(words)." }
  }

  let session: Session
  let attendances: [Attendance]
  let guests: Int
  let names: [Int: String]

  /// Checks who was there; whoever's attendance was rejected was not.
  init(session: Session, attendances: [Attendance], guests: Int, names: [Int: String]) {
    self.session = session
    self.attendances = attendances.filter { $0.state != .rejected }
    self.guests = guests
    self.names = names
  }

  /// Refuses what stops unless it is allowed, and says the rest.
  ///
  /// - Throws: `Problem` naming the check and how to allow it.
  func apply(_ call: Call) throws {
    let concerns = try concerns(call)
    try Self.refuse(concerns, call)
    for concern in concerns { call.note(concern.note) }
  }

  /// Refuses what stops unless it is allowed.
  ///
  /// - Throws: `Problem` naming the check and how to allow it.
  static func refuse(_ concerns: [Concern], _ call: Call) throws {
    let allowed = Set(call.names("--allow"))
    if let stranger = allowed.first(where: { EntryCheck(rawValue: $0) == nil }) {
      throw Problem(
        .usage, "there is no check '\(stranger)'",
        remedy: "Checks are \(EntryCheck.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let stopping = concerns.filter { $0.check.stops && !allowed.contains($0.check.rawValue) }
    if let first = stopping.first {
      throw Problem(
        .refused, first.words, details: stopping.dropFirst().map(\.words),
        remedy:
          "Correct it; or, if it is so, add '--allow \(first.check.rawValue)' and say why with '--reason'.")
    }
  }

  /// What the checks found.
  func concerns(_ call: Call) throws -> [Concern] {
    let roster = try call.register().memberships(of: session.groupID).filter { $0.covers(session.date) }
    return sizeConcerns + timeConcerns + rosterConcerns(roster) + (try twoPlaces(call)) + (try quorums(call))
  }

  private var members: Int { attendances.count { $0.role == .member } + guests }

  private var sizeConcerns: [Concern] {
    var concerns: [Concern] = []
    if members > BalintGroup.usualLimit {
      concerns.append(
        Concern(
          check: .tooMany,
          words: "\(members) members are marked; a Balint group has at most \(BalintGroup.usualLimit)"))
    }
    if !attendances.contains(where: \.role.isLeading) {
      concerns.append(Concern(check: .noLeader, words: "nobody is marked as leader"))
    }
    return concerns
  }

  private var timeConcerns: [Concern] {
    let end = session.start.minuteOfDay + session.length.count
    guard end > 1440 else { return [] }
    return [
      Concern(
        check: .overMidnight,
        words: "the session goes over midnight; all of it counts on \(session.date.longWithWeekday)")
    ]
  }

  private func rosterConcerns(_ roster: [Membership]) -> [Concern] {
    guard !roster.isEmpty else { return [] }
    let strangers = attendances.filter { attendance in !roster.contains { $0.memberID == attendance.memberID }
    }
    guard !strangers.isEmpty else { return [] }
    let who = strangers.map { names[$0.memberID] ?? "" }.joined(separator: ", ")
    return [Concern(check: .notOnRoster, words: "did not belong to \(session.groupName) that day: \(who)")]
  }

  /// Who was in another group at the same time.
  func twoPlaces(_ call: Call) throws -> [Concern] {
    let others = try call.register().sessions(overlapping: session)
    return try others.flatMap { other in
      try call.register().attendances(at: other.id).filter { there in
        there.state != .rejected && attendances.contains { $0.memberID == there.memberID }
      }.map { there in
        Concern(
          check: .twoPlaces,
          words:
            "\(names[there.memberID] ?? "") was at \(other.number) (\(other.groupName), \(other.start)) at the same time"
        )
      }
    }
  }

  /// Bodies whose rules leave the session out for those who are under them, each once.
  private func quorums(_ call: Call) throws -> [Concern] {
    let shelf = try call.shelf()
    let approvals = try call.register().approvals().filter {
      $0.groupID == session.groupID && $0.validity.contains(session.date)
    }
    let facts = SessionFacts(
      tags: session.id == 0 ? [:] : try call.register().tags(at: session.id),
      approvals: Dictionary(
        approvals.map { ($0.schemeID, $0.number) }, uniquingKeysWith: { _, last in last }),
      assumesAsked: true)
    var reasons: [String: [Int]] = [:]
    let headcount = Headcount(
      members: members, leaders: attendances.count(where: \.role.isLeading),
      others: attendances.count { !$0.role.isLeading && $0.role != .member })
    for attendance in attendances where attendance.role != .observer {
      for enrolment in try call.register().enrolments(of: attendance.memberID) {
        guard let scheme = try shelf.scheme(enrolment.schemeID) else { continue }
        let attended = AttendedSession(
          session: session, attendance: attendance, present: headcount, facts: facts)
        if let reason = scheme.gateReason(against: attended, enrolment: enrolment) {
          reasons["\(scheme.id): \(reason)", default: []].append(attendance.memberID)
        }
      }
    }
    return reasons.sorted { $0.key < $1.key }.map { reason, people in
      let who = people.compactMap { names[$0] }.joined(separator: ", ")
      return Concern(check: .quorum, words: "it will not count under \(reason) (\(who))")
    }
  }
}
