import Domain
import Text

/// An attendance sheet as CSV: one row for each person at each session.
///
/// Columns `date, group, start, minutes, member, minutes_present, role`, in any order; others are passed over
/// and never kept. UTF-8 with or without a byte order mark, any line ends, commas, semicolons or tabs.
public struct AttendanceSheet {
  /// A row that was understood.
  public struct Entry: Sendable {
    /// The line of the file, counted from 1.
    public let line: Int
    /// Which of `sessions` it belongs to.
    public let session: Int
    /// The person.
    public let memberID: Int
    /// How long the person was there.
    public let minutes: Minutes
    /// What the person was.
    public let role: Role
  }

  /// A session that the rows speak of.
  public struct SheetSession: Hashable, Sendable {
    /// The group.
    public let groupID: Int
    /// The date.
    public let date: CivilDate
    /// When it began.
    public let start: LocalTime
    /// How long it lasted.
    public let length: Minutes
  }

  /// The sessions, in the order in which the file names them.
  public internal(set) var sessions: [SheetSession] = []
  /// The rows that were understood.
  public internal(set) var entries: [Entry] = []
  /// What is wrong with the other rows, a problem each, in the order of the lines.
  public internal(set) var problems: [Problem] = []
  /// The columns that were passed over.
  public internal(set) var strangers: [String] = []

  /// The columns that a sheet must have.
  public static let columns = ["date", "group", "start", "minutes", "member", "minutes_present", "role"]

  /// A sheet of which nothing has been read.
  init() {}
}
