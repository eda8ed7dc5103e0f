import Domain
import Text

/// Reads the worked examples of a scheme file.
struct ExampleReader {
  let schemeID: String
  let categories: [Domain.Category]

  func examples(from nodes: [JSONDocument.Node]) throws -> [Example] {
    try nodes.map(example)
  }

  private func example(_ node: JSONDocument.Node) throws -> Example {
    var fields = try Fields(node, what: "an example")
    let enrolment = try enrolment(fields.required("enrolled"))
    var sessions: [AttendedSession] = []
    for node in try fields.list("sessions") { sessions += try attended(node, firstID: sessions.count + 1) }
    let example = Example(
      name: try fields.text("name"), sessions: sessions, enrolment: enrolment, on: try fields.date("on"),
      total: Credit(try fields.amount("total")), categories: try categoryTotals(fields.node("categories")),
      verdict: try verdict(fields.node("verdict")))
    try fields.finish()
    return example
  }

  private func enrolment(_ node: JSONDocument.Node) throws -> Enrolment {
    var fields = try Fields(node, what: "'enrolled'")
    var split: [String: Int] = [:]
    if let node = fields.node("split") {
      for part in try Fields.amounts(in: node, what: "'split'") {
        try checkCategory(part.key, line: part.line)
        guard part.amount.denominator == 1 else {
          throw RuleSettings.Fault(line: part.line, message: "'\(part.key)' must be a whole number of shares")
        }
        split[part.key] = part.amount.numerator
      }
    }
    let enrolment = Enrolment(
      schemeID: schemeID, from: try fields.date("from"), to: try fields.optionalDate("to"),
      anchor: try fields.optionalDate("anchor"), split: split)
    try fields.finish()
    return enrolment
  }

  /// One session, or a series of `times` sessions every `every_days` days.
  private func attended(_ node: JSONDocument.Node, firstID: Int) throws -> [AttendedSession] {
    var fields = try Fields(node, what: "a session")
    let date = try fields.date("date")
    let times = try fields.count("times", default: 1, atLeast: 1)
    let step = try fields.count("every_days", default: 28, atLeast: 1)
    let length = Minutes(try fields.count("minutes", atLeast: 1))
    let present = Minutes(try fields.count("present", default: length.count))
    let breaks = Minutes(try fields.count("breaks", default: 0))
    let headcount = Headcount(
      members: try fields.count("members", default: 8), leaders: try fields.count("leaders", default: 1))
    let roleWord = try fields.optionalText("role") ?? Role.member.word
    guard let role = Role(word: roleWord) else {
      throw RuleSettings.Fault(
        line: node.line, message: "'role' must be one of \(Role.words.joined(separator: ", "))")
    }
    try fields.finish()
    guard present <= length, times <= 1000, let start = LocalTime(minuteOfDay: 19 * 60) else {
      throw RuleSettings.Fault(
        line: node.line, message: "'present' must not be more than 'minutes', nor 'times' than 1000")
    }
    return (0..<times).map { index in
      let session = Session(
        id: firstID + index, groupID: 1, groupName: "Example group", date: date.adding(days: index * step),
        start: start, zone: "UTC", length: length, breaks: breaks, mode: .inPerson, kind: .caseSession,
        cases: 2,
        state: .held)
      let attendance = Attendance(
        sessionID: session.id, memberID: 1, role: role, minutes: present, state: .confirmed)
      return AttendedSession(session: session, attendance: attendance, present: headcount)
    }
  }

  private func categoryTotals(_ node: JSONDocument.Node?) throws -> [String: Credit] {
    guard let node else { return [:] }
    var totals: [String: Credit] = [:]
    for part in try Fields.amounts(in: node, what: "'categories'") {
      try checkCategory(part.key, line: part.line)
      totals[part.key] = Credit(part.amount)
    }
    return totals
  }

  private func verdict(_ node: JSONDocument.Node?) throws -> Verdict? {
    guard let node else { return nil }
    guard case .scalar(.string(let text)) = node.content, let verdict = Verdict(rawValue: text) else {
      let words = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
      throw RuleSettings.Fault(line: node.line, message: "'verdict' must be one of \(words)")
    }
    return verdict
  }

  private func checkCategory(_ id: String, line: Int) throws {
    guard categories.contains(where: { $0.id == id }) else {
      let known = categories.map(\.id).joined(separator: ", ")
      throw RuleSettings.Fault(line: line, message: "'\(id)' is no category of the scheme; it has \(known)")
    }
  }
}
