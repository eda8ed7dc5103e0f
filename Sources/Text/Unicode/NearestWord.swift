extension Collection where Element == String {
  /// The word that a person most likely meant by `typed`, nil when none is near.
  ///
  /// Near is an edit distance of at most 3 and less than half of the word's length, ignoring case and
  /// accents; of equally near words the first.
  public func nearest(to typed: String) -> String? {
    let wanted = Array(typed.folded.unicodeScalars.prefix(80))
    var best: (word: String, distance: Int)?
    for word in self {
      let candidate = Array(word.folded.unicodeScalars.prefix(80))
      let limit = Swift.min(3, (Swift.max(wanted.count, candidate.count) - 1) / 2)
      guard abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }
}

extension Collection where Element == String {
  /// The name that a person most likely meant by `typed`, nil when none is near.
  ///
  /// Where no whole name is near, the words of the names are compared: `ngiao` is near to `Ngaio Example`.
  public func nearestName(to typed: String) -> String? {
    if let whole = nearest(to: typed) { return whole }
    let words = flatMap { name in name.split(separator: " ").map { (word: String($0), name: name) } }
    let nearest = words.map(\.word).nearest(to: typed)
    return nearest.flatMap { word in words.first { $0.word == word }?.name }
  }
}

/// How many letters must be put in, taken out, replaced or swapped with their neighbour.
private func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
      var least = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
