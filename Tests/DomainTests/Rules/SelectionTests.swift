import Domain
import Testing

struct SelectionTests {
  @Test(
    arguments: [
      (Selection(), true, true), (Selection { $0.roles = [.leader, .coLeader] }, true, false),
      (Selection { $0.roles = [.member] }, false, false),
      (Selection { $0.sessionKinds = [.workshop] }, true, false),
      (Selection { $0.sessionKinds = [.caseSession] }, false, false),
      (Selection { $0.modes = [.online] }, true, false), (Selection { $0.modes = [.mixed] }, false, false),
      (Selection { $0.tags = ["law", "ethics"] }, true, true),
      (Selection { $0.tags = ["art"] }, false, false),
      (Selection { $0.isApproved = true }, true, false), (Selection { $0.isApproved = false }, false, false),
      (Selection { $0.isLed = true }, true, false), (Selection { $0.isLed = false }, false, false),
      (
        Selection {
          $0.isLed = true
          $0.tags = ["ethics"]
        }, true, false
      ),
      (
        Selection {
          $0.isLed = true
          $0.tags = ["art"]
        }, false, false
      ),
    ])
  func `every setting must fit`(selection: Selection, session: Bool, activity: Bool) throws {
    let attended = try AttendedSession.example(
      role: .coLeader, mode: .mixed, kind: .workshop,
      facts: SessionFacts(ownMode: .online, tags: ["ethics": 1], approvals: ["example": "A-1"]))
    #expect(selection.includes(CreditLine(attended: attended, under: "example")) == session)
    #expect(try selection.includes(CreditLine(activity: .example(tags: ["ethics"]))) == activity)
  }

  @Test(
    arguments: [
      (["nurse"], 1, true), (["GP", "nurse"], 2, true), (["", "nurse"], 2, true), (["GP"], 1, false),
      ([], 1, false),
      (["GP", ""], 2, false), ([], 0, false),
    ] as [([String], Int, Bool)])
  func `somebody who led must be known to have the profession`(
    found: [String], leaders: Int, isIncluded: Bool
  ) throws {
    let attended = try AttendedSession.example(
      leaders: leaders, facts: SessionFacts(leaderProfessions: found))
    let line = CreditLine(attended: attended, under: "example")
    #expect(Selection { $0.ledBy = ["nurse", "psychologist"] }.includes(line) == isIncluded)
  }

  @Test func `a tag that came up in no case is none, and other bodies' approvals are none`() throws {
    let facts = SessionFacts(tags: ["ethics": 0], approvals: ["other": "A-1"])
    let line = CreditLine(attended: try .example(facts: facts), under: "example")
    #expect(!Selection { $0.tags = ["ethics"] }.includes(line))
    #expect(Selection { $0.isApproved = false }.includes(line))
  }

  @Test func `where a person was in a mixed session is mixed while it is not recorded`() throws {
    let line = CreditLine(attended: try .example(mode: .mixed), under: "example")
    let modes = Session.Mode.allCases.filter { mode in Selection { $0.modes = [mode] }.includes(line) }
    #expect(modes == [.mixed])
  }

  @Test(
    arguments: [
      (["roles": .list(["co_leader"])], nil),
      (
        ["roles": .list(["leadr"])],
        "2: 'roles' must be one of member, leader, co-leader, observer, supervisor"
      ),
      (
        ["roles": .text("leader")],
        "2: 'roles' must be a list of member, leader, co-leader, observer, supervisor"
      ),
      (
        ["session_kinds": .list(["retreat"])],
        "2: 'session_kinds' must be one of case session, planning, review, supervision, workshop, leadership day"
      ),
      (["modes": .list(["phone"])], "2: 'modes' must be one of in person, online, mixed"),
      (["tags": .flag(true)], "2: 'tags' must be a list of texts, such as [\"RP\"]"),
      (["approved": .text("yes")], "2: 'approved' must be true or false"),
      (["led": .text("no")], "2: 'led' must be true or false"), (["led": .flag(false)], nil),
    ] as [(Settings, String?)])
  func `a wrong setting is named`(settings: Settings, message: String?) throws {
    #expect(try fault(of: GateSession.self, settings) == message)
  }

  @Test func `the settings are read`() throws {
    let rule = try GateSession.read([
      "roles": .list(["leader"]), "session_kinds": .list(["workshop"]),
      "modes": .list(["in person", "online"]),
      "tags": .list(["ethics"]), "approved": .flag(true), "led": .flag(false),
    ])
    #expect(
      rule.selection
        == Selection {
          $0.roles = [.leader]
          $0.sessionKinds = [.workshop]
          $0.modes = [.inPerson, .online]
          $0.tags = ["ethics"]
          $0.isApproved = true
          $0.isLed = false
        })
    #expect(
      rule.selection.words
        == " as leader, in a workshop, in person or online, tagged ethics, in a group that the body approved, without a leader"
    )
    #expect(!rule.selection.isEverything)
    #expect(Selection().isEverything && Selection().words.isEmpty)
  }

  @Test(
    arguments: [
      (Selection { $0.longest = 90 }, true, false), (Selection { $0.longest = 89 }, false, false),
      (Selection { $0.only = .sessions }, true, false), (Selection { $0.only = .activities }, false, true),
    ])
  func `sessions can be told from activities, and by their length`(
    selection: Selection, session: Bool, activity: Bool
  ) throws {
    let attended = try AttendedSession.example(minutes: 90)
    #expect(selection.includes(CreditLine(attended: attended, under: "example")) == session)
    #expect(try selection.includes(CreditLine(activity: .example())) == activity)
  }

  @Test(arguments: [(true, true, true), (true, false, false), (false, true, false)])
  func `an approval is taken to be there only where examples leave it open and the body asks for it`(
    isAssumed: Bool, asAsked: Bool, isIncluded: Bool
  ) throws {
    let attended = try AttendedSession.example(facts: SessionFacts(assumesApproval: isAssumed))
    let line = CreditLine(attended: attended, under: "example")
    #expect(Selection { $0.isApproved = true }.includes(line, asAsked: asAsked) == isIncluded)
  }
}
