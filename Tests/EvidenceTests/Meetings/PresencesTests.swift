import Domain
import Evidence
import Testing

struct PresencesTests {
  private func zoom(_ rows: [(name: String, email: String, from: String, to: String)]) throws -> MeetingReport
  {
    try report(
      zoomHeader + "\n"
        + rows.map { "\($0.name),\($0.email),2026-03-05 \($0.from),2026-03-05 \($0.to),1,Yes,,No\n" }.joined()
    )
  }

  private func words(_ presences: Presences) -> [String] {
    presences.people.map { "\($0.person.names.joined(separator: " / ")): \($0.minutes.count)" }
  }

  @Test func `reports of one session are united`() throws {
    let first = try zoom([("Ann", "a@example.org", "19:00", "19:40"), ("Sam", "", "19:00", "19:10")])
    let second = try zoom([("Ann E", "A@Example.org", "19:30", "20:00"), ("sam", "", "19:20", "19:30")])
    let presences = Presences(of: [first, second], during: try session())
    #expect(words(presences) == ["Ann / Ann E: 60", "Sam / sam: 20"])
    #expect(presences.people.map(\.person.rows) == [2, 2])
  }

  @Test func `the same figure in two reports counts once, figures of two meetings are added`() throws {
    let head = "First name,Last name,Email,Duration,Time joined,Time exited\n"
    let first = try report(head + "Ann,E,,20 min,19:00,19:30\n")
    let again = try report(head + "Ann,E,,25 min,19:10,19:40\n")
    let later = try report(head + "Ann,E,,30 min,19:50,20:30\n")
    #expect(words(Presences(of: [first, again], during: try session())) == ["Ann E: 25"])
    #expect(words(Presences(of: [first, later], during: try session())) == ["Ann E: 50"])
    let exact = try zoom([("Ann E", "", "19:00", "19:15")])
    #expect(words(Presences(of: [first, exact], during: try session())) == ["Ann E: 20"])
  }

  @Test func `a name with two addresses is two people, and without one a third`() throws {
    let report = try zoom([
      ("Sam Lee", "", "19:00", "19:10"), ("Sam Lee", "a@example.org", "19:00", "19:20"),
      ("Sam Lee", "b@example.org", "19:00", "19:30"),
    ])
    #expect(
      words(Presences(of: [report], during: try session())) == ["Sam Lee: 10", "Sam Lee: 20", "Sam Lee: 30"])
  }

  @Test(arguments: [false, true])
  func `a row without an address belongs to the one who has the name, in any order`(isReversed: Bool) throws {
    let rows = [
      (name: "Sam Lee", email: "", from: "19:00", to: "19:10"),
      (name: "SAM LEE", email: "a@example.org", from: "19:10", to: "19:30"),
    ]
    let report = try zoom(isReversed ? rows.reversed() : rows)
    #expect(Presences(of: [report], during: try session()).people.map(\.minutes) == [Minutes(30)])
  }

  @Test func `a device and a son are people of their own`() throws {
    let report = try zoom([
      ("Sam Lee", "", "19:00", "19:10"), ("Sam Lee (iPad)", "", "19:00", "19:20"),
      ("Sam Lee Jr", "", "19:00", "19:30"),
    ])
    let presences = Presences(of: [report], during: try session())
    #expect(words(presences) == ["Sam Lee: 10", "Sam Lee (iPad): 20", "Sam Lee Jr: 30"])
    #expect(try session().minutes(of: Array(presences.people.prefix(2).map(\.person))) == Minutes(20))
  }

  @Test func `callers of two reports are not taken for one another`() throws {
    let call = [(name: "+64 21 123 4567", email: "", from: "19:00", to: "19:10")]
    let presences = Presences(of: [try zoom(call), try zoom(call)], during: try session())
    #expect(words(presences) == ["phone caller 1: 10", "phone caller 2: 10"])
  }

  @Test func `a member's number unites two names`() throws {
    let report = try zoom([("M-0012 Ann", "", "19:00", "19:10"), ("[12] Annie E", "", "19:10", "19:20")])
    #expect(words(Presences(of: [report], during: try session())) == ["Ann / Annie E: 20"])
    #expect(report.people[0].memberNumber == 12)
  }

  @Test(arguments: [("19:00:00", "19:00:29", 0), ("19:00:00", "19:00:30", 1), ("19:00:05", "20:30:00", 90)])
  func `seconds are rounded to the nearest minute at the end`(from: String, to: String, minutes: Int) throws {
    let report = try zoom([("A", "", from, to)])
    #expect(report.people(during: try session()) == ["A, \(minutes)"])
  }

  @Test func `many short stays are added before they are rounded`() throws {
    let report = try zoom([
      ("A", "", "19:00:00", "19:00:20"), ("A", "", "19:01:00", "19:01:20"), ("A", "", "19:02:00", "19:02:20"),
    ])
    #expect(report.people(during: try session()) == ["A, 1"])
  }

  @Test func `several durations without times are told, and the longest counts`() throws {
    let head = "Name,User Email,Total Duration (Minutes)\n"
    let first = try report(head + "Ann,,40\nSam,,20\n")
    let second = try report(head + "Ann,,45\n")
    let presences = Presences(of: [first, second], during: try session())
    #expect(words(presences) == ["Ann: 45", "Sam: 20"])
    #expect(
      presences.notes.last
        == "'Ann' (report.csv:2) has 2 durations without times; they may mean the same minutes, so that only the longest counts."
    )
  }

  @Test func `a report of another day is told`() throws {
    let report = try zoom([("A", "", "10:00", "11:00")])
    #expect(
      Presences(of: [report], during: try session()).notes == [
        "Nobody's time falls into the session; look at its date, its start and the report's clock."
      ])
  }

  /// A cell, and the names in it.
  private static let names: [(cell: String, names: [String])] = [
    ("Ann (Ann Example)", ["Ann", "Ann Example"]), ("Ann (GP) (Ann Example)", ["Ann (GP)", "Ann Example"]),
    ("Ann (Ann (Example))", ["Ann", "Ann (Example)"]), ("Ann (iPad)", ["Ann (iPad)"]),
    ("Ann (Guest)", ["Ann"]), ("Ann (Guest) (Unverified)", ["Ann"]),
    ("Ann (Ann Example) (Guest)", ["Ann", "Ann Example"]),
    ("iPhone (Ann Example)", ["Ann Example"]), ("Ann's iPad", ["Ann's iPad"]), ("Ann)", ["Ann)"]),
    ("(Ann)", ["(Ann)"]),
    ("Ann - M-0012", ["Ann"]), ("M-0012", []), ("Ann M", ["Ann M"]), ("Cafe\u{301}", ["Caf\u{E9}"]),
  ]

  @Test(arguments: names)
  func `names are taken apart`(cell: String, names: [String]) throws {
    #expect(try zoom([(cell, "", "19:00", "19:10")]).people[0].names == names)
  }
}
