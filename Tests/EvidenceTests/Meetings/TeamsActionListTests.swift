import Domain
import Evidence
import Testing

struct TeamsActionListTests {
  @Test func `joining and leaving are paired for each person`() throws {
    let report = try report(
      tabs(
        """
        Full Name|User Action|Timestamp
        Ngaio Example|Joined|3/5/2026, 6:58:10 PM
        Ngaio Example|Left|3/5/2026, 7:30:00 PM
        Ngaio Example|Joined|3/5/2026, 7:40:00 PM
        Sam Lee|Joined before|3/5/2026, 7:00:00 PM
        Sam Lee|Left|3/5/2026, 8:00:00 PM
        Late Leaver|Left|3/5/2026, 8:01:00 PM
        """))
    #expect(report.format == .teamsActions)
    #expect(report.people(during: try session()) == ["Ngaio Example, 51", "Sam Lee, 60"])
    #expect(report.rejections == ["7: leavesWithoutJoining"])
    #expect(
      report.notes.contains(
        "1 people have no leaving after their last joining; they count until the last moment listed."))
  }

  @Test func `unknown words are taken in turn`() throws {
    let report = try report(
      tabs(
        """
        Imię i nazwisko|Akcja użytkownika|Znacznik czasu
        Ann|Coś|05.03.2026, 19:00:00
        Ann|Inne|05.03.2026, 19:10:00
        """))
    #expect(report.people(during: try session()) == ["Ann, 10"])
    #expect(
      report.notes == [
        "The words for joining and leaving are not known; the rows of a person were taken in turn."
      ])
  }

  @Test func `the actions of a live event are in UTC`() throws {
    let text = """
      SessionId,ParticipantId,FullName,UserAgent,UtcEventTimestamp,Action
      s,p,Ann,Firefox,3/5/2026 6:00:00 AM,Joined
      s,p,Ann,Firefox,3/5/2026 6:20:00 AM,Left
      """
    #expect(try report(text, offset: 780).people(during: try session()) == ["Ann, 20"])
    #expect(try problem(text, hints: ReportHints(session: try session())).place == "report.csv:2")
  }
}
