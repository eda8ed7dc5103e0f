import Domain
import Publishing
import Store
import Text

/// The program: words in, an exit status out.
public enum Balint {
  /// The version, as in the changelog.
  public static let version = "0.1.0"

  /// Runs the command that the words name.
  ///
  /// - Returns: The exit status: 0 done, 1 unexpected, 2 usage, 3 not found or ambiguous, 5 refused by a rule,
  ///   6 file or register unusable, 7 verification failed.
  public static func run(_ words: [String], in environment: Environment) -> Int32 {
    do {
      try dispatch(words, in: environment)
      return 0
    } catch {
      let problem = problem(from: error)
      let text = problem.map { ProblemText($0).text } ?? unexpected(error)
      try? environment.standardError(Array(text.utf8))
      return exitStatus(of: problem?.kind)
    }
  }

  private static func dispatch(_ words: [String], in environment: Environment) throws {
    if words.isEmpty || words == ["--help"] || words == ["-h"] {
      return try environment.standardOutput(Array(Help.overview(of: Commands.manuals).utf8))
    }
    if words == ["--version"] {
      return try environment.standardOutput(Array("balint \(version)\n".utf8))
    }
    let ordered = globalOptionsLast(words)
    guard let (command, count) = Commands.find(ordered) else { throw unknownCommand(ordered) }
    let arguments = try Arguments(Array(ordered.dropFirst(count)), manual: command.manual)
    if arguments.has("--help") {
      return try environment.standardOutput(Array(command.manual.text.utf8))
    }
    try run(command, arguments, in: environment)
  }

  /// How often a command looks again when somebody else has written in between.
  private static let mostAttempts = 20

  private static func run(
    _ command: any Command.Type, _ arguments: Arguments, in environment: Environment
  ) throws {
    for _ in 1...mostAttempts {
      let call = try Call(arguments: arguments, environment: environment, manuals: Commands.manuals)
      do {
        try command.run(call)
        return try call.flush()
      } catch is Call.Overtaken {
        continue
      } catch {
        let path = (try? call.registerPath()) ?? "the register"
        try? call.flush()
        throw StoreProblems.problem(from: error, path: path) ?? error
      }
    }
    throw Problem(
      .unusable, "other programs keep writing to the register", details: ["Nothing was recorded."],
      remedy: "Try again in a moment.")
  }

  /// Options before the command's words are allowed for those that every command has.
  private static func globalOptionsLast(_ words: [String]) -> [String] {
    var rest = words[...]
    var options: [String] = []
    while let word = rest.first,
      let option = Manual.optionsBeforeCommand.first(where: {
        word == $0.name || word.hasPrefix($0.name + "=")
      })
    {
      options.append(rest.removeFirst())
      if option.value != nil, word == option.name, !rest.isEmpty { options.append(rest.removeFirst()) }
    }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + options + rest[end...]
  }

  private static func unknownCommand(_ words: [String]) -> Problem {
    let names = Commands.all.map { $0.manual.name }
    let noun = names.filter { $0.hasPrefix((words.first ?? "") + " ") }
    if !noun.isEmpty {
      let what =
        words.count > 1 ? "'\(words[0])' has no command '\(words[1])'" : "'\(words[0])' needs a second word"
      return Problem(
        .usage, what.madeVisible, details: ["There are: \(noun.joined(separator: ", "))."],
        remedy: "'balint help' lists all commands.")
    }
    let typed = words.prefix(2).joined(separator: " ")
    let guess = names.nearest(to: typed) ?? names.nearest(to: words.first ?? "")
    return Problem(
      .usage, "there is no command '\(words.first ?? "")'".madeVisible,
      details: guess.map { ["Did you mean 'balint \($0)'?"] } ?? [],
      remedy: "'balint help' lists all commands.")
  }

  private static func problem(from error: any Error) -> Problem? {
    if let problem = error as? Problem { return problem }
    if error is Overflow {
      return Problem(
        .refused, "a figure is too large to be held exactly",
        remedy: "Look for a mistyped number of minutes or shares.")
    }
    return nil
  }

  /// An error of the program itself; its words name no person.
  private static func unexpected(_ error: any Error) -> String {
    let words = (error as? Template.Fault)?.message ?? "\(type(of: error))"
    return
      "balint: something unexpected happened (\(words)); nothing was recorded.\nPlease report it with the command you typed.\n"
  }

  private static func exitStatus(of kind: Problem.Kind?) -> Int32 {
    switch kind {
    case nil: 1
    case .usage: 2
    case .notFound: 3
    case .refused: 5
    case .unusable: 6
    case .verificationFailed: 7
    }
  }
}
