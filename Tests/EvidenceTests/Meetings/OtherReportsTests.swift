import Domain
import Evidence
import Testing

struct OtherReportsTests {
  private let meet = """
    First name,Last name,Email,Duration,Time joined,Time exited
    Ngaio,Example,ngaio@example.org,1 hr 27 min,19:02,20:30
    Sam,Lee,,58 min,6:30 PM,8:00 PM
    """

  @Test func `the durations of Google Meet count between the times, which have no date`() throws {
    let report = try report(meet)
    #expect(report.format == .googleMeet)
    #expect(report.people(during: try session()) == ["Ngaio Example, ngaio@example.org, 87", "Sam Lee, 58"])
  }

  @Test func `without a session the durations of Google Meet are all there is`() throws {
    let report = try MeetingReport(Array(meet.utf8), named: "m.csv")
    #expect(report.span == nil)
    #expect(
      report.people(during: try session(minutes: 60)) == [
        "Ngaio Example, ngaio@example.org, 60", "Sam Lee, 58",
      ])
  }

  @Test func `times of day over midnight are put next to the session`() throws {
    let text =
      "First name,Last name,Email,Duration,Time joined,Time exited\nA,B,,70 min,23:30,0:40\nC,D,,30 min,00:10,0:40\n"
    let window = try session("2026-03-05", "23:00", minutes: 120)
    let report = try MeetingReport(Array(text.utf8), named: "m.csv", hints: ReportHints(session: window))
    #expect(report.people(during: window) == ["A B, 70", "C D, 30"])
    #expect(report.span == window.seconds.lowerBound + 1800..<window.seconds.lowerBound + 6000)
  }

  @Test func `a ticket is not attendance, scanned or not`() throws {
    let report = try report(
      """
      Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status
      1,2026-03-01,Ann,Example,ann@example.org,1,Member,1,Checked In
      2,2026-03-01,Sam,Lee,sam@example.org,1,Member,2,Attending
      """)
    #expect(report.format == .tickets)
    #expect(report.people.isEmpty)
    #expect(report.rejections == ["2: ticket", "3: ticket"])
    #expect(report.notes == ["This is a list of tickets; it tells who was expected, not who was there."])
  }

  @Test func `a list of buyers is a list of tickets`() throws {
    let report = try report(
      "Event Name,Event Date,Venue,Ticket Type,Price,Quantity,Buyer Email,Postcode,Purchase Date\nE,1,V,T,1,1,a@example.org,1,1\n"
    )
    #expect(report.rejections == ["2: ticket"])
  }

  @Test func `our sheet of many sessions is no report of one`() throws {
    let sheet = "date,group,start,minutes,member,minutes_present,role\n2026-03-05,3,19:00,90,12,70,member\n"
    #expect(try problem(sheet).what == "this is an attendance sheet, which names its sessions itself")
  }

  @Test func `our sign-in sheet has numbers, times of day and signatures`() throws {
    let report = try report(
      """
      session_id,member_no,name,arrived,left,signature_seen,source
      S-2026-0305,M0007,Ngaio Example,19:00,20:30,yes,paper
      S-2026-0305,M-0008,Sam Lee,19:10,20:00,no,paper
      S-2026-0305,,Guest,19:10,20:00,,paper
      """)
    #expect(report.format == .signInSheet)
    #expect(report.people(during: try session()) == ["Ngaio Example, 90", "Guest, 50"])
    #expect(report.people[0].memberNumber == 7)
    #expect(report.rejections == ["3: notSigned"])
  }

  @Test(arguments: [
    ("S-1,M-1x,A,19:00,20:00,yes,paper", "'M-1x' is not a member's number"),
    ("S-1,1,A,19h,20:00,yes,paper", "'19h' is not a time"),
    ("S-1,1,A,19:00,20:00,yes,paper\nS-2,2,B,19:00,20:00,yes,paper", "a second session in one sheet"),
  ])
  func `a sign-in sheet that is wrong is refused`(rows: String, what: String) throws {
    let header = "session_id,member_no,name,arrived,left,signature_seen,source\n"
    let problem = try problem(header + rows, hints: ReportHints(session: try session()))
    #expect(problem.what == what)
  }

  @Test(arguments: [
    ("S-0012", nil), ("S-0099", "the sheet is of 'S-0099', not of S-0012"), ("12", nil), ("Room 4", nil),
    ("S-2026-0305", nil), ("S-2026-0312", "the sheet is of 'S-2026-0312', not of S-0012"), ("", nil),
  ])
  func `a sign-in sheet of another session is refused`(name: String, what: String?) throws {
    let text =
      "session_id,member_no,name,arrived,left,signature_seen,source\n\(name),1,A,19:00,20:00,yes,paper\n"
    let hints = ReportHints(session: try session(), sessionID: 12)
    let told: String?
    do {
      _ = try MeetingReport(Array(text.utf8), named: "s.csv", hints: hints)
      told = nil
    } catch let problem as Problem {
      told = problem.what
      #expect(problem.place == "s.csv:2")
    }
    #expect(told == what)
  }

  @Test func `an attendance sheet of our own is told as such`() throws {
    let text =
      "\u{FEFF}sheet,row,date,group,start,minutes,member,name,minutes_present,role,state\nS-1,1,,,,,,,,,\n"
    let problem = try problem(text, hints: ReportHints(session: try session()))
    #expect(problem.what == "this is an attendance sheet, which names its sessions itself")
    #expect(problem.place == "report.csv:1")
  }

  @Test func `Google Meet in other languages is known by its times without dates`() throws {
    let report = try report(
      "Vorname,Nachname,E-Mail-Adresse,Dauer,Beitrittszeit,Verlassenszeit\nAnn,E,,45 Min.,19:00,20:30\n")
    #expect(report.format == .googleMeet)
    #expect(report.people(during: try session()) == ["Ann E, 45"])
  }

  @Test func `minutes that are mapped beside times count between them`() throws {
    let text = "Wer,von,bis,Minuten\nAnn,19:00,20:30,45\nSam,20:00,20:30,45\nTom,19:00,20:00,\n"
    let report = try report(text, map: ["Wer=name", "von=join", "bis=leave", "Minuten=minutes"])
    #expect(report.people(during: try session()) == ["Ann, 45", "Sam, 30", "Tom, 60"])
  }

  @Test(arguments: [["Wer=name"], ["Wer=name", "von=join"], ["Wer=name", "von=join", "Tag=date"]])
  func `a map without times or minutes is refused`(pairs: [String]) throws {
    let problem = try #require(
      #expect(throws: Problem.self) { try report("Wer,von,Tag\nAnn,1,2\n", map: pairs) })
    #expect(problem.what == "no column is mapped to times or minutes")
  }

  @Test func `a status that says absence is no attendance`() throws {
    let report = try report(
      "Name,Join Time,Leave Time,Status\nAnn,2026-03-05 19:00,2026-03-05 20:30,Present\n"
        + "Sam,2026-03-05 19:00,2026-03-05 20:30,Absent\nTom,2026-03-05 19:00,2026-03-05 20:30,approved\n")
    #expect(report.people(during: try session()) == ["Ann, 90", "Tom, 90"])
    #expect(report.rejections == ["3: notPresent"])
  }

  @Test func `a sign-in sheet needs the session's date`() throws {
    let text = "session_id,member_no,name,arrived,left,signature_seen,source\nS-1,1,A,19:00,20:00,yes,paper"
    #expect(try problem(text).what == "a time without a date")
  }

  @Test func `any table is read by a map of its columns`() throws {
    let text = """
      Exported by Somebody
      Wer;Post;Nr;Von;Bis;Tag;Was;Stand
      Ann;a@example.org;M-0012;19:00;20:00;5.3.2026;leader;present
      Sam;;;19:00;20:00;5.3.2026;;absent
      """
    let map = [
      "Wer=name", "Post=email", "nr=member", "Von=join", "Bis=leave", "Tag=date", "Was=role", "Stand=status",
    ]
    let report = try report(text, map: map)
    #expect(report.format == .table)
    #expect(report.people(during: try session()) == ["Ann, a@example.org, 60"])
    #expect(report.people[0].memberNumber == 12)
    #expect(report.people[0].role == .leader)
    #expect(report.rejections == ["4: notPresent"])
  }

  @Test func `a map to minutes alone will do`() throws {
    let report = try report("who,how long\nAnn,95\nSam,20 min\n", map: ["who=name", "how long=minutes"])
    #expect(report.people(during: try session()) == ["Ann, 90", "Sam, 20"])
  }

  @Test(arguments: [
    (["Wer"], "'Wer' is not a column and a field"), (["Wer=nmae"], "'Wer=nmae' is not a column and a field"),
    (["a=name", "b=name"], "two columns are given for 'name'"),
    (["=name"], "'=name' is not a column and a field"),
  ])
  func `a map that is wrong is refused`(pairs: [String], what: String) throws {
    let problem = try #require(#expect(throws: Problem.self) { try ColumnMap(pairs) })
    #expect(problem.what == what)
  }

  @Test func `a map to columns that are not there is refused`() throws {
    let hints = ReportHints(columns: try ColumnMap(["Wer=name", "Von=join"]))
    #expect(
      try problem("Wer,Bis\nAnn,19:00\n", hints: hints).what
        == "no line of the file has the columns 'Von', 'Wer'")
  }

  @Test(arguments: [
    "", "\n\n", "hello", "a,b\n1,2\n", "Name,Email\nAnn,a@example.org\n",
    "Nimi,Tuli,X\nAnn,2026-03-05 19:00,x,2026-03-05 19:30,30\n",
  ])
  func `what is no report is refused`(text: String) throws {
    #expect(try problem(text).what == "no list of people with times or durations was found in the file")
  }

  @Test func `columns in an unknown language are known by what stands in them`() throws {
    let report = try report(
      "Nimi,Posti,Tuli,Lähti,Kesto\nAnn,a@example.org,2026-03-05 19:00,2026-03-05 19:30,30\nSam,,2026-03-05 19:00,2026-03-05 19:20,20\n"
    )
    #expect(report.format == .table)
    #expect(report.people(during: try session()) == ["Ann, a@example.org, 30", "Sam, 20"])
    #expect(
      report.notes == [
        "The names of the columns are not known; what they are was concluded from what stands in them."
      ])
  }
}
