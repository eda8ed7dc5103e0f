import Domain
import Publishing
import Text

/// `balint session show`: shows one session and who was there.
enum SessionShow: Command {
  static let manual = Manual(
    words: ["session", "show"], summary: "Show one session and who was there.",
    operands: [.init(name: "SESSION", help: "its number, such as S-0142")],
    answer: .json, examples: ["balint session show S-0142"])

  static func run(_ call: Call) throws {
    let session = try call.session(call.arguments.operands[0])
    let names = try call.memberNames()
    let present = try call.register().attendances(at: session.id)
    if call.wantsJSON { return call.print(json: json(of: session, present: present, names: names)) }
    call.print(
      "\(session.number)  \(session.groupName), \(session.date.longWithWeekday), \(session.start) \(session.zone)"
    )
    let tags = try call.register().tags(at: session.id)
    call.print(
      "  \(session.kind.word), \(session.mode.word), \(session.length.hoursAndMinutes)\(details(of: session, tags: tags)), \(session.state.word)"
    )
    let shares = try call.register().ownShares(at: session.id)
    for line in PeoplePresent.lines(of: present, shares: shares, names: names, showsAll: true) {
      call.print(line)
    }
    if present.isEmpty, session.state == .held {
      call.print("  Nobody is marked yet. Type 'balint mark \(session.number) --all --except NAME'.")
    }
  }

  /// Breaks, cases and topics, each after a comma, where there are any.
  static func details(of session: Session, tags: [String: Int]) -> String {
    let topics = tags.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let parts = [
      session.breaks.count > 0 ? "\(session.breaks) of breaks" : nil,
      session.cases > 0 ? counted(session.cases, "case") : nil,
      topics.isEmpty ? nil : "topics: " + topics.joined(separator: ", "),
    ]
    return parts.compactMap(\.self).map { ", \($0)" }.joined()
  }

  private static func json(of session: Session, present: [Attendance], names: [Int: String]) -> JSONValue {
    [
      "session": .string(session.number), "group": .string(session.groupName),
      "date": .string(session.date.description),
      "start": .string(session.start.description), "zone": .string(session.zone),
      "minutes": .integer(session.length.count), "break_minutes": .integer(session.breaks.count),
      "kind": .string(session.kind.word), "mode": .string(session.mode.word),
      "cases": .integer(session.cases),
      "state": .string(session.state.word),
      "present": .array(
        present.map { attendance in
          [
            "member": .string(Reference.member.written(attendance.memberID)),
            "name": .text(names[attendance.memberID]),
            "role": .string(attendance.role.word), "minutes": .integer(attendance.minutes.count),
            "state": .string(attendance.state.word),
          ]
        }),
    ]
  }
}

extension Call {
  /// The printed names of all members by number.
  func memberNames() throws -> [Int: String] {
    let members = try register().members()
    return Dictionary(members.map { ($0.id, $0.printedName) }, uniquingKeysWith: { first, _ in first })
  }
}

extension OwnShare {
  /// How the person took part and how many cases the person presented, each after a comma.
  var words: String {
    (mode.map { ", \($0.word)" } ?? "") + (cases > 0 ? ", presented \(counted(cases, "case"))" : "")
  }
}

extension Attendance.State {
  /// The mark that stands before the word; the word always stands too.
  var mark: String {
    switch self {
    case .claimed: "?"
    case .confirmed: "✓"
    case .rejected: "✗"
    }
  }
}
