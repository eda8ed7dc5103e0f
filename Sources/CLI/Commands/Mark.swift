import Domain
import Publishing
import Store
import Text

/// `balint mark`: says who was at a session.
enum Mark: Command {
  static let manual = Manual(
    words: ["mark"], summary: "Say who was at a session, by exception.",
    operands: [.init(name: "SESSION", help: "its number, such as S-0142")],
    options: [
      .init(name: "--all", help: "everybody who belonged to the group that day, for the whole session"),
      .init(
        name: "--except", value: "NAME", help: "was not there; names may be parted by commas", repeats: true),
      .init(name: "--late", value: "NAME:DURATION", help: "came so much late", repeats: true),
      .init(name: "--early", value: "NAME:DURATION", help: "left so much early", repeats: true),
      .init(
        name: "--present", value: "NAME[:DURATION]", help: "was there, all of the time or so long",
        repeats: true),
      .init(name: "--online", value: "NAME", help: "took part by video in a mixed session", repeats: true),
      .init(name: "--in-person", value: "NAME", help: "was in the room in a mixed session", repeats: true),
      .init(name: "--case", value: "NAME[:NUMBER]", help: "presented a case, or so many", repeats: true),
      .init(name: "--lead", value: "NAME", help: "led; two names are leader and co-leader", repeats: true),
    ],
    writes: true, answer: .json,
    notes: [
      "With '--all' the list is made anew: whoever was marked before and is not named now is taken off it.",
      "Without '--all' only the people who are named are changed.",
    ],
    examples: [
      "balint mark S-0142 --all --except ng --late patel:30m",
      "balint mark S-0142 --present ngaio,aroha --present mere:60m --lead 'Ana Leader'",
      "balint mark S-0142 --case ngaio --case mere:2 --online patel",
    ])

  static func run(_ call: Call) throws {
    let session = try call.session(call.arguments.operands[0])
    try refuse(session, today: call.today)
    let register = try call.register()
    let before = try register.attendances(at: session.id)
    let roster = try register.memberships(of: session.groupID).filter { $0.covers(session.date) }
    var sheet = MarkSheet(
      session: session, before: before, shares: try register.ownShares(at: session.id), roster: roster,
      people: try register.members())
    try sheet.apply(call)
    let removed = before.filter { sheet.lines[$0.memberID] == nil }
    try call.write { try record(sheet, removed: removed, session: session, in: $0) }
    report(sheet, removed: removed, call)
  }

  private static func refuse(_ session: Session, today: CivilDate) throws {
    if session.date > today {
      throw Problem(
        .refused, "\(session.number) is still to come",
        details: ["It is planned for \(session.date.longWithWeekday); today is \(today.long)."],
        remedy: "Mark who was there after it was held.")
    }
    if session.state == .cancelled {
      throw Problem(.refused, "\(session.number) was cancelled", remedy: "Nobody can have attended it.")
    }
  }

  private static func record(_ sheet: MarkSheet, removed: [Attendance], session: Session, in writing: Writing)
    throws
  {
    if session.state == .planned { try writing.hold(sessionID: session.id) }
    for attendance in removed {
      try writing.removeAttendance(sessionID: session.id, memberID: attendance.memberID)
    }
    for attendance in sheet.attendances { try writing.record(attendance) }
    for (memberID, share) in sheet.shares.sorted(by: { $0.key < $1.key }) where sheet.lines[memberID] != nil {
      try writing.setShare(share, sessionID: session.id, memberID: memberID)
    }
  }

  private static func report(_ sheet: MarkSheet, removed: [Attendance], _ call: Call) {
    let session = sheet.session
    let present = sheet.attendances
    if call.wantsJSON {
      return call.print(json: [
        "session": .string(session.number), "present": .integer(present.count),
        "removed": .integer(removed.count),
        "recorded": .boolean(call.isRecorded),
      ])
    }
    call.print(
      "\(call.done): \(session.number)  \(session.groupName), \(session.date.longWithWeekday), \(session.start), \(session.length.hoursAndMinutes)"
    )
    for line in SessionShow.lines(of: present, shares: sheet.shares, names: sheet.names) { call.print(line) }
    for attendance in removed { call.print("  no longer marked: \(sheet.names[attendance.memberID] ?? "")") }
    let members = present.filter { $0.role == .member }.count
    if members > BalintGroup.usualLimit {
      call.note("Note: \(members) members are marked; a Balint group has at most \(BalintGroup.usualLimit).")
    }
    if !present.contains(where: \.role.isLeading) { call.note("Note: nobody is marked as leader.") }
  }
}
