/// A stretch of days whose figures were handed in: what lies in it is changed only for a reason.
public struct Closing: Hashable, Sendable {
  /// The days.
  public let period: Period
  /// For whom it is closed; nil for everybody.
  public let memberID: Int?

  /// Makes a closing.
  public init(period: Period, memberID: Int?) {
    self.period = period
    self.memberID = memberID
  }

  /// Whether it stands against a change between these days.
  ///
  /// - Parameter memberID: Whom the change is about; nil for nobody alone.
  public func stops(_ days: Period, of memberID: Int?) -> Bool {
    period.overlaps(days) && (self.memberID == nil || self.memberID == memberID)
  }
}
