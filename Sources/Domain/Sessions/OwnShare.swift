/// How one person took part in a session, where that is not as the session says, and how many cases the person presented.
public struct OwnShare: Hashable, Sendable {
  /// In the room or by video; nil as the session says.
  public var mode: Session.Mode?
  /// How many cases the person presented; never what.
  public var cases: Int

  /// Makes a share.
  public init(mode: Session.Mode? = nil, cases: Int = 0) {
    self.mode = mode
    self.cases = cases
  }
}
