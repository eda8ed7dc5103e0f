/// What a person was in a session.
public enum Role: Int, Word {
  /// A member of the group.
  case member = 1
  /// The group's leader.
  case leader = 2
  /// One of two leaders.
  case coLeader = 3
  /// Somebody who watches and does not take part.
  case observer = 4
  /// Somebody who supervises the leaders.
  case supervisor = 5

  /// The word, such as `co-leader`.
  public var word: String {
    switch self {
    case .member: "member"
    case .leader: "leader"
    case .coLeader: "co-leader"
    case .observer: "observer"
    case .supervisor: "supervisor"
    }
  }

  /// Whether the person led the group.
  public var isLeading: Bool { self == .leader || self == .coLeader }
}
