import Domain
import Text

/// Reads who was there for a part of the session, such as `3=30m late`.
struct AddMissed {
  /// Whom an answer names, as typed.
  let name: String
  private let typed: String
  private let amount: String?

  init(_ typed: String) {
    let sides = typed.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    self.typed = typed
    name = sides.first ?? typed
    amount = sides.count == 2 ? sides[1] : nil
  }

  /// Whether anything is said of how long the person was there.
  var saysHowMuch: Bool { amount != nil }

  /// Adds what the answer says to what is known of the person.
  func add(to missed: inout AddDraft.Missed) throws {
    let words = (amount ?? "").split(separator: " ").map(String.init)
    guard let side = words.last.flatMap(Self.side), words.count >= 2 else {
      throw Problem(
        .usage, "'\(typed)' does not say how much late or early",
        remedy: "Type it as \(name)=30m late, or \(name)=15m early.")
    }
    missed[keyPath: side] = try DurationReader.minutes(words.dropLast().joined(separator: " "))
  }

  private static func side(_ word: String) -> WritableKeyPath<AddDraft.Missed, Minutes>? {
    switch word.lowercased() {
    case "late": \.late
    case "early": \.early
    default: nil
    }
  }
}

extension AddDraft {
  /// Says how much of the session somebody missed.
  ///
  /// - Throws: `Problem` when nothing of it would be left.
  mutating func miss(_ missed: Missed, _ member: Member) throws {
    _ = try rest(after: missed, of: member.printedName)
    self.missed[member.id] = missed
  }

  /// How long somebody was there who missed so much.
  ///
  /// - Throws: `Problem` when nothing of the session would be left.
  func rest(after missed: Missed, of name: String) throws -> Minutes {
    let rest = session.length - missed.late - missed.early
    guard rest.count > 0 else {
      throw Problem(
        .refused, "\(name) would have been there for no time",
        details: [
          "The session lasted \(session.length); \(missed.late.count + missed.early.count) min are taken off."
        ],
        remedy: "Leave out whoever was not there: type '<' to go back.")
    }
    return rest
  }
}
