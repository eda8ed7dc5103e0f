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
        "1 person has no leaving after the last joining and counts until the last moment listed."))
  }

  @Test func `somebody with two devices is there until the last of them leaves`() throws {
    let report = try report(
      tabs(
        """
        Full Name|User Action|Timestamp
        Ann|Joined|05/03/2026, 19:00:00
        Ann|Joined|05/03/2026, 19:10:00
        Ann|Left|05/03/2026, 19:30:00
        Ann|Left|05/03/2026, 20:30:00
        """))
    #expect(report.people(during: try session()) == ["Ann, 90"])
    #expect(report.rejections.isEmpty)
  }

  @Test(arguments: [
    "Full Name|User Action|Timestamp", "Nome completo|Azione utente|Timestamp",
    "Nome Completo|Atividade|Carimbo de data/hora", "Fullständigt namn|Användaråtgärd|Tidsstämpel",
  ])
  func `rows may stand in any order`(header: String) throws {
    let report = try report(
      tabs(
        header + """

          Sam|Left|05/03/2026, 20:30:00
          Ann|Left|05/03/2026, 19:30:00
          Ann|Joined|05/03/2026, 19:00:00
          Sam|Joined|05/03/2026, 19:00:00
          Ann|Left|05/03/2026, 18:00:00
          """), order: .dayFirst)
    #expect(report.people(during: try session()) == ["Ann, 30", "Sam, 90"])
    #expect(report.rejections == ["6: leavesWithoutJoining"])
    #expect(report.notes.isEmpty)
  }

  @Test(arguments: ["Ha partecipato|Ha abbandonato", "Ingressou|Saiu", "Anslöt|Lämnade", "Unido|Salió"])
  func `words of other languages are known`(words: String) throws {
    let parts = words.split(separator: "|")
    let report = try report(
      tabs(
        "Full Name|User Action|Timestamp\nAnn|\(parts[1])|2026-03-05 20:00:00\nAnn|\(parts[0])|2026-03-05 19:00:00\n"
      ))
    #expect(report.people(during: try session()) == ["Ann, 60"])
    #expect(report.notes.isEmpty)
  }

  @Test func `a list without a header is known by its words`() throws {
    let report = try report(
      tabs("\"Example, Ann\"|Joined before|\"05/03/2026, 7:00:00 PM\"\nSam|Joined|05/03/2026, 7:30:00 PM\n")
        + tabs("\"Example, Ann\"|Left|\"05/03/2026, 8:30:00 PM\"\n"), order: .dayFirst)
    #expect(report.format == .teamsActions)
    #expect(report.people(during: try session()) == ["Example, Ann, 90", "Sam, 60"])
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

  @Test(arguments: [
    "SessionId,ParticipantId,FullName,UserAgent,UtcEventTimestamp,Action",
    "Session Id,Participant Id,Full Name,User Agent,UTC Event Timestamp,Action",
  ])
  func `the actions of a live event are in UTC`(header: String) throws {
    let text = """
      \(header)
      s,p,Ann,Firefox,3/5/2026 6:00:00 AM,Joined
      s,p,Ann,Firefox,3/5/2026 6:20:00 AM,Left
      """
    #expect(try report(text, offset: 780).people(during: try session()) == ["Ann, 20"])
    #expect(try problem(text, hints: ReportHints(session: try session())).place == "report.csv:2")
  }
}
