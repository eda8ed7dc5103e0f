import Domain
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Store

/// Files that are no register this program can use: refused without a byte changed.
struct RegisterFileTests {
  private static let naming = "Name the register with '--register FILE'."

  /// Runs `prepare` on a name in a new folder, and expects the problem and that the folder stays as it is.
  private func refuses(
    _ what: String, because why: String? = nil, remedy: String = naming,
    sourceLocation: SourceLocation = #_sourceLocation, _ prepare: (String) throws -> Void
  ) throws {
    let path = try Repository.temporaryFolder().appending(path: "file").path
    try prepare(path)
    let (bytes, neighbours) = (try? Sample.bytes(path), try Sample.neighbours(of: path))
    let expected = Problem(
      .unusable, what, at: path, details: why.map { [$0] } ?? [],
      remedy: remedy.replacing("PATH", with: path))
    #expect(throws: expected, sourceLocation: sourceLocation) { try Register(path: path) }
    #expect((try? Sample.bytes(path)) == bytes, sourceLocation: sourceLocation)
    #expect(try Sample.neighbours(of: path) == neighbours, sourceLocation: sourceLocation)
  }

  private func put(_ bytes: some Sequence<UInt8>, _ path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// A register with other bytes at an offset.
  private func register(_ path: String, with bytes: [UInt8], at offset: Int) throws {
    var register = try Sample.bytes(Sample.file())
    register.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    try put(register, path)
  }

  @Test func `nothing`() throws {
    try refuses(
      "there is no register here",
      remedy: "Start one with 'balint init', or name another with '--register FILE'."
    ) { _ in }
  }

  @Test func `a file under a file`() throws {
    let path = try Sample.file() + "/register"
    let expected = Problem(
      .unusable, "there is no register here", at: path,
      remedy: "Start one with 'balint init', or name another with '--register FILE'.")
    #expect(throws: expected) { try Register(path: path) }
  }

  @Test func `a folder`() throws {
    try refuses("this is not an ordinary file") {
      try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe, without waiting for it`() throws {
    try refuses("this is not an ordinary file") { #expect(mkfifo($0, 0o600) == 0) }
  }

  @Test func `an empty file`() throws {
    try refuses("this file is empty; it is not a register") { try put([], $0) }
  }

  static let noSQLite = "It is not an SQLite file, or its beginning is damaged."

  @Test(arguments: ["x", "Dear secretary,\n", String(repeating: "a text ", count: 1000), "SQLite format 3\0"])
  func `a text`(text: String) throws {
    try refuses("this file is not a register", because: Self.noSQLite) { try put(text.utf8, $0) }
  }

  @Test(arguments: [1, 16, 60, 99])
  func `a register cut off within its header`(count: Int) throws {
    try refuses("this file is not a register", because: Self.noSQLite) {
      try put(Sample.bytes(Sample.file()).prefix(count), $0)
    }
  }

  @Test func `a register whose first byte is damaged`() throws {
    try refuses("this file is not a register", because: Self.noSQLite) { try register($0, with: [0], at: 0) }
  }

  @Test func `another program's SQLite file`() throws {
    try refuses("this file is not a register", because: "It is an SQLite file of another program.") {
      try put([], $0)
      try Database(path: $0, access: .readWrite).execute("CREATE TABLE t (a); PRAGMA user_version = 1")
    }
  }

  @Test(arguments: [Migrations.newest + 1, 255, 65536])
  func `a register of a newer version`(version: Int) throws {
    try refuses(
      "this file was written by a newer version of balint",
      because:
        "Its layout is number \(version); this version knows up to \(Migrations.newest). Nothing was changed.",
      remedy: "Install the newest balint."
    ) {
      try register(
        $0, with: [0, UInt8(version >> 16), UInt8(version >> 8 & 255), UInt8(version & 255)], at: 60)
    }
  }

  @Test func `a register whose layout has no number`() throws {
    try refuses("this file is not a whole register", because: "Its layout has no number.") {
      try register($0, with: [0, 0, 0, 0], at: 60)
    }
  }

  @Test func `a register in WAL mode`() throws {
    try refuses(
      "this file is in SQLite's WAL mode",
      because: "A copy of a register in that mode can silently lack what was recorded last.",
      remedy: "Close every program that uses it and type: sqlite3 'PATH' 'PRAGMA journal_mode = DELETE'"
    ) {
      try put(Sample.bytes(Sample.file()), $0)
      try Database(path: $0, access: .readWrite).execute("PRAGMA journal_mode = WAL")
    }
  }

  @Test func `a register with two names`() throws {
    try refuses(
      "this file has 2 names (hard links)",
      because: "A register under two names can lose what is recorded under one of them.",
      remedy: "Remove the other names, or copy the file and use the copy."
    ) {
      try put(Sample.bytes(Sample.file()), $0)
      try FileManager.default.linkItem(atPath: $0, toPath: $0 + "-other")
    }
  }

  @Test func `a register behind a symbolic link is used`() throws {
    let path = try Sample.file()
    try FileManager.default.createSymbolicLink(atPath: path + "-link", withDestinationPath: path)
    #expect(try Register(path: path + "-link").head().entries == 10)
  }

  @Test func `looking at a sound register changes nothing`() throws {
    let path = try Sample.file()
    let before = try Sample.bytes(path)
    try RegisterFile(path: path).check()
    #expect(try Sample.bytes(path) == before)
    #expect(RegisterFile(path: path).exists)
    #expect(!RegisterFile(path: path + "x").exists)
  }

  @Test func `a finished file is not moved over another`() throws {
    let path = try Sample.file()
    let target = RegisterFile(path: path + "-taken")
    try put([1], target.path)
    #expect(throws: target.taken) { try RegisterFile(path: path).move(to: target) }
    #expect(try Sample.bytes(target.path) == [1])
    #expect(RegisterFile(path: path).exists)
  }

  @Test func `a file that is there is not made again`() throws {
    let path = try Sample.file()
    let before = try Sample.bytes(path)
    let problem = Problem(
      .unusable, "this file cannot be created: File exists", at: "/target", remedy: Self.naming)
    #expect(throws: problem) {
      try RegisterFile(path: path).createEmpty(for: RegisterFile(path: "/target"))
    }
    #expect(try Sample.bytes(path) == before)
  }
}
