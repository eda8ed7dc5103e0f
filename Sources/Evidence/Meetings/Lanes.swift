/// Tells people apart who all have one name that may be anybody's: one of them is not there twice at a time.
struct Lanes {
  /// From when until when each person of a name was there; nil where only for how long is known.
  private var taken: [Identity: [Range<Int>?]] = [:]

  /// So many people with one such name are told apart in a report.
  private static let most = 50

  /// Which of the people of that name a row means, counted from 0: the first who was not there already.
  mutating func lane(for identity: Identity, taking span: Range<Int>?) -> Int {
    var spans = taken[identity, default: []]
    let free = spans.firstIndex { Self.areApart($0, span) }
    let lane = free ?? min(spans.count, Self.most - 1)
    if lane == spans.count {
      spans.append(span)
    } else {
      spans[lane] = Self.hull(spans[lane], span)
    }
    taken[identity] = spans
    return lane
  }

  private static func areApart(_ first: Range<Int>?, _ second: Range<Int>?) -> Bool {
    guard let first, let second else { return false }
    return !first.overlaps(second)
  }

  private static func hull(_ first: Range<Int>?, _ second: Range<Int>?) -> Range<Int>? {
    guard let first, let second else { return nil }
    return min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
  }
}
