import Domain
import SQLite

extension Writing {
  /// Notes whose word an attendance needs that is about to change, and which certificates print it.
  func note(_ known: Attendance, becoming new: Attendance) throws {
    try noteCertificates(sessionID: known.sessionID, memberID: known.memberID)
    if known.state != new.state {
      try noteSettling(sessionID: known.sessionID, memberID: known.memberID, from: known.state)
    }
    try noteRaise(of: known, to: new)
  }

  /// Notes that an attendance changes its state; to be called before it does.
  func noteSettling(sessionID: Int, memberID: Int, from state: Attendance.State?) throws {
    guard let state, state != .confirmed else { return }
    let recorder = try register.recorder(ofSession: sessionID, memberID: memberID)
    settled.append(
      SettledClaim(
        sessionID: sessionID, memberID: memberID, claimant: state == .claimed ? recorder : nil,
        before: state))
  }

  /// Notes that a member's confirmed attendance becomes more than somebody else confirmed.
  func noteRaise(of known: Attendance, to new: Attendance) throws {
    guard known.state == .confirmed, new.state == .confirmed, !known.role.isLeading,
      new.minutes > known.minutes || new.role != known.role,
      try register.recorder(ofSession: known.sessionID, memberID: known.memberID) != actor
    else { return }
    settled.append(
      SettledClaim(
        sessionID: known.sessionID, memberID: known.memberID, claimant: nil, before: .confirmed))
  }

  /// Notes which attendances a changeset changes; to be called before it is applied.
  func noteAttendances(in changes: [UInt8]) throws {
    var found: [(session: Int, member: Int, state: Attendance.State?, stays: Bool)] = []
    _ = Changeset.forEachChange(in: changes) { change in
      guard change.table == "attendance", change.operation != .insert,
        case .integer(let session) = change.before[0], case .integer(let member) = change.before[1]
      else { return }
      var state: Attendance.State?
      if case .integer(let before) = change.before[4] { state = Attendance.State(rawValue: Int(before)) }
      found.append((Int(session), Int(member), state, change.operation == .update))
    }
    for row in found {
      if row.state ?? .confirmed == .confirmed {
        try noteCertificates(sessionID: row.session, memberID: row.member)
      }
      if row.stays { try noteSettling(sessionID: row.session, memberID: row.member, from: row.state) }
    }
  }
}
