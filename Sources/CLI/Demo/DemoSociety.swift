import Domain

/// An invented society: its people and groups. Nobody in it exists.
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
      name: "Wellington Thursday", zone: "Pacific/Auckland", weekday: 4, start: evening(19, 0), length: Minutes(90),
      leaders: [25, 26], members: 0..<9),
    Group(
      name: "Sydney Tuesday", zone: "Australia/Sydney", weekday: 2, start: evening(18, 30), length: Minutes(120),
      leaders: [27], members: 9..<17),
    Group(
      name: "Auckland Online", zone: "Pacific/Auckland", weekday: 1, start: evening(20, 0), length: Minutes(105),
      leaders: [28, 29], members: 17..<25),
  ]

  /// Thirty people of six professions; the last five lead.
  static let people: [Person] = [
    gp("Ngaio Example", "MCNZ", "99901", ["au-racgp-2023", "us-ama-pra"]),
    gp("Āwhina Te Whārangi", "MCNZ", "99902", ["nz-inpractice"]),
    gp("Tama Sampleton", "MCNZ", "99903", ["nz-inpractice"]),
    gp("Siobhán O'Mockery", "MCNZ", "99904", ["nz-inpractice"]),
    psychiatrist("Jörg Müller-Øst", "MCNZ", "99905", ["au-ranzcp-2023", "de-mfo2024"]),
    psychiatrist("Ruth Placeholder", "MCNZ", "99906", ["au-ranzcp-2023"]),
    person("Mere Fictive", "social worker"),
    person("Hugh Invented", "minister"),
    person("Lena Nobody", "probation officer"),
    gp("Maria Nguyen", "Ahpra", "MED0009999901", ["au-racgp-2023"]),
    gp("Maria Nguyen", "Ahpra", "MED0009999902", ["au-racgp-2023"]),
    gp("Daniel Specimen", "Ahpra", "MED0009999903", ["au-racgp-2023"]),
    psychiatrist("Priya Notional", "Ahpra", "MED0009999904", ["au-ranzcp-2023"]),
    psychiatrist("Tom Hypothetical", "Ahpra", "MED0009999905", ["au-ranzcp-2023"]),
    person("Grace Pretend", "social worker"),
    person("Oliver Dummy", "lawyer"),
    person("Ivy Template", "social worker", ["uk-bacp"]),
    gp("Hēmi Faux", "MCNZ", "99911", ["nz-inpractice"]),
    gp("Charlotte Supposed", "MCNZ", "99912", ["nz-inpractice"]),
    gp("Anahera Mock", "MCNZ", "99913", ["nz-inpractice", "us-ama-pra"]),
    psychiatrist("George Unreal", "MCNZ", "99914", ["au-ranzcp-2023"]),
    person("Zoë Trial", "lawyer"),
    person("Paul Testcase", "minister"),
    person("Kiri Prototype", "probation officer"),
    person("Sam Draft", "social worker", ["uk-bacp"]),
    psychiatrist("Ana Leader", "MCNZ", "99921", ["au-ranzcp-2023"]),
    gp("Wiremu Coleader", "MCNZ", "99922", ["nz-inpractice"]),
    psychiatrist("Joan Guide", "Ahpra", "MED0009999921", ["au-ranzcp-2023"]),
    gp("Peter Steer", "MCNZ", "99923", ["nz-inpractice"]),
    person("Hana Steady", "social worker"),
  ]

  private static func gp(_ name: String, _ body: String, _ number: String, _ schemes: [String]) -> Person {
    Person(
      name: name, title: "Dr", profession: "general practitioner",
      registrations: [Registration(body: body, number: number)], schemes: schemes)
  }

  private static func psychiatrist(_ name: String, _ body: String, _ number: String, _ schemes: [String]) -> Person {
    Person(
      name: name, title: "Dr", profession: "psychiatrist", registrations: [Registration(body: body, number: number)],
      schemes: schemes)
  }

  private static func person(_ name: String, _ profession: String, _ schemes: [String] = []) -> Person {
    Person(name: name, title: nil, profession: profession, schemes: schemes)
  }

  private static func evening(_ hour: Int, _ minute: Int) -> LocalTime {
    guard let time = LocalTime(minuteOfDay: hour * 60 + minute) else { preconditionFailure("no such time") }
    return time
  }
}
