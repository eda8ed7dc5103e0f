import Domain
import Evidence
import Testing

struct TeamsReportTests {
  private let summary = """
    1. Summary
    Meeting title|Secret "Monday" group, part 2
    Attended participants|2
    Start time|3/5/26, 6:55:00 PM
    End time|3/5/26, 8:35:00 PM
    Meeting duration|1h 40m
    Average attendance time|1h 18m 24s

    2. Participants
    Name|First Join|Last Leave|In-Meeting Duration|Email|Participant ID (UPN)|Role
    Example, Ngaio|3/5/26, 6:58:10 PM|3/5/26, 8:31:00 PM|1h 20m 5s|ngaio@example.org|upn-secret|Presenter
    Sam Lee (Guest)|3/5/26, 7:00:00 PM|3/5/26, 7:10:00 PM|10m|||Attendee

    """

  private let activities = """
    3. In-Meeting Activities
    Name|Join Time|Leave Time|Duration|Email|Role
    Example, Ngaio|3/5/26, 6:58:10 PM|3/5/26, 7:38:10 PM|40m|ngaio@example.org|Presenter
    Example, Ngaio|3/5/26, 7:50:55 PM|3/5/26, 8:31:00 PM|40m 5s|ngaio@example.org|Presenter
    Sam Lee (Guest)|3/5/26, 7:00:00 PM|3/5/26, 7:10:00 PM|10m||Attendee

    4. Meeting engagement
    Name|Type|Time
    Sam Lee (Guest)|Hand|3/5/26, 7:01:00 PM
    """

