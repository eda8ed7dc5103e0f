import Domain
import Publishing
import Store
import Text

/// What somebody says of an attendance of their own, before it is recorded.
struct LogDraft {
  /// The session; its number is 0 when it is to be added.
  let session: Session
  /// How long the person was there.
  let minutes: Minutes
  /// What the person was.
  let role: Role

  /// Takes the answers from the command line, or asks for them on a terminal when there are none.
  init(of member: Member, _ call: Call) throws {
    let habits = try LogHabits(of: member, call)
    if call.environment.isInteractive, call.arguments.operands.isEmpty {
      var questions = LogQuestions(habits: habits, call: call)
      (session, minutes) = try questions.answered()
    } else {
      let words = try LogWords(call)
      let group = try words.group ?? habits.group(on: words.date, call)
      session = try LogSession(group: group, date: words.date).found(call)
      minutes = words.minutes ?? session.length
    }
    role = try call.word("--role") ?? habits.role(in: session.groupID, on: session.date, call)
  }

  /// The attendance that is claimed, at a session of this number.
  func claim(of member: Member, at sessionID: Int) -> Attendance {
    Attendance(
      sessionID: sessionID, memberID: member.id, role: role, minutes: minutes, state: .claimed)
  }
}

/// What is typed after `balint log`: a date, a group, a duration, each of which may be left out.
private struct LogWords {
  private(set) var date: CivilDate
  private(set) var group: BalintGroup?
  private(set) var minutes: Minutes?

  init(_ call: Call) throws {
    date = call.today
    var words = call.arguments.operands[...]
    var notDate: Problem?
    if let place = words.indices.first(where: { Self.isDate(words[$0], isFirst: $0 == 0, call) }) {
      date = try call.pastDate(words[place])
      words = words[..<place] + words[(place + 1)...]
    } else if let first = words.first {
      do { _ = try call.dates.date(first) } catch let problem as Problem { notDate = problem }
    }
    if let last = words.last, (try? DurationReader.minutes(last)) != nil {
      minutes = try DurationReader.presence(last)
      words = words.dropLast()
    }
    if words.count > 1, let notDate { throw notDate }
    if words.count > 1, let last = words.last { _ = try DurationReader.minutes(last) }
    guard let typed = words.first else { return }
    do { group = try call.group(typed) } catch let problem as Problem where problem.kind == .notFound {
      guard let notDate, problem.details.isEmpty else { throw problem }
      throw Problem(
        .usage, "'\(typed)' is neither a date nor a group", details: notDate.details, remedy: notDate.remedy)
    }
  }

  /// Whether a word is a date; after the first, `1.5` would rather be a duration.
  private static func isDate(_ word: String, isFirst: Bool, _ call: Call) -> Bool {
    guard isFirst || word.contains(where: { $0.isLetter || "/-".contains($0) }) else { return false }
    return (try? call.dates.date(word)) != nil
  }
}
