import Testing

@testable import CLI

struct ZoneOffsetTests {
  /// An entry with summer time, an hour more, from 1 to 2 million seconds after the beginning of 1970, and a last change.
  private static let entry: [UInt8] = {
    let number = { (value: Int, size: Int) in
      (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let header = { (times: Int, types: Int) in
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [0, 0, 0, times, types, 4].flatMap { number($0, 4) }
    }
    let short = header(0, 1) + number(0, 6) + [0, 0, 0, 0]
    let long =
      header(4, 2) + [-1_000_000, 1_000_000, 2_000_000, 3_000_000].flatMap { number($0, 8) } + [0, 1, 0, 1]
      + number(43_200, 4) + [0, 0] + number(46_800, 4) + [1, 0] + [0, 0, 0, 0]
    return short + long
  }()

  @Test(arguments: [
    (0, 720), (1_043_199, 720), (1_043_200, nil), (1_046_800, 780), (1_500_000, 780), (2_044_000, 720),
    (2_500_000, 720), (3_050_000, nil), (-2_000_000, nil),
  ])
  func `the offset at a second of the wall clock is found`(second: Int, minutes: Int?) {
    #expect(ZoneOffset(Self.entry)?.minutes(at: second) == minutes)
  }

  @Test func `what is no entry has no offset`() {
    for count in 0..<Self.entry.count - 4 { #expect(ZoneOffset(Array(Self.entry.prefix(count))) == nil) }
  }
}
