import Domain
import Publishing
import Store

/// `balint session sheet`: writes the paper sheet of a session, or what it says of one person.
enum SessionSheet: Command {
  static let manual = Manual(
    words: ["session", "sheet"], summary: "Write the numbered paper sheet of a session as a page and CSV.",
    operands: [.init(name: "SESSION", help: "its number, such as S-0142")],
    options: [
      .init(
        name: "--for", value: "MEMBER",
        help: "as evidence for this person, who was there: every other name is covered")
    ] + Call.documentOptions,
    notes: ["The rows are numbered as 'balint mark' understands them; guests' names go into the empty rows."],
    examples: ["balint session sheet S-0142 -o sheets/", "balint session sheet S-0142 --for ngaio"])

  static func run(_ call: Call) throws {
    let session = try call.session(call.arguments.operands[0])
    if session.state == .cancelled {
      throw Problem(.refused, "\(session.number) was cancelled", remedy: "Nobody can have attended it.")
    }
    let holder = try call.arguments.value("--for").map(call.member)
    try call.publish(
      call.register().read {
        try holder.map { try evidence(of: session, for: $0, call) } ?? document(of: session, call)
      })
  }

  private static func document(of session: Session, _ call: Call) throws -> Document {
    let page = SheetPage(
      society: try call.register().society(), sheet: try sheet(of: session, call),
      names: try call.memberNames())
    let html = try Template(Template.source(named: SheetPage.template)).page(with: page.values)
    return Document(stem: "sheet-\(session.number)", html: html, csv: page.csv)
  }

  private static func evidence(of session: Session, for holder: Member, _ call: Call) throws -> Document {
    let register = try call.register()
    let known = try register.attendances(at: session.id).first { $0.memberID == holder.id }
    if let problem = whyNot(holder, at: session, known) { throw problem }
    let page = CoveredSheetPage(
      society: try register.society(), sheet: try sheet(of: session, call), holder: holder,
      head: try register.head())
    let html = try Template(Template.source(named: CoveredSheetPage.template)).page(with: page.values)
    return Document(stem: "evidence-\(session.number)-\(holder.number)", html: html, csv: page.csv)
  }

  private static func whyNot(_ holder: Member, at session: Session, _ known: Attendance?) -> Problem? {
    let remedy = "'balint session show \(session.number)' shows who was there."
    guard let known else {
      return Problem(
        .refused, "\(holder.printedName) is not recorded at \(session.number)",
        details: [
          "  \(session.number)  \(session.groupName), \(session.date.longWithWeekday), \(session.start)"
        ],
        remedy: remedy)
    }
    guard known.state == .rejected else { return nil }
    return Problem(
      .refused, "the attendance of \(holder.printedName) at \(session.number) was rejected",
      details: ["Claimed were \(known.minutes), \(known.role.word)."], remedy: remedy)
  }

  private static func sheet(of session: Session, _ call: Call) throws -> PaperSheet {
    let register = try call.register()
    return PaperSheet(
      of: session, memberships: try register.memberships(of: session.groupID),
      attendances: try register.attendances(at: session.id))
  }
}
