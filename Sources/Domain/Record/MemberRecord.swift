/// Everything recorded about one member that rules look at.
public struct MemberRecord: Sendable {
  /// The sessions attended, in any order.
  public let sessions: [AttendedSession]
  /// What was done besides, under any scheme.
  public let activities: [Activity]
  /// What bodies want besides attendance.
  public let evidence: [HeldEvidence]
  /// When the member did not work.
  public let leave: [Leave]

  /// Makes a record; without more than sessions, nothing else is known.
  public init(
    sessions: [AttendedSession], activities: [Activity] = [], evidence: [HeldEvidence] = [],
    leave: [Leave] = []
  ) {
    self.sessions = sessions
    self.activities = activities
    self.evidence = evidence
    self.leave = leave
  }

  /// The record as it stood on a day: what came later is not in it.
  public func upTo(_ date: CivilDate) -> MemberRecord {
    MemberRecord(
      sessions: sessions.filter { $0.session.date <= date },
      activities: activities.filter { $0.date <= date },
      evidence: evidence.filter { $0.date <= date }, leave: leave.filter { $0.period.first <= date })
  }

  /// The record as it would be if every claimed attendance were confirmed, and its session, if it is still planned, held.
  public var countingClaims: MemberRecord {
    let confirmed = sessions.map { attended in
      guard attended.attendance.state == .claimed else { return attended }
      let claim = attended.attendance
      return AttendedSession(
        session: attended.session.with(\.state, .held),
        attendance: Attendance(
          sessionID: claim.sessionID, memberID: claim.memberID, role: claim.role, minutes: claim.minutes,
          state: .confirmed),
        present: attended.present, facts: attended.facts)
    }
    return MemberRecord(sessions: confirmed, activities: activities, evidence: evidence, leave: leave)
  }

  /// The Balint sessions alone.
  public var sessionsOnly: MemberRecord { MemberRecord(sessions: sessions, leave: leave) }
}
