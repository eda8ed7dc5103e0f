/// A change of what was recorded of a person's attendance that needs somebody else's word.
public struct VouchedChange: Hashable, Sendable {
  /// What it was that is changed.
  public enum Kind: Hashable, Sendable {
    /// A claim, and who made it; nil once the name was erased.
    case claim(by: String?)
    /// A claim that was rejected.
    case rejection
    /// What somebody other than the writer confirmed; nil once the name was erased.
    case confirmation(by: String?)
  }

  /// The session.
  public let sessionID: Int
  /// The person it is about.
  public let memberID: Int
  /// What it was.
  public let kind: Kind
}
