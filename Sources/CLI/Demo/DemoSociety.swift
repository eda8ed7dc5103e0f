import Domain

/// An invented society, its people and groups; nobody in it exists.
enum DemoSociety {
  /// A person with the schemes he or she is under.
  struct Person {
    let name: String
    let title: String?
    let profession: String
    var registrations: [Registration] = []
    var schemes: [String] = []
  }

  /// A group with the places of its leaders and members among the people.
  struct Group {
    let name: String
    let zone: String
    let weekday: Int
    let start: LocalTime
    let length: Minutes
    let leaders: [Int]
    let members: Range<Int>
  }

  static let society = Society(name: "Balint Society of Exampleland", prefix: "BSE", zone: "Pacific/Auckland")

  static let groups: [Group] = [
    Group(
      name: "Hobart Thursday", zone: "Australia/Hobart", weekday: 4, start: evening(19, 0),
      length: Minutes(90),
      leaders: [25, 26], members: 0..<9),
    Group(
      name: "Wellington Tuesday", zone: "Pacific/Auckland", weekday: 2, start: evening(18, 30),
      length: Minutes(120),
      leaders: [27], members: 9..<17),
    Group(
      name: "Auckland Online", zone: "Pacific/Auckland", weekday: 1, start: evening(20, 0),
      length: Minutes(105),
      leaders: [28, 29], members: 17..<25),
  ]

  /// Thirty people of six professions; the last five lead.
  static let people: [Person] = [
    gp(
      "Ngaio Example", [ahpra("01"), Registration(body: "RACGP", number: "9990001")],
      ["au-racgp-2023", "us-ama-pra"]),
    gp("Maria Nguyen", [ahpra("02")], ["au-racgp-2023"]),
    gp("Maria Nguyen", [ahpra("03")], ["au-racgp-2023"]),
    gp("Siobhán O'Mockery", [ahpra("04")], ["au-racgp-2023"]),
    psychiatrist("Jörg Müller-Øst", [ahpra("05")], ["au-ranzcp-2023", "de-mfo2024"]),
    psychiatrist("Priya Notional", [ahpra("06")], ["au-ranzcp-2023"]),
    person("Grace Pretend", "social worker"),
    person("Hugh Invented", "minister"),
    person("Oliver Dummy", "lawyer"),
    gp("Āwhina Te Whārangi", [mcnz("01")], ["nz-inpractice"]),
    gp("Tama Sampleton", [mcnz("02")], ["nz-inpractice"]),
    gp("Hēmi Faux", [mcnz("03")], ["nz-inpractice"]),
    psychiatrist("Ruth Placeholder", [mcnz("04")], ["au-ranzcp-2023"]),
    psychiatrist("Tom Hypothetical", [mcnz("05")], ["au-ranzcp-2023"]),
    person("Mere Fictive", "social worker"),
    person("Lena Nobody", "probation officer"),
    person("Ivy Template", "social worker", ["uk-bacp"]),
    gp("Daniel Specimen", [mcnz("06")], ["nz-inpractice"]),
    gp("Charlotte Supposed", [mcnz("07")], ["nz-inpractice"]),
    gp("Anahera Mock", [mcnz("08")], ["nz-inpractice", "us-ama-pra"]),
    psychiatrist("George Unreal", [mcnz("09")], ["au-ranzcp-2023"]),
    person("Zoë Trial", "lawyer"),
    person("Paul Testcase", "minister"),
    person("Kiri Prototype", "probation officer"),
    person("Sam Draft", "social worker", ["uk-bacp"]),
    psychiatrist("Ana Leader", [ahpra("21")], ["au-ranzcp-2023"]),
    gp("William Coleader", [ahpra("22")], ["au-racgp-2023"]),
    psychiatrist("Joan Guide", [mcnz("21")], ["au-ranzcp-2023"]),
    gp("Peter Steer", [mcnz("22")], ["nz-inpractice"]),
    person("Hana Steady", "social worker"),
  ]

  private static func ahpra(_ digits: String) -> Registration {
    Registration(body: "Ahpra", number: "MED00099999\(digits)")
  }

  private static func mcnz(_ digits: String) -> Registration {
    Registration(body: "MCNZ", number: "999\(digits)")
  }

  private static func gp(_ name: String, _ registrations: [Registration], _ schemes: [String]) -> Person {
    Person(
      name: name, title: "Dr", profession: "general practitioner", registrations: registrations,
      schemes: schemes)
  }

  private static func psychiatrist(_ name: String, _ registrations: [Registration], _ schemes: [String])
    -> Person
  {
    Person(
      name: name, title: "Dr", profession: "psychiatrist", registrations: registrations, schemes: schemes)
  }

  private static func person(_ name: String, _ profession: String, _ schemes: [String] = []) -> Person {
    Person(name: name, title: nil, profession: profession, schemes: schemes)
  }

  private static func evening(_ hour: Int, _ minute: Int) -> LocalTime {
    guard let time = LocalTime(minuteOfDay: hour * 60 + minute) else { preconditionFailure("no such time") }
    return time
  }
}
