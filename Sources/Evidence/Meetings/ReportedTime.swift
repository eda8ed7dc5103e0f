/// All that reports say about one person's time.
///
/// Stays are exact. A figure is a program's own sum, used only where a report has no row for each stay: it says
/// how long, but not when, and so can be trusted only as far as it cannot count a moment twice.
public struct ReportedTime: Hashable, Sendable {
  /// A sum of seconds somewhere between a first coming and a last going.
  public struct Figure: Hashable, Sendable {
    /// Between which moments; nil when that is not known.
    public let span: Range<Int>?
    /// How many seconds.
    public let seconds: Int
  }

  /// The rows with times.
  public private(set) var stays = Stays()
  /// How many figures of unknown moments there were; they are not added, because they may mean the same minutes.
  public private(set) var looseFigures = 0
  private var longest: [Range<Int>?: Int] = [:]

  /// No time at all.
  public init() {}

  /// The rows without times for each stay, in the order of their beginnings; those without any come first.
  public var figures: [Figure] {
    longest.map { Figure(span: $0, seconds: $1) }
      .sorted { ($0.span?.lowerBound ?? .min, $0.seconds) < ($1.span?.lowerBound ?? .min, $1.seconds) }
  }

  /// Adds a stay.
  public mutating func insert(_ stay: Range<Int>) { stays.insert(stay) }

  /// Adds a figure; of two for the same span the larger stands.
  public mutating func insert(_ figure: Figure) {
    if figure.span == nil { looseFigures += 1 }
    longest[figure.span] = max(longest[figure.span] ?? 0, figure.seconds)
  }

  /// Adds all that another says.
  public mutating func formUnion(_ other: ReportedTime) {
    stays.formUnion(other.stays)
    let count = looseFigures + other.looseFigures
    for figure in other.figures { insert(figure) }
    looseFigures = count
  }

  /// From the first coming to the last going, nil when no moment is known.
  public var span: Range<Int>? {
    var all = stays
    for case let span? in longest.keys { all.insert(span) }
    return all.span
  }

  /// How many of the window's seconds the person is known to have been there.
  ///
  /// Figures whose spans overlap may mean the same minutes, so the largest of them stands for all; it adds only
  /// what the stays in its span do not already have. No figure counts for more than the part of its span that
  /// lies in the window.
  public func seconds(during window: Range<Int>) -> Int {
    let certain = stays.seconds(during: window)
    var spans = Stays()
    for case let span? in longest.keys { spans.insert(span) }
    let placed = spans.intervals.reduce(certain) { $0 + surplus(in: $1, during: window) }
    return max(placed, min(longest[nil] ?? 0, window.count))
  }

  private func surplus(in span: Range<Int>, during window: Range<Int>) -> Int {
    let part = span.clamped(to: window)
    let inside = longest.filter {
      $0.key.map { span.lowerBound <= $0.lowerBound && $0.upperBound <= span.upperBound } ?? false
    }
    let best = inside.map { min($0.value, ($0.key ?? part).clamped(to: window).count) }.max() ?? 0
    return max(0, best - stays.seconds(during: part))
  }
}
