/// The last entry of the register's trail: the fingerprint of everything recorded up to it.
public struct TrailHead: Hashable, Sendable {
  /// How many entries there are; 0 for an empty trail.
  public let entries: Int
  /// The SHA-256 digest of the last entry, 32 bytes.
  public let hash: [UInt8]

  /// Makes a head.
  public init(entries: Int, hash: [UInt8]) {
    self.entries = entries
    self.hash = hash
  }

  /// The digest's first 100 bits in letters that can be read from paper.
  public var short: String { DigestWords.short(hash) }
}
