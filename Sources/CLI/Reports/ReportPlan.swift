import Domain
import Evidence
import Store

/// What the reports of a session would change in the register.
struct ReportPlan {
  /// How an attendance differs from what is recorded.
  enum Change: String {
    case new
    case changed
    case same
    /// The file says something else, and somebody corrected it by hand after the file had been taken in.
    case corrected
  }

  /// One member's attendance.
  struct Line {
    let member: Member
    let people: [ReportedPerson]
    let attendance: Attendance
    let before: Attendance?
    let isCorrected: Bool

    var change: Change {
      guard let before else { return .new }
      return before == attendance ? .same : isCorrected ? .corrected : .changed
    }
  }

  let session: Session
  /// Who was there.
  private(set) var lines: [Line] = []
  /// Members who are in the files and were not there during the session.
  private(set) var absent: [ReportedPerson] = []
  /// Members of the files who were taken off by hand since the files were taken in.
  private(set) var removed: [Member] = []
  /// What is recorded until now.
  let before: [Attendance]
  /// What is recorded of others, which stays.
  let kept: [Attendance]
  /// Whom names mean from now on.
  let aliases: [AliasMemory.Alias]

  init(
    _ cast: ReportCast, from files: ReportFiles, of session: Session, during window: SessionWindow,
    in register: Register
  ) throws {
    before = try register.attendances(at: session.id)
    let roster = try register.memberships(of: session.groupID).filter { $0.covers(session.date) }
    let isKnown = try files.areKnown(at: session, in: register)
    let corrected = isKnown ? try register.recordedByHand(at: session.id) : []
    let takenOff = isKnown ? try register.takenOff()[session.id] ?? [] : []
    self.session = session
    aliases = cast.memory.new
    for found in cast.found {
      let minutes = window.minutes(of: found.people)
      guard minutes.count > 0 else {
        absent += found.people
        continue
      }
      let known = before.first { $0.memberID == found.member.id }
      if known == nil, takenOff.contains(found.member.id) {
        removed.append(found.member)
        continue
      }
      let role =
        found.people.lazy.compactMap(\.role).first ?? known?.role
        ?? roster.first { $0.memberID == found.member.id }?.role ?? .member
      let attendance = Attendance(
        sessionID: session.id, memberID: found.member.id, role: role, minutes: minutes, state: .confirmed)
      lines.append(
        Line(
          member: found.member, people: found.people, attendance: attendance, before: known,
          isCorrected: corrected.contains(found.member.id)))
    }
    let present = Set(lines.map(\.member.id))
    kept = before.filter { !present.contains($0.memberID) }
  }

  /// Who is new or changed.
  var changes: [Line] { lines.filter { [.new, .changed].contains($0.change) } }

  /// Whether anything is to be written.
  var changesAnything: Bool { !changes.isEmpty || !aliases.isEmpty || session.state == .planned }

  /// Everybody who will be recorded at the session.
  var attendances: [Attendance] {
    let named = lines.map { line in
      line.change == .corrected ? line.before ?? line.attendance : line.attendance
    }
    return (named + kept).filter { $0.state != .rejected }
  }

  /// Writes it; each attendance names the file in which the person stands first.
  func record(_ files: ReportFiles, in writing: Writing) throws {
    if session.state == .planned { try writing.hold(sessionID: session.id) }
    for alias in aliases { try writing.remember(alias: alias.name, memberID: alias.member.id) }
    guard !changes.isEmpty else { return }
    let evidence = try files.keep(in: writing)
    for line in changes {
      try writing.record(line.attendance, evidenceID: line.people.first.flatMap { evidence[$0.file] })
    }
  }
}