  @Test func `the rows of joins count, not the first and the last`() throws {
    let report = try report(tabs(summary + activities))
    #expect(report.format == .teamsSections)
    #expect(
      report.people(during: try session()) == ["Example, Ngaio, ngaio@example.org, 77", "Sam Lee, 10"])
    #expect(report.rejectedCount == 0)
    #expect(!String(describing: report).lowercased().contains("secret"))
  }

  @Test func `without those rows the duration counts between the first and the last`() throws {
    let report = try report(tabs(summary))
    #expect(
      report.people(during: try session()) == ["Example, Ngaio, ngaio@example.org, 80", "Sam Lee, 10"])
    #expect(
      report.notes.last
        == "The report has no row for each join; the durations count between the first join and the last leaving."
    )
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with and without a mark`(lowerByteFirst: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + tabs(summary + activities)
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return lowerByteFirst ? pair : pair.reversed()
    }
    let report = try MeetingReport(bytes, named: "t.csv", hints: ReportHints(session: try session()))
    #expect(report.people(during: try session()).count == 2)
  }

  @Test func `saved again by a spreadsheet it has commas, quotes and filled up lines`() throws {
    let lines = tabs(summary + activities).split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { line in
      var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      while fields.count < 7 { fields.append("") }
      return fields.map { field in
        field.contains { $0 == "," || $0 == "\"" }
          ? "\"" + field.map { $0 == "\"" ? "\"\"" : "\($0)" }.joined() + "\"" : field
      }.joined(separator: ",")
    }.joined(separator: "\r\n")
    let report = try report("\u{FEFF}" + text)
    #expect(report.format == .teamsSections)
    #expect(
      report.people(during: try session()) == ["Example, Ngaio, ngaio@example.org, 77", "Sam Lee, 10"])
  }

  @Test func `the summary of 2021 is passed over`() throws {
    let report = try report(
      tabs(
        """
        Meeting Summary
        Total Number of Participants|2
        Meeting Title|Secret
        Meeting Start Time|3/5/2026, 6:55:00 PM
        Meeting End Time|3/5/2026, 8:35:00 PM
        Meeting Id|secret-id

        Full Name|Join Time|Leave Time|Duration|Email|Role|Participant ID (UPN)
        Ngaio Example|3/5/2026, 6:58:10 PM|3/5/2026, 8:31:00 PM|1h 32m|n@example.org|Organizer|secret-upn
        Sam Lee|3/5/2026, 7:00:00 PM|3/5/2026, 7:10:00 PM|10m||Attendee|
        """))
    #expect(report.format == .teamsSummary)
    #expect(report.people(during: try session()) == ["Ngaio Example, n@example.org, 90", "Sam Lee, 10"])
    #expect(!String(describing: report).lowercased().contains("secret"))
  }

  private static let languages = [
    """
    1. Podsumowanie
    2. Uczestnicy
    Imię i nazwisko|Pierwsze dołączenie|Ostatnie wyjście|Czas udziału w spotkaniu|Adres e-mail|Identyfikator uczestnika (UPN)|Rola
    Ann Example|05.03.2026, 19:00:00|05.03.2026, 20:00:00|1 godz. 0 min 0 sek.|ann@example.org|x|Organizator
    3. Działania podczas spotkania
    Imię i nazwisko|Godzina dołączenia|Godzina opuszczenia|Czas trwania|Adres e-mail|Rola
    Ann Example|05.03.2026, 19:00:00|05.03.2026, 19:50:00|50 min 0 sek.|ann@example.org|Organizator
    """,
    """
    1. Zusammenfassung
    2. Teilnehmer
    Name|Erster Beitritt|Letztes Verlassen|Besprechungsdauer|E-Mail|Teilnehmer-ID (UPN)|Rolle
    Ann Example|05.03.26, 19:00:00|05.03.26, 20:00:00|59 Min. 0 Sek.|ann@example.org|x|Organisator
    3. Aktivitäten in der Besprechung
    Name|Beitreten|Verlassen|Dauer|E-Mail|Rolle
    Ann Example|05.03.26, 19:00:00|05.03.26, 19:50:00|50 Min.|ann@example.org|Organisator
    """,
    """
    1. Résumé
    2. Participants
    Nom|Première connexion|Dernier départ|Durée de la réunion|E-mail|ID du participant (UPN)|Rôle
    Ann Example|05/03/2026, 19:00:00|05/03/2026, 20:00:00|1 h 0 min 0 s|ann@example.org|x|Organisateur
    3. Activités
    Nom|Heure d’arrivée|Heure de départ|Durée|E-mail|Rôle
    Ann Example|05/03/2026, 19:00:00|05/03/2026, 19:50:00|50 min 0 s|ann@example.org|Organisateur
    """,
    """
    1. Samenvatting
    2. Deelnemers
    Naam|Eerste deelname|Laatste vertrek|Duur in vergadering|E-mail|Deelnemer-id (UPN)|Rol
    Ann Example|5-3-2026 19:00:00|5-3-2026 20:00:00|1 u 0 m 0 s|ann@example.org|x|Organisator
    3. Activiteiten
    Naam|Tijdstip van deelname|Tijdstip van vertrek|Duur|E-mail|Rol
    Ann Example|5-3-2026 19:00:00|5-3-2026 19:50:00|50 m 0 s|ann@example.org|Organisator
    """,
    """
    1. Resumen
    2. Participantes
    Nombre|Primera unión|Última salida|Duración de la reunión|Correo electrónico|Id. de participante (UPN)|Rol
    Ann Example|5/3/26, 7:00:00 p. m.|5/3/26, 8:00:00 p. m.|1 h 0 min|ann@example.org|x|Organizador
    3. Actividades
    Nombre|Hora de unión|Hora de salida|Duración|Correo electrónico|Rol
    Ann Example|5/3/26, 7:00:00 p. m.|5/3/26, 7:50:00 p. m.|50 min|ann@example.org|Organizador
    """,
    """
    1. Yhteenveto
    2. Osallistujat
    Nimi|Ensimmäinen liittyminen|Viimeinen poistuminen|Kesto|Sähköposti|Osallistujan tunnus (UPN)|Rooli
    Ann Example|5.3.2026 19.00.00|5.3.2026 20.00.00|1 t 0 min|ann@example.org|x|Järjestäjä
    3. Toiminta
    Nimi|Liittymisaika|Poistumisaika|Kesto|Sähköposti|Rooli
    Ann Example|5.3.2026 19.00.00|5.3.2026 19.50.00|50 min|ann@example.org|Järjestäjä
    """,
  ]

  @Test(arguments: languages)
  func `reports in other languages are read, known words or not`(text: String) throws {
    let report = try report(tabs(text))
    #expect(report.format == .teamsSections)
    #expect(report.people(during: try session()) == ["Ann Example, ann@example.org, 50"])
  }

  @Test func `times in UTC need the session's offset`() throws {
    let text = tabs(
      """
      1. Summary
      2. Participants
      Name|First Join (UTC)|Last Leave (UTC)|In-Meeting Duration|Registration Email|Role
      Ann|3/5/26, 6:00:00 AM|3/5/26, 7:00:00 AM|1h|ann@example.org|Attendee
      """)
    #expect(try report(text, offset: 780).people(during: try session()) == ["Ann, ann@example.org, 60"])
    let problem = try problem(text, hints: ReportHints(session: try session()))
    #expect(problem.what == "'3/5/26, 6:00:00 AM' is not a time of the session's wall clock")
    #expect(problem.place == "report.csv:4")
    #expect(
      problem.details.last
        == "The report's times are in UTC.")
  }
}
