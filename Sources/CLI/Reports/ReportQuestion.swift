import Domain
import Evidence
import Text

/// Asks on a terminal who somebody in a report is; nobody is taken without an answer.
struct ReportQuestion {
  private let presence: Presences.Presence
  private let match: MemberMatcher.Match

  init(_ presence: Presences.Presence, _ match: MemberMatcher.Match) {
    self.presence = presence
    self.match = match
  }

  /// The member who was chosen; nil when nobody was, or nobody can be asked.
  func answer(_ call: Call) -> Member? {
    guard call.environment.isInteractive, !call.isRehearsal else { return nil }
    switch match {
    case .likely(let member, let why): return confirmed(member, why, call)
    case .ambiguous(let members): return chosen(members, call)
    case .certain, .none: return nil
    }
  }

  private func confirmed(_ member: Member, _ why: String, _ call: Call) -> Member? {
    while true {
      call.ask("\(presence.words): is it \(member.words) (\(why))? Type yes or no.")
      switch call.environment.readLine()?.trimmed.lowercased() {
      case "yes", "y": return member
      case "no", "n", "", nil: return nil
      default: continue
      }
    }
  }

  private func chosen(_ members: [Member], _ call: Call) -> Member? {
    call.ask("\(presence.words): it may be any of \(members.count) members:")
    for (index, member) in members.enumerated() { call.ask("  \(index + 1)  \(member.words)") }
    while true {
      call.ask("Which one? Type 1 to \(members.count), or nothing to leave it open.")
      guard let answer = call.environment.readLine()?.trimmed, !answer.isEmpty else { return nil }
      if let number = Int(answer), members.indices.contains(number - 1) { return members[number - 1] }
    }
  }
}

extension Presences.Presence {
  /// Who it is by the report, where and for how long.
  var words: String { "'\(person.shownName)' (\(person.place), \(minutes))" }
}

extension ReportedPerson {
  /// The longest name that is printed, in letters.
  private static let longestShown = 100

  /// The name, cut if it is very long.
  var shownName: String {
    let letters = name.unicodeScalars
    guard letters.count > Self.longestShown else { return name }
    return String(String.UnicodeScalarView(letters.prefix(Self.longestShown))) + "…"
  }
}
