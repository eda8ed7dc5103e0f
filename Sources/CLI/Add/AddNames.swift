import Domain
import Text

/// Reads the people whom an answer of `balint add` names: rows of the roster, ranges of them, numbers and names.
struct AddNames {
  let draft: AddDraft
  let call: Call

  /// The people, each once, in the order in which they are named.
  func members(_ typed: String) throws -> [Member] {
    var members: [Member] = []
    for part in Self.parts(typed) {
      for member in try people(part) where !members.contains(where: { $0.id == member.id }) {
        members.append(member)
      }
    }
    return members
  }

  /// One person.
  func member(_ typed: String) throws -> Member {
    let all = try call.register().members()
    if let row = Int(typed) { return try member(inRow: row, among: all) }
    let present = draft.present
    let roster = all.filter { member in
      present.contains(member.id) || draft.roster.contains { $0.memberID == member.id }
    }
    return try call.member(typed, among: call.mayMean(typed, among: roster) ? roster : all)
  }

  /// What is parted by commas; nothing where nobody is meant.
  static func parts(_ typed: String) -> [String] {
    if ["nobody", "none", "-"].contains(typed.lowercased()) { return [] }
    return typed.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func people(_ part: String) throws -> [Member] {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int(String($0).trimmed) }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return [try member(part)] }
    guard first <= last else {
      throw Problem(
        .usage, "'\(part)' runs backwards", remedy: "Type the smaller number first: \(last)-\(first)")
    }
    let all = try call.register().members()
    let end = max(first, min(last, draft.roster.count + 1))
    return try (first...end).map { try member(inRow: $0, among: all) }
  }

  private func member(inRow row: Int, among all: [Member]) throws -> Member {
    if draft.roster.indices.contains(row - 1),
      let member = all.first(where: { $0.id == draft.roster[row - 1].memberID })
    {
      return member
    }
    throw Problem(
      .notFound, "there is no row \(row)",
      details: ["The roster has \(draft.roster.count == 1 ? "1 row" : "\(draft.roster.count) rows")."],
      remedy: "Type a name, or a member's number such as M-0012.")
  }
}
