import Evidence

/// From where a report is said to come: the word after `balint import`, and the format of its file as evidence.
enum ReportKind: String {
  case zoom
  case teams
  case meet
  case sheet
  case csv

  /// From where a report of that format comes; nil for a list of tickets.
  init?(_ format: MeetingReport.Format) {
    switch format {
    case .zoomParticipants, .zoomUniqueUsers, .zoomWebinar: self = .zoom
    case .teamsActions, .teamsSummary, .teamsSections: self = .teams
    case .googleMeet: self = .meet
    case .signInSheet: self = .sheet
    case .table: self = .csv
    case .tickets: return nil
    }
  }

  /// The kind in words.
  var words: String {
    switch self {
    case .zoom: "a report of Zoom"
    case .teams: "a report of Microsoft Teams"
    case .meet: "a report of Google Meet"
    case .sheet: "a sign-in sheet"
    case .csv: "a table"
    }
  }
}
