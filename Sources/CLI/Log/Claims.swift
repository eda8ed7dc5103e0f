import Domain
import Evidence
import Publishing
import Store
import Text

/// The claims of one session that are to be settled.
struct Claims {
  private let session: Session
  private let claims: [Attendance]
  private let before: [Attendance]
  private let people: [Member]

  /// The claims that the operands name.
  ///
  /// - Throws: `Problem` when there are none.
  init(_ call: Call) throws {
    let register = try call.register()
    session = try call.session(call.arguments.operands[0])
    people = try register.members()
    let all = try register.attendances(at: session.id)
    before = all
    let named = try call.arguments.operands.dropFirst().map { [people] in try call.member($0, among: people) }
    let claimed = all.filter { $0.state == .claimed }
    if let stranger = named.first(where: { member in !claimed.contains { $0.memberID == member.id } }) {
      throw Self.noClaim(of: stranger, at: session, all)
    }
    claims = named.isEmpty ? claimed : claimed.filter { claim in named.contains { $0.id == claim.memberID } }
    guard !claims.isEmpty else {
      throw Problem(
        .refused, "nobody claims to have been at \(session.number)",
        remedy: "'balint session show \(session.number)' shows who was there.")
    }
    if session.state == .cancelled {
      throw Problem(.refused, "\(session.number) was cancelled", remedy: "Nobody can have attended it.")
    }
  }

  /// Settles the claims and says so.
  func settle(as state: Attendance.State, _ call: Call) throws {
    let settled = claims.map { claim in
      Attendance(
        sessionID: claim.sessionID, memberID: claim.memberID, role: claim.role, minutes: claim.minutes,
        state: state)
    }
    if state == .confirmed { try check(settled, call) }
    try call.write { writing in
      if session.state == .planned, state == .confirmed { try writing.hold(sessionID: session.id) }
      for attendance in settled { try writing.record(attendance) }
    }
    let heading =
      "\(call.done) as \(state.word): \(session.number)  \(session.groupName), \(session.date.longWithWeekday)"
    let lines = claims.map { "  \(name(of: $0.memberID)), \($0.minutes), \($0.role.word)" }
    call.report(
      ([heading] + lines).joined(separator: "\n"),
      json: [
        "session": .string(session.number), "state": .string(state.word),
        "members": .array(claims.map { .string(Reference.member.written($0.memberID)) }),
      ])
  }

  private func check(_ settled: [Attendance], _ call: Call) throws {
    let others = before.filter { known in
      known.state == .confirmed && !settled.contains { $0.memberID == known.memberID }
    }
    try EntryChecks(session: session, attendances: others + settled, names: call.memberNames())
      .applyToClaims(call, since: before)
  }

  private func name(of memberID: Int) -> String { people.first { $0.id == memberID }?.printedName ?? "" }

  private static func noClaim(of member: Member, at session: Session, _ all: [Attendance]) -> Problem {
    let known = all.first { $0.memberID == member.id }
    return Problem(
      .refused, "\(member.printedName) does not claim to have been at \(session.number)",
      details: known.map { ["Recorded there: \($0.minutes), \($0.role.word), \($0.state.word)."] } ?? [],
      remedy: "'balint session show \(session.number)' shows who was there.")
  }
}
