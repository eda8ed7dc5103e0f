import Domain
import Publishing
import Text

/// The questions of `balint log` on a terminal, with the last session's answers in brackets.
struct LogQuestions {
  /// A question.
  private enum Step: CaseIterable {
    case date, group, minutes
  }

  /// The input has ended.
  private struct Left: Error {}

  private let habits: LogHabits
  private let call: Call
  private var date: CivilDate
  private var session: Session?
  private var minutes: Minutes?

  init(habits: LogHabits, call: Call) {
    self.habits = habits
    self.call = call
    date = call.today
  }

  /// Asks until every question is answered.
  ///
  /// - Throws: `Problem` when the questions are left, or a session that is not there is not to be added.
  mutating func answered() throws -> (session: Session, minutes: Minutes) {
    var position = 0
    while position < Step.allCases.count {
      do {
        try ask(Step.allCases[position])
        position += 1
      } catch is LogBack {
        if position == 0 { call.ask("This is the first question.") }
        position = max(0, position - 1)
      } catch is Left {
        throw Problem(.refused, "the questions were left", remedy: "Nothing was recorded.")
      } catch let problem as Problem where [.usage, .notFound].contains(problem.kind) {
        call.ask(ProblemText(problem).body.trimmed)
      }
    }
    guard let session, let minutes else { preconditionFailure("a question was not answered") }
    return (session, minutes)
  }

  private mutating func ask(_ step: Step) throws {
    switch step {
    case .date: date = try askedDate()
    case .group:
      let group = try askedGroup()
      session = try LogSession(group: group, date: date, mayGoBack: true).found(call)
    case .minutes: minutes = try askedMinutes()
    }
  }

  private func askedDate() throws -> CivilDate {
    guard let typed = try answer("When? [today]") else { return call.today }
    let date = try call.dates.date(typed)
    guard date <= call.today else { throw LogSession.toCome(date) }
    if let words = call.dates.doubt(about: typed) { call.ask(words) }
    return date
  }

  private func askedGroup() throws -> BalintGroup {
    let usual = try habits.usual(on: date, call)
    if let typed = try answer("Which group?\(usual.map { " [\($0.name)]" } ?? "")") {
      return try call.group(typed)
    }
    if let usual { return usual }
    throw Problem(.usage, "there is no usual answer here", remedy: "Type the group, or '<' to go back.")
  }

  private func askedMinutes() throws -> Minutes {
    guard let session else { throw LogBack() }
    let usual = habits.minutes(of: session)
    let typed = try answer("How long were you there? [\(usual.hoursAndMinutes)]")
    return try typed.map(DurationReader.presence) ?? usual
  }

  /// What was typed; nil for Enter.
  private func answer(_ question: String) throws -> String? {
    call.ask(question)
    guard let line = call.environment.readLine()?.trimmed else { throw Left() }
    if line == "<" { throw LogBack() }
    return line.isEmpty ? nil : line
  }
}
