import Domain
import Evidence
import Testing

struct ReportDatesTests {
  private static func list(_ stays: [(String, String)]) -> String {
    "Name,Join Time,Leave Time\n" + stays.map { "\"A\",\"\($0.0)\",\"\($0.1)\"\n" }.joined()
  }

  private static let writings = [
    "11/19/2021 09:54:15 AM", "11/19/2021 9:54:15 AM", "19/11/2021 09:54:15", "19/11/21, 09:54:15",
    "11/19/21, 9:54:15\u{202F}AM", "19.11.2021, 09:54:15", "19.11.21 09:54:15", "19.11.2021 09.54.15",
    "19-11-2021 09:54:15", "2021-11-19 09:54:15", "2021-11-19T09:54:15", "2021-11-19T09:54:15.250",
    "2021/11/19 9:54:15",
    "Nov 19, 2021 9:54:15 AM", "November 19, 2021 09:54:15", "19 Nov 2021 09:54:15",
    "19. November 2021 um 09:54:15 Uhr",
    "19 de noviembre de 2021, 9:54:15 a. m.", "19 listopada 2021 09:54:15", "19 nov. 2021 09:54:15",
    "19/11/2021 9:54:15 a.m.",
    "\u{200E}19/11/2021 09:54:15", "19/11/2021 à 09:54:15", "2021-11-19, 09 h 54 min 15 s",
    "2021年11月19日 9:54:15", "2021/11/19 午前9:54:15", "2021/11/19 上午9:54:15", "21. 11. 19. 오전 9:54:15",
    "2021. 11. 19. 오전 9시 54분 15초", "19/11/21, 9:54:15 π.μ.", "19/11/2021, 9:54:15 ص",
    "2021-11-19 kl. 09:54:15", "19. marraskuuta 2021 klo 9.54.15", "19. listopadu 2021 9:54:15",
    "19 nov 2021 alle 09:54:15", "2021-11-19 09:54:15 NZDT",
  ]

  @Test(arguments: [
    ("5/3/26, 7:05:00 μ.μ.", 19), ("2026/3/5 午後7:05:00", 19), ("2026. 3. 5. 오후 7:05:00", 19),
    ("2026/3/5 下午7:05:00", 19), ("2026/3/5 晚上7:05:00", 19), ("5/3/2026, 7:05:00 م", 19),
    ("2026/3/5 午前0:05:00", 0), ("5/3/2026, 12:05 πμ", 0), ("2026-03-05 7:05 em", 19),
  ])
  func `words for the afternoon are known`(text: String, hour: Int) throws {
    let report = try report(Self.list([(text, "2026-03-05 23:00:00")]), order: .dayFirst)
    #expect((report.span?.lowerBound ?? 0) % 86_400 / 3600 == hour)
  }

  @Test(arguments: [
    ("1 stycznia 2026", 1), ("3. června 2026", 6), ("3. července 2026", 7), ("3. červenec 2026", 7),
    ("3 czerwca 2026", 6), ("3 juillet 2026", 7), ("3 juin 2026", 6), ("3 luglio 2026", 7),
    ("3. lokakuuta 2026", 10), ("3 října 2026", 10),
  ])
  func `months are known by their names`(day: String, month: Int) throws {
    let report = try MeetingReport(
      Array(Self.list([("\(day) 19:00", "\(day) 20:00")]).utf8), named: "r.csv")
    let date = CivilDate.epoch.adding(days: (report.span?.lowerBound ?? 0) / 86_400)
    #expect(date.month == month)
  }

  @Test(arguments: writings)
  func `moments are read as programs write them`(text: String) throws {
    let bytes = Array(Self.list([(text, text)]).utf8)
    let report = try MeetingReport(bytes, named: "r.csv")
    let day = try #require(CivilDate(iso: "2021-11-19")).dayNumber
    let window = day * 86_400 + 9 * 3600 + 54 * 60 + 15
    let late = try MeetingReport(
      Array(Self.list([(text, text), ("2021-11-19 09:54:16", "2021-11-19 09:54:17")]).utf8), named: "r.csv")
    #expect(report.rejectedCount == 0)
    #expect(late.span == window + 1..<window + 2)
    #expect(try span(text) == window)
  }

  /// The second at which a stay to the next day begins.
  private func span(_ text: String) throws -> Int? {
    let bytes = Array(Self.list([(text, "2021-11-20 00:00:00")]).utf8)
    return try MeetingReport(bytes, named: "r.csv").span?.lowerBound
  }

  @Test(arguments: [
    "19:00", "2021-11-19", "11/19/2021 9:5:15", "11/19/2021 9:54:1", "2021-11-19 24:00:00",
    "2021-11-19 13:00 AM", "soon",
    "2021-11-19 abends 9:54:15", "2021-11-19 9:54:15 tarde", "19/11/2021 a 9:54:15 de la noche",
    "31/02/2021 09:00", "2021-11-19 09:54:15 and more 3", "13/13/2021 09:00", "Nov 2021 09:00",
  ])
  func `what is no moment is refused with its line`(text: String) throws {
    #expect(try problem(Self.list([(text, "2021-11-19 10:00:00")])).place == "report.csv:2")
  }

  /// Stays, the session's date if it is known, and the day on which the first stay began.
  typealias Open = (stays: [(String, String)], session: String?, day: String)

