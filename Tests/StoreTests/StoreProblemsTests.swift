import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

struct StoreProblemsTests {
  private static let path = "/r.sqlite"

  /// What SQLite says when a statement fails in a furnished register.
  private func problem(_ sql: String) throws -> Problem? {
    let register = try Sample.furnished()
    let error = try #require(throws: SQLiteError.self) { try register.database.execute(sql) }
    return StoreProblems.problem(from: error, path: Self.path)
  }

  @Test func `an error of somebody else is not the store's`() {
    struct Other: Error {}
    #expect(StoreProblems.problem(from: Other(), path: Self.path) == nil)
  }

  @Test func `a full disk is named`() throws {
    let expected = Problem(
      .unusable, "the disk is full", at: Self.path, details: ["Nothing was recorded."],
      remedy: "Make room and try again.")
    #expect(
      try problem("PRAGMA max_page_count = 1; UPDATE template SET text = hex(zeroblob(500000))") == expected)
  }

  @Test func `a refused row is named with its constraint`() throws {
    let expected = Problem(
      .refused, "the register refused a row", at: Self.path,
      details: ["CHECK constraint failed: society_is_one. Nothing was recorded."],
      remedy: "This should have been refused with better words: please report it.")
    #expect(try problem("UPDATE society SET id = 2") == expected)
  }

  @Test func `anything else is named in SQLite's words`() throws {
    let expected = Problem(
      .unusable, "the register cannot be used", at: Self.path,
      details: ["SQLite says: no such table: t (1)."],
      remedy: "Check the disk and the folder, then try again.")
    #expect(try problem("SELECT * FROM t") == expected)
  }

  @Test func `a register that may only be read is named`() throws {
    let database = try Database(path: Sample.file(), access: .readOnly)
    let error = try #require(throws: SQLiteError.self) { try database.execute("DELETE FROM zone") }
    let expected = Problem(
      .unusable, "the register cannot be written", at: Self.path,
      details: ["The file or its folder is read-only. Nothing was recorded."],
      remedy: "Ask whoever owns the folder for permission to write.")
    #expect(StoreProblems.problem(from: error, path: Self.path) == expected)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a busy register is refused within five seconds`() throws {
    let path = try Sample.file()
    let register = try Register(path: path)
    let other = try Database(path: path, access: .readWrite)
    try other.execute("BEGIN EXCLUSIVE")
    let start = ContinuousClock.now
    let error = try #require(throws: SQLiteError.self) {
      try register.write(.test()) { try $0.hold(sessionID: 1) }
    }
    let waited = ContinuousClock.now - start
    #expect(waited > .seconds(3))
    #expect(waited < .seconds(5))
    let expected = Problem(
      .unusable, "another program is using the register", at: path,
      details: ["It did not finish within 4 seconds. Nothing was recorded."],
      remedy: "Try again in a moment; close other programs that have the file open.")
    #expect(StoreProblems.problem(from: error, path: path) == expected)
    try other.execute("ROLLBACK")
    #expect(try register.write(.test()) { try $0.record(Sample.attendance(1, minutes: 3)) }.entry == 11)
  }
}
