/// Two attendances of one person at one session, as they come about when two members prove to be one person.
public struct DoubleAttendance: Hashable, Sendable {
  /// The session.
  public let session: Session
  /// The attendance of the member who is made one with the other.
  public let from: Attendance
  /// The attendance of the other.
  public let into: Attendance

  /// Makes a double attendance.
  public init(session: Session, from: Attendance, into: Attendance) {
    self.session = session
    self.from = from
    self.into = into
  }

  /// The one that is kept: a confirmed one before a claim, a claim before a rejected one, and of the same state the
  /// longer stay; of stays of the same length that of `into`.
  public var kept: Attendance {
    (Self.weight(of: from.state), from.minutes.count) > (Self.weight(of: into.state), into.minutes.count)
      ? from : into
  }

  private static func weight(of state: Attendance.State) -> Int {
    switch state {
    case .confirmed: 2
    case .claimed: 1
    case .rejected: 0
    }
  }
}
