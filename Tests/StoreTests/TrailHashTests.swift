import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

struct TrailHashTests {
  /// With the bytes of the fixed source and noon of 21 November 2026; changed only with a new layout.
  @Test func `the head of a furnished register is what it always was`() throws {
    let register = try Sample.furnished()
    let head = try register.head()
    #expect(DigestWords.hex(head.hash) == "ba90f7521ecae49ea8ed3536791ab974e003266518d06edda7167956d5287885")
    #expect(head.short == "QA8FE-MGYSB-J9XA7-D6MV7")
  }

  @Test func `before the first entry the head is the genesis`() throws {
    let register = try Sample.empty()
    try register.tamper("DELETE FROM trail_part; DELETE FROM trail_entry")
    let genesis = digest(1, "balint-register-v1".utf8, FixedRandom().bytes(16))
    #expect(try register.head() == TrailHead(entries: 0, hash: genesis))
  }

  /// The formula of CONTRIBUTING.md, written out once more.
  @Test func `every digest follows the published formula`() throws {
    let register = try Sample.furnished()
    let id = try #require(try register.database.first("SELECT register_id FROM society") { $0.blob(0) })
    var previous = digest(1, "balint-register-v1".utf8, id)
    for entry in 1...10 {
      previous = try #require(try expectedHash(of: entry, after: previous, in: register))
    }
    #expect(try register.head() == TrailHead(entries: 10, hash: previous))
  }

  private func expectedHash(of entry: Int, after previous: [UInt8], in register: Register) throws -> [UInt8]?
  {
    let parts = try register.database.rows(
      """
      SELECT coalesce(member_id, 0), salt, changes, commitment FROM trail_part
      WHERE entry_id = ? ORDER BY part
      """, Value(entry)
    ) { row in
      let (salt, changes, commitment) = (row.blob(1), row.blob(2), row.blob(3))
      #expect(commitment == digest(2, salt, changes))
      return number(row.int(0)) + commitment
    }
    return try register.database.first(
      "SELECT recorded_at, command, salt, words, actor, reason FROM trail_entry WHERE id = ?", Value(entry)
    ) { row in
      let (words, salt, actor) = (row.blob(3), row.blob(2), row.text(4))
      let reason = row.isNull(5) ? [0] : [1] + measured(row.text(5))
      #expect(words == digest(3, salt, measured(actor), reason))
      return digest(
        0, "balint-entry-v1".utf8, number(entry), previous, measured(row.text(0)), measured(row.text(1)),
        words,
        number(parts.count), parts.flatMap { $0 })
    }
  }

  @Test func `no reason and an empty reason are not the same`() {
    let salt = [UInt8](repeating: 0, count: 16)
    let words = { (reason: String?) in TrailHash.words(salt: salt, actor: "a", reason: reason) }
    #expect(words(nil) != words(""))
  }

  @Test func `words cannot flow from one field into the next`() {
    let salt = [UInt8](repeating: 0, count: 16)
    #expect(
      TrailHash.words(salt: salt, actor: "ab", reason: "c")
        != TrailHash.words(salt: salt, actor: "a", reason: "bc"))
    let entry = { (at: String, command: String) in
      TrailHash.entry(id: 1, previous: salt, recordedAt: at, command: command, words: salt, parts: [])
    }
    #expect(entry("ab", "c") != entry("a", "bc"))
  }

  private func digest(_ domain: UInt8, _ parts: any Sequence<UInt8>...) -> [UInt8] {
    var bytes = [domain]
    for part in parts { bytes.append(contentsOf: Array(part)) }
    return SHA256.digest(of: bytes)
  }

  private func measured(_ text: String) -> [UInt8] {
    var bytes = number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
    return bytes
  }

  private func number(_ value: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt64(value).bigEndian) { Array($0) }
  }
}
