/// Finds the members' names that are nearly the same as a name, without comparing it with all of them.
struct LikelyNames: Sendable {
  private var entries: [(name: NameWords, ids: Set<Int>)] = []
  private var places: [String: [Int]] = [:]

  /// An index of names and of those who have them.
  init(_ names: [NameWords: Set<Int>]) {
    entries = names.map { (name: $0.key, ids: $0.value) }
    for (place, entry) in entries.enumerated() {
      for word in entry.name.landmarks { places[word, default: []].append(place) }
    }
  }

  /// Whoever has a name that resembles this one, in the nearest way in which any does; nil when none does.
  func nearest(to name: NameWords) -> (likeness: NameWords.Likeness, ids: Set<Int>)? {
    let candidates = Set(name.landmarks.flatMap { places[$0, default: []] }).map { entries[$0] }
    if candidates.isEmpty { return nil }
    for likeness in NameWords.Likeness.allCases {
      let ids = candidates.reduce(into: Set<Int>()) { ids, entry in
        if entry.name.resembles(name, by: likeness) { ids.formUnion(entry.ids) }
      }
      if !ids.isEmpty { return (likeness, ids) }
    }
    return nil
  }
}
