import Domain
import Publishing

/// Whether everything is as it should be: the last question of `balint add`.
struct AddSave: AddStep {
  func question(_ draft: AddDraft, _ call: Call) throws -> String {
    let names = try call.memberNames()
    let people = PeoplePresent.lines(
      of: draft.attendances + draft.rejected + draft.open, shares: [:], names: names)
    let guests = draft.newGuests.map {
      "  \($0.name.madeVisible)  \($0.minutes), a guest and new in the register"
    }
    let claims = draft.confirmedClaims.map { "  confirms the claim of \(names[$0.memberID] ?? "")" }
    let notes = try concerns(draft, call).map(\.note)
    let question = try open(draft, call).isEmpty ? "Save?" : "Save all the same? (y, n or <)"
    return ([heading(of: draft)] + people + guests + claims + notes + [question]).joined(separator: "\n")
  }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? {
    try open(draft, call).isEmpty ? UsualAnswer("y", words: "Y/n/<") : nil
  }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    switch typed.lowercased() {
    case "y", "yes":
      try call.refuseOvertaken()
      call.overrule(try concerns(draft, call).map(\.check).filter(\.stops))
    case "n", "no": throw AddDeclined()
    default:
      throw Problem(
        .usage, "'\(typed)' is no answer", remedy: "Type y to save, n to stop, or '<' to go back.")
    }
  }

  /// The checks that object, as long as nobody has overruled them.
  private func open(_ draft: AddDraft, _ call: Call) throws -> [EntryCheck] {
    let allowed = try call.allowedChecks()
    return try concerns(draft, call).map(\.check).filter { $0.stops && !allowed.contains($0) }
  }

  private func concerns(_ draft: AddDraft, _ call: Call) throws -> [Concern] {
    try EntryChecks(
      session: draft.session, attendances: draft.attendances, guests: draft.newGuests,
      visitors: Set(draft.guests),
      names: call.memberNames()
    ).concerns(call)
  }

  private func heading(of draft: AddDraft) -> String {
    "\(draft.known?.number ?? "New session")  \(draft.words)"
  }
}
