/// Sessions that belong together as one cycle or course.
public struct SessionSeries: Hashable, Sendable {
  /// The places of its lines in the ledger, by date.
  public var lines: [Int] = []
  /// The counted minutes.
  public var minutes = 0
  /// Whether it began with a planning meeting.
  public var hasPlanning = false
  /// Whether it ended with a review meeting.
  public var hasReview = false
}
