import Domain
import Testing

struct BlockTests {
  private let rule = Block([
    .init(minutes: 480, credit: Fraction(6)), .init(minutes: 240, credit: Fraction(3)),
  ])

  @Test(
    arguments: [
      ([239], ["0"]), ([240], ["3"]), ([479], ["3"]), ([480], ["6"]), ([720], ["6"]),
      ([120, 120], ["0", "3"]),
      ([120, 119], ["0", "0"]), ([240, 240], ["3", "3"]), ([240, 239], ["3", "0"]),
      ([100, 140, 240], ["0", "3", "3"]),
    ] as [([Int], [String])])
  func `the minutes of a day are added up`(minutes: [Int], expected: [String]) throws {
    let sessions = try minutes.enumerated().map {
      try AttendedSession.example(start: "\(8 + 5 * $0):00", minutes: $1, id: $0 + 1)
    }
    let account = try Account.example(of: sessions, under: [rule])
    #expect(try account.lines.map(\.credit) == expected.map { try credit($0) })
  }

  @Test func `the reason names the day so far`() throws {
    let sessions = try [
      AttendedSession.example(start: "8:00", minutes: 200, id: 1),
      .example(start: "13:00", minutes: 60, id: 2),
    ]
    let account = try Account.example(of: sessions, under: [rule])
    #expect(account.lines.map(\.reasons) == [["200 min that day: 0"], ["260 min that day: 3"]])
  }

  @Test func `days stand alone and breaks do not count`() throws {
    let sessions = try [
      AttendedSession.example(date: "2026-03-05", minutes: 250, breaks: 11, id: 1),
      .example(date: "2026-03-06", minutes: 250, breaks: 10, id: 2),
    ]
    let account = try Account.example(of: sessions, under: [Exclude(), rule])
    #expect(account.lines.map(\.credit.amount) == [.zero, Fraction(3)])
  }

  @Test func `only the sessions selected are in the day`() throws {
    let workshop = Block(rule.steps, where: Selection { $0.sessionKinds = [.workshop] })
    let sessions = try [
      AttendedSession.example(start: "8:00", minutes: 120, id: 1),
      .example(start: "13:00", minutes: 240, id: 2, kind: .workshop),
    ]
    let account = try Account.example(of: sessions, under: [workshop, hourly])
    #expect(account.lines.map(\.credit.amount) == [Fraction(2), Fraction(3)])
  }

  @Test(
    arguments: [
      ([:], 1), (["amounts": .amounts([])], 2),
      (["amounts": .amounts([.init(key: "half", amount: Fraction(3))])], 2),
      (["amounts": .amounts([.init(key: "0", amount: Fraction(3))])], 2),
      (["amounts": .amounts([.init(key: "240", amount: Fraction(3))])], nil),
    ] as [(Settings, Int?)])
  func `a missing or wrong setting is named`(settings: Settings, line: Int?) throws {
    let message = "'amounts' must be minutes with credit, such as {\"240\": \"3\"}"
    #expect(try fault(of: Block.self, settings) == line.map { "\($0): \(message)" })
  }

  @Test func `the sentence names every step`() {
    #expect(
      rule.sentence(in: .example) == "3 hours from 240 minutes a day on, 6 hours from 480 minutes a day on")
  }
}
