/// Which of several entries are certainly one person.
///
/// Those with an equal address are; else those with an equal member's number; else those whose whole names are
/// equal, unless two of them have different addresses or different numbers: then nobody can tell to whom an entry
/// of that name with neither belongs, and it stays by itself. The order of the entries makes no difference.
enum Kinship {
  /// The entries with those of one person made one, in the order in which they were first named.
  static func united(_ people: [ReportedPerson]) -> [ReportedPerson] {
    var families = Families(count: people.count)
    families.join(people.enumerated().flatMap { place, person in person.emails.map { ($0, place) } })
    families.join(people.enumerated().compactMap { place, person in person.memberNumber.map { ($0, place) } })
    joinByName(people, in: &families)
    var united: [Int: ReportedPerson] = [:]
    for (place, person) in people.enumerated() {
      let head = families.head(of: place)
      if head == place { united[head] = person } else { united[head]?.absorb(person) }
    }
    return united.sorted { $0.key < $1.key }.map(\.value)
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

  private static func joinByName(_ people: [ReportedPerson], in families: inout Families) {
    var named: [String: [Int]] = [:]
    for (place, person) in people.enumerated() {
      for key in person.keys { named[key, default: []].append(place) }
    }
    var addressed = Set<Int>()
    var counted = Set<Int>()
    for (place, person) in people.enumerated() {
      if !person.emails.isEmpty { addressed.insert(families.head(of: place)) }
      if person.memberNumber != nil { counted.insert(families.head(of: place)) }
    }
    for (_, places) in named.sorted(by: { ($0.value[0], $0.key) < ($1.value[0], $1.key) })
    where places.count > 1 {
      let heads = Set(places.map { families.head(of: $0) })
      let isOne = heads.intersection(addressed).count <= 1 && heads.intersection(counted).count <= 1
      let same = isOne ? heads : heads.subtracting(addressed).subtracting(counted)
      guard let first = same.min() else { continue }
      for other in same where other != first { families.join(first, other) }
      if !same.isDisjoint(with: addressed) { addressed.insert(first) }
      if !same.isDisjoint(with: counted) { counted.insert(first) }
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
