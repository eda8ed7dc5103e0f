import Domain
import Publishing
import SchemeFiles
import Text

/// `balint scheme add`: puts a scheme file into the register.
enum SchemeAdd: Command {
  static let manual = Manual(
    words: ["scheme", "add"],
    summary: "Put a new or corrected scheme into the register, once its examples hold.",
    operands: [
      .init(
        name: "FILE", help: "a scheme file, or the name of a scheme of the program that has a newer version")
    ],
    options: [.init(name: "--yes", help: "accept it although members' verdicts move")],
    writes: true, answer: .json,
    notes: [
      "A changed scheme is a new version. Certificates keep the version they were issued under.",
      "'balint help scheme-file' explains the file, 'balint help rules' its rules.",
    ],
    examples: ["balint scheme add my-scheme.json --dry-run", "balint scheme add my-scheme.json"])

  static func run(_ call: Call) throws {
    let new = try call.offeredScheme()
    try refuse(new, call)
    let change = try SchemeChange(to: new.scheme, call)
    let isShown = try confirm(change, call)
    try call.write {
      try $0.keepScheme(code: new.scheme.id, version: new.scheme.version, text: new.text)
    }
    if call.wantsJSON { return call.print(json: json(of: change, call)) }
    if !isShown { call.print(change.text) }
    call.print("\(call.done): \(new.scheme.id) version \(new.scheme.version)")
  }

  private static func json(of change: SchemeChange, _ call: Call) -> JSONValue {
    guard case .object(let members) = change.json else { return change.json }
    return .object(members + [JSONValue.Member("recorded", .boolean(call.isRecorded))])
  }

  private static func refuse(_ new: NamedScheme, _ call: Call) throws {
    let scheme = new.scheme
    if scheme.examples.isEmpty {
      throw Problem(
        .refused, "the file has no examples", at: new.name,
        details: ["Examples show that its rules give the figures that they should."],
        remedy: "Add at least one; 'balint help scheme-file' has a complete file.")
    }
    let failed = try SchemeCheck.proofs(of: new).filter { !$0.proof.differences.isEmpty }
    if !failed.isEmpty {
      for failure in failed { call.print(whole: try SchemeCheck.text(of: failure)) }
      throw Problem(
        .refused,
        "\(counted(failed.count, "example")) of \(scheme.examples.count) \(failed.count == 1 ? "does" : "do") not hold",
        at: new.name, details: ["Nothing was recorded."], remedy: "Correct the rules or the examples.")
    }
    let volumes = try [call.shelf().volume(scheme.id), SchemeShelf().volume(scheme.id)].compactMap(\.self)
    guard let known = volumes.max(by: { $0.version < $1.version }) else { return }
    let isSame = known.version == scheme.version && known.text == new.text
    if scheme.version <= known.version, !isSame {
      throw Problem(
        .refused, "version \(scheme.version) of \(scheme.id) is taken", at: new.name,
        details: [
          "The register and the program have versions up to \(known.version); a version is never changed."
        ],
        remedy: "Give the file the version \(known.version + 1).")
    }
  }

  /// Lets somebody look at the verdicts that move before they do.
  ///
  /// - Returns: Whether the change has been shown on the terminal.
  /// - Throws: `Problem` when nobody accepts it.
  private static func confirm(_ change: SchemeChange, _ call: Call) throws -> Bool {
    let moved = change.moves.filter { $0.old != nil && $0.movesVerdict }.count
    guard moved > 0, !call.isRehearsal, !call.arguments.has("--yes") else { return false }
    guard call.environment.isInteractive else {
      if call.wantsJSON { call.print(json: json(of: change, call)) } else { call.print(whole: change.text) }
      throw Problem(
        .refused, "\(counted(moved, "member's verdict", plural: "members' verdicts")) would move",
        details: ["Nothing was recorded."], remedy: "Look at the list above; then add '--yes'.")
    }
    call.ask(change.text + "Put it into the register? Type yes, or nothing to stop.")
    guard call.environment.readLine()?.lowercased() == "yes" else {
      throw Problem(.refused, "the scheme was not accepted", remedy: "Nothing was recorded.")
    }
    return true
  }
}
