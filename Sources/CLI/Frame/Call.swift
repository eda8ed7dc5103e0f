import Domain
import Publishing
import Store
import Text

/// One run of a command: its arguments, its environment, and what it prints.
final class Call {
  let arguments: Arguments
  let environment: Environment
  /// What every command is called, takes and does.
  let manuals: [Manual]
  private var output = ""
  private var notes = ""
  private var firstHead: TrailHead?
  private var openRegister: Register?
  private var hasRecorded = true
  private var didWrite = false
  private var overruled: [EntryCheck] = []

  /// The day that counts as today.
  let today: CivilDate

  init(arguments: Arguments, environment: Environment, manuals: [Manual]) throws {
    self.arguments = arguments
    self.manuals = manuals
    self.environment = environment
    today =
      try arguments.value("--today").map { try DateReader(today: environment.today).date($0) }
      ?? environment.today
  }

  // MARK: Printing

  /// Adds to the answer, which is printed when the command has succeeded.
  func print(_ text: String) { output += text + "\n" }

  /// Adds a text that ends with a line end.
  func print(whole text: String) { output += text }

  /// Answers with a value in JSON.
  func print(json value: JSONValue) { output += value.formatted }

  /// Says what was recorded: in words, or in JSON with whether it was.
  func report(_ words: String, json members: KeyValuePairs<String, JSONValue>) {
    guard wantsJSON else { return print(words) }
    let all = members.map { JSONValue.Member($0.key, $0.value) }
    print(json: .object(all + [JSONValue.Member("recorded", .boolean(isRecorded))]))
  }

  /// Answers with a table in the form asked for.
  func print(_ table: Table, whenEmpty words: String) {
    if arguments.has("--json") {
      print(json: table.json)
    } else if arguments.has("--csv") {
      output += table.csv
    } else {
      output += table.rows.isEmpty ? words + "\n" : table.text
    }
  }

  /// Whether the answer is wanted in JSON.
  var wantsJSON: Bool { arguments.has("--json") }

  /// Says something that is not the answer.
  func note(_ text: String) { notes += text + "\n" }

  /// Says something at once, because an answer is awaited.
  func ask(_ text: String) { try? environment.standardError(Array((text + "\n").utf8)) }

  /// Whether the person on the terminal says yes; anything else is no.
  func agrees(to question: String) -> Bool { ["y", "yes"].contains(answer(to: question)) }

  /// What the person on the terminal answers to a question of yes or no, in lower case; empty at the end of the input.
  func answer(to question: String) -> String {
    ask(question + " [y/N]")
    return environment.readLine()?.trimmed.lowercased() ?? ""
  }

  /// Prints what has been gathered.
  ///
  /// - Throws: `Problem` when it cannot be written.
  func flush() throws {
    defer { (output, notes) = ("", "") }
    if !notes.isEmpty { try? environment.standardError(Array(notes.utf8)) }
    guard !output.isEmpty else { return }
    do { try environment.standardOutput(Array(output.utf8)) } catch let problem as Problem where isRecorded {
      throw Problem(
        problem.kind, problem.what,
        details: problem.details + ["What was asked for is recorded all the same."])
    }
  }

  // MARK: The register

  /// Where the register is.
  ///
  /// - Throws: `Problem` when no folder of the user is known.
  func registerPath() throws -> String {
    if let path = arguments.value("--register") { return path }
    if let path = environment.variables["BALINT_REGISTER"], !path.isEmpty { return path }
    return try DataFolder(environment: environment).registerPath()
  }

  /// The register, opened when it is first asked for.
  func register() throws -> Register {
    if let openRegister { return openRegister }
    let register = try Register(path: registerPath())
    if arguments.manual.writes { firstHead = try register.head() }
    openRegister = register
    if let upgrade = register.upgrade {
      note(
        "Note: the register was brought to this version's layout; as it was before, it is kept as \(upgrade.copy)."
      )
    }
    return register
  }

  /// Uses a register that the command has made.
  func use(_ register: Register) { openRegister = register }

  /// Whether the command only shows what it would do.
  var isRehearsal: Bool { arguments.has("--dry-run") }

