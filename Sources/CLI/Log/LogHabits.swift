import Domain
import Publishing
import Store

/// What is known of a person who logs: the groups, and the last session.
struct LogHabits {
  private let member: Member
  /// The last session that is recorded; nil for the first.
  let last: AttendedSession?

  init(of member: Member, _ call: Call) throws {
    self.member = member
    last = try call.register().attendedSessions(of: member.id).last { $0.attendance.state != .rejected }
  }

  /// The group that is meant when none is typed; on a terminal it is asked which.
  ///
  /// - Throws: `Problem` when it may be several, or none.
  func group(on date: CivilDate, _ call: Call) throws -> BalintGroup {
    if let only = try only(on: date, call) { return only }
    let mine = try groups(on: date, call)
    if call.environment.isInteractive {
      let usual = try usual(on: date, call)
      call.ask("Which group?\(usual.map { " [\($0.name)]" } ?? "")")
      let typed = call.environment.readLine()?.trimmed ?? ""
      if !typed.isEmpty { return try call.group(typed) }
      if let usual { return usual }
    }
    throw Problem(
      .usage,
      mine.isEmpty
        ? "GROUP is missing: \(member.printedName) belongs to no group on \(date.longWithWeekday)"
        : "GROUP is missing: \(member.printedName) belongs to \(mine.map(\.name).joined(separator: " and "))",
      remedy: "Type it after the date; 'balint group list' lists the groups.")
  }

  /// The group that Enter stands for.
  func usual(on date: CivilDate, _ call: Call) throws -> BalintGroup? {
    if let only = try only(on: date, call) { return only }
    let mine = try groups(on: date, call)
    let all = mine.isEmpty ? try call.register().groups() : mine
    return all.first { $0.id == last?.session.groupID }
  }

  /// How long the person was there last, where the same group met.
  func minutes(of session: Session) -> Minutes {
    guard let last, last.session.groupID == session.groupID else { return session.length }
    return min(last.attendance.minutes, session.length)
  }

  /// What the person is in the group.
  func role(in groupID: Int, on date: CivilDate, _ call: Call) throws -> Role {
    let memberships = try call.register().memberships(of: groupID)
    return memberships.first { $0.memberID == member.id && $0.covers(date) }?.role ?? .member
  }

  /// The only group that the person belongs to, or that there is.
  private func only(on date: CivilDate, _ call: Call) throws -> BalintGroup? {
    let mine = try groups(on: date, call)
    let all = mine.isEmpty ? try call.register().groups() : mine
    return all.count == 1 ? all[0] : nil
  }

  private func groups(on date: CivilDate, _ call: Call) throws -> [BalintGroup] {
    try call.register().groups().filter { group in
      try call.register().memberships(of: group.id).contains { $0.memberID == member.id && $0.covers(date) }
    }
  }
}
