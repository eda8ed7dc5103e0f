import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

struct EvidencesTests {
  private static let digest = [UInt8](repeating: 7, count: 32)
  private static let other = [UInt8](repeating: 6, count: 32)

  @Test func `a file is known once attendance was read from it`() throws {
    let register = try register()
    #expect(try register.knowsEvidence(digest: Self.digest))
    #expect(try !register.knowsEvidence(digest: Self.other))
  }

  @Test func `the files of a session and the sessions of a file are those of its attendances`() throws {
    let register = try register()
    #expect(try register.evidence(at: 2).map(\.fileName) == ["report.csv"])
    #expect(try register.evidence(at: 2).map(\.digest) == [Self.digest])
    #expect(try register.evidence(at: 99).map(\.fileName) == [])
    #expect(try register.sessions(readFrom: Self.digest) == [2])
    #expect(try register.sessions(readFrom: Self.other) == [])
  }

  @Test func `whoever is recorded anew by hand is recorded by hand`() throws {
    let register = try register()
    #expect(try register.recordedByHand(at: 2) == [])
    _ = try register.write(.test()) { try $0.record(Sample.attendance(1, at: 2, minutes: 45)) }
    #expect(try register.recordedByHand(at: 2) == [1])
    #expect(try register.sessions(readFrom: Self.digest) == [2])
    _ = try register.write(.test()) { try $0.record(Sample.attendance(2, at: 2, minutes: 45)) }
    #expect(try register.recordedByHand(at: 2) == [1, 2])
    #expect(try register.sessions(readFrom: Self.digest) == [])
    #expect(try register.knowsEvidence(digest: Self.digest))
    #expect(try register.check() == [])
  }

  @Test func `whoever was taken off by a command is, and whoever by taking back is not`() throws {
    let register = try register()
    #expect(try register.takenOff() == [:])
    _ = try register.write(.test("mark")) { try $0.removeAttendance(sessionID: 2, memberID: 1) }
    #expect(try register.takenOff() == [2: [1]])
    let last = try register.head().entries
    _ = try register.write(.test("undo \(last)")) { _ = try $0.takeBack(entry: last) }
    #expect(try register.takenOff() == [2: [1]])
    let other = try self.register()
    let imported = try other.head().entries
    _ = try other.write(.test("undo \(imported)")) { _ = try $0.takeBack(entry: imported) }
    #expect(try other.takenOff() == [:])
  }

  /// Session 2, at which two people were by the report.
  private func register() throws -> Register {
    let register = try Sample.furnished()
    _ = try register.write(.test()) { writing in
      let id = try writing.addSession(Sample.session(id: 0, on: "2026-04-07"))
      let evidence = try writing.addEvidence(fileName: "report.csv", digest: Self.digest, format: "zoom")
      for member in [1, 2] {
        try writing.record(Sample.attendance(member, at: id), evidenceID: evidence)
      }
    }
    return register
  }
}
