import Domain
import Publishing
import Store

/// The attendance of one session as it is about to be recorded, with what the checks say of it.
struct EntryChecks {
  let session: Session
  let attendances: [Attendance]
  /// People who are not in the register yet.
  let guests: [MarkSheet.NewGuest]
  /// Who is known not to belong to the group.
  let visitors: Set<Int>
  let names: [Int: String]

  /// Checks who was there; whoever's attendance was rejected was not.
  init(
    session: Session, attendances: [Attendance], guests: [MarkSheet.NewGuest] = [], visitors: Set<Int> = [],
    names: [Int: String]
  ) {
    self.session = session
    self.attendances = attendances.filter { $0.state != .rejected }
    self.guests = guests
    self.visitors = visitors
    self.names = names
  }

  /// Checks a whole sheet, and stops unless what was found is allowed, or was so before.
  ///
  /// - Parameter before: Who was marked until now.
  /// - Throws: `Problem` naming the checks and how to overrule them.
  func apply(_ call: Call, since before: [Attendance] = []) throws {
    try Concern.settle(concerns(call, since: before), call)
  }

  /// Checks claims that are confirmed: others may be confirmed or marked later, so that nobody is missed yet.
  ///
  /// - Throws: `Problem` naming the checks and how to overrule them.
  func applyToClaims(_ call: Call, since before: [Attendance]) throws {
    let found = try concerns(call, since: before)
    let early = found.filter { [.noLeader, .quorum].contains($0.check) }
    for concern in early { call.note(concern.note) }
    try Concern.settle(found.filter { !early.contains($0) }, call)
  }

  /// Checks people of whom alone something is said, as `apply` does a whole sheet.
  ///
  /// - Parameter before: What was so until now.
  /// - Throws: `Problem` naming the checks and how to overrule them.
  func applyToEach(_ call: Call, since before: EntryChecks? = nil) throws {
    let known = try before?.personalConcerns(call) ?? []
    try Concern.settle(personalConcerns(call).filter { !known.contains($0) }, call)
  }

  /// What the checks of a whole sheet found, without what was so before it was changed.
  private func concerns(_ call: Call, since before: [Attendance]) throws -> [Concern] {
    let found = try concerns(call)
    guard before.contains(where: { $0.state == .confirmed }) else { return found }
    let known = try EntryChecks(session: session, attendances: before, visitors: visitors, names: names)
      .concerns(call)
    return found.filter { !known.contains($0) }
  }

  /// What the checks of a whole sheet found.
  func concerns(_ call: Call) throws -> [Concern] {
    try sizeConcerns + personalConcerns(call) + quorums(call)
  }

  private func personalConcerns(_ call: Call) throws -> [Concern] {
    try timeConcerns(today: call.today) + rosterConcerns(call) + twoPlaces(call)
  }

  private var members: Int { confirmed.count { $0.role == .member } + guests.count }

  /// Who is vouched for: nobody else makes a group or a quorum.
  private var confirmed: [Attendance] { attendances.filter { $0.state == .confirmed } }

  /// A doctor alone records nobody else, and no leader.
  private var isOneDoctorsRegister: Bool { names.count == 1 && guests.isEmpty }

  private var sizeConcerns: [Concern] {
    var concerns: [Concern] = []
    if members > BalintGroup.usualLimit {
      concerns.append(
        Concern(
          check: .tooMany,
          words: "\(members) members are marked; a Balint group has at most \(BalintGroup.usualLimit)"))
    }
    if !isOneDoctorsRegister, !confirmed.contains(where: \.role.isLeading) {
      concerns.append(Concern(check: .noLeader, words: "nobody is marked as leader"))
    }
    return concerns
  }

  private func timeConcerns(today: CivilDate) -> [Concern] {
    var concerns: [Concern] = []
    if session.date > today {
      concerns.append(
        Concern(
          check: .future,
          words: "the session of \(session.date.longWithWeekday) is still to come; today is \(today.long)"))
    }
    if session.start.minuteOfDay + session.length.count > 1440 {
      concerns.append(
        Concern(
          check: .overMidnight,
          words: "the session goes over midnight; all of it counts on \(session.date.longWithWeekday)"))
    }
    let stays =
      attendances.map { (names[$0.memberID] ?? "", $0.minutes) } + guests.map { ($0.name, $0.minutes) }
    for (name, minutes) in stays where minutes > session.length {
      concerns.append(
        Concern(
          check: .tooLong,
          words: "\(name) would have been there for \(minutes); the session lasted \(session.length)"))
    }
    return concerns
  }

  private func rosterConcerns(_ call: Call) throws -> [Concern] {
    let memberships = try call.register().memberships(of: session.groupID)
    guard !memberships.isEmpty else { return [] }
    let strangers = attendances.map(\.memberID).filter { id in
      !visitors.contains(id) && !memberships.contains { $0.memberID == id && $0.covers(session.date) }
    }
    guard !strangers.isEmpty else { return [] }
    let who = strangers.map { id in
      let joins = memberships.filter { $0.memberID == id && $0.from > session.date }.map(\.from).min()
      return (names[id] ?? "") + (joins.map { ", who joined on \($0.long)" } ?? "")
    }
    return [
      Concern(
        check: .notOnRoster,
        words: "did not belong to \(session.groupName) that day: \(who.joined(separator: "; "))")
    ]
  }

  private func twoPlaces(_ call: Call) throws -> [Concern] {
    let minutes = call.environment.minutes(of: session)
    let others = try call.register().sessions(near: session).filter {
      minutes.overlaps(call.environment.minutes(of: $0))
    }
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
    let facts = try sessionFacts(call)
    let headcount = Headcount(
      members: members, leaders: confirmed.count(where: \.role.isLeading),
      others: confirmed.count { !$0.role.isLeading && $0.role != .member })
    var people: [Concern: [Int]] = [:]
    for attendance in confirmed where attendance.role != .observer {
      for enrolment in try call.register().enrolments(of: attendance.memberID) {
        guard let scheme = try shelf.scheme(enrolment.schemeID) else { continue }
        let reason = { (present: Headcount) in
          scheme.gateReason(
            against: AttendedSession(
              session: session, attendance: attendance, present: present, facts: facts), enrolment: enrolment)
        }
        guard let found = reason(headcount) else { continue }
        let check = reason(Self.fullGroup) == nil ? EntryCheck.quorum : .notCounted
        people[Concern(check: check, words: "\(scheme.id): \(found)"), default: []]
          .append(attendance.memberID)
      }
    }
    return people.sorted { $0.key.words < $1.key.words }.map { concern, people in
      let who = people.compactMap { names[$0] }.joined(separator: ", ")
      return Concern(check: concern.check, words: "it will not count under \(concern.words) (\(who))")
    }
  }

  /// As many people as no body finds too few or too many.
  private static let fullGroup = Headcount(members: 8, leaders: 1, others: 0)

  private func sessionFacts(_ call: Call) throws -> SessionFacts {
    let approvals = try call.register().approvals().filter {
      $0.groupID == session.groupID && $0.validity.contains(session.date)
    }
    return SessionFacts(
      tags: session.id == 0 ? [:] : try call.register().tags(at: session.id),
      approvals: Dictionary(
        approvals.map { ($0.schemeID, $0.number) }, uniquingKeysWith: { _, last in last }),
      assumesAsked: true)
  }
}
