import Domain
import Text

/// Asks the questions of `balint add`, forwards and back.
struct AddWizard {
  /// The input has ended.
  struct Left: Error {}

  /// The questions, in the order in which they are asked.
  static let steps: [any AddStep] = [
    AddGroup(), AddDate(), AddTime(), AddLeaders(), AddAbsent(), AddShortened(), AddGuests(), AddSave(),
  ]

  private let call: Call
  private var draft: AddDraft
  /// What was typed at each step, offered again when it comes back.
  private var typed: [String?]
  /// What was last taken at each step, typed or usual.
  private var taken: [String?]
  /// The roster that the answers about people were given for.
  private var roster: [Int] = []
  private var isRepeating = false

  /// A wizard whose first answers are offered already.
  init(_ call: Call, offering first: [String]) throws {
    self.call = call
    draft = try AddDraft(call)
    typed = first + Array(repeating: nil, count: Self.steps.count - first.count)
    taken = Array(repeating: nil, count: Self.steps.count)
  }

  /// Asks until the last question is answered.
  ///
  /// - Throws: `Left` at the end of the input, `AddDeclined` when the answer is not to save.
  mutating func answered() throws -> AddDraft {
    var position = 0
    while position < Self.steps.count {
      let step = Self.steps[position]
      if step.isAboutRoster { forgetOtherRosters() }
      position = step.applies(to: draft) ? try answer(step, at: position) : position + 1
    }
    return draft
  }

  /// Goes through the same answers once more, because the register is not as it was; only the last is asked again.
  mutating func repeatAnswers() throws {
    draft = try AddDraft(call)
    isRepeating = true
  }

  /// - Returns: The step to go on with.
  private mutating func answer(_ step: any AddStep, at position: Int) throws -> Int {
    if isRepeating, position < Self.steps.count - 1, let taken = taken[position] {
      return try take(taken, at: position)
    }
    let usual = try typed[position].map { UsualAnswer($0) } ?? step.usual(draft, call)
    let line = try ask(step.question(draft, call), usual)
    if line == "<" { return back(from: position) }
    guard let answer = line.isEmpty ? usual?.typed : line else {
      call.ask("There is no usual answer here: type one, or '<' to go back.")
      return position
    }
    let next = try take(answer, at: position)
    if next > position, !line.isEmpty { typed[position] = line }
    return next
  }

  private func ask(_ question: String, _ usual: UsualAnswer?) throws -> String {
    call.ask(question + (usual.map { " [\($0.words.madeVisible)]" } ?? ""))
    guard let line = call.environment.readLine() else { throw Left() }
    return line.trimmed
  }

  /// - Returns: The step to go on with: the same one when the answer cannot be.
  private mutating func take(_ answer: String, at position: Int) throws -> Int {
    do {
      try Self.steps[position].take(answer, into: &draft, call)
      taken[position] = answer
      return position + 1
    } catch let problem as Problem where [.usage, .notFound, .refused].contains(problem.kind) {
      call.ask(ProblemText(problem).body.trimmed)
      isRepeating = false
      return position
    }
  }

  /// A row's number means another person on another roster.
  private mutating func forgetOtherRosters() {
    let now = draft.roster.map(\.memberID)
    guard now != roster else { return }
    roster = now
    for (position, step) in Self.steps.enumerated() where step.isAboutRoster {
      typed[position] = nil
      taken[position] = nil
    }
  }

  private func back(from position: Int) -> Int {
    if let earlier = Self.steps[..<position].lastIndex(where: { $0.applies(to: draft) }) { return earlier }
    call.ask("This is the first question.")
    return position
  }
}
