import Domain
import Evidence
import Text

/// Who was at a session, as it is being marked.
struct MarkSheet {
  /// One person's line.
  struct Line {
    var role: Role
    var state = Attendance.State.confirmed
    var late = Minutes(0)
    var early = Minutes(0)
    var stay: Minutes?
  }

  /// A guest who is not in the register yet.
  struct NewGuest {
    let name: String
    let minutes: Minutes

    /// Refuses a name that another of the new guests has.
    static func refuseTwice(_ name: String, in guests: [NewGuest]) throws {
      guard guests.contains(where: { $0.name.folded == name.folded }) else { return }
      throw Problem(
        .usage, "\(name) is named twice",
        remedy: "Name each guest once; if they are two, add one first: balint member add '\(name)'")
    }
  }

  private(set) var session: Session
  /// Guests to be added as members, as they were keyed.
  private(set) var newGuests: [NewGuest] = []
  /// Members who were keyed as guests, by number.
  private(set) var visitors: Set<Int> = []
  private(set) var lines: [Int: Line] = [:]
  /// How single people took part, and how many cases they presented.
  private(set) var shares: [Int: OwnShare]
  private let before: [Attendance]
  private let roster: [Membership]
  private let people: [Member]

  init(
    session: Session, before: [Attendance], shares: [Int: OwnShare], roster: [Membership], people: [Member]
  ) {
    self.session = session
    self.shares = shares
    self.before = before
    self.roster = roster
    self.people = people
    for attendance in before {
      lines[attendance.memberID] = Line(
        role: attendance.role, state: attendance.state, stay: attendance.minutes)
    }
  }

  /// The same sheet for the session under the number it was given.
  func numbered(_ id: Int) -> MarkSheet {
    var sheet = self
    sheet.session = session.with(\.id, id)
    return sheet
  }

  /// The printed names by number.
  var names: [Int: String] {
    Dictionary(people.map { ($0.id, $0.printedName) }, uniquingKeysWith: { first, _ in first })
  }

  /// The people who were there, by number.
  var attendances: [Attendance] {
    lines.sorted { $0.key < $1.key }.map { id, line in
      let minutes = line.stay ?? session.length - line.late - line.early
      return Attendance(
        sessionID: session.id, memberID: id, role: line.role, minutes: minutes, state: line.state)
    }
  }

  /// Applies what was typed, in the order in which it is understood: all, then exceptions, then leaders.
  ///
  /// - Throws: `Problem` when nothing is asked for, a name is not clear, or somebody would have been there for no time.
  mutating func apply(_ request: MarkRequest, _ call: Call) throws {
    guard !request.isEmpty else {
      throw Problem(
        .usage, "nobody is named",
        remedy: "Type '--all', '--all --except NAME', '--present NAME', or rows of the sheet such as 1-6,9.")
    }
    if request.isAnew {
      lines = lines.filter { $0.value.state != .confirmed }
      for id in shares.keys where lines[id] == nil { shares[id] = OwnShare() }
    }
    if request.marksRoster { try markRoster() }
    for name in request.present { try markPresent(name, call) }
    for name in request.guests { try markGuest(name, call) }
    for name in request.absent { try markAbsent(name, call) }
    for name in request.late { try shorten(name, call, at: \.late) }
    for name in request.early { try shorten(name, call, at: \.early) }
    for name in request.online { try place(name, .online, call) }
    for name in request.inPerson { try place(name, .inPerson, call) }
    for name in request.cases { try credit(name, call) }
    try checkCases()
    try appointLeaders(request.leaders, call)
    guard !(lines.isEmpty && newGuests.isEmpty && before.isEmpty) else {
      throw Problem(
        .refused, "nobody would be marked", remedy: "Name somebody who was there with '--present NAME'.")
    }
  }

  private mutating func markRoster() throws {
    guard !roster.isEmpty else {
      throw Problem(
        .refused, "nobody belonged to \(session.groupName) on \(session.date)",
        remedy:
          "Let members join with 'balint group join \(Reference.group.written(session.groupID)) MEMBER --from \(session.date)'."
      )
    }
    for membership in roster where lines[membership.memberID]?.state != .rejected {
      lines[membership.memberID] = Line(role: membership.role)
    }
  }

  @discardableResult
  private mutating func markPresent(_ typed: String, _ call: Call) throws -> Member {
    let (name, duration) = Self.parted(typed)
    let member = try call.member(name, among: people)
    var line = Line(
      role: lines[member.id]?.role ?? roster.first { $0.memberID == member.id }?.role ?? .member)
    if let duration {
      line.stay = try DurationReader.presence(duration)
    }
    lines[member.id] = line
    return member
  }

