/// How far the clocks of a place are ahead of UTC, by the computer's own list of time zones (RFC 8536).
struct ZoneOffset {
  private let transitions: [Int]
  private let kinds: [Int]
  private let offsets: [Int]

  /// Reads the list's entry for a zone; nil where the computer has none.
  init?(_ zone: String) {
    guard let bytes = try? InputFile(path: TimeZoneName.folder + zone).bytes() else { return nil }
    self.init(bytes)
  }

  /// Reads the bytes of an entry; nil when they are none.
  init?(_ bytes: [UInt8]) {
    var reader = ZoneReader(bytes)
    guard let short = reader.header(), reader.skip(short.length(ofTime: 4)), let long = reader.header(),
      let transitions = reader.numbers(long.transitions, ofBytes: 8),
      let kinds = reader.numbers(long.transitions, ofBytes: 1),
      let types = reader.numbers(long.types, ofBytes: 6), !types.isEmpty
    else { return nil }
    self.transitions = transitions
    self.kinds = kinds
    offsets = types.map { $0 >> 16 }
    guard kinds.allSatisfy(offsets.indices.contains) else { return nil }
  }

  /// The minutes ahead of UTC when the clocks showed a second, counted by them from the beginning of 1970.
  ///
  /// Nil for a second that they never showed, and after the last change that the list tells.
  func minutes(at second: Int) -> Int? {
    if transitions.isEmpty { return offsets[0] / 60 }
    return offsets.first { offset(at: second - $0) == $0 }.map { $0 / 60 }
  }

  /// The seconds ahead at a moment, counted from the beginning of 1970 in UTC.
  private func offset(at moment: Int) -> Int? {
    guard let last = transitions.last, moment < last else { return nil }
    return transitions.lastIndex { $0 <= moment }.map { offsets[kinds[$0]] }
  }
}

/// Goes through the bytes of an entry of the list.
private struct ZoneReader {
  /// How many of each thing follow.
  struct Header {
    let transitions: Int
    let types: Int
    private let counts: [Int]

    init(_ counts: [Int]) {
      self.counts = counts
      (transitions, types) = (counts[3], counts[4])
    }

    /// How many bytes follow when a time has so many.
    func length(ofTime size: Int) -> Int {
      counts[3] * (size + 1) + counts[4] * 6 + counts[5] + counts[2] * (size + 4) + counts[1] + counts[0]
    }
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func header() -> Header? {
    guard
      bytes.dropFirst(place).starts(with: "TZif2".utf8) || bytes.dropFirst(place).starts(with: "TZif3".utf8)
    else { return nil }
    place += 20
    return numbers(6, ofBytes: 4).map(Header.init)
  }

  mutating func skip(_ count: Int) -> Bool {
    place += count
    return count >= 0 && place <= bytes.count
  }

  /// Numbers with the highest byte first, the first bit being the sign.
  mutating func numbers(_ count: Int, ofBytes size: Int) -> [Int]? {
    guard (0...100_000).contains(count), place + count * size <= bytes.count else { return nil }
    return (0..<count).map { _ in
      defer { place += size }
      let unsigned = bytes[place..<place + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let unused = UInt64(64 - 8 * size)
      return size == 1 ? Int(unsigned) : Int(Int64(bitPattern: unsigned << unused) >> Int64(unused))
    }
  }
}
