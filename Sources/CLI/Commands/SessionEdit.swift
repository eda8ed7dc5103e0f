import Domain
import Publishing
import Text

/// `balint session edit`: corrects what is known of a session.
enum SessionEdit: Command {
  static let manual = Manual(
    words: ["session", "edit"], summary: "Correct what is known of a session.",
    operands: [.init(name: "SESSION", help: "its number, such as S-0142")],
    options: TypedSession.options, writes: true, answer: .json,
    notes: [TypedSession.tagNote],
    examples: ["balint session edit S-0142 --cases 2 --tag 'mental health=1'"])

  static func run(_ call: Call) throws {
    let before = try call.session(call.arguments.operands[0])
    let register = try call.register()
    let after = try TypedSession.edited(before, call)
    let present = try register.attendances(at: before.id)
    try refuseTooShort(after, for: present.filter { $0.minutes <= before.length })
    let tags = try TypedSession.tags(call, cases: after.cases)
    let topics = try tags ?? register.tags(at: before.id)
    try refuseTooFewCases(after, topics: topics, shares: register.ownShares(at: before.id))
    if before.state == .held, after.length > before.length {
      let names = try call.memberNames()
      let known = EntryChecks(session: before, attendances: present, names: names)
      try EntryChecks(session: after, attendances: present, names: names).applyToEach(call, since: known)
    }
    try call.write { writing in
      try writing.change(after)
      if let tags { try writing.setTags(tags, sessionID: after.id) }
    }
    call.report(
      "\(call.done): \(after.number)  \(after.groupName), \(after.date.longWithWeekday), \(after.kind.word), \(after.mode.word), \(after.length.hoursAndMinutes)\(SessionShow.details(of: after, tags: topics))",
      json: ["session": .string(after.number)])
  }

  /// Whoever was there for no longer than the session lasted, was there for no longer than it lasts now.
  private static func refuseTooShort(_ session: Session, for present: [Attendance]) throws {
    guard let longest = present.map(\.minutes).max(), longest > session.length else { return }
    throw Problem(
      .refused, "somebody was there for \(longest)", details: ["The session would last \(session.length)."],
      remedy: "Correct who was there first: balint mark \(session.number)")
  }

  /// A session whose cases are known has as many as were presented, and as a topic came up in.
  private static func refuseTooFewCases(_ session: Session, topics: [String: Int], shares: [Int: OwnShare])
    throws
  {
    guard session.cases > 0 else { return }
    let details = ["The session would have \(counted(session.cases, "case"))."]
    let presented = shares.values.map(\.cases).reduce(0, +)
    if presented > session.cases {
      throw Problem(
        .refused, "\(presented) cases are said to have been presented by members", details: details,
        remedy: "Correct that first: balint mark \(session.number) --case NAME:NUMBER")
    }
    for (topic, cases) in topics.sorted(by: { $0.key < $1.key }) where cases > session.cases {
      throw Problem(
        .refused, "'\(topic)' is said to have come up in \(cases) cases", details: details,
        remedy: "Say the topics again as well, such as --tag '\(topic)=1'.")
    }
  }
}
