import Domain

/// Who was at a session and for how long, by one or several reports of it.
///
/// A meeting that was started again has two reports, and some people may have used another program: whoever is
/// certainly the same in several is here once, and no moment counts twice.
public struct Presences: Sendable {
  /// One person's presence.
  public struct Presence: Sendable {
    /// The person.
    public let person: ReportedPerson
    /// The minutes inside the session; 0 for somebody who was there only before or after it.
    public let minutes: Minutes
  }

  /// Everybody, in the order of the reports.
  public let people: [Presence]

  /// What was concluded in reading, and what looks wrong; a sentence each, none twice.
  public let notes: [String]

  /// Puts reports of one session together.
  public init(of reports: [MeetingReport], during session: SessionWindow) {
    let united = Kinship.numbered(Kinship.united(reports.flatMap(\.people)))
    people = united.map { Presence(person: $0, minutes: session.minutes(of: [$0])) }
    var notes: [String] = []
    for note in reports.flatMap(\.notes) where !notes.contains(note) { notes.append(note) }
    if !people.isEmpty, people.allSatisfy({ $0.minutes == Minutes(0) }) {
      notes.append(
        "Nobody's time falls into the session; look at its date, its start and the report's clock.")
    }
    self.notes = notes + Self.noteOfLooseFigures(united)
  }

  /// Durations without times may mean the same minutes; whoever has several should look.
  private static func noteOfLooseFigures(_ people: [ReportedPerson]) -> [String] {
    let several = people.filter { $0.time.looseFigures > 1 }
    guard let first = several.first else { return [] }
    let others =
      several.count == 1
      ? "" : "; so it is with \(several.count - 1) more \(several.count == 2 ? "person" : "people")"
    return [
      "'\(first.name)' (\(first.file):\(first.firstLine)) has \(first.time.looseFigures) durations without times; they may mean the same minutes, so that only the longest counts\(others)."
    ]
  }
}
