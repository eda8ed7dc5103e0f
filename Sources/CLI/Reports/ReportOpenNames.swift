import Domain
import Evidence
import Publishing

/// What is said of people of whom it is open who they are.
struct ReportOpenNames {
  private let cast: ReportCast

  /// So many people are listed.
  private static let most = 200

  /// After so many people nobody reads whom a name may have meant.
  private static let mostGuesses = 50

  init(_ cast: ReportCast) {
    self.cast = cast
  }

  /// Refuses as long as anybody is not settled.
  ///
  /// - Throws: `Problem` with everybody and what to type.
  func refuse() throws {
    guard !cast.open.isEmpty else { return }
    let answers = cast.answers.isEmpty ? [] : ["What you have answered:"] + cast.answers.map { "  \($0)" }
    throw Problem(
      .refused, "\(headline); nothing was recorded", details: lines + answers,
      remedy: "Type the command again and add for each who it is, or that it is no member: --skip NAME.")
  }

  /// How many are open.
  var headline: String {
    let count = cast.open.count
    return
      "it is open who \(counted(count, "person", plural: "people")) of the files \(count == 1 ? "is" : "are")"
  }

  /// The people with their candidates.
  var lines: [String] {
    let more = cast.open.count - Self.most
    let shown = cast.open.prefix(Self.most)
    let keys = cast.names.keys(of: shown.map(\.place))
    return zip(shown, keys).enumerated().flatMap { place, entry in
      lines(entry.0, key: entry.1, guesses: place < Self.mostGuesses)
    } + (more > 0 ? ["\(more) more are not shown."] : [])
  }

  private func lines(_ open: ReportCast.Open, key: String, guesses: Bool) -> [String] {
    switch open.match {
    case .certain(let member, _): return ["\(open.presence.words) is \(member.words)"]
    case .likely(let member, let why):
      return ["\(open.presence.words) is probably \(member.words) (\(why))", option(key, member)]
    case .ambiguous(let members):
      return ["\(open.presence.words) may be any of \(members.count) members"]
        + members.map { "\(option(key, $0))  \($0.words)" }
    case .none:
      let guess = guesses ? cast.nearestName(to: open.presence.person) : nil
      return [
        "\(open.presence.words) is nobody known" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
        "  --match \("\(key)=MEMBER".shellWord), or --skip \(key.shellWord)",
      ]
    }
  }

  private func option(_ key: String, _ member: Member) -> String {
    "  --match \("\(key)=\(member.number)".shellWord)"
  }
}
