import Domain
import Store

/// Which entries of the trail stand, and which were taken back.
struct History {
  /// An entry that was taken back, and the entry that did it.
  struct Undone {
    let target: TrailEntry
    let by: TrailEntry
  }

  /// What can be taken back, newest first.
  let undoable: [TrailEntry]
  /// What was taken back and not done again, the last one first.
  let undone: [Undone]
  private let entries: [Int: TrailEntry]

  /// Reads the trail's entries, newest first.
  init(_ newestFirst: [TrailEntry]) {
    var takenBack: [Int: TrailEntry] = [:]
    for entry in newestFirst.reversed() {
      if let target = entry.takesBack { takenBack[target] = entry }
      if let target = entry.doesAgain { takenBack[target] = nil }
    }
    let entries = Dictionary(newestFirst.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.entries = entries
    undoable = newestFirst.filter { entry in
      entry.id > 1 && entry.takesBack == nil && entry.doesAgain == nil && takenBack[entry.id] == nil
    }
    undone = takenBack.compactMap { id, by in entries[id].map { Undone(target: $0, by: by) } }
      .sorted { $0.by.id > $1.by.id }
  }

  /// The entry with this number; nil when there is none.
  func entry(_ id: Int) -> TrailEntry? { entries[id] }

  /// Why an entry cannot be taken back; nil when it can.
  func whyNotUndoable(_ entry: TrailEntry) -> String? {
    if undoable.contains(entry) { return nil }
    if entry.id == 1 { return "It started the register." }
    if let target = entry.takesBack {
      return "It took entry \(target) back; 'balint redo \(target)' does that again."
    }
    if let target = entry.doesAgain {
      return "It did entry \(target) again; 'balint undo \(target)' takes that back."
    }
    return "It was taken back already; 'balint redo \(entry.id)' does it again."
  }
}

extension Call {
  /// Refuses what is done only for a reason when none is given.
  ///
  /// - Parameters:
  ///   - what: What is typed, such as `undo 12`.
  ///   - entry: The entry whose changes it takes back.
  func requireReason(to what: String, takingBack entry: Int) throws {
    guard !arguments.has("--reason"), let weight = try register().weight(ofTakingBack: entry) else { return }
    let words =
      switch weight {
      case .revokesCertificate: "issued a certificate, which is revoked only for a reason"
      case .opensDays: "closed days, which are opened only for a reason"
      }
    throw Problem(
      .refused, "entry \(entry) \(words)", remedy: "Say why: balint \(what) --reason 'entered by mistake'")
  }
}
