import Domain
import Publishing
import Text

/// `balint session plan`: plans regular sessions ahead.
enum SessionPlan: Command {
  static let manual = Manual(
    words: ["session", "plan"], summary: "Plan a group's regular sessions ahead.",
    operands: [
      .init(name: "GROUP", help: "number or name"),
      .init(
        name: "RULE",
        help:
          "'every 4 weeks from 3 feb', 'first tuesday monthly', 'last thursday monthly' or 'monthly on the 15th'"
      ),
    ],
    options: [
      .init(
        name: "--until", value: "DATE", help: "the last day; else the end of next year, at most 60 sessions"),
      .init(name: "--times", value: "NUMBER", help: "so many dates, instead of '--until'"),
      .init(name: "--start", value: "TIME", help: "such as 19:00; else the group's usual time"),
    ] + TypedSession.options.filter { ["--length", "--break", "--mode", "--kind"].contains($0.name) },
    writes: true, answer: .json,
    notes: [
      "Dates without a year are the next ones; monthly rules may end with 'from DATE' too.",
      "Where a month has no 31st, its last day is taken. A date on which the group has a session is left out.",
      "A planned session becomes held when somebody is marked.",
    ],
    examples: [
      "balint session plan wellington 'every 4 weeks from 3 feb' --until 2027-12-15",
      "balint session plan wellington 'last thursday monthly' --times 10 --start 18:30",
    ])

  static func run(_ call: Call) throws {
    let group = try call.group(call.arguments.operands[0])
    let rule = try RecurrenceReader(today: call.today).recurrence(call.arguments.operands[1])
    let reach = try reach(call)
    let start = try start(call, group)
    let usual = group.session(on: call.today, at: start).with(\.state, .planned)
    let session = try TypedSession.edited(usual, call)
    let plan = try RegularSessions(
      rule, reach: reach, today: call.today, known: call.register().sessions(ofGroup: group.id)
    ) { session.with(\.date, $0) }
    let numbers = try call.write { writing in try plan.new.map { try writing.addSession($0) } }
    note(plan, reach, rule, call)
    if call.wantsJSON { return call.print(json: json(of: plan, numbers, call)) }
    report(plan, numbers, rule, session, call)
  }

  private static func reach(_ call: Call) throws -> RegularSessions.Reach {
    let until = try call.arguments.value("--until").map { typed in
      try DateReader(today: call.today, looksAhead: true).date(typed)
    }
    if let until, until < call.today {
      throw Problem(
        .usage, "'--until' lies before today", details: ["It is \(until.longWithWeekday)."],
        remedy: "Type a day to come; 'balint session add' records what was held.")
    }
    guard let typed = call.arguments.value("--times") else { return until.map { .until($0) } ?? .usual }
    guard until == nil else {
      throw Problem(.usage, "'--until' and '--times' both say how far", remedy: "Type one of them.")
    }
    guard let times = Int(typed), (1...RegularSessions.most).contains(times) else {
      throw Problem(
        .usage, "'\(typed)' is not a number of dates",
        remedy: "Type a number from 1 to \(RegularSessions.most).")
    }
    return .times(times)
  }

  private static func start(_ call: Call, _ group: BalintGroup) throws -> LocalTime {
    if let typed = call.arguments.value("--start") { return try ClockReader.time(typed) }
    if let usual = group.usualStart { return usual }
    throw Problem(
      .usage, "when the sessions begin is missing: \(group.name) has no usual time",
      remedy: "Type the time, such as --start 19:00.")
  }

  /// Every date in its order, those that are left out among the others.
  private static func report(
    _ plan: RegularSessions, _ numbers: [Int], _ rule: Recurrence, _ session: Session, _ call: Call
  ) {
    let kind = session.kind == .caseSession ? "" : ", \(session.kind.word)"
    let count = plan.new.isEmpty ? "no further session" : counted(plan.new.count, "session")
    call.print(
      "\(call.done): \(count) of \(session.groupName) planned, \(rule.words), \(session.start), \(session.length.hoursAndMinutes)\(kind)"
    )
    let new = zip(plan.new, numbers).map {
      ($0.date, "\(Reference.session.written($1))  \($0.date.shortWithWeekday)")
    }
    let known = plan.known.map {
      (
        $0.date,
        "\($0.number)  \($0.date.shortWithWeekday)  left out: there is this session already, \($0.start), \($0.state.word)"
      )
    }
    for (_, line) in (new + known).sorted(by: { $0.0 < $1.0 }) { call.print("  \(line)") }
  }

  private static func note(
    _ plan: RegularSessions, _ reach: RegularSessions.Reach, _ rule: Recurrence, _ call: Call
  ) {
    if plan.passed > 0 {
      call.note(
        "Note: without the \(counted(plan.passed, "date")) before today; 'balint session add' records what was held."
      )
    }
    if plan.isCut(reach) {
      call.note(
        "Note: these are the first \(RegularSessions.usualMost) of \(plan.wanted) dates up to the end of next year; '--until DATE' plans further."
      )
    }
    let shortened = plan.new.filter { rule.isShortened($0.date) }
    if !shortened.isEmpty {
      call.note(
        "Note: the last day of shorter months: \(shortened.map(\.date.short).joined(separator: ", ")).")
    }
    if case .weekday(.fifth, let weekday) = rule.pattern {
      call.note("Note: months without a fifth \(CivilDate.weekdayNames[weekday - 1]) are passed over.")
    }
  }

  private static func json(of plan: RegularSessions, _ numbers: [Int], _ call: Call) -> JSONValue {
    [
      "planned": .array(
        zip(plan.new, numbers).map { session, number in
          [
            "session": .string(Reference.session.written(number)), "date": .string(session.date.description),
            "start": .string(session.start.description), "minutes": .integer(session.length.count),
          ]
        }),
      "left_out": .array(
        plan.known.map {
          [
            "session": .string($0.number), "date": .string($0.date.description),
            "state": .string($0.state.word),
          ]
        }),
      "recorded": .boolean(call.isRecorded),
    ]
  }
}
