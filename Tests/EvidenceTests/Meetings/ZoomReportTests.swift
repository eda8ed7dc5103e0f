import Domain
import Evidence
import Testing

struct ZoomReportTests {
  private let rows = """
    Ngaio Example (N. iPad),Ngaio.Example@example.org,03/05/2026 06:58:10 PM,03/05/2026 07:40:02 PM,42,Yes,,No
    Ngaio Example,ngaio.example@example.org,03/05/2026 07:38:00 PM,03/05/2026 08:31:00 PM,53,Yes,,No
    Jo Müller-Øst,,03/05/2026 07:05:00 PM,03/05/2026 08:30:30 PM,86,Yes,,No
    """

  private let expected = [
    "Ngaio Example (N. iPad) / Ngaio Example, ngaio.example@example.org, 90", "Jo Müller-Øst, 85",
  ]

  @Test func `two devices and a session's ends count once`() throws {
    let report = try report(zoomHeader + "\n" + rows)
    #expect(report.format == .zoomParticipants)
    #expect(report.people(during: try session()) == expected)
    #expect(report.people.map(\.firstLine) == [2, 4])
    #expect(report.people.map(\.rows) == [2, 1])
    #expect(report.people[0].deviceFreeName == "Ngaio Example")
    #expect(report.people[1].deviceFreeName == nil)
  }

  private static let headers = [
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room",
    "Name (original name),User Email,Join time,Leave time,Duration (minutes),Guest,Recording Disclaimer Response,X",
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
      + "123,\"Cases, and secrets\",03/05/2026 06:55:00 PM,03/05/2026 08:35:00 PM,host@example.org,100,2\n\n"
      + zoomHeader,
    "Topic,ID,Duration (minutes),Start time,End time,Participants\n"
      + "Secret,123,100,03/05/2026 06:55:00 PM,03/05/2026 08:35:00 PM,2\n,,,,,\n" + zoomHeader,
  ]

  @Test(arguments: headers)
  func `older headers and the block of the meeting are known`(header: String) throws {
    let report = try report(header + "\n" + rows)
    #expect(report.format == .zoomParticipants)
    #expect(report.people(during: try session()) == expected)
    #expect(!String(describing: report).lowercased().contains("secret"))
    #expect(!String(describing: report).contains("host@"))
  }

  @Test(arguments: ["\r\n", "\r", "\n"], [",", ";", "\t"])
  func `any line ends and delimiters will do`(end: String, delimiter: String) throws {
    let text = (zoomHeader + "\n" + rows).map { $0 == "\n" ? end : $0 == "," ? delimiter : "\($0)" }.joined()
    let report = try report(text)
    #expect(report.people(during: try session()) == expected)
  }

