import Domain
import Evidence
import Publishing
import Store

/// What an attendance sheet would change in the register.
struct SheetPlan {
  /// A session at which something changes.
  struct Gathering {
    let session: Session
    /// Those of the sheet.
    var people: [(memberID: Int, role: Role)] = []
    /// Who is recorded there until now.
    let known: [Attendance]
  }

  /// The sessions at which something changes.
  private(set) var gatherings: [Gathering] = []
  /// A session that is not there yet, with the place of its row among the sheet's sessions.
  private(set) var newSessions: [(index: Int, session: Session)] = []
  /// Presences that are not there yet.
  private(set) var new: [AttendanceSheet.Entry] = []
  /// Presences that are there with other figures, and what is recorded.
  private(set) var changed: [(entry: AttendanceSheet.Entry, before: Attendance)] = []
  /// How many presences were corrected by hand since the file was taken in; they stay.
  private(set) var corrected = 0
  /// How many presences are there already.
  private(set) var same = 0
  /// What stands against taking the sheet in.
  private(set) var problems: [Problem]

  /// The register's number of each of the sheet's sessions; 0 for a new one.
  private var sessionIDs: [Int] = []

  /// The register's numbers of planned sessions that the sheet shows to have been held.
  private(set) var heldIDs: [Int] = []

  var changesAnything: Bool {
    !(new.isEmpty && changed.isEmpty && newSessions.isEmpty && heldIDs.isEmpty)
  }

  /// Works it out.
  ///
  /// - Parameter isKnown: Whether the file was taken in before.
  init(_ sheet: AttendanceSheet, in register: Register, named name: String, isKnown: Bool) throws {
    problems = sheet.problems
    let groups = Dictionary(
      try register.groups().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [Int: [Int: Attendance]] = [:]
    var sessions: [Session?] = []
    var byHand: [Int: Set<Int>] = [:]
    let takenOff = isKnown ? try register.takenOff() : [:]
    for (index, planned) in sheet.sessions.enumerated() {
      let existing = try register.session(ofGroup: planned.groupID, on: planned.date, at: planned.start)
      sessionIDs.append(existing?.id ?? 0)
      sessions.append(existing ?? groups[planned.groupID].map { Self.session(planned, of: $0) })
      guard let existing else {
        if let session = sessions[index] { newSessions.append((index, session)) }
        continue
      }
      if let problem = Self.conflict(of: planned, with: existing, named: name) { problems.append(problem) }
      if existing.state == .planned { heldIDs.append(existing.id) }
      let present = try register.attendances(at: existing.id)
      if isKnown {
        byHand[index] = try register.recordedByHand(at: existing.id).union(takenOff[existing.id] ?? [])
      }
      known[index] = Dictionary(present.map { ($0.memberID, $0) }, uniquingKeysWith: { first, _ in first })
    }
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      try refuseOverlaps(of: group, in: register, named: name)
    }
    for entry in sheet.entries {
      classify(
        entry, known: known[entry.session]?[entry.memberID],
        isByHand: byHand[entry.session]?.contains(entry.memberID) ?? false)
    }
    gather(sheet.entries, at: sessions, known: known)
  }

  private mutating func gather(
    _ entries: [AttendanceSheet.Entry], at sessions: [Session?], known: [Int: [Int: Attendance]]
  ) {
    var places: [Int: Int] = [:]
    for entries in [new, changed.map(\.entry)] {
      for entry in entries where places[entry.session] == nil {
        guard let session = sessions[entry.session] else { continue }
        places[entry.session] = gatherings.count
        gatherings.append(
          Gathering(
            session: session,
            known: known[entry.session, default: [:]].values.sorted { $0.memberID < $1.memberID }))
      }
    }
    for entry in entries {
      if let place = places[entry.session] {
        gatherings[place].people.append((entry.memberID, entry.role))
      }
    }
  }

  /// After so many rows the watch is told.
  private static let watchedEvery = 4096

  /// Writes the plan.
  ///
  /// - Parameter watch: Told now and then how many new presences were written, of how many.
  func record(
    in writing: Writing, evidence: Int, watch: @escaping (_ rows: Int, _ total: Int) -> Void
  ) throws {
    var ids = sessionIDs
    for (index, session) in newSessions { ids[index] = try writing.addSession(session) }
    for id in heldIDs { try writing.hold(sessionID: id) }
    for (entry, _) in changed {
      try writing.record(Self.attendance(entry, at: ids[entry.session]), evidenceID: evidence)
      try writing.spill()
    }
    let new = new
    try writing.recordNew(
      new.indices.lazy.map { index in
        if index % Self.watchedEvery == 0 { watch(index, new.count) }
        return Self.attendance(new[index], at: ids[new[index].session])
      }, evidenceID: evidence)
  }

  /// A new session of a group must not take place at the same time as another of it: the time would count twice.
  private mutating func refuseOverlaps(of group: BalintGroup, in register: Register, named name: String)
    throws
  {
    let new = newSessions.map(\.session).filter { $0.groupID == group.id }
    guard !new.isEmpty else { return }
    let known = try register.sessions(ofGroup: group.id).filter { $0.state != .cancelled }
    let all = (known + new).sorted { ($0.date, $0.start) < ($1.date, $1.start) }
    for (first, second) in zip(all, all.dropFirst()) where first.overlaps(second) {
      guard first.id == 0 || second.id == 0 else { continue }
      problems.append(
        Problem(
          .refused, "\(group.name) would meet twice at once on \(second.date)", at: name,
          details: ["From \(first.start) for \(first.length), and from \(second.start) for \(second.length)."]
        ))
    }
  }

  private mutating func classify(_ entry: AttendanceSheet.Entry, known: Attendance?, isByHand: Bool) {
    guard let known else {
      if isByHand { corrected += 1 } else { new.append(entry) }
      return
    }
    if known == Self.attendance(entry, at: known.sessionID) {
      same += 1
    } else if isByHand {
      corrected += 1
    } else {
      changed.append((entry, known))
    }
  }

  private static func attendance(_ entry: AttendanceSheet.Entry, at sessionID: Int) -> Attendance {
    Attendance(
      sessionID: sessionID, memberID: entry.memberID, role: entry.role, minutes: entry.minutes,
      state: .confirmed)
  }

  private static func session(_ planned: AttendanceSheet.SheetSession, of group: BalintGroup) -> Session {
    group.session(on: planned.date, at: planned.start, lasting: planned.length)
  }

  private static func conflict(
    of planned: AttendanceSheet.SheetSession, with existing: Session, named name: String
  ) -> Problem? {
    if existing.length != planned.length {
      return Problem(
        .refused, "\(existing.number) on \(existing.date) has another length", at: name,
        details: [
          "The register has \(existing.length.count) minutes, the file \(planned.length.count). Correct the column 'minutes'."
        ])
    }
    if existing.state == .cancelled {
      return Problem(.refused, "\(existing.number) on \(existing.date) was cancelled", at: name)
    }
    return nil
  }
}
