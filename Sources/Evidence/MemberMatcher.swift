import Domain
import Text

/// Finds the member whom a report means, and never picks between two.
///
/// What a report says of a person are several pieces of evidence: a member's number, an address, the names. They
/// must all lead to the same member; where they do not, both are told. "X" and "X Jr" are two people.
public struct MemberMatcher: Sendable {
  /// What made a match certain.
  public enum Ground: String, Sendable {
    /// The member's number.
    case number = "the member's number"
    /// The address of electronic mail.
    case email = "the e-mail address"
    /// A name that somebody has said to be this member's.
    case alias = "an alias"
    /// The member's own name, its words in any order.
    case name = "the name"
  }

  /// Whom a report means.
  public enum Match: Equatable, Sendable {
    /// This member.
    case certain(Member, by: Ground)
    /// Probably this member; a person has to say so.
    case likely(Member, why: String)
    /// One of these, in the order of their numbers.
    case ambiguous([Member])
    /// Nobody known.
    case none
  }

  private let members: [Int: Member]
  private let emails: [String: Set<Int>]
  private let names: [NameWords: Set<Int>]
  private let likelyNames: LikelyNames
  private let aliases: [String: Int]

  /// A matcher.
  ///
  /// - Parameter aliases: Names as reports have them, and the ids of the members whom they mean.
  public init(_ members: [Member], aliases: [String: Int] = [:]) {
    self.members = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.aliases = Dictionary(aliases.map { ($0.folded, $1) }, uniquingKeysWith: min)
    var emails: [String: Set<Int>] = [:]
    var names: [NameWords: Set<Int>] = [:]
    for member in members {
      if let email = member.email { emails[email.trimmed.folded, default: []].insert(member.id) }
      for name in Set([NameWords(member.name), NameWords(member.printedName)]) {
        names[name, default: []].insert(member.id)
      }
    }
    (self.emails, self.names) = (emails, names)
    likelyNames = LikelyNames(names)
  }

  /// Whom a person in a report is.
  public func match(_ person: ReportedPerson) -> Match {
    let evidence = certainEvidence(of: person)
    guard let first = evidence.first else { return person.isPhone ? .none : likely(person) }
    var (left, ground) = first
    for (found, by) in evidence.dropFirst() {
      let both = left.intersection(found)
      if both.isEmpty { return .ambiguous(sorted(evidence.reduce(into: []) { $0.formUnion($1.found) })) }
      if left.count > 1, both.count == 1 { ground = by }
      left = both
    }
    let found = sorted(left)
    guard found.count == 1 else { return .ambiguous(found) }
    if person.sharesAddress, evidence.allSatisfy({ $0.by == .email }) {
      return .likely(found[0], why: "by an e-mail address that somebody else in the files has too")
    }
    let isOther =
      ground != .alias
      && person.names.contains { NameWords($0).isOtherGeneration(of: NameWords(found[0].name)) }
    return isOther
      ? .likely(found[0], why: "by \(ground.rawValue), but a 'Jr' or the like tells them apart")
      : .certain(found[0], by: ground)
  }

  // MARK: Evidence

  private func certainEvidence(of person: ReportedPerson) -> [(found: Set<Int>, by: Ground)] {
    var evidence: [(found: Set<Int>, by: Ground)] = []
    if let number = person.memberNumber, members[number] != nil { evidence.append(([number], .number)) }
    let addressed = person.emails.compactMap { emails[$0.folded] }
    evidence += addressed.map { ($0, .email) }
    for name in person.isPhone ? [] : person.names {
      if let id = alias(name), !AnybodysName.includes(name) {
        evidence.append(([id], .alias))
      } else if let ids = names[NameWords(name)] {
        evidence.append((ids, .name))
      }
    }
    return evidence
  }

  private func alias(_ name: String) -> Int? {
    aliases[name.folded].flatMap { members[$0] == nil ? nil : $0 }
  }

  private func likely(_ person: ReportedPerson) -> Match {
    for name in person.names where AnybodysName.includes(name) {
      guard let member = alias(name).flatMap({ members[$0] }) else { continue }
      return .likely(member, why: "an alias, but such a name may be anybody's")
    }
    let names = person.names.map {
      (text: ReportedName.withoutDevice($0) ?? $0, isBare: ReportedName.withoutDevice($0) != nil)
    }
    var found: [Int: String] = [:]
    for (name, isBare) in names {
      let device = isBare ? "without the device" : nil
      for (id, why) in likely(NameWords(name), device: device) where found[id] == nil { found[id] = why }
    }
    let candidates = sorted(Set(found.keys))
    guard candidates.count == 1 else { return candidates.isEmpty ? .none : .ambiguous(candidates) }
    return .likely(candidates[0], why: found[candidates[0].id] ?? "")
  }

  /// Whoever is named nearly so; a nearer way of writing overrules a farther one, and initials come last.
  private func likely(_ name: NameWords, device: String?) -> [Int: String] {
    if let device, let ids = names[name] { return reasons(ids, [device]) }
    guard let (likeness, ids) = likelyNames.nearest(to: name) else { return [:] }
    return reasons(ids, [device, likeness.rawValue].compactMap { $0 })
  }

  private func reasons(_ ids: Set<Int>, _ words: [String]) -> [Int: String] {
    Dictionary(uniqueKeysWithValues: ids.map { ($0, words.joined(separator: ", ")) })
  }

  private func sorted(_ ids: Set<Int>) -> [Member] { ids.sorted().compactMap { members[$0] } }
}
