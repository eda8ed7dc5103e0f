import Domain
import Testing

struct WordTests {
  @Test(
    arguments: [
      ("co-leader", .coLeader), ("co leader", .coLeader), ("CO_LEADER", .coLeader), ("Member", .member),
      ("supervisor", .supervisor),
    ] as [(String, Role)])
  func `capitals, hyphens and underscores make no difference`(word: String, role: Role) {
    #expect(Role(word: word) == role)
  }

  @Test(arguments: ["", " ", "coleader", "co", "member ", "members", "membér", "1"])
  func `anything else is no word`(word: String) {
    #expect(Role(word: word) == nil)
  }

  @Test func `every word is read back`() {
    #expect(Role.allCases.map { Role(word: $0.word) } == Role.allCases)
    #expect(Session.Mode.allCases.map { Session.Mode(word: $0.word) } == Session.Mode.allCases)
    #expect(Session.Kind.allCases.map { Session.Kind(word: $0.word) } == Session.Kind.allCases)
    #expect(Session.State.allCases.map { Session.State(word: $0.word) } == Session.State.allCases)
    #expect(Attendance.State.allCases.map { Attendance.State(word: $0.word) } == Attendance.State.allCases)
    #expect(
      IssuedCertificate.State.allCases.map { IssuedCertificate.State(word: $0.word) }
        == IssuedCertificate.State.allCases)
  }

  @Test func `the words are listed in order`() {
    #expect(Role.words == ["member", "leader", "co-leader", "observer", "supervisor"])
    #expect(Session.Mode.words == ["in person", "online", "mixed"])
    #expect(
      Session.Kind.words
        == ["case session", "planning", "review", "supervision", "workshop", "leadership day"])
    #expect(Session.State.words == ["planned", "held", "cancelled"])
    #expect(Attendance.State.words == ["claimed", "confirmed", "rejected"])
    #expect(IssuedCertificate.State.words == ["issued", "superseded", "revoked"])
  }

  @Test func `the stored numbers never change`() {
    #expect(Role.allCases.map(\.rawValue) == [1, 2, 3, 4, 5])
    #expect(Session.Mode.allCases.map(\.rawValue) == [1, 2, 3])
    #expect(Session.Kind.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
    #expect(Session.State.allCases.map(\.rawValue) == [1, 2, 3])
    #expect(Attendance.State.allCases.map(\.rawValue) == [1, 2, 3])
    #expect(IssuedCertificate.State.allCases.map(\.rawValue) == [1, 2, 3])
  }
}
