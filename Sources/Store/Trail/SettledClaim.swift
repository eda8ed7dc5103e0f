import Domain

/// An attendance that needs somebody else's word: one that was claimed or rejected and is something else now, or
/// one that somebody else confirmed and that is more now.
public struct SettledClaim: Equatable, Sendable {
  /// The session.
  public let sessionID: Int
  /// The person it is about.
  public let memberID: Int
  /// Who made the claim; nil when it was not a claim any more, or the name was erased.
  public let claimant: String?
  /// What it was.
  public let before: Attendance.State
}
