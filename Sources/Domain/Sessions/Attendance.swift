/// One person at one session: the fact that everything else is worked out from.
public struct Attendance: Hashable, Sendable {
  /// How far the fact is vouched for.
  public enum State: Int, Word {
    /// Said by the person; counts on no certificate.
    case claimed = 1
    /// Vouched for by a leader or the secretary.
    case confirmed = 2
    /// Found to be untrue.
    case rejected = 3

    /// The word.
    public var word: String {
      switch self {
      case .claimed: "claimed"
      case .confirmed: "confirmed"
      case .rejected: "rejected"
      }
    }
  }

  /// The session.
  public let sessionID: Int
  /// The person.
  public let memberID: Int
  /// What the person was in it.
  public let role: Role
  /// How long the person was there; at most the session's length.
  public let minutes: Minutes
  /// How far it is vouched for.
  public let state: State

  /// Makes an attendance.
  public init(sessionID: Int, memberID: Int, role: Role, minutes: Minutes, state: State) {
    self.sessionID = sessionID
    self.memberID = memberID
    self.role = role
    self.minutes = minutes
    self.state = state
  }
}

/// How many people were at a session, by what they were in it; people whose presence is only claimed, or was rejected, are not among them, but for the person it is about.
public struct Headcount: Hashable, Sendable {
  /// Members of the group.
  public let members: Int
  /// Leaders and co-leaders.
  public let leaders: Int
  /// Observers and supervisors.
  public let others: Int

  /// Makes a headcount.
  public init(members: Int, leaders: Int, others: Int = 0) {
    self.members = members
    self.leaders = leaders
    self.others = others
  }

  /// Everybody.
  public var all: Int { members + leaders + others }
}

/// A session together with one person's part in it: what the rules of a body look at.
public struct AttendedSession: Hashable, Sendable {
  /// The session.
  public let session: Session
  /// The person's part.
  public let attendance: Attendance
  /// Everybody who was there.
  public let present: Headcount
  /// What some bodies ask besides.
  public let facts: SessionFacts

  /// Makes an attended session.
  public init(
    session: Session, attendance: Attendance, present: Headcount, facts: SessionFacts = SessionFacts()
  ) {
    self.session = session
    self.attendance = attendance
    self.present = present
    self.facts = facts
  }

  /// How long the person was there, as far as it can count: no longer than the session lasted.
  public var minutes: Minutes { min(attendance.minutes, session.length) }

  /// How this person took part; nil when some were in the room, some not, and it is not known where this person was.
  public var mode: Session.Mode? { facts.ownMode ?? (session.mode == .mixed ? nil : session.mode) }

  /// Whether somebody led.
  public var isLed: Bool { present.leaders > 0 }
}

extension AttendedSession: Comparable {
  /// Whether `left` comes first: by date, start and number, so that no order of rows ever changes a figure.
  public static func < (left: AttendedSession, right: AttendedSession) -> Bool {
    (left.session.date, left.session.start, left.session.id)
      < (right.session.date, right.session.start, right.session.id)
  }
}
