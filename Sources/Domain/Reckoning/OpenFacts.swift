/// Facts about a member that are not recorded, and on which a figure may depend.
///
/// A rule that computes does not apply while its fact is open. Whether that matters is found by working the
/// statement out with every answer.
extension Scheme {
  /// So many open facts are looked at together.
  private static let mostOpenFacts = 5

  /// Every way to answer the first five of the facts that rules which compute ask for and that are not recorded; none when all are.
  func possibleAnswers(beyond enrolment: Enrolment) -> [[String: Bool]] {
    let computing = rules.filter { $0.rule is any SessionRule || $0.rule is any LedgerRule }
    let asked = Set(computing.flatMap { $0.condition.needed + $0.condition.excluded })
    let open = asked.filter { enrolment.facts[$0] == nil }.sorted().prefix(Self.mostOpenFacts)
    guard !open.isEmpty else { return [] }
    return open.reduce([[:]]) { ways, fact in
      ways.flatMap { way in [true, false].map { way.merging([fact: $0]) { known, _ in known } } }
    }
  }
}

extension Enrolment {
  /// The enrolment with more facts answered.
  func answering(_ answers: [String: Bool]) -> Enrolment {
    Enrolment(
      schemeID: schemeID, from: from, to: to, anchor: anchor, split: split,
      facts: facts.merging(answers) { known, _ in known })
  }
}

extension Finding {
  /// The same finding, which cannot be told if it would be another with these answers.
  func doubted(besides others: [Finding], answering answers: [String: Bool], words: SchemeWords) -> Finding {
    guard verdict != .cannotTell, let other = others.first(where: { $0.name == name && $0.label == label }),
      other.verdict != verdict
    else { return self }
    let open = answers.keys.sorted().map(words.question).joined(separator: ", or ")
    return cannotTell("it is not recorded whether the member \(open)")
  }
}