  private static let decided: [Open] = [
    ([("3/5/2026 19:00", "3/5/2026 20:00"), ("13/5/2026 19:00", "13/5/2026 20:00")], nil, "2026-05-03"),
    ([("3/5/2026 19:00", "3/5/2026 20:00"), ("3/15/2026 19:00", "3/15/2026 20:00")], nil, "2026-03-05"),
    ([("3/5/2026 23:00", "3/6/2026 01:00")], nil, "2026-03-05"),
    ([("3/5/2026 23:00", "4/5/2026 01:00")], nil, "2026-05-03"),
    ([("3/5/2026 7:00 PM", "3/5/2026 8:00 PM")], nil, "2026-03-05"),
    ([("3/5/2026 7:00 PM", "3/5/2026 8:00 PM")], "2026-05-03", "2026-05-03"),
    ([("3/5/2026 7:00 pm", "3/5/2026 8:00 pm")], "2026-03-05", "2026-03-05"),
    ([("3/5/2026 00:30", "3/5/2026 01:00")], "2026-05-02", "2026-05-03"),
    ([("5/5/2026 19:00", "5/5/2026 20:00")], nil, "2026-05-05"),
  ]

  @Test(arguments: decided)
  func `the order of a date is concluded where it can be`(open: Open) throws {
    let hints = ReportHints(session: try open.session.map { try session($0) })
    let report = try MeetingReport(Array(Self.list(open.stays).utf8), named: "r.csv", hints: hints)
    let day = try #require(CivilDate(iso: open.day)).dayNumber
    #expect((report.span?.lowerBound ?? 0) / 86_400 == day)
  }

  @Test(arguments: [
    (DateOrder.dayFirst, "2026-05-03"), (.monthFirst, "2026-03-05"),
  ])
  func `the caller's order overrules`(order: DateOrder, day: String) throws {
    let report = try report(Self.list([("3/5/2026 7:00 PM", "3/5/2026 8:00 PM")]), order: order)
    #expect((report.span?.lowerBound ?? 0) / 86_400 == CivilDate(iso: day)?.dayNumber)
    #expect(report.notes.isEmpty)
  }

  @Test func `a year of two digits can come first if the caller says so`() throws {
    let report = try report(Self.list([("26/03/05 19:00", "26/03/05 20:00")]), order: .yearFirst)
    #expect(report.people(during: try session()) == ["A, 60"])
  }

  @Test(arguments: [nil, "2026-07-01"])
  func `a date of two readings is refused with both`(date: String?) throws {
    let text = Self.list([("3/5/2026 19:00", "3/5/2026 20:00")])
    let problem = try problem(text, hints: ReportHints(session: try date.map { try session($0) }))
    #expect(problem.what == "'3/5/2026 19:00' can be read as two dates")
    #expect(problem.place == "report.csv:2")
    #expect(
      problem.details.suffix(3) == [
        "Read as d/m/y it is 2026-05-03.", "Read as m/d/y it is 2026-03-05.",
        "Neither the file nor the session's date tells which.",
      ])
  }

  @Test func `the block of a meeting settles the order`() throws {
    let block =
      "Meeting ID,Topic,Start Time,End Time\n1,T,\"Mar 5, 2026 7:00 PM\",\"Mar 5, 2026 8:00 PM\"\n\n"
    let text = block + Self.list([("3/5/2026 19:00", "3/5/2026 20:00")])
    let report = try MeetingReport(Array(text.utf8), named: "r.csv")
    #expect(report.people(during: try session()) == ["A, 60"])
    #expect(report.notes == ["The dates were read as m/d/y because of a date with one reading."])
  }

  @Test func `dates in two orders are refused`() throws {
    let text = Self.list([("13/5/2026 19:00", "13/5/2026 20:00"), ("5/13/2026 19:00", "5/13/2026 20:00")])
    let problem = try problem(text)
    #expect(problem.what == "'5/13/2026 19:00' has not the order of the dates before it")
    #expect(problem.place == "report.csv:3")
  }

  @Test func `a time with a zone is brought to the session's clock`() throws {
    let text = Self.list([("2026-03-05T06:00:00Z", "2026-03-05T08:00:00+01:00")])
    #expect(try report(text, offset: 780).people(during: try session()) == ["A, 60"])
    #expect(throws: Problem.self) { try report(text) }
  }

  @Test(arguments: [
    ("58", 58), ("1h 13m 42s", 74), ("59 Min. 0 Sek.", 59), ("1 hr 2 min", 62), ("1 godz. 2 min 3 sek.", 62),
    ("1 Std. 5 Min.", 65), ("1 u 5 m 31 s", 66), ("1 h 5 min", 65), ("01:13:42", 74), ("0:45", 45),
    ("12.5", 13),
    ("30s", 1), ("29s", 0), ("0", 0), ("< 1 min", 0), ("1 時間 5 分", 65), ("1시간 5분", 65), ("1 ora 5 min", 65),
    ("45:00", 45), ("1:05:00", 65),
  ])
  func `durations are read as programs write them`(text: String, minutes: Int) throws {
    let report = try report("Name,Duration\nA,\(text)\n")
    #expect(report.people(during: try session()) == ["A, \(minutes)"])
  }

  @Test func `one duration that cannot be hours makes all of them minutes and seconds`() throws {
    let report = try report("Name,Duration\nA,12:30\nB,45:00\nC,1:05:00\n")
    #expect(report.people(during: try session()) == ["A, 13", "B, 45", "C, 65"])
    #expect(
      report.notes.contains("The durations were read as minutes and seconds, because one cannot be hours."))
  }

  @Test func `a stay of more than a day is left out with its line`() throws {
    let report = try report(
      Self.list([
        ("2026-03-01 19:00", "2026-03-09 20:30"), ("2026-03-05 19:00", "2026-03-06 19:00"),
      ]))
    #expect(report.people(during: try session()) == ["A, 90"])
    #expect(report.rejections == ["2: tooLong"])
  }

  @Test(arguments: ["<", "long", "5 x", "1:75", "h", "-5", "5 5"])
  func `what is no duration is refused`(text: String) throws {
    #expect(try problem("Name,Duration\nA,\(text)\n").what == "'\(text)' is not a duration")
  }
}
