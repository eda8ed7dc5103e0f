/// When somebody was in a meeting, in seconds by a wall clock: a set of moments, so that no moment counts twice.
public struct Stays: Hashable, Sendable {
  private var merged: [Range<Int>] = []
  private var recent: [Range<Int>] = []

  /// No stay.
  public init() {}

  /// The stays in their order; they neither overlap nor touch.
  public var intervals: [Range<Int>] { recent.isEmpty ? merged : Self.merging(merged + recent) }

  /// Adds a stay, which may overlap others; one of no length adds nothing.
  ///
  /// What was added is merged whenever it has grown as long as what was merged before, so that a person with
  /// a million rows takes the room of the gaps between them.
  public mutating func insert(_ stay: Range<Int>) {
    if stay.isEmpty { return }
    recent.append(stay)
    if recent.count > merged.count + 64 { settle() }
  }

  /// Adds all stays of another.
  public mutating func formUnion(_ other: Stays) {
    for stay in other.intervals { insert(stay) }
  }

  /// How many of the window's seconds fall into a stay.
  public func seconds(during window: Range<Int>) -> Int {
    intervals.reduce(0) { $0 + $1.clamped(to: window).count }
  }

  /// From the beginning of the first stay to the end of the last.
  public var span: Range<Int>? {
    let all = intervals
    guard let first = all.first, let last = all.last else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// Whether both have the same moments, in whatever pieces they were added.
  public static func == (left: Stays, right: Stays) -> Bool { left.intervals == right.intervals }

  /// Feeds the intervals into the hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(intervals) }

  private mutating func settle() {
    merged = intervals
    recent = []
  }

  private static func merging(_ stays: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for stay in stays.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, stay.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, stay.upperBound)
      } else {
        result.append(stay)
      }
    }
    return result
  }
}
