import Domain
import TestSupport
import Testing

@testable import Store

struct MembersTests {
  static let people: [Member] = [
    Member(id: 1, name: "Ngaio Example", title: nil, profession: nil, email: nil),
    Member(
      id: 1, name: "Zoë Ōtākou-e\u{301}", title: "Dr", profession: "general practitioner",
      email: "zoë@example.org",
      registrations: [.init(body: "Ahpra", number: "MED1"), .init(body: "MCNZ", number: "99901")]),
    Member(id: 1, name: "O'Hara \"|\\ 👩🏽‍⚕️", title: "D", profession: "p", email: "a@b"),
  ]

  @Test(arguments: people)
  func `a member is read as written`(person: Member) throws {
    let register = try Sample.empty()
    let written = try register.write(.test()) { try add(person, $0) }
    #expect(written.result == person)
    #expect(written.entry == 2)
    #expect(try register.member(1) == person)
    #expect(try register.members() == [person])
  }

  @Test func `members are numbered from 1 and each keeps its registrations`() throws {
    let register = try Sample.empty()
    let expected = (1...3).map { id in
      Member(
        id: id, name: "Member \(id)", title: nil, profession: nil, email: nil,
        registrations: [.init(body: "Body \(id)", number: "\(id)")])
    }
    for person in expected { _ = try register.write(.test()) { try add(person, $0) } }
    #expect(try register.members() == expected)
    #expect(try register.member(2) == expected[1])
  }

  @Test func `registrations are read in the order of their bodies`() throws {
    let register = try Sample.empty()
    let bodies = ["b", "a", "C"].map { Registration(body: $0, number: "1") }
    _ = try register.write(.test()) {
      try $0.addMember(name: "n", title: nil, profession: nil, email: nil, registrations: bodies)
    }
    #expect(try register.member(1)?.registrations.map(\.body) == ["C", "a", "b"])
    #expect(try register.members().first == register.member(1))
  }

  @Test func `nobody has a number that was not given`() throws {
    #expect(try Sample.furnished().member(3) == nil)
  }

  @Test func `a member corrected is read as corrected, numbers with bodies included`() throws {
    let register = try Sample.furnished()
    let changes: [Member] = [
      Member(
        id: 1, name: "Ngaio Muster", title: nil, profession: "nurse", email: nil,
        registrations: [.init(body: "Ahpra", number: "MED2"), .init(body: "GMC", number: "7")]),
      Member(id: 1, name: "N", title: "Prof.", profession: nil, email: "a@b", registrations: []),
      Member(
        id: 1, name: "N", title: "Prof.", profession: nil, email: "a@b",
        registrations: [.init(body: "MCNZ", number: "99901")]),
    ]
    let other = try register.member(2)
    for (index, person) in changes.enumerated() {
      #expect(try register.write(.test()) { try $0.change(person) }.entry == 11 + index)
      #expect(try register.member(1) == person)
      #expect(try register.member(2) == other)
      #expect(try register.write(.test()) { try $0.change(person) }.entry == nil)
    }
    #expect(try register.check() == [])
  }

  @Test func `what is corrected of a member is a part of that member's own`() throws {
    let register = try Sample.furnished()
    let person = Member(
      id: 2, name: "Otto", title: nil, profession: nil, email: nil,
      registrations: [.init(body: "GMC", number: "7")])
    _ = try register.write(.test()) { try $0.change(person) }
    let owners = try register.database.rows("SELECT member_id FROM trail_part WHERE entry_id = 11") {
      $0.optionalInt(0)
    }
    #expect(owners == [2])
  }

  private func add(_ person: Member, _ writing: Writing) throws -> Member {
    try writing.addMember(
      name: person.name, title: person.title, profession: person.profession, email: person.email,
      registrations: person.registrations)
  }
}
