import Text

/// Which of the entries with one address of electronic mail are one person.
///
/// A practice or a couple may use one account, so the address alone does not make two whole names one person: one
/// name must have all words of the other, or their initials. A device goes with the only person of the address.
struct SharedAddress {
  private typealias Entry = (place: Int, names: [NameWords], text: String)

  /// The names are nil where nobody else is known to be the same.
  private var people: [(names: [NameWords]?, places: [Int])] = []

  /// So many people with one address are told apart; further entries stay by themselves.
  private static let most = 30

  /// Parts the entries, given by their places; their order makes no difference.
  init(_ places: [Int], of everybody: [ReportedPerson]) {
    let entries: [Entry] = places.map { place in
      let names = Self.names(of: everybody[place])
      return (place, names.map(NameWords.init), names.joined(separator: " "))
    }
    for entry in entries.sorted(by: Self.precedes) { add(entry) }
  }

  /// The entries that are one person, a group for each.
  var groups: [[Int]] { people.map(\.places) }

  private mutating func add(_ entry: Entry) {
    let fitting =
      people.count < Self.most ? people.indices.filter { Self.fit(entry.names, people[$0].names) } : []
    if fitting.count == 1 {
      people[fitting[0]].places.append(entry.place)
    } else {
      people.append((fitting.isEmpty ? entry.names : nil, [entry.place]))
    }
  }

  /// Long names come first, so that short ones are compared with them.
  private static func precedes(_ first: Entry, _ second: Entry) -> Bool {
    let counts = [first, second].map { $0.names.map(\.count).max() ?? 0 }
    if counts[0] != counts[1] { return counts[0] > counts[1] }
    if first.text.utf8.count != second.text.utf8.count {
      return first.text.utf8.count > second.text.utf8.count
    }
    return (first.text, first.place) < (second.text, second.place)
  }

  private static func fit(_ first: [NameWords], _ second: [NameWords]?) -> Bool {
    guard let second else { return false }
    return first.isEmpty || second.isEmpty
      || first.contains { name in second.contains { name.canBeOne(with: $0) } }
  }

  /// The names of a person without devices; those that are nothing else are left out.
  private static func names(of person: ReportedPerson) -> [String] {
    person.names.compactMap { name in
      ReportedName.withoutDevice(name) ?? (ReportedName.mentionsDevice(name) ? nil : name)
    }
  }
}
