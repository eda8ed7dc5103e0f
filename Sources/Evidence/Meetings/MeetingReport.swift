import Domain
import Text

/// What a meeting program, a ticket office or a sign-in sheet says about who was at a session.
///
/// Whoever is named is here once, with the time of all rows. Topics, chats, unknown columns and the identifiers
/// of accounts are never kept.
public struct MeetingReport: Sendable {
  /// Which program wrote the file, found by what stands in it.
  public enum Format: String, Sendable {
    /// Zoom's list of participants, a row for each join.
    case zoomParticipants = "Zoom participants"
    /// Zoom's list of participants, a row for each person without times.
    case zoomUniqueUsers = "Zoom unique users"
    /// Zoom's report of a webinar.
    case zoomWebinar = "Zoom webinar"
    /// Microsoft Teams until 2021: a row for each joining and leaving.
    case teamsActions = "Teams attendance list"
    /// Microsoft Teams in 2021: a summary and a row for each join.
    case teamsSummary = "Teams report with a summary"
    /// Microsoft Teams since 2022: numbered sections.
    case teamsSections = "Teams report in sections"
    /// Google Meet.
    case googleMeet = "Google Meet"
    /// Eventbrite and others: what was sold.
    case tickets = "list of tickets"
    /// Our own sign-in sheet.
    case signInSheet = "sign-in sheet"
    /// Another table, with known names of columns or with those the caller gave.
    case table = "table"
  }

  /// Which program wrote the file.
  public let format: Format
  /// Whoever is named in a row that counts, in the order of the first rows.
  public let people: [ReportedPerson]
  /// The first rows that are no attendance, at most `mostRejected`.
  public let rejected: [RejectedRow]
  /// How many rows are no attendance.
  public let rejectedCount: Int
  /// What was concluded in reading, and what the figures cannot say; a sentence each.
  public let notes: [String]

  /// So many rejected rows are kept.
  public static let mostRejected = 200

  /// From the first join to the last leaving, in seconds by the report's own clock; nil without times.
  public var span: Range<Int>? {
    var all = Stays()
    for case let span? in people.map(\.time.span) { all.insert(span) }
    return all.span
  }

  init(
    format: Format, people: [ReportedPerson], rejected: [RejectedRow], rejectedCount: Int, notes: [String]
  ) {
    self.format = format
    self.people = people
    self.rejected = rejected
    self.rejectedCount = rejectedCount
    self.notes = notes
  }
}
