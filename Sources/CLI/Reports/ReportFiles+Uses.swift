import Domain
import Store

extension ReportFiles {
  /// Whether all of them were taken in before, and for no other session.
  func areKnown(at session: Session, in register: Register) throws -> Bool {
    try files.allSatisfy { file in
      let sessions = try register.sessions(readFrom: file.digest)
      return try register.knowsEvidence(digest: file.digest)
        && (sessions.isEmpty || sessions.contains(session.id))
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
}
