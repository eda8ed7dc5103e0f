import Domain
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Store

/// Bytes of a register's file changed at random: found, or without any effect on what the tables hold.
struct DamageTests {
  @Test(arguments: 1...4)
  func `fifty damages are found or change nothing`(seed: Int) throws {
    let sound = try Sample.file()
    let bytes = try Sample.bytes(sound)
    let dump = try Sample.dump(Register(path: sound).database)
    let random = FixedRandom(seed: UInt64(seed))
    let path = try Repository.temporaryFolder().appending(path: "damaged.sqlite").path
    var found = 0
    for round in 0..<50 {
      var damaged = bytes
      for _ in 0...round % 3 {
        let places = random.bytes(4).reduce(0) { $0 << 8 | Int($1) }
        damaged[places % damaged.count] ^= max(1, random.bytes(1)[0])
      }
      try Data(damaged).write(to: URL(filePath: path))
      if isFound(path) { found += 1 } else { #expect(try Sample.dump(Register(path: path).database) == dump) }
    }
    #expect(found > 0)
  }

  /// SQLite fills up the last page; only what was nothing but zeros there can go unnoticed, as nothing is lost.
  @Test func `a file cut off anywhere is found`() throws {
    let bytes = try Sample.bytes(Sample.file())
    let path = try Repository.temporaryFolder().appending(path: "cut.sqlite").path
    for count in stride(from: 0, to: bytes.count, by: 1777) {
      try Data(bytes.prefix(count)).write(to: URL(filePath: path))
      #expect(isFound(path) || bytes[count...].allSatisfy { $0 == 0 })
    }
  }

  @Test func `a page that is blank is found or was free`() throws {
    let sound = try Sample.file()
    let bytes = try Sample.bytes(sound)
    let dump = try Sample.dump(Register(path: sound).database)
    let path = try Repository.temporaryFolder().appending(path: "blank.sqlite").path
    for page in stride(from: 4096, to: bytes.count, by: 4096) {
      var damaged = bytes
      damaged.replaceSubrange(page..<page + 4096, with: repeatElement(0, count: 4096))
      try Data(damaged).write(to: URL(filePath: path))
      if !isFound(path) { #expect(try Sample.dump(Register(path: path).database) == dump) }
    }
  }

  /// Whether opening or checking says that something is wrong.
  private func isFound(_ path: String) -> Bool {
    do {
      return try !Register(path: path).check().isEmpty
    } catch is Problem {
      return true
    } catch is SQLiteError {
      return true
    } catch {
      Issue.record(error)
      return true
    }
  }
}
