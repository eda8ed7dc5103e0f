/// An attendance that was claimed or rejected, and is something else now.
public struct SettledClaim: Equatable, Sendable {
  /// The session.
  public let sessionID: Int
  /// The person it is about.
  public let memberID: Int
  /// Who made the claim; nil when it was not a claim any more, or the name was erased.
  public let claimant: String?
}
