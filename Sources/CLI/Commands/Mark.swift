import Domain
import Publishing
import Store
import Text

/// `balint mark`: says who was at a session.
enum Mark: Command {
  static let manual = Manual(
    words: ["mark"], summary: "Say who was at a session, by exception.",
    operands: [
      .init(
        name: "SESSION", help: "its number, such as S-0142, or the code on its sheet, such as S-0142.K7P"),
      .init(
        name: "ROW",
        help: "rows of the printed sheet: 1-6,9 late:3=30m early:5=15m lead:7 online:4 case:2 guest:NAME",
        isOptional: true, repeats: true),
    ],
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
      "With '--all' the list is made anew: whoever was marked before and is not named now is taken off it. What people claim of themselves stays open until it is named; '--except' rejects it.",
      "With rows such as 1-6,9 too; a guest who is new is added as a member. 'balint session sheet' prints the rows.",
      "Otherwise only the people who are named are changed.",
    ],
    examples: [
      "balint mark S-0142 --all --except ng --late patel:30m",
      "balint mark S-0142 --present ngaio,aroha --present mere:60m --lead 'Ana Leader'",
      "balint mark S-0142 1-6,9 late:3=30m lead:7 guest:'Dr R Cole'",
      "balint mark S-0142 --case ngaio --case mere:2 --online patel",
    ])

  static func run(_ call: Call) throws {
    let parts = call.arguments.operands[0].split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let session = try call.session(parts[0])
    try refuseCancelled(session)
    let register = try call.register()
    let memberships = try register.memberships(of: session.groupID)
    let rows = memberships.onSheet(for: session.date).map(\.memberID)
    if parts.count == 2 { try check(parts[1], of: session, rows: rows) }
    var request = MarkRequest(options: call)
    try request.key(call.arguments.operands.dropFirst(), on: rows)
    let before = try register.attendances(at: session.id)
    var sheet = MarkSheet(
      session: session, before: before, shares: try register.ownShares(at: session.id),
      roster: memberships.filter { $0.covers(session.date) }, people: try register.members())
    try sheet.apply(request, call)
    let removed = before.filter { sheet.lines[$0.memberID] == nil }
    try EntryChecks(
      session: session, attendances: sheet.attendances, guests: sheet.newGuests, visitors: sheet.visitors,
      names: sheet.names
    ).apply(call, since: before)
    let guests = try call.write { try record(sheet, removed: removed, session: session, in: $0) }
    report(sheet, guests: guests, removed: removed, call)
  }

  /// The rows of a sheet that was printed before the roster changed would name other people.
  private static func check(_ code: String, of session: Session, rows: [Int]) throws {
    let now = RosterCode.code(of: rows, on: session.date)
    guard code.uppercased() != now else { return }
    throw Problem(
      .refused,
      "the sheet with the code \(session.number).\(code.uppercased()) has other rows than the group now",
      details: ["Somebody joined or left since it was printed; the code is \(session.number).\(now) now."],
      remedy:
        "Look up the rows with 'balint session sheet \(session.number)', and key them with the new code.")
  }

  private static func refuseCancelled(_ session: Session) throws {
    if session.state == .cancelled {
      throw Problem(.refused, "\(session.number) was cancelled", remedy: "Nobody can have attended it.")
    }
  }

  /// Writes the sheet.
  ///
  /// - Returns: The guests who were added as members.
  static func record(_ sheet: MarkSheet, removed: [Attendance], session: Session, in writing: Writing)
    throws -> [Member]
  {
    if session.state == .planned { try writing.hold(sessionID: session.id) }
    for attendance in removed {
      try writing.removeAttendance(sessionID: session.id, memberID: attendance.memberID)
    }
    for attendance in sheet.attendances { try writing.record(attendance) }
    for (memberID, share) in sheet.shares.sorted(by: { $0.key < $1.key }) where sheet.lines[memberID] != nil {
      try writing.setShare(share, sessionID: session.id, memberID: memberID)
    }
    return try sheet.newGuests.map { try record($0, sessionID: session.id, in: writing) }
  }

  /// Adds a guest as a member and writes that the guest was there.
  @discardableResult
  static func record(_ guest: MarkSheet.NewGuest, sessionID: Int, in writing: Writing) throws -> Member {
    let member = try writing.addMember(
      name: guest.name, title: nil, profession: nil, email: nil, registrations: [])
    try writing.record(
      Attendance(
        sessionID: sessionID, memberID: member.id, role: .member, minutes: guest.minutes, state: .confirmed))
    return member
  }

  /// Says who is marked.
  static func report(_ sheet: MarkSheet, guests: [Member], removed: [Attendance], _ call: Call) {
    let session = sheet.session
    let present = sheet.attendances
    if call.wantsJSON {
      return call.print(json: [
        "session": .string(session.number),
        "present": .integer(present.count { $0.state == .confirmed } + guests.count),
        "removed": .integer(removed.count),
        "recorded": .boolean(call.isRecorded),
      ])
    }
    call.print(
      "\(call.done): \(session.number)  \(session.groupName), \(session.date.longWithWeekday), \(session.start), \(session.length.hoursAndMinutes)"
    )
    for line in PeoplePresent.lines(of: present, shares: sheet.shares, names: sheet.names) {
      call.print(line)
    }
    for (guest, new) in zip(guests, sheet.newGuests) {
      call.print("  \(guest.number)  \(guest.name)  \(new.minutes), a guest and new in the register")
    }
    for attendance in removed { call.print("  no longer marked: \(sheet.names[attendance.memberID] ?? "")") }
    if present.contains(where: { $0.state == .claimed }) {
      call.print(
        "What is claimed is still open: 'balint confirm \(session.number)', or 'balint reject \(session.number) NAME'."
      )
    }
  }
}
