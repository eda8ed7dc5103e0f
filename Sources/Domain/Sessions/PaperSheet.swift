/// The numbered sheet of a session: first the roster, a row each, then the guests.
public struct PaperSheet: Hashable, Sendable {
  /// One person's row.
  public struct Row: Hashable, Sendable {
    /// The row's number, from 1.
    public let number: Int
    /// The person.
    public let memberID: Int
    /// What the person usually is in the group; nil for a guest.
    public let usualRole: Role?
    /// What is recorded; nil when nothing is, or it was rejected.
    public let attendance: Attendance?
  }

  /// The session.
  public let session: Session
  /// The rows.
  public let rows: [Row]
  /// The session's number with the check of its roster, such as `S-0142.K7P`.
  public let code: String

  /// A sheet has at least so many rows.
  private static let fewestRows = 20
  /// Below the last person there is room for so many more.
  private static let fewestBlankRows = 2

  /// The sheet of a session.
  ///
  /// - Parameters:
  ///   - memberships: Who belongs or belonged to the group.
  ///   - attendances: Who is recorded to have been there.
  public init(of session: Session, memberships: [Membership], attendances: [Attendance]) {
    let roster = memberships.onSheet(for: session.date)
    let present = attendances.filter { $0.state != .rejected }
    let guests = present.filter { guest in !roster.contains { $0.memberID == guest.memberID } }
    let people =
      roster.map { ($0.memberID, Optional($0.role)) }
      + guests.sorted { $0.memberID < $1.memberID }.map { ($0.memberID, nil) }
    self.session = session
    rows = people.enumerated().map { index, person in
      Row(
        number: index + 1, memberID: person.0, usualRole: person.1,
        attendance: present.first { $0.memberID == person.0 })
    }
    code = "\(session.number).\(RosterCode.code(of: roster.map(\.memberID), on: session.date))"
  }

  /// The rows of those who were there, under their numbers on the sheet that was signed.
  public var present: [Row] { rows.filter { $0.attendance != nil } }

  /// The numbers of the rows left for people who are not expected.
  public var blankRows: Range<Int> {
    rows.count + 1..<max(Self.fewestRows, rows.count + Self.fewestBlankRows) + 1
  }

  /// Whether somebody has said who was there, so that whoever has no minutes was not.
  public var isMarked: Bool { rows.contains { $0.attendance?.state == .confirmed } }
}
