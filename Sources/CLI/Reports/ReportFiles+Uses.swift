import Domain
import Evidence
import Store

extension ReportFiles {
  /// Whether all of them were taken in before, and for no other session.
  func areKnown(at session: Session, in register: Register) throws -> Bool {
    try files.allSatisfy { file in
      guard try register.knowsEvidence(digest: file.digest) else { return false }
      let sessions = try register.sessions(readFrom: file.digest)
      return sessions.isEmpty || sessions.contains(session.id)
    }
  }

  /// What is to be said of other files for the session, and of other sessions for the files.
  func otherUses(at session: Session, in register: Register) throws -> [String] {
    let others = try register.evidence(at: session.id).filter { known in
      !files.contains { $0.digest == known.digest }
    }
    let before = Set(others.map(\.fileName)).sorted()
    let missing =
      before.isEmpty
      ? []
      : [
        "\(before.joined(separator: " and ")) was taken in for \(session.number) before; to have the times of all reports together, name all files at once."
      ]
    return try missing
      + files.flatMap { file in
        try register.sessions(readFrom: file.digest).filter { $0 != session.id }.map {
          "\(file.name) was taken in for \(Reference.session.written($0)) already."
        }
      }
  }

  /// What is to be said of reports that are about as long as the session and lie for the most part outside of it: a clock
  /// may be wrong.
  func shift(against window: SessionWindow) -> String? {
    let spans = files.compactMap(\.report.span)
    guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else {
      return nil
    }
    let session = window.seconds
    let shared = (first..<last).clamped(to: session).count
    guard shared > 0, (last - first) * 10 >= session.count * 8, shared * 10 < session.count * 6 else {
      return nil
    }
    return
      "The reports run for \(Minutes((last - first) / 60)) and share \(Minutes(shared / 60)) with the session; is the session's start right, and the report's clock?"
  }
}
