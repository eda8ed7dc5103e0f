import Domain
import Evidence
import Text

/// Whom names in reports mean, so that it is said once.
///
/// A name that is another member's own is not remembered: that member would be taken for this one.
struct AliasMemory {
  /// A name, and whom it means from now on.
  struct Alias {
    let name: String
    let member: Member
  }

  /// What is to be remembered anew.
  private(set) var new: [Alias] = []
  /// Names that mean somebody in this import only, and why.
  private(set) var refusals: [String] = []

  private let members: [Member]
  private let aliases: [String: Int]

  /// The longest name that is remembered, in characters.
  private static let longest = 200

  init(members: [Member], aliases: [String: Int]) {
    self.members = members
    self.aliases = aliases
  }

  /// Remembers a name of a person, unless it is remembered already; an address or a line is none.
  mutating func remember(_ typed: String, of person: ReportedPerson, as member: Member) {
    let folded = typed.folded
    guard !person.isPhone, person.names.contains(where: { $0.folded == folded }),
      folded.unicodeScalars.count <= Self.longest, aliases[folded] != member.id,
      !new.contains(where: { $0.name == folded })
    else { return }
    if AnybodysName.includes(typed) {
      return refusals.append("'\(typed)' is not remembered, because it may be anybody's name")
    }
    if let other = members.first(where: { $0.id != member.id && Self.isCalled($0, folded) }) {
      return refusals.append("'\(typed)' is not remembered, because \(other.number) has that name")
    }
    new.append(Alias(name: folded, member: member))
  }

  private static func isCalled(_ member: Member, _ name: String) -> Bool {
    [member.name, member.printedName].contains { words($0.folded) == words(name) }
  }

  private static func words(_ name: String) -> [Substring] { name.split { " ,".contains($0) }.sorted() }
}
