import Domain
import Evidence
import Testing

/// The header of today's Zoom list.
let zoomHeader =
  "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room"

/// The session that most reports of these tests are of: 5 March 2026, 19:00 to 20:30.
func session(
  _ date: String = "2026-03-05", _ start: String = "19:00", minutes: Int = 90
) throws -> SessionWindow {
  SessionWindow(
    date: try #require(CivilDate(iso: date)), start: try #require(LocalTime(start)), length: Minutes(minutes))
}

/// A report that is read for the session.
func report(_ text: String, order: DateOrder? = nil, offset: Int? = nil, map: [String] = []) throws
  -> MeetingReport
{
  let columns = map.isEmpty ? nil : try ColumnMap(map)
  let hints = ReportHints(session: try session(), dateOrder: order, utcOffset: offset, columns: columns)
  return try MeetingReport(Array(text.utf8), named: "report.csv", hints: hints)
}

/// The problem of a report that cannot be read.
func problem(_ text: String, hints: ReportHints = ReportHints()) throws -> Problem {
  try #require(
    #expect(throws: Problem.self) { try MeetingReport(Array(text.utf8), named: "report.csv", hints: hints) })
}

/// Tabs where the text has `|`.
func tabs(_ text: String) -> String { String(text.map { $0 == "|" ? "\t" : $0 }) }

extension MeetingReport {
  /// Everybody's names, addresses and minutes, a line each.
  func people(during session: SessionWindow) -> [String] {
    people.map { person in
      let minutes = session.minutes(of: [person])
      let words = [person.names.joined(separator: " / "), person.emails.joined(separator: " ")]
      return (words.filter { !$0.isEmpty } + ["\(minutes.count)"]).joined(separator: ", ")
    }
  }

  /// The rejected rows, a line each.
  var rejections: [String] { rejected.map { "\($0.line): \($0.reason)" } }
}
