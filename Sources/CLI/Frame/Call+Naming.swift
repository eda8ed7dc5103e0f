import Domain
import Evidence
import Store

extension Call {
  /// The member that somebody means; on a terminal one of several may be chosen.
  ///
  /// - Throws: `Problem` when there is none, or more than one and nobody to ask.
  func member(_ typed: String) throws -> Member {
    try member(typed, among: register().members())
  }

  /// The member named by the first operand; without one, the only member there is.
  func memberOrOnly() throws -> Member {
    if let typed = arguments.operand(0) { return try member(typed) }
    let members = try register().members()
    if members.count == 1 { return members[0] }
    throw Problem(
      .usage, "MEMBER is missing", details: ["Only in a register with one member can it be left out."],
      remedy: "'balint member list' lists the members.")
  }

  /// The member that somebody means, among some.
  func member(_ typed: String, among members: [Member]) throws -> Member {
    let index = NameIndex(members, as: .member, id: \.id, name: \.name)
    try refuseMerged(typed, besides: index)
    return try choose(
      from: index, typed: typed, noun: "member", list: "member list", words: \.words)
  }

  /// Refuses the number or the name of somebody who was made one with another, unless it means a member too.
  private func refuseMerged(_ typed: String, besides index: NameIndex<Member>) throws {
    guard case .none = index.exactly(typed) else { return }
    let merged = try register().mergedMembers()
    let former = NameIndex(merged, as: .member, id: \.member.id, name: \.member.name)
    var found = former.exactly(typed)
    if case .none = found, case .none = index.find(typed) { found = former.find(typed) }
    switch found {
    case .none: return
    case .one(let one): throw try Self.merged([one], typed, into: register().member(one.intoID))
    case .several(let all): throw Self.merged(all, typed, into: nil)
    }
  }

  private static func merged(_ former: [MergedMember], _ typed: String, into member: Member?) -> Problem {
    return Problem(
      .notFound, "'\(typed)' was made one with another member", details: former.map { "  " + $0.words },
      remedy: member.map { "Type \($0.number) instead: \($0.printedName)." }
        ?? "Type the number of the other member instead.")
  }

  /// Whether any of these members may be meant.
  func mayMean(_ typed: String, among members: [Member]) -> Bool {
    if case .none = NameIndex(members, as: .member, id: \.id, name: \.name).find(typed) {
      false
    } else {
      true
    }
  }

  /// The group that somebody means.
  func group(_ typed: String) throws -> BalintGroup {
    let index = NameIndex(try register().groups(), as: .group, id: \.id, name: \.name)
    return try choose(from: index, typed: typed, noun: "group", list: "group list") {
      "\($0.number)  \($0.name)"
    }
  }

  /// The session with this number.
  func session(_ typed: String) throws -> Session {
    guard let id = Reference.session.id(from: typed), let session = try register().session(id) else {
      throw Problem(
        .notFound, "there is no session '\(typed)'",
        details: ["Sessions are named by their numbers, such as S-0142."],
        remedy: "'balint session list' lists the sessions.")
    }
    return session
  }

  private func choose<Item>(
    from index: NameIndex<Item>, typed: String, noun: String, list: String, words: (Item) -> String
  ) throws -> Item {
    switch index.find(typed) {
    case .one(let item): return item
    case .none:
      throw Problem(
        .notFound, "there is no \(noun) '\(typed)'",
        details: index.nearest(to: typed).map { ["Did you mean '\($0)'?"] } ?? [],
        remedy: "'balint \(list)' lists them all.")
    case .several(let items):
      guard environment.isInteractive else {
        throw Problem(
          .notFound, "'\(typed)' may be any of \(items.count) \(noun)s",
          details: items.map { "  " + words($0) },
          remedy: "Type the number instead of the name.")
      }
      return try chosen(from: items, typed: typed, noun: noun, words: words)
    }
  }

  private func chosen<Item>(from items: [Item], typed: String, noun: String, words: (Item) -> String) throws
    -> Item
  {
    ask("'\(typed)' may be any of \(items.count) \(noun)s:")
    for (index, item) in items.enumerated() { ask("  \(index + 1)  \(words(item))") }
    while true {
      ask("Which one? Type 1 to \(items.count), or nothing to stop.")
      guard let answer = environment.readLine(), !answer.isEmpty, answer != "<" else {
        throw Problem(.notFound, "no \(noun) was chosen", remedy: "Nothing was recorded.")
      }
      if let number = Int(answer), items.indices.contains(number - 1) { return items[number - 1] }
    }
  }
}

extension MergedMember {
  /// Who it was, and who it is now.
  var words: String {
    "\(member.number)  \(member.printedName), merged into \(Reference.member.written(intoID))"
  }
}

extension Member {
  /// The member with what sets apart people of the same name.
  var words: String {
    let registrations = registrations.map { "\($0.body) \($0.number)" }
    return ([number, printedName] + [profession].compactMap(\.self) + registrations).joined(separator: "  ")
  }
}
