/// Which of several entries are certainly one person.
///
/// Those with an equal address are, unless their names are of different people; else those with an equal member's
/// number; else those whose whole names are equal, unless two of them have different addresses or different
/// numbers: then nobody can tell to whom an entry of that name with neither belongs, and it stays by itself. The
/// order of the entries makes no difference.
enum Kinship {
  /// The entries with those of one person made one, in the order in which they were first named.
  static func united(_ people: [ReportedPerson]) -> [ReportedPerson] {
    var families = Families(count: people.count)
    let sharing = joinByAddress(people, in: &families)
    families.join(people.enumerated().compactMap { place, person in person.memberNumber.map { ($0, place) } })
    joinByName(people, in: &families)
    var united: [ReportedPerson] = []
    var places = [Int](repeating: 0, count: people.count)
    for (place, var person) in people.enumerated() {
      let head = families.head(of: place)
      person.sharesAddress = person.sharesAddress || sharing.contains(place)
      if head == place {
        places[place] = united.count
        united.append(person)
      } else {
        united[places[head]].absorb(person)
      }
    }
    return united
  }

  /// The entries with their callers without a name numbered anew.
  static func numbered(_ people: [ReportedPerson]) -> [ReportedPerson] {
    var count = 0
    return people.map { person in
      guard person.isPhone else { return person }
      var caller = person
      count += 1
      caller.names = ["phone caller \(count)"]
      return caller
    }
  }

  /// - Returns: The entries whose address is used by somebody else too.
  private static func joinByAddress(_ people: [ReportedPerson], in families: inout Families) -> Set<Int> {
    let shared = repeated(
      people.enumerated().lazy.flatMap { place, person in person.emails.map { ($0, place) } })
    var sharing = Set<Int>()
    for places in shared.values {
      let groups = SharedAddress(places, of: people).groups
      for group in groups { for place in group.dropFirst() { families.join(group[0], place) } }
      if groups.count > 1 { sharing.formUnion(places) }
    }
    return sharing
  }

  /// The places of each mark that occurs more than once, in their order.
  private static func repeated(_ marks: some Sequence<(String, Int)>) -> [String: [Int]] {
    var firsts: [String: Int] = [:]
    var repeated: [String: [Int]] = [:]
    for (mark, place) in marks {
      if let first = firsts[mark] {
        repeated[mark, default: [first]].append(place)
      } else {
        firsts[mark] = place
      }
    }
    return repeated
  }

  private static func joinByName(_ people: [ReportedPerson], in families: inout Families) {
    let named = repeated(
      people.enumerated().lazy.flatMap { place, person in person.keys.map { ($0, place) } })
    if named.isEmpty { return }
    var addressed = Set<Int>()
    var counted = Set<Int>()
    for (place, person) in people.enumerated() {
      if !person.emails.isEmpty { addressed.insert(families.head(of: place)) }
      if person.memberNumber != nil { counted.insert(families.head(of: place)) }
    }
    for (_, places) in named.sorted(by: { ($0.value[0], $0.key) < ($1.value[0], $1.key) }) {
      let heads = Set(places.map { families.head(of: $0) })
      let isOne = heads.count(where: addressed.contains) <= 1 && heads.count(where: counted.contains) <= 1
      let same = isOne ? heads : heads.filter { !addressed.contains($0) && !counted.contains($0) }
      guard let first = same.min() else { continue }
      for other in same where other != first { families.join(first, other) }
      if same.contains(where: addressed.contains) { addressed.insert(first) }
      if same.contains(where: counted.contains) { counted.insert(first) }
    }
  }
}

/// A partition of the numbers below a count; the least of each family is its head.
private struct Families {
  private var heads: [Int]

  init(count: Int) {
    heads = Array(0..<count)
  }

  mutating func head(of member: Int) -> Int {
    var head = member
    while heads[head] != head { head = heads[head] }
    heads[member] = head
    return head
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (first, second) = (head(of: first), head(of: second))
    heads[max(first, second)] = min(first, second)
  }

  /// Joins all that have the same mark.
  mutating func join<Mark: Hashable>(_ marks: [(mark: Mark, place: Int)]) {
    var known: [Mark: Int] = [:]
    for (mark, place) in marks {
      if let first = known[mark] { join(first, place) } else { known[mark] = place }
    }
  }
}
