import Domain

/// What a check found.
struct Concern: Hashable {
  let check: EntryCheck
  let words: String

  /// It in one line.
  var note: String { "Note (\(check.rawValue)): \(words)." }

  /// Stops for what is not allowed; on a terminal it is asked whether to go on.
  ///
  /// - Throws: `Problem` naming the checks and how to overrule them.
  static func settle(_ concerns: [Concern], _ call: Call) throws {
    let allowed = try call.allowedChecks()
    let open = call.isRehearsal ? [] : concerns.filter { $0.check.stops && !allowed.contains($0.check) }
    for concern in concerns where !open.contains(concern) { call.note(concern.note) }
    call.overrule(concerns.map(\.check).filter(allowed.contains))
    guard let first = open.first else { return }
    let names = EntryCheck.allCases.filter { check in open.contains { $0.check == check } }
    if call.environment.isInteractive {
      guard call.agrees(to: (open.map(\.note) + ["Record all the same?"]).joined(separator: "\n")) else {
        throw Problem(.refused, "it was not recorded", remedy: "Correct it and try again.")
      }
      return call.overrule(names)
    }
    throw Problem(
      .refused, "\(first.words) (\(first.check.rawValue))",
      details: open.dropFirst().map { "\($0.words) (\($0.check.rawValue))" },
      remedy:
        "Correct it; or, if it is so, add '--allow \(names.map(\.rawValue).joined(separator: ","))' and say why with '--reason'."
    )
  }
}
