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

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What to call the file in problems.
  ///   - hints: What the file does not say.
  ///   - watch: Told how far the reading is; the file is gone through twice.
  /// - Throws: A problem with the line, when the file is cut or damaged, is no report, has a date of two readings
  ///   or a time that cannot be brought to the session's clock.
  public init(
    _ bytes: [UInt8], named name: String, hints: ReportHints = ReportHints(), watch: CSVReader.Watch? = nil
  ) throws {
    let text = try ReportText(bytes, named: name, watch: watch)
    do {
      let survey = try ReportSurvey(text, hints: hints)
      var reader = try ReportReader(text, survey: survey, hints: hints)
      self = try reader.report()
    } catch let problem as Problem {
      throw problem
    } catch {
      throw text.problem(error)
    }
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
