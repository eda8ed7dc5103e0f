import Domain
import Publishing
import Store

/// All that is recorded about one member, in a few lines.
struct MemberHistory {
  let member: Member
  private let sessions: [AttendedSession]
  private let groups: [(groupName: String, membership: Membership)]
  private let enrolments: [Enrolment]
  private let record: MemberRecord
  private let recognitions: [Recognition]
  private let certificates: [IssuedCertificate]

  /// Reads it.
  init(of member: Member, in register: Register) throws {
    self.member = member
    record = try register.record(of: member.id)
    sessions = record.sessions
    groups = try register.memberships(ofMember: member.id)
    enrolments = try register.enrolments(of: member.id)
    recognitions = try register.recognitions().filter { $0.memberID == member.id }
    certificates = try register.certificates(of: member.id)
  }

  /// The first day of a session, an activity or a piece of evidence; nil without any.
  var firstDay: CivilDate? {
    (sessions.map(\.session.date) + record.activities.map(\.date) + record.evidence.map(\.date)).min()
  }

  /// The schemes that the member is under.
  var schemes: [String] { enrolments.map(\.schemeID) }

  /// Who it is, and what there is, a line a kind.
  var lines: [String] {
    let certificateNumbers = certificates.map(\.number).joined(separator: ", ")
    let rest = [
      counted(record.activities.count, "activity", plural: "activities"),
      counted(record.evidence.count, "piece of evidence", plural: "pieces of evidence"),
      counted(record.leave.count, "leave", plural: "leaves"),
    ].filter { !$0.hasPrefix("0 ") }.joined(separator: ", ")
    return [member.words, "  \(attendanceWords)"]
      + groups.map { "  \($0.membership.role.word) of \($0.groupName)\(Self.days($0.membership))" }
      + enrolments.map { "  under \($0.schemeID) from \($0.from.long)" }
      + recognitions.map { "  recognised as \($0.what)\($0.validity.words)" }
      + (rest.isEmpty ? [] : ["  \(rest)"])
      + (certificates.isEmpty
        ? [] : ["  \(certificates.count == 1 ? "certificate" : "certificates") \(certificateNumbers)"])
  }

  /// How many sessions and minutes are confirmed, and what else is recorded.
  var attendanceWords: String {
    let confirmed = sessions.filter { $0.attendance.state == .confirmed }
    let minutes = Minutes(confirmed.map(\.minutes.count).reduce(0, +))
    let others = [Attendance.State.claimed, .rejected].compactMap { state -> String? in
      let count = sessions.count { $0.attendance.state == state }
      return count == 0 ? nil : ", \(count) \(state.word)"
    }
    let dates = confirmed.map(\.session.date)
    let span = dates.min().flatMap { first in dates.max().flatMap { Period(from: first, to: $0) } }
    return
      "\(counted(confirmed.count, "session"))\(confirmed.isEmpty ? "" : ", \(minutes.hoursAndMinutes), ")\(span?.words ?? "")\(others.joined())"
  }

  private static func days(_ membership: Membership) -> String {
    " from \(membership.from.long)\(membership.to.map { " to \($0.long)" } ?? "")"
  }
}
