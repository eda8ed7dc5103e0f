import Domain
import Evidence
import Store
import Text

/// Whom the people of the reports are.
struct ReportCast {
  /// A member, and everybody in the reports who is this member.
  struct Found {
    let member: Member
    var people: [ReportedPerson]
  }

  /// Somebody of whom it is open who it is.
  struct Open {
    let place: Int
    let presence: Presences.Presence
    let match: MemberMatcher.Match
  }

  /// The members, in the order of the reports.
  private(set) var found: [Found] = []
  /// People who are not settled.
  private(set) var open: [Open] = []
  /// People of whom it was said that they are no members.
  private(set) var skipped: [Presences.Presence] = []
  /// People whom nobody knows and who were not there during the session.
  private(set) var absent: [ReportedPerson] = []
  /// What is confirmed on the terminal, as it is typed in options.
  private(set) var answers: [String] = []
  /// Whom names mean from now on.
  private(set) var memory: AliasMemory

  /// How people are named in options.
  let names: ReportNames
  private let matcher: MemberMatcher
  private let members: NameIndex<Member>
  private var said: [Int: Member] = [:]
  private var left: Set<Int> = []
  private var places: [Int: Int] = [:]

  /// Finds everybody; on a terminal it is asked who is not clear.
  init(_ people: [Presences.Presence], _ call: Call) throws {
    let members = try call.register().members()
    let aliases = try call.register().aliases()
    names = ReportNames(people.map(\.person))
    matcher = MemberMatcher(members, aliases: aliases)
    self.members = NameIndex(members, as: .member, id: \.id, name: \.name)
    memory = AliasMemory(members: members, aliases: aliases)
    try readOptions(people.map(\.person), call)
    for (place, presence) in people.enumerated() { settle(place, presence, call) }
  }

  /// The member's name that a report may have meant; nil for a name that may be anybody's.
  func nearestName(to person: ReportedPerson) -> String? {
    person.isPhone || AnybodysName.includes(person.name) ? nil : members.nearest(to: person.name)
  }

  // MARK: Options

  private mutating func readOptions(_ people: [ReportedPerson], _ call: Call) throws {
    for typed in call.arguments.all("--skip") { left.insert(try names.place(of: typed)) }
    for typed in call.arguments.all("--match") {
      let (name, member) = try Self.parted(typed)
      let (place, meant) = (try names.place(of: name), try call.member(member))
      if left.contains(place) || said[place].map({ $0.id != meant.id }) ?? false {
        throw Problem(
          .usage, "two things are said of '\(name)'",
          remedy: "Say with one '--match' who it is, or with '--skip' that it is no member.")
      }
      said[place] = meant
      remember(name, people[place], as: meant)
    }
  }

  private static func parted(_ typed: String) throws -> (name: String, member: String) {
    if let equals = typed.lastIndex(of: "=") {
      let name = String(typed[..<equals]).trimmed
      let member = String(typed[typed.index(after: equals)...]).trimmed
      if !name.isEmpty, !member.isEmpty { return (name, member) }
    }
    throw Problem(
      .usage, "'\(typed)' does not say whom a name means",
      remedy: "Type the name as the report has it, an equals sign and the member: --match 'N. iPad=M-0012'")
  }

  private mutating func remember(_ name: String, _ person: ReportedPerson, as member: Member) {
    if case .certain(let known, _) = matcher.match(person), known.id == member.id { return }
    memory.remember(name, of: person, as: member)
  }

  // MARK: Matching

  private mutating func settle(_ place: Int, _ presence: Presences.Presence, _ call: Call) {
    if left.contains(place) { return skipped.append(presence) }
    if let member = said[place] { return add(presence.person, member) }
    let match = matcher.match(presence.person)
    if case .certain(let member, _) = match { return add(presence.person, member) }
    if presence.minutes.count == 0 { return absent.append(presence.person) }
    let question = ReportQuestion(presence, match)
    guard let member = question.answer(call) else {
      return open.append(Open(place: place, presence: presence, match: match))
    }
    let key = names.key(of: place)
    answers.append("--match \("\(key)=\(member.number)".shellWord)")
    remember(key, presence.person, as: member)
    add(presence.person, member)
  }

  private mutating func add(_ person: ReportedPerson, _ member: Member) {
    if let place = places[member.id] {
      found[place].people.append(person)
    } else {
      places[member.id] = found.count
      found.append(Found(member: member, people: [person]))
    }
  }
}
