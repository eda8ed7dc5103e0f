/// One meeting of a group.
///
/// There is no place for anything said in it: what happens in a Balint group is confidential.
public struct Session: Hashable, Sendable {
  /// How people met.
  public enum Mode: Int, Word {
    /// In one room.
    case inPerson = 1
    /// By video.
    case online = 2
    /// Some in the room, some by video.
    case mixed = 3

    /// The word, such as `in person`.
    public var word: String {
      switch self {
      case .inPerson: "in person"
      case .online: "online"
      case .mixed: "mixed"
      }
    }
  }

  /// What the meeting was for.
  public enum Kind: Int, Word {
    /// Members present cases.
    case caseSession = 1
    /// The first meeting of a cycle.
    case planning = 2
    /// The last meeting of a cycle.
    case review = 3
    /// Leaders are supervised.
    case supervision = 4
    /// An intensive workshop of several days.
    case workshop = 5
    /// A day for leaders.
    case leadershipDay = 6

    /// The word, such as `case session`.
    public var word: String {
      switch self {
      case .caseSession: "case session"
      case .planning: "planning"
      case .review: "review"
      case .supervision: "supervision"
      case .workshop: "workshop"
      case .leadershipDay: "leadership day"
      }
    }
  }

  /// Whether the meeting took place.
  public enum State: Int, Word {
    /// It is to come.
    case planned = 1
    /// It took place.
    case held = 2
    /// It did not take place.
    case cancelled = 3

    /// The word.
    public var word: String {
      switch self {
      case .planned: "planned"
      case .held: "held"
      case .cancelled: "cancelled"
      }
    }
  }

  /// The number on paper, from 1.
  public var id: Int
  /// The group that met.
  public var groupID: Int
  /// The group's name.
  public var groupName: String
  /// The date on the wall where it was held.
  public var date: CivilDate
  /// The time on the wall when it began.
  public var start: LocalTime
  /// The IANA time zone of the place.
  public var zone: String
  /// From beginning to end, breaks included; 1 to 1440 minutes.
  public var length: Minutes
  /// The breaks in it, less than its length.
  public var breaks: Minutes
  /// How people met.
  public var mode: Mode
  /// What the meeting was for.
  public var kind: Kind
  /// How many cases were presented.
  public var cases: Int
  /// Whether it took place.
  public var state: State

  /// Makes a session.
  public init(
    id: Int, groupID: Int, groupName: String, date: CivilDate, start: LocalTime, zone: String,
    length: Minutes, breaks: Minutes, mode: Mode, kind: Kind, cases: Int, state: State
  ) {
    self.id = id
    self.groupID = groupID
    self.groupName = groupName
    self.date = date
    self.start = start
    self.zone = zone
    self.length = length
    self.breaks = breaks
    self.mode = mode
    self.kind = kind
    self.cases = cases
    self.state = state
  }

  /// The same session with one fact changed.
  public func with<Value>(_ fact: WritableKeyPath<Session, Value>, _ value: Value) -> Session {
    var session = self
    session[keyPath: fact] = value
    return session
  }

  /// The number as people write it, such as `S-0142`.
  public var number: String { Reference.session.written(id) }

  /// Whether both take place at the same time of the same wall clock, for a minute or more.
  public func overlaps(_ other: Session) -> Bool {
    let start = date.dayNumber * 1440 + start.minuteOfDay
    let otherStart = other.date.dayNumber * 1440 + other.start.minuteOfDay
    return start < otherStart + other.length.count && otherStart < start + length.count
  }
}
