import Domain
import Publishing
import Text

/// `balint session add`: records that a group met, or will meet.
enum SessionAdd: Command {
  static let manual = Manual(
    words: ["session", "add"], summary: "Record that a group met, or will meet.",
    operands: [
      .init(name: "GROUP", help: "number or name"),
      .init(name: "DATE", help: "2026-11-03, today, yesterday, tue, '3 nov' or 3/11"),
      .init(name: "START", help: "such as 19:00; else the group's usual time", isOptional: true),
    ],
    options: factOptions,
    writes: true, answer: .json,
    notes: ["Then mark who was there with 'balint mark'.", tagNote],
    examples: [
      "balint session add wellington tue",
      "balint session add wellington 2026-02-03 19:00 --length 2h --break 10m",
    ])

  /// What can be said of a session besides when it was.
  static let factOptions: [Manual.Option] = [
    .init(
      name: "--length", value: "DURATION", help: "from beginning to end; else the group's usual length"),
    .init(name: "--break", value: "DURATION", help: "the breaks in it together"),
    .init(name: "--mode", value: "MODE", help: "in-person, online or mixed; else in-person"),
    .init(
      name: "--kind", value: "KIND",
      help: "case-session, planning, review, supervision, workshop or leadership-day; else the group's usual"),
    .init(name: "--cases", value: "NUMBER", help: "how many cases were presented; never what"),
    .init(
      name: "--tag", value: "TAG[=CASES]", help: "a topic that a body asks about, such as 'mental health=1'",
      repeats: true),
  ]

  static let tagNote =
    "A topic counts cases, never what was said: 'balint scheme show SCHEME' names those asked for."

  static func run(_ call: Call) throws {
    let register = try call.register()
    let group = try call.group(call.arguments.operands[0])
    let date = try call.dates.date(call.arguments.operands[1])
    noteComing(date, call)
    let start = try start(call, group)
    let session = try session(call, group: group, date: date, start: start)
    try refuse(session, besides: register.sessions(ofGroup: group.id))
    let tags = try tags(call, cases: session.cases)
    let id = try call.write { writing in
      let id = try writing.addSession(session)
      if let tags { try writing.setTags(tags, sessionID: id) }
      return id
    }
    let number = Reference.session.written(id)
    if call.wantsJSON {
      return call.print(json: ["session": .string(number), "recorded": .boolean(call.isRecorded)])
    }
    let state = session.state == .planned ? ", planned" : ""
    call.print(
      "\(call.done): \(number)  \(group.name), \(date.longWithWeekday), \(start), \(session.length.hoursAndMinutes)\(state)"
    )
    if session.state == .held { call.print("Mark who was there: balint mark \(number) --all --except NAME") }
  }

  /// Says so when a day without a year was taken for one long past, and the next one is nearer.
  private static func noteComing(_ date: CivilDate, _ call: Call) {
    let ahead = DateReader(today: call.today, looksAhead: true)
    guard let next = try? ahead.date(call.arguments.operands[1]), next != date,
      next.dayNumber - call.today.dayNumber < call.today.dayNumber - date.dayNumber,
      date < call.today.adding(days: -7)
    else { return }
    call.note(
      "Note: the last \(date.day) \(CivilDate.monthNames[date.month - 1]) is taken; type \(next) for the next."
    )
  }

  /// A group cannot meet twice at once; the same time would be counted twice.
  static func refuse(_ session: Session, besides others: [Session]) throws {
    guard
      let known = others.first(where: { other in
        other.overlaps(session)
          && (other.state != .cancelled || (other.date, other.start) == (session.date, session.start))
      })
    else { return }
    throw Problem(
      .refused, "\(session.groupName) already has a session then",
      details: [
        "  \(known.number)  \(known.date.longWithWeekday), \(known.start), \(known.length), \(known.state.word)"
      ],
      remedy: remedy(for: known))
  }

  private static func remedy(for known: Session) -> String {
    switch known.state {
    case .planned: "Choose another time, or move that one: balint session move \(known.number) DATE"
    case .held: "Mark who was there with 'balint mark \(known.number)'."
    case .cancelled:
      "If it takes place after all, take the cancelling back: 'balint undo --list' shows the entry."
    }
  }

  private static func start(_ call: Call, _ group: BalintGroup) throws -> LocalTime {
    if let typed = call.arguments.operand(2) { return try ClockReader.time(typed) }
    guard let usual = group.usualStart else {
      throw Problem(
        .usage, "START is missing: \(group.name) has no usual time",
        remedy:
          "Type the time after the date: balint session add \(group.number) \(call.arguments.operands[1]) 19:00"
      )
    }
    return usual
  }

  private static func session(_ call: Call, group: BalintGroup, date: CivilDate, start: LocalTime) throws
    -> Session
  {
    let usual = Session(
      id: 0, groupID: group.id, groupName: group.name, date: date, start: start, zone: group.zone,
      length: group.usualLength, breaks: Minutes(0), mode: .inPerson, kind: group.usualKind, cases: 0,
      state: date > call.today ? .planned : .held)
    return try edited(usual, call)
  }

  /// The session with what the options say.
  static func edited(_ session: Session, _ call: Call) throws -> Session {
    let length = try call.arguments.value("--length").map(DurationReader.minutes) ?? session.length
    let breaks = try call.arguments.value("--break").map(DurationReader.minutes) ?? session.breaks
    guard length.count > 0 else {
      throw Problem(
        .usage, "a session lasts at least a minute", remedy: "Type its length, such as --length 90m.")
    }
    guard breaks < length else {
      throw Problem(
        .refused, "the breaks are as long as the session",
        details: ["The session lasts \(length), the breaks \(breaks)."],
        remedy: "Correct '--length' or '--break'.")
    }
    return Session(
      id: session.id, groupID: session.groupID, groupName: session.groupName, date: session.date,
      start: session.start, zone: session.zone, length: length, breaks: breaks,
      mode: try call.word("--mode") ?? session.mode, kind: try call.word("--kind") ?? session.kind,
      cases: try cases(call) ?? session.cases, state: session.state)
  }

  /// The topics with their cases; nil when none is named.
  static func tags(_ call: Call, cases: Int) throws -> [String: Int]? {
    let typed = call.names("--tag")
    guard !typed.isEmpty else { return nil }
    var tags: [String: Int] = [:]
    for text in typed {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let tag = try PlainText.checked(sides[0], called: "--tag", longest: 40).lowercased()
      let count = sides.count == 2 ? Int(sides[1]) : 1
      guard let count, (1...max(1, cases)).contains(count) else {
        throw Problem(
          .usage, "'\(text)' is not a topic with a number of cases",
          details: ["The session has \(counted(cases, "case"))."],
          remedy: "Type it as 'mental health=1', with as many cases as '--cases' at most.")
      }
      tags[tag] = count
    }
    return tags
  }

  private static func cases(_ call: Call) throws -> Int? {
    guard let typed = call.arguments.value("--cases") else { return nil }
    guard let count = Int(typed), (0...99).contains(count) else {
      throw Problem(.usage, "'\(typed)' is not a number of cases", remedy: "Type a number from 0 to 99.")
    }
    return count
  }
}
