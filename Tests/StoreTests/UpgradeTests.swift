import Domain
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Store

/// A register of an older layout brought to the newest, and what may stand in the way.
struct UpgradeTests {
  // MARK: What becomes of the register

  @Test func `a check of an older layout finds nothing and changes nothing`() throws {
    let path = try LayoutOne.file()
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(try Register(path: path, mayUpgrade: false).check() == [])
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `every row and every entry stays as it was`() throws {
    let path = try LayoutOne.file()
    let before = try LayoutOne.dump(path)
    let register = try Register(path: path)
    #expect(register.upgrade == Upgrade(from: 1, copy: path + ".layout-1"))
    let head = try register.head().short
    #expect(head == LayoutOne.head)
    let after = try Sample.dump(register.database)
    let kept = before.map { $0.hasPrefix("balint_group ") ? $0 + ",integer:31" : $0 }
    #expect(after == kept)
    #expect(before.count { $0.hasPrefix("balint_group ") } == 1)
    #expect(try register.groups().map(\.usualKind) == [.caseSession])
  }

  @Test func `the register has the newest layout, and all is well with it`() throws {
    let register = try Register(path: LayoutOne.file())
    #expect(try register.check() == [])
    #expect(try register.database.first("PRAGMA user_version") { $0.int(0) } == Migrations.newest)
    #expect(
      try register.database.first("PRAGMA application_id") { $0.int(0) } == RegisterFile.applicationID)
    #expect(
      try TrailReplay.layout(of: register.database) == TrailReplay.layout(of: Sample.empty().database))
  }

  @Test func `what is new is not known of what is old`() throws {
    let register = try Register(path: LayoutOne.file())
    let record = try register.record(of: 1)
    let facts = SessionFacts(professions: ["general practitioner": 1, "": 1], groupSize: 1)
    #expect(record.sessions.map(\.facts) == [facts])
    #expect(record.activities == [])
    #expect(record.evidence == [])
    #expect(record.leave == [])
    #expect(try register.enrolments(of: 1).map(\.facts) == [[:]])
    #expect(try register.enrolments(of: 1).map(\.split) == [["a": 2, "b": 1]])
    #expect(try register.recognitions() == [])
    #expect(try register.approvals() == [])
  }

  @Test func `the register is written on from where it stopped`() throws {
    let register = try Register(path: LayoutOne.file())
    let written = try register.write(.test()) { writing in
      _ = try writing.addGroup(
        name: "g", zone: "UTC", usualStart: nil, usualLength: Minutes(60), usualKind: .supervision)
      try writing.database.run("UPDATE balint_group SET name = 'W' WHERE id = 1")
      try writing.record(Sample.approval(), from: Sample.date("2026-01-01"))
      try writing.setShare(OwnShare(cases: 1), sessionID: 1, memberID: 1)
      _ = try writing.add(Sample.activity(), memberID: 1)
    }
    #expect(written.entry == 11)
    let findings = try register.check()
    #expect(findings == [])
    #expect(try register.groups().map(\.name) == ["W", "g"])
    try register.tamper("UPDATE balint_group SET usual_kind = 2 WHERE id = 1")
    #expect(
      try register.check() == [
        CheckFinding(
          "the balint_group G-01 is not as entry 11 recorded it",
          details: ["usual_kind is 2; entry 11 recorded 1"])
      ])
  }

  /// SQLite's session extension takes a column that was added later for nothing in rows that were there before.
  @Test(arguments: ["UPDATE balint_group SET name = 'W'", "UPDATE balint_group SET usual_kind = 4"])
  func `a row from before is changed with what it was`(sql: String) throws {
    let register = try Register(path: LayoutOne.file())
    _ = try register.write(.test()) { try $0.database.run(sql) }
    #expect(try register.check() == [])
    let changes = try register.database.first("SELECT changes FROM trail_part WHERE entry_id = 11") {
      $0.blob(0)
    }
    let change = try #require(Changeset.changes(in: changes ?? [])?.first)
    let isNamed = sql.contains("name")
    #expect(change.before == [1, isNamed ? "Wellington" : nil, nil, nil, nil, isNamed ? nil : 1])
    #expect(change.after == [nil, isNamed ? "W" : nil, nil, nil, nil, isNamed ? nil : 4])
  }

  @Test func `a row from before is deleted with all that it was`() throws {
    let register = try Register(path: LayoutOne.file())
    _ = try register.write(.test()) { writing in
      for table in ["attendance", "session", "membership", "balint_group"] {
        try writing.database.run("DELETE FROM \(table)")
      }
    }
    #expect(try register.check() == [])
  }

  @Test func `what was recorded before can be taken back and done again`() throws {
    let register = try Register(path: LayoutOne.file())
    let before = try Sample.dumpOfRecords(register)
    for entry in [9, 8, 7, 6, 5, 4] {
      _ = try register.write(.test("undo \(entry)")) { try $0.takeBack(entry: entry) }
      #expect(try register.check() == [], "\(entry)")
    }
    #expect(try register.groups() == [])
    for entry in [16, 15, 14, 13, 12, 11] {
      _ = try register.write(.test("redo \(20 - entry)")) { try $0.takeBack(entry: entry) }
      #expect(try register.check() == [], "\(entry)")
    }
    #expect(try Sample.dumpOfRecords(register) == before)
  }

  @Test func `what was altered before is still found`() throws {
    let path = try LayoutOne.file()
    try Database(path: path, access: .readWrite).execute(
      "UPDATE attendance SET minutes = 90 WHERE member_id = 2")
    let expected = CheckFinding(
      "the attendance of M-0002 at S-0001 is not as entry 8 recorded it",
      details: ["minutes is 90; entry 8 recorded 80"])
    #expect(try Register(path: path).check() == [expected])
  }

  @Test func `opened again it is as any other`() throws {
    let path = try LayoutOne.file()
    _ = try Register(path: path)
    let bytes = try Sample.bytes(path)
    #expect(try Register(path: path).upgrade == nil)
    #expect(try Sample.bytes(path) == bytes)
    #expect(try Sample.neighbours(of: path) == ["register.sqlite", "register.sqlite.layout-1"])
  }

  @Test func `a register of the newest layout is left alone`() throws {
    let path = try Sample.file()
    let bytes = try Sample.bytes(path)
    #expect(try Register(path: path).upgrade == nil)
    #expect(try Sample.bytes(path) == bytes)
    #expect(try Sample.neighbours(of: path) == ["register.sqlite"])
  }

  // MARK: The copy

  @Test func `the copy is the register as it was`() throws {
    let path = try LayoutOne.file()
    let before = try LayoutOne.dump(path)
    let copy = try #require(try Register(path: path).upgrade?.copy)
    #expect(try LayoutOne.dump(copy) == before)
    let database = try Database(path: copy, access: .readOnly)
    #expect(try database.first("PRAGMA user_version") { $0.int(0) } == 1)
    #expect(try database.first("PRAGMA application_id") { $0.int(0) } == RegisterFile.applicationID)
    #expect(try database.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
    #expect(try database.first("PRAGMA journal_mode") { $0.text(0) } == "delete")
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `the copy can be gone back to`() throws {
    let path = try LayoutOne.file()
    let copy = try #require(try Register(path: path).upgrade?.copy)
    let register = try Register(path: copy)
    #expect(register.upgrade == Upgrade(from: 1, copy: copy + ".layout-1"))
    #expect(try register.head().short == LayoutOne.head)
    #expect(try register.check() == [])
  }

  @Test func `a copy does not take a name that something has`() throws {
    let path = try LayoutOne.file()
    let before = try LayoutOne.dump(path)
    try Data("mine".utf8).write(to: URL(filePath: path + ".layout-1"))
    try FileManager.default.createSymbolicLink(
      atPath: path + ".layout-1.2", withDestinationPath: path + "-nowhere")
    try FileManager.default.createDirectory(atPath: path + ".layout-1.3", withIntermediateDirectories: false)
    #expect(try Register(path: path).upgrade == Upgrade(from: 1, copy: path + ".layout-1.4"))
    #expect(try LayoutOne.dump(path + ".layout-1.4") == before)
    #expect(try Sample.bytes(path + ".layout-1") == Array("mine".utf8))
    #expect(!FileManager.default.fileExists(atPath: path + "-nowhere"))
  }

  // MARK: What may stand in the way

  /// Opens a register whose upgrade must fail, and expects that it stays as it was.
  private func stays<Failure: Error>(
    _ path: String, throwing kind: Failure.Type, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Failure? {
    let (bytes, neighbours) = (try Sample.bytes(path), try Sample.neighbours(of: path))
    let error = #expect(throws: kind, sourceLocation: sourceLocation) { try Register(path: path) }
    #expect(try Sample.bytes(path) == bytes, sourceLocation: sourceLocation)
    #expect(try Sample.neighbours(of: path) == neighbours, sourceLocation: sourceLocation)
    return error
  }

  @Test func `when every name of a copy is taken the register stays as it was`() throws {
    let path = try LayoutOne.file()
    for number in 1...1000 {
      let ending = number == 1 ? "" : ".\(number)"
      try FileManager.default.createSymbolicLink(
        atPath: path + ".layout-1" + ending, withDestinationPath: "/nowhere")
    }
    let expected = Problem(
      .unusable, "this file has too many copies beside it", at: path,
      remedy: "Remove those that are not needed.")
    #expect(try stays(path, throwing: Problem.self) == expected)
  }

  @Test(arguments: ["CREATE TABLE leave (a)", "ALTER TABLE balint_group ADD COLUMN usual_kind TEXT"])
  func `when a step of the layout fails the register stays as it was`(planted: String) throws {
    let path = try LayoutOne.file()
    try Database(path: path, access: .readWrite).execute(planted)
    let error = try stays(path, throwing: SQLiteError.self)
    #expect(error.map { StoreProblems.problem(from: $0, path: path) != nil } == true)
  }

  @Test(.timeLimit(.minutes(1)))
  func `while somebody reads the register for long it stays as it was, and later it is brought on`() throws {
    let path = try LayoutOne.file()
    let reader = try Database(path: path, access: .readOnly)
    try reader.execute("BEGIN")
    #expect(try reader.first("SELECT count(*) FROM attendance") { $0.int(0) } == 2)
    let error = try stays(path, throwing: SQLiteError.self)
    #expect(error?.isBusy == true)
    try reader.execute("ROLLBACK")
    #expect(try Register(path: path).upgrade?.copy == path + ".layout-1")
  }

  @Test func `in a folder that cannot be written the register stays as it was`() async {
    await #expect(processExitsWith: .success) {
      let path = try LayoutOne.file()
      let folder = URL(filePath: path).deletingLastPathComponent().path
      let before = try Sample.bytes(path)
      guard chmod(path, 0o644) == 0, chmod(folder, 0o555) == 0 else { exit(1) }
      // For the superuser every folder can be written.
      if getuid() == 0 { guard setuid(65534) == 0 else { exit(2) } }
      do {
        _ = try Register(path: path)
        exit(3)
      } catch {
        let expected = Problem(
          .unusable, "this file cannot be created: Permission denied", at: path + ".layout-1",
          remedy: "Name the register with '--register FILE'.")
        guard error as? Problem == expected else { exit(4) }
      }
      guard try Sample.bytes(path) == before else { exit(5) }
      guard try Sample.neighbours(of: path) == ["register.sqlite"] else { exit(6) }
    }
  }

  @Test func `a copy that does not fit is taken away and the register stays as it was`() async {
    await #expect(processExitsWith: .success) {
      let path = try LayoutOne.file()
      let before = try Sample.bytes(path)
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 65536, rlim_max: 65536)
      guard before.count > 65536, setrlimit(__rlimit_resource_t(1), &limit) == 0 else { exit(1) }
      do {
        _ = try Register(path: path)
        exit(3)
      } catch { guard error is SQLiteError else { exit(4) } }
      guard try Sample.bytes(path) == before else { exit(5) }
      guard try Sample.neighbours(of: path) == ["register.sqlite"] else { exit(6) }
    }
  }

  @Test func `of several who open it at once one brings it on, and all can use it`() async throws {
    for _ in 0..<10 {
      let path = try LayoutOne.file()
      let upgrades = await withTaskGroup(of: Result<Upgrade?, any Error>.self) { group in
        for _ in 1...4 { group.addTask { Result { try Register(path: path).upgrade } } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(upgrades.compactMap { try? $0.get() }.count == 1)
      for result in upgrades { #expect(throws: Never.self) { try result.get() } }
      let copies = try Sample.neighbours(of: path).dropFirst()
      #expect(copies.count == 1)
      let copy = try #require(copies.first)
      let folder = URL(filePath: path).deletingLastPathComponent().path
      let register = try Register(path: path)
      #expect(try register.check() == [])
      #expect(
        try LayoutOne.dump("\(folder)/\(copy)").contains {
          $0.hasPrefix("balint_group ") && !$0.hasSuffix(",integer:31")
        })
    }
  }
}
