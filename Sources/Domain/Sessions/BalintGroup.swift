/// A Balint group: its name and its habits.
public struct BalintGroup: Hashable, Sendable {
  /// The most people a Balint group should have, leaders not counted, by the societies' convention.
  public static let usualLimit = 12

  /// The number on paper, from 1.
  public let id: Int
  /// The name, unlike any other group's.
  public let name: String
  /// The IANA time zone of its sessions.
  public let zone: String
  /// When its sessions usually begin; nil when it is not known.
  public let usualStart: LocalTime?
  /// How long its sessions usually last.
  public let usualLength: Minutes
  /// What its sessions usually are, such as supervision.
  public let usualKind: Session.Kind

  /// Makes a group.
  public init(
    id: Int, name: String, zone: String, usualStart: LocalTime?, usualLength: Minutes,
    usualKind: Session.Kind = .caseSession
  ) {
    self.id = id
    self.name = name
    self.zone = zone
    self.usualStart = usualStart
    self.usualLength = usualLength
    self.usualKind = usualKind
  }

  /// The number as people write it, such as `G-03`.
  public var number: String { Reference.group.written(id) }

  /// A session as the group usually holds them, which has no number yet.
  ///
  /// - Parameter length: How long it lasts; nil for as long as usual.
  public func session(on date: CivilDate, at start: LocalTime, lasting length: Minutes? = nil) -> Session {
    Session(
      id: 0, groupID: id, groupName: name, date: date, start: start, zone: zone,
      length: length ?? usualLength, breaks: Minutes(0), mode: .inPerson, kind: usualKind, cases: 0,
      state: .held)
  }
}

/// A person's belonging to a group between two dates.
public struct Membership: Hashable, Sendable {
  /// The person.
  public let memberID: Int
  /// The person's name.
  public let memberName: String
  /// What the person is in the group.
  public let role: Role
  /// The first day.
  public let from: CivilDate
  /// The last day; nil while it lasts.
  public let to: CivilDate?

  /// Makes a membership.
  public init(memberID: Int, memberName: String, role: Role, from: CivilDate, to: CivilDate?) {
    self.memberID = memberID
    self.memberName = memberName
    self.role = role
    self.from = from
    self.to = to
  }

  /// Whether the person belongs to the group on that day.
  public func covers(_ date: CivilDate) -> Bool { from <= date && date <= to ?? date }
}
