/// A row that names somebody who thereby was not at the session.
public struct RejectedRow: Hashable, Sendable {
  /// Why a row is no attendance.
  public enum Reason: String, Sendable {
    /// The person was kept waiting.
    case waitingRoom = "in the waiting room, not in the meeting"
    /// The person was expected and did not come.
    case noShow = "registered and did not attend"
    /// Something was bought.
    case ticket = "a ticket is not attendance"
    /// Nothing says how long.
    case noTime = "no time of joining, none of leaving and no duration"
    /// Only one end of the stay is known.
    case noEnd = "only one of the times of joining and leaving"
    /// The times are in the wrong order.
    case endsBeforeBeginning = "leaves before joining"
    /// One of the two dates is wrong.
    case tooLong = "lasts more than a day"
    /// A leaving without a joining.
    case leavesWithoutJoining = "leaves without having joined"
    /// Nobody is named.
    case unnamed = "nobody is named"
    /// Nobody has seen the signature.
    case notSigned = "the signature was not seen"
    /// A column for it says that the person was not there.
    case notPresent = "the status is not one of presence"
  }

  /// The line, counted from 1.
  public let line: Int
  /// Why it is no attendance.
  public let reason: Reason
}
