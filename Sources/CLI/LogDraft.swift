import Domain
import Publishing
import Store
import Text

/// What somebody says of an attendance of their own, before it is recorded.
struct LogDraft {
  /// The session; its number is 0 when it is to be added.
  let session: Session
  /// How long the person was there.
  let minutes: Minutes
  /// What the person was.
  let role: Role

  /// Takes the answers from the command line, or asks for them on a terminal when there are none.
  init(of member: Member, _ call: Call) throws {
    let last = try call.register().attendedSessions(of: member.id).last
    let asks = call.environment.isInteractive && call.arguments.operands.isEmpty
    let answers = LogAnswers(call: call, asks: asks, last: last)
    let date = try answers.date()
    let group = try answers.group(of: member, on: date)
    session = try Self.session(of: group, on: date, member: member, call)
    minutes = try answers.minutes(of: session)
    role = try call.word("--role") ?? Self.usualRole(of: member, in: group, on: date, call)
  }

  private static func usualRole(of member: Member, in group: BalintGroup, on date: CivilDate, _ call: Call)
    throws
    -> Role
  {
    let memberships = try call.register().memberships(of: group.id)
    return memberships.first { $0.memberID == member.id && $0.covers(date) }?.role ?? .member
  }

  /// The group's session of that day, or a new one.
  private static func session(of group: BalintGroup, on date: CivilDate, member: Member, _ call: Call) throws
    -> Session
  {
    let start = try call.arguments.value("--start").map(ClockReader.time)
    let known = try call.register().sessions(ofGroup: group.id).filter {
      $0.date == date && $0.state != .cancelled && (start == nil || $0.start == start)
    }
    if known.count == 1 { return known[0] }
    if known.count > 1 {
      throw Problem(
        .notFound, "\(group.name) met \(known.count) times on \(date.longWithWeekday)",
        details: known.map { "  \($0.number)  \($0.start)" },
        remedy: "Type when it began: --start \(known[0].start)")
    }
    return try newSession(of: group, on: date, at: start, call)
  }

  private static func newSession(
    of group: BalintGroup, on date: CivilDate, at start: LocalTime?, _ call: Call
  ) throws
    -> Session
  {
    guard date <= call.today else {
      throw Problem(
        .refused, "\(date.longWithWeekday) is still to come", remedy: "Log a session when it has been held.")
    }
    guard let start = start ?? group.usualStart else {
      throw Problem(
        .usage, "when the session began is missing: \(group.name) has no usual time",
        remedy: "Type the time: --start 19:00")
    }
    let session = Session(
      id: 0, groupID: group.id, groupName: group.name, date: date, start: start, zone: group.zone,
      length: group.usualLength, breaks: Minutes(0), mode: .inPerson, kind: group.usualKind, cases: 0,
      state: .held)
    try SessionAdd.refuse(session, besides: call.register().sessions(ofGroup: group.id))
    let words = "\(group.name), \(date.longWithWeekday), \(start), \(session.length.hoursAndMinutes)"
    if call.arguments.has("--new") { return session }
    if call.environment.isInteractive {
      call.ask("The register has no such session yet: \(words). Add it? Type yes, or nothing to stop.")
      if call.environment.readLine()?.lowercased() == "yes" { return session }
      throw Problem(.refused, "no session was added", remedy: "Nothing was recorded.")
    }
    throw Problem(
      .notFound, "the register has no such session yet", details: ["  \(words)"],
      remedy: "If it took place, add '--new'; else correct the date or the group.")
  }
}

/// Where the answers of a claim come from: the command line, or questions on the terminal.
private struct LogAnswers {
  let call: Call
  let asks: Bool
  let last: AttendedSession?

  func date() throws -> CivilDate {
    let typed = try answer(0, "When? [today]")
    return try typed.map(call.dates.date) ?? call.today
  }

  func group(of member: Member, on date: CivilDate) throws -> BalintGroup {
    let usual = try usualGroup(of: member, on: date)
    let typed = try answer(1, "Which group?\(usual.map { " [\($0.name)]" } ?? "")")
    if let typed { return try call.group(typed) }
    if let usual { return usual }
    throw Problem(
      .usage,
      "GROUP is missing: \(member.printedName) belongs to no group, or to several, on \(date.longWithWeekday)",
      remedy: "Type it after the date; 'balint group list' lists the groups.")
  }

  func minutes(of session: Session) throws -> Minutes {
    let typed = try answer(2, "How long were you there? [\(session.length.hoursAndMinutes)]")
    let minutes = try typed.map(DurationReader.minutes) ?? session.length
    guard minutes.count > 0 else {
      throw Problem(.usage, "nobody can have been there for \(minutes)", remedy: "Type how long it was.")
    }
    return minutes
  }

  /// What was typed in a place; on a terminal that asks, the answer, nil for nothing.
  private func answer(_ place: Int, _ question: String) throws -> String? {
    guard asks else { return call.arguments.operand(place) }
    call.ask(question)
    guard let line = call.environment.readLine() else {
      throw Problem(.refused, "the questions were left", remedy: "Nothing was recorded.")
    }
    return line.trimmed.isEmpty ? nil : line.trimmed
  }

  /// The group of the last session if the member still belongs to it, else the only one the member belongs to.
  private func usualGroup(of member: Member, on date: CivilDate) throws -> BalintGroup? {
    let mine = try call.register().groups().filter { group in
      try call.register().memberships(of: group.id).contains { $0.memberID == member.id && $0.covers(date) }
    }
    if mine.count == 1 { return mine[0] }
    return asks ? mine.first { $0.id == last?.session.groupID } : nil
  }
}
