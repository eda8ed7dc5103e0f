import Domain
import Publishing

/// Whether everything is as it should be: the last question of `balint add`.
struct AddSave: AddStep {
  func question(_ draft: AddDraft, _ call: Call) throws -> String {
    let names = try call.memberNames()
    let people = SessionShow.lines(of: draft.attendances, shares: [:], names: names)
    let removed = draft.removed.map { "  no longer marked: \(names[$0.memberID] ?? "")" }
    let notes = try concerns(draft, call).map(\.note)
    return ([heading(of: draft)] + people + removed + notes + ["Save?"]).joined(separator: "\n")
  }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? { UsualAnswer("y", words: "Y/n/<") }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    switch typed.lowercased() {
    case "y", "yes":
      try call.refuseOvertaken()
      try EntryChecks.refuse(concerns(draft, call), call)
    case "n", "no": throw AddWizard.Declined()
    default:
      throw Problem(
        .usage, "'\(typed)' is no answer", remedy: "Type y to save, n to stop, or '<' to go back.")
    }
  }

  private func concerns(_ draft: AddDraft, _ call: Call) throws -> [EntryChecks.Concern] {
    try EntryChecks(
      session: draft.session, attendances: draft.attendances, guests: 0, names: call.memberNames()
    ).concerns(call)
  }

  private func heading(of draft: AddDraft) -> String {
    "\(draft.known?.number ?? "New session")  \(draft.words)"
  }
}
