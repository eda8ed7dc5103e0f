/// That a member has, or has not, something that a body wants besides attendance: a plan, an audit, a course.
public struct HeldEvidence: Hashable, Sendable {
  /// The scheme that wants it.
  public let schemeID: String
  /// The scheme's short name for it, such as `pdp`.
  public let item: String
  /// The day it was done, or the day on which it was found to be missing.
  public let date: CivilDate
  /// False when it is known to be missing.
  public let isHeld: Bool

  /// Makes a piece of evidence.
  public init(schemeID: String, item: String, date: CivilDate, isHeld: Bool = true) {
    self.schemeID = schemeID
    self.item = item
    self.date = date
    self.isHeld = isHeld
  }
}