  /// The head of the entry that a writing command makes.
  func deed(as command: String? = nil) throws -> Deed {
    Deed(
      command: command ?? arguments.manual.name, actor: try actor(),
      reason: try reason(), at: environment.now(), isRehearsal: isRehearsal,
      mayChangeClosed: try allowedChecks().contains(.closedPeriod), random: environment.random)
  }

  /// Why, as typed, with the checks that were overruled; nil when neither was given.
  private func reason() throws -> String? {
    let typed = try arguments.value("--reason").map {
      try PlainText.checked($0, called: "--reason", longest: 500)
    }
    let allowsClosed = try allowedChecks().contains(.closedPeriod)
    let all = EntryCheck.allCases.filter {
      overruled.contains($0) || ($0 == .closedPeriod && allowsClosed)
    }
    guard !all.isEmpty else { return typed }
    let words = "allowed: \(all.map(\.rawValue).joined(separator: ", "))"
    return [typed, words].compactMap(\.self).joined(separator: "; ")
  }

  /// Goes on although checks object; the trail says so.
  func overrule(_ checks: [EntryCheck]) { overruled += checks }

  /// Somebody else has written since the command looked: what it found may no longer be so.
  struct Overtaken: Error {}

  /// Whether something has been written and will not be taken back.
  var isRecorded: Bool { didWrite && hasRecorded && !isRehearsal }

  /// Writes to the register as one entry of the trail.
  ///
  /// - Parameter command: What the entry is called; the command's words when nil.
  /// - Throws: `Overtaken` when the register is not as it was when the command first looked at it.
  func write<Result>(as command: String? = nil, _ body: (Writing) throws -> Result) throws -> Result {
    let register = try register()
    do {
      var outdated: [String] = []
      let (result, entry) = try register.write(deed(as: command)) { writing in
        try refuseOvertaken()
        return try body(writing)
      } approving: { writing in
        try refuseOwn(writing.vouched)
        outdated = writing.outdatedCertificates
      }
      (didWrite, hasRecorded) = (true, entry != nil)
      for number in outdated {
        note(
          "Note: certificate \(number) was issued for those days and may not be right any more; 'balint undo --list' shows the entry that revokes it."
        )
      }
      return result
    } catch let touched as ClosedPeriodTouched {
      throw try closedPeriod(touched)
    }
  }

  /// Does something to the register, looks at it, and takes it back.
  func rehearse<Result>(_ body: (Writing) throws -> Result) throws -> Result {
    var deed = try deed()
    deed.isRehearsal = true
    do { return try register().write(deed, body).result } catch let touched as ClosedPeriodTouched {
      throw try closedPeriod(touched)
    }
  }

  private func closedPeriod(_ touched: ClosedPeriodTouched) throws -> Problem {
    let member = try touched.closing.memberID.flatMap { try register().member($0) }
    let recorded = try register().closings().first { $0.closing == touched.closing }
    return Problem(
      .refused,
      "\(touched.date.longWithWeekday) lies in a closed period (\(EntryCheck.closedPeriod.rawValue))",
      details: [recorded?.words(member: member) ?? ""],
      remedy:
        "If it must be, add '--allow closed-period' and say why with '--reason'; or open the period: \(touched.closing.reopening)"
    )
  }

  /// Makes sure that the register is as it was when the command first looked at it.
  ///
  /// - Throws: `Overtaken` when it is not.
  func refuseOvertaken() throws {
    if let firstHead, try register().head() != firstHead { throw Overtaken() }
  }

  /// Takes the register as it is now for what the command has looked at: everything is to be worked out again.
  func lookAgain() throws { firstHead = try register().head() }

  /// The words before what a writing command reports; nothing is said to be recorded that was there already.
  var done: String {
    guard hasRecorded else { return "Nothing to change" }
    return isRehearsal ? "Would record" : "Recorded"
  }

  /// Who is acting.
  func actor() throws -> String {
    let variables = environment.variables
    let names = [
      arguments.value("--actor"), variables["BALINT_ACTOR"], variables["LOGNAME"], variables["USER"],
    ]
    let name = names.compactMap(\.self).first { !$0.isEmpty } ?? "unknown"
    return try PlainText.checked(name, called: "--actor", longest: 100)
  }
}