  @Test func `the waiting room, a missing end and a wrong order are no attendance`() throws {
    let report = try report(
      zoomHeader + """

        Early,,03/05/2026 06:50:00 PM,03/05/2026 06:59:00 PM,9,Yes,,Yes
        Early,,03/05/2026 07:00:00 PM,03/05/2026 08:00:00 PM,60,Yes,,No
        Open,,03/05/2026 07:00:00 PM,,60,Yes,,No
        Back,,03/05/2026 07:10:00 PM,03/05/2026 07:00:00 PM,60,Yes,,No
        Nothing,,,,,,,
        ,,03/05/2026 07:00:00 PM,03/05/2026 08:00:00 PM,60,Yes,,No
        Short,,03/05/2026 07:00:00 PM,03/05/2026 07:00:00 PM,1,Yes,,No
        """)
    #expect(report.people(during: try session()) == ["Early, 60", "Short, 0"])
    #expect(
      report.rejections == [
        "2: waitingRoom", "4: noEnd", "5: endsBeforeBeginning", "6: noTime", "7: unnamed",
      ])
  }

  /// The heading of the waiting room, and what stands below it for somebody who was there and somebody who was not.
  private static let waiting: [(heading: String, yes: String, no: String)] = [
    ("In waiting room", "Yes", "No"), ("In waiting room", "はい", "いいえ"), ("Na sala de espera", "Sim", "Não"),
    ("In sala d'attesa", "Sì", "No"), ("I väntrummet", "Ja", "Nej"), ("待機室", "はい", "いいえ"),
    ("대기실", "예", "아니요"),
  ]

  @Test(arguments: waiting)
  func `the waiting room is known in other languages`(heading: String, yes: String, no: String) throws {
    let report = try report(
      "Name,Email,Join time,Leave time,\(heading)\nA,,2026-03-05 19:00,2026-03-05 20:00,\(no)\n"
        + "B,,2026-03-05 19:00,2026-03-05 20:00,\(yes)\n")
    #expect(report.people(during: try session()) == ["A, 60"])
    #expect(report.rejections == ["3: waitingRoom"])
  }

  @Test(arguments: [
    ("Qeşû", "Ja", true), ("Qeşû", "Nej", false), ("Gast", "Ja", false), ("Recording Consent", "Y", false),
  ])
  func `a last column that is not known and says yes is told`(heading: String, cell: String, isTold: Bool)
    throws
  {
    let report = try report(
      "Name,Email,Join time,Leave time,\(heading)\nA,,2026-03-05 19:00,2026-03-05 20:00,\(cell)\n")
    #expect(report.people(during: try session()) == ["A, 60"])
    #expect(
      report.notes
        == (isTold
          ? [
            "The column 'Qeşû' is not known and says yes in line 2; if it tells who was in the waiting room, leave them out with '--skip'."
          ] : []))
  }

  @Test func `unique users have their durations, as far as the session was that long`() throws {
    let report = try report(
      "Name (Original Name),User Email,Total Duration (Minutes),Guest\nA,a@example.org,95,Yes\nB,,40,No\nB,,30,No\n"
    )
    #expect(report.format == .zoomUniqueUsers)
    #expect(report.people(during: try session()) == ["A, a@example.org, 90", "B, 40"])
    #expect(
      report.notes == ["3 rows have no times; their duration counts, as far as the session was that long."])
    #expect(report.span == nil)
  }

  @Test func `unique users count inside their meeting only`() throws {
    let block = "Meeting ID,Topic,Start Time,End Time\n1,T,2026-03-05 20:00:00,2026-03-05 21:00:00\n\n"
    let report = try report(
      block + "Name (Original Name),User Email,Total Duration (Minutes),Guest\nA,,60,Yes\n")
    #expect(report.people(during: try session()) == ["A, 30"])
  }

  @Test func `the sections of a webinar are read, and those who did not come are not there`() throws {
    let report = try report(
      """
      Attendee Report
      Report Generated:,03/06/2026 08:00
      Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered
      Secret,123,03/05/2026 18:50,110,4
      Host Details
      Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
      Yes,Host,host@example.org,03/05/2026 18:50,03/05/2026 20:40,110,No,New Zealand,
      Panelist Details
      Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
      Yes,Panel,panel@example.org,03/05/2026 19:10,03/05/2026 20:40,90,No,New Zealand,
      Attendee Details
      Attended,User Name (Original Name),First Name,Last Name,Email,Phone,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
      Yes,Came,Came,Here,came@example.org,+64 21,03/01/2026 09:00,approved,03/05/2026 19:00,03/05/2026 19:30,30,Yes,NZ,
      Yes,Came,,,came@example.org,,,,03/05/2026 19:40,03/05/2026 20:00,20,Yes,NZ,
      No,Absent,Ab,Sent,absent@example.org,,03/01/2026 09:00,approved,--,--,--,--,
      Other Attended
      User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name
      6421****67,03/05/2026 19:00,03/05/2026 19:10,10,NZ
      """)
    #expect(report.format == .zoomWebinar)
    #expect(
      report.people(during: try session()) == [
        "Host, host@example.org, 90", "Panel, panel@example.org, 80", "Came, came@example.org, 50",
        "phone caller 1, 10",
      ])
    #expect(report.rejections == ["15: noShow"])
  }

  @Test func `callers are numbered and their numbers not kept`() throws {
    let time = "03/05/2026 07:00:00 PM,03/05/2026 08:00:00 PM,60,Yes,,No"
    let names = [
      "+64 21 123 4567", "Phone user", "021-123-4567 (Unverified)", "+64 21 123 4567",
      "Ana (+64 21 99 88 77)",
    ]
    let report = try report(zoomHeader + names.map { "\n\($0),,\(time)" }.joined())
    #expect(report.people.map(\.name) == ["phone caller 1", "phone caller 2", "phone caller 3", "Ana"])
    #expect(report.people.map(\.isPhone) == [true, true, true, false])
    #expect(!String(describing: report).contains("4567"))
    #expect(!String(describing: report).contains("99 88"))
  }

  @Test func `a meeting over midnight is one stay`() throws {
    let report = try report(
      zoomHeader + "\nA,,03/05/2026 11:30:00 PM,03/06/2026 00:45:00 AM,75,Yes,,No", order: .monthFirst)
    #expect(report.rejected.isEmpty)
    #expect(report.people(during: try session("2026-03-05", "23:00", minutes: 120)) == ["A, 75"])
  }
}