  /// Somebody who does not belong to the group: a member of that name, or a person who is new.
  private mutating func markGuest(_ typed: String, _ call: Call) throws {
    let (typedName, duration) = Self.parted(typed)
    let isNumber = people.contains { $0.number.folded == typedName.folded }
    guard !isNumber, !people.contains(where: { $0.isCalled(typedName) }) else {
      visitors.insert(try markPresent(typed, call).id)
      return
    }
    let name = try TypedName.person(typedName, title: nil)
    try refusePart(name, call)
    try NewGuest.refuseTwice(name, in: newGuests)
    newGuests.append(
      NewGuest(name: name, minutes: try duration.map(DurationReader.presence) ?? session.length))
  }

  /// A single word by which a member may be meant is no new person's name.
  private func refusePart(_ name: String, _ call: Call) throws {
    guard !name.contains(" "), call.mayMean(name, among: people) else { return }
    throw Problem(
      .notFound, "'\(name)' may be a member of the register",
      remedy: "Type the member's full name or number after 'guest:', or the full name of whoever is new.")
  }

  private mutating func markAbsent(_ name: String, _ call: Call) throws {
    let member = try person(name, call, doing: "left out")
    guard let claim = before.first(where: { $0.memberID == member.id && $0.state != .confirmed }) else {
      return lines[member.id] = nil
    }
    lines[member.id] = Line(role: claim.role, state: .rejected, stay: claim.minutes)
  }

  private mutating func shorten(_ typed: String, _ call: Call, at side: WritableKeyPath<Line, Minutes>) throws
  {
    let (name, duration) = Self.parted(typed)
    guard let duration else {
      throw Problem(
        .usage, "it is not said how long \(try call.member(name, among: people).printedName) was missing",
        remedy: "Type the time after the name, such as \(name):30m; after a row, such as late:3=30m.")
    }
    let member = try person(name, call, doing: "shortened")
    var line = lines[member.id] ?? Line(role: .member)
    if let stay = line.stay, stay < session.length {
      throw Problem(
        .refused, "\(member.printedName) is said to have been there for \(stay) of \(session.length) already",
        remedy: "Say how long it was in all, such as --present \(member.number):\(stay.count)m.")
    }
    line.stay = nil
    line.state = .confirmed
    line[keyPath: side] = try DurationReader.minutes(duration)
    guard line.late.count + line.early.count < session.length.count else {
      throw Problem(
        .refused, "\(member.printedName) would have been there for no time",
        details: [
          "The session lasted \(session.length); \(line.late.count + line.early.count) min are taken off."
        ],
        remedy: "Type '--except' for somebody who was not there.")
    }
    lines[member.id] = line
  }

  private mutating func place(_ name: String, _ mode: Session.Mode, _ call: Call) throws {
    let member = try person(name, call, doing: "placed")
    shares[member.id, default: OwnShare()].mode = mode
  }

  private mutating func credit(_ typed: String, _ call: Call) throws {
    let (name, number) = Self.parted(typed)
    let count = number.map { Int($0) ?? -1 } ?? 1
    guard (0...99).contains(count) else {
      throw Problem(
        .usage, "'\(typed)' does not say how many cases",
        remedy: "Type the name, a colon and the number: \(name):2")
    }
    let member = try person(name, call, doing: "said to have presented")
    shares[member.id, default: OwnShare()].cases = count
  }

  private func checkCases() throws {
    let presented = shares.filter { lines[$0.key] != nil }.values.map(\.cases).reduce(0, +)
    guard session.cases > 0, presented > session.cases else { return }
    throw Problem(
      .refused, "\(presented) cases are said to have been presented by members",
      details: ["The session had \(session.cases)."],
      remedy: "Correct '--case', or the session: balint session edit \(session.number) --cases \(presented)")
  }

  private mutating func appointLeaders(_ names: [String], _ call: Call) throws {
    guard !names.isEmpty else { return }
    guard names.count <= 2 else {
      throw Problem(
        .refused, "a session has one leader or two co-leaders", remedy: "Name at most two with '--lead'.")
    }
    for (id, line) in lines where line.role.isLeading && line.state == .confirmed {
      lines[id]?.role = .member
    }
    for (position, name) in names.enumerated() {
      let member = try call.member(name, among: people)
      lines[member.id, default: Line(role: .leader)].role = position == 0 ? .leader : .coLeader
      lines[member.id]?.state = .confirmed
    }
  }

  /// Somebody who is on the list; a name is looked for there first.
  private func person(_ name: String, _ call: Call, doing what: String) throws -> Member {
    let marked = people.filter { lines[$0.id] != nil }
    if call.mayMean(name, among: marked) { return try call.member(name, among: marked) }
    let member = try call.member(name, among: people)
    throw Problem(
      .refused, "\(member.printedName) is not marked and cannot be \(what)",
      remedy: "Add '--all', or '--present \(member.number)'.")
  }

  private static func parted(_ typed: String) -> (name: String, duration: String?) {
    let parts = typed.split(separator: ":", maxSplits: 1).map(String.init)
    return (parts.first ?? typed, parts.count == 2 ? parts[1] : nil)
  }
}
