import Domain
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Store

struct RegisterTests {
  private func newPath() throws -> String {
    try Repository.temporaryFolder().appending(path: "register.sqlite").path
  }

  private func create(_ path: String, isRehearsal: Bool = false, seed: UInt64 = 1) throws -> Register {
    try Register.create(
      path: path, society: Sample.society,
      deed: .test("init", isRehearsal: isRehearsal, random: FixedRandom(seed: seed)))
  }

  @Test func `a new register names its society and has one entry`() throws {
    let path = try newPath()
    let register = try create(path)
    #expect(register.path == path)
    #expect(try register.society() == Sample.society)
    #expect(try register.head().entries == 1)
    #expect(try register.check() == [])
    #expect(try Sample.neighbours(of: path) == ["register.sqlite"])
    #expect(try Sample.dump(Register(path: path).database) == Sample.dump(register.database))
  }

  @Test func `only its owner can read a new register, whatever the umask`() async {
    await #expect(processExitsWith: .success) {
      umask(0)
      let path = try Repository.temporaryFolder().appending(path: "register.sqlite").path
      _ = try Register.create(path: path, society: Sample.society, deed: .test("init"))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      guard mode == 0o600 else { exit(1) }
    }
  }

  @Test(arguments: ["file", "folder", "register", "link to nowhere"])
  func `a name that is taken is refused and left as it is`(kind: String) throws {
    let path = try newPath()
    let manager = FileManager.default
    switch kind {
    case "file": try Data("text".utf8).write(to: URL(filePath: path))
    case "folder": try manager.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "register": _ = try create(path)
    default: try manager.createSymbolicLink(atPath: path, withDestinationPath: path + "-nowhere")
    }
    let before = try? Sample.bytes(path)
    #expect(throws: RegisterFile(path: path).taken) { try create(path, seed: 2) }
    #expect((try? Sample.bytes(path)) == before)
    #expect(try Sample.neighbours(of: path) == ["register.sqlite"])
  }

  @Test func `a folder that is not there is named without the unfinished name`() throws {
    let path = try Repository.temporaryFolder().appending(path: "none/register.sqlite").path
    let problem = Problem(
      .unusable, "this file cannot be created: No such file or directory", at: path,
      remedy: "Name the register with '--register FILE'.")
    #expect(throws: problem) { try create(path) }
  }

  @Test func `a society that the layout refuses leaves no file`() throws {
    let path = try newPath()
    #expect(throws: SQLiteError.self) {
      try Register.create(
        path: path, society: Society(name: "", prefix: "BSE", zone: "UTC"), deed: .test())
    }
    #expect(try Sample.neighbours(of: path) == [])
  }

  @Test func `a rehearsed start gives a register to look at and leaves no file`() throws {
    let path = try newPath()
    let register = try create(path, isRehearsal: true)
    #expect(try register.society() == Sample.society)
    #expect(try register.check() == [])
    #expect(try Sample.neighbours(of: path) == [])
  }

  @Test func `of two starts at once exactly one wins, and the register is whole`() async throws {
    for _ in 0..<10 {
      let path = try newPath()
      let wins = await withTaskGroup(of: Bool.self) { group in
        for seed in 1...4 {
          group.addTask {
            (try? Register.create(
              path: path, society: Sample.society,
              deed: .test("init", random: FixedRandom(seed: UInt64(seed))))) != nil
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(wins == 1)
      #expect(try Sample.neighbours(of: path) == ["register.sqlite"])
      #expect(try Register(path: path).check() == [])
    }
  }

  @Test func `everything in a reading is of one moment`() throws {
    let path = try Sample.file()
    let (reader, writer) = (try Register(path: path), try Register(path: path))
    writer.database.setBusyTimeout(milliseconds: 50)
    try reader.read { () throws in
      let before = try Sample.dump(reader.database)
      #expect(throws: SQLiteError.self) {
        try writer.write(.test()) { try $0.record(Sample.attendance(1, minutes: 1)) }
      }
      let after = try Sample.dump(reader.database)
      #expect(after == before)
    }
    #expect(try writer.write(.test()) { try $0.record(Sample.attendance(1, minutes: 1)) }.entry == 11)
  }

  @Test func `what one connection wrote another reads`() throws {
    let path = try Sample.file()
    let (first, second) = (try Register(path: path), try Register(path: path))
    for minutes in 1...3 {
      _ = try first.write(.test()) { try $0.record(Sample.attendance(1, minutes: minutes)) }
      #expect(try second.attendances(at: 1).first?.minutes == Minutes(minutes))
      _ = try second.write(.test()) { try $0.record(Sample.attendance(2, minutes: minutes)) }
    }
    #expect(try second.head().entries == 16)
    #expect(try first.check() == [])
  }

  @Test(arguments: [
    ("synchronous", 3), ("foreign_keys", 1), ("secure_delete", 1), ("cell_size_check", 1), ("temp_store", 2),
    ("trusted_schema", 0),
  ])
  func `a register is opened with its settings`(pragma: String, value: Int) throws {
    let register = try Register(path: Sample.file())
    #expect(try register.database.first("PRAGMA \(pragma)") { $0.int(0) } == value)
  }

  @Test func `a register keeps SQLite's rollback journal`() throws {
    let register = try Register(path: Sample.file())
    #expect(try register.database.first("PRAGMA journal_mode") { $0.text(0) } == "delete")
  }

  @Test func `what was deleted is no longer in the file`() throws {
    let path = try Sample.file()
    let register = try Register(path: path)
    let digest = [UInt8](repeating: 0xAB, count: 32)
    try register.database.run("INSERT INTO evidence VALUES (9, 'name-of-a-file', ?, 'f')", .blob(digest))
    try register.database.run("DELETE FROM evidence WHERE id = 9")
    #expect(!(String(decoding: try Sample.bytes(path), as: UTF8.self).contains("name-of-a-file")))
  }
}
