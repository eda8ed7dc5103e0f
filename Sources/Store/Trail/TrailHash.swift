import Domain

/// The formulas of the trail: every digest is over a domain byte and parts of known length.
enum TrailHash {
  /// The length of every salt in bytes; with another, bytes could be moved between salt and changes.
  static let saltLength = 16

  /// What the first entry is chained to.
  static func genesis(registerID: [UInt8]) -> [UInt8] {
    SHA256.digest(of: [1] + Array("balint-register-v1".utf8) + registerID)
  }

  /// The commitment to the rows that a part holds; without the salt nobody can guess them from it.
  static func commitment(salt: [UInt8], changes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update([2] + salt)
    hash.update(changes)
    return hash.finish()
  }

  /// The commitment to who did it and why.
  static func words(salt: [UInt8], actor: String, reason: String?) -> [UInt8] {
    SHA256.digest(of: [3] + salt + measured(actor) + (reason.map { [1] + measured($0) } ?? [0]))
  }

  /// The digest of an entry, chained to the one before.
  static func entry(
    id: Int, previous: [UInt8], recordedAt: String, command: String, words: [UInt8],
    parts: [(memberID: Int?, commitment: [UInt8])]
  ) -> [UInt8] {
    var hash = SHA256()
    hash.update([0] + Array("balint-entry-v1".utf8) + number(id) + previous)
    hash.update(measured(recordedAt) + measured(command) + words + number(parts.count))
    for part in parts { hash.update(number(part.memberID ?? 0) + part.commitment) }
    return hash.finish()
  }

  private static func measured(_ text: String) -> [UInt8] {
    number(text.utf8.count) + Array(text.utf8)
  }

  /// Eight bytes, the most significant first.
  private static func number(_ value: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
  }
}
