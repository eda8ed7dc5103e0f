import Domain
import Evidence
import Testing

/// One address of several people, and one name of several people.
struct SharedNamesTests {
  private func people(_ rows: [(name: String, email: String, from: String, to: String)]) throws
    -> [ReportedPerson]
  {
    let lines = rows.map {
      "\($0.name),\($0.email),2026-03-05 \($0.from),2026-03-05 \($0.to),1,Yes,,No\n"
    }
    return try report(zoomHeader + "\n" + lines.joined()).people
  }

  private func words(_ people: [ReportedPerson]) throws -> [String] {
    let window = try session()
    return people.map {
      "\($0.names.joined(separator: " / ")): \(window.minutes(of: [$0]).count)\($0.sharesAddress ? ", shared" : "")"
    }
  }

  /// Names with one address, and who they are.
  private static let addressed: [(names: [String], people: [String])] = [
    (["Ana Leader", "Someone Else"], ["Ana Leader: 10, shared", "Someone Else: 10, shared"]),
    (["Ana Leader", "ANA LEADER (iPad)"], ["Ana Leader / ANA LEADER (iPad): 20"]),
    (["iPad", "Ana Leader", "Ana's iPhone"], ["iPad / Ana Leader / Ana's iPhone: 30"]),
    (["Ana", "Ana Leader", "A. Leader"], ["Ana / Ana Leader / A. Leader: 30"]),
    (
      ["Tom Lee", "Ana Lee", "Lee", "iPad"],
      ["Tom Lee: 10, shared", "Ana Lee: 10, shared", "Lee: 10, shared", "iPad: 10, shared"]
    ),
    (["Sam Lee", "Sam Lee Jr"], ["Sam Lee: 10, shared", "Sam Lee Jr: 10, shared"]),
  ]

  @Test(arguments: addressed)
  func `two whole names with one address are two people`(names: [String], people: [String]) throws {
    let rows = names.enumerated().map { index, name in
      (name: name, email: "clinic@example.org", from: "19:\(index + 1)0", to: "19:\(index + 2)0")
    }
    #expect(try words(self.people(rows)) == people)
  }

  @Test func `a shared address alone is not certain`() throws {
    let matcher = MemberMatcher([
      Member(id: 2, name: "Ana Leader", title: nil, profession: nil, email: "clinic@example.org"),
      Member(id: 3, name: "Ben Other", title: nil, profession: nil, email: nil),
    ])
    let found = try people([
      ("Ana Leader", "clinic@example.org", "19:00", "19:30"),
      ("Someone Else", "clinic@example.org", "19:30", "20:00"),
      ("Ben Other", "clinic@example.org", "19:30", "20:00"),
    ]).map(matcher.match)
    let members = [2, 3].map { id in matcher.match(person(numbered: id)) }
    guard case .certain(let ana, _) = members[0], case .certain(let ben, _) = members[1] else {
      Issue.record("a number is certain")
      return
    }
    #expect(
      found == [
        .certain(ana, by: .email),
        .likely(ana, why: "by an e-mail address that somebody else in the files has too"),
        .ambiguous([ana, ben]),
      ])
  }

  private func person(numbered id: Int) -> ReportedPerson {
    let text = "Name,Member No,Duration\n,\(id),10\n"
    guard let person = try? report(text).people.first else { preconditionFailure("the text is a report") }
    return person
  }

  @Test(arguments: [
    ("iPad", true), ("iPad Pro (2)", true), ("Samsung SM-T510", true), ("Galaxy S21", true), ("Guest", true),
    ("Zoom user", true), ("J", true), ("", true), ("Ann's iPad", false), ("N. iPad", false), ("Jo", false),
    ("Max", false), ("李", false), ("Ann Guest", false), ("J.", true),
  ])
  func `names that may be anybody's are known`(name: String, isAnybodys: Bool) {
    #expect(AnybodysName.includes(name) == isAnybodys)
  }

  @Test func `rows of such a name that overlap are different people`() throws {
    let rows = [
      (name: "iPad", email: "", from: "19:00", to: "19:30"),
      (name: "iPad", email: "", from: "19:10", to: "19:20"),
      (name: "iPad", email: "", from: "19:40", to: "20:00"),
    ]
    #expect(try words(people(rows)) == ["iPad: 50", "iPad: 10"])
    let report = try report(
      zoomHeader + "\niPad,,2026-03-05 19:00,2026-03-05 19:10,1,Yes,,No\n")
    #expect(Presences(of: [report, report], during: try session()).people.map(\.minutes.count) == [10, 10])
  }

  @Test func `an alias that may be anybody's is only likely`() throws {
    let member = Member(id: 2, name: "Ana Leader", title: nil, profession: nil, email: nil)
    let matcher = MemberMatcher([member], aliases: ["iPad": 2])
    #expect(
      try people([("iPad", "", "19:00", "19:10")]).map(matcher.match)
        == [.likely(member, why: "an alias, but such a name may be anybody's")])
  }
}
