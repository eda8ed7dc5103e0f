import Domain
import Evidence
import Store
import Text

extension Call {
  /// Nobody's own word is enough: whoever claimed an attendance, or is the person it is about, does not settle it, and does
  /// not change what somebody else confirmed, whichever command it is tried with.
  ///
  /// - Throws: `Problem` when the actor did.
  func refuseOwn(_ changes: Set<VouchedChange>) throws {
    guard !changes.isEmpty else { return }
    let actor = try actor()
    let people = try register().members()
    let called = people.filter { $0.isCalled(actor) }
    for change in changes.sorted(by: { ($0.sessionID, $0.memberID) < ($1.sessionID, $1.memberID) }) {
      let about = people.filter { $0.id == change.memberID }
      let isActor = called.isEmpty ? mayMean(actor, among: about) : about.contains(where: called.contains)
      guard isActor || change.isClaim(by: actor) else { continue }
      throw change.problem(for: actor, about: about.first?.printedName ?? "")
    }
  }
}

extension VouchedChange {
  fileprivate func isClaim(by actor: String) -> Bool {
    if case .claim(let claimant) = kind { claimant?.folded == actor.folded } else { false }
  }

  fileprivate func problem(for actor: String, about name: String) -> Problem {
    let session = Reference.session.written(sessionID)
    let remedy = "Let somebody else do it, who says so with '--actor NAME'."
    if case .confirmation(let confirmer) = kind {
      return Problem(
        .refused,
        "\(actor) cannot change what \(confirmer ?? "somebody else") recorded of \(name) at \(session)",
        details: ["Nobody changes what somebody else confirmed of them."], remedy: remedy)
    }
    return Problem(
      .refused, "\(actor) cannot settle the claim of \(name) at \(session)",
      details: ["A claim is settled by a leader or the secretary, never by whoever made it."],
      remedy: remedy)
  }
}
