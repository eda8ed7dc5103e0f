/// By what the fields of a report are parted: lines of reports differ, and the first often has no delimiter.
enum ReportDelimiter {
  private static let tab: UInt8 = 0x09
  private static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), tab]

  /// So many lines of a file are looked at.
  private static let mostLines = 100
  /// So many bytes of a file are looked at.
  private static let mostBytes = 200_000

  /// The delimiter that parts most fields in lines that have equally many of it; a comma where there is none.
  ///
  /// Tabs are believed first: Teams writes dates such as `14/11/22, 09:29:07` between them. What stands in quotes
  /// is passed over.
  static func found(in bytes: [UInt8]) -> UInt8 {
    let lines = counts(in: bytes)
    if lines.contains(where: { $0[tab, default: 0] >= 2 }) { return tab }
    for fewest in [2, 1] {
      let weights = candidates.map { mark in weight(of: lines.compactMap { $0[mark] }, inLines: fewest) }
      if let most = weights.max(), most > 0, let place = weights.firstIndex(of: most) {
        return candidates[place]
      }
    }
    return candidates[0]
  }

  /// How many fields are parted in the lines that have the same number of delimiters, for the best such number
  /// that so many lines have.
  private static func weight(of counts: [Int], inLines fewest: Int) -> Int {
    var lines: [Int: Int] = [:]
    for count in counts { lines[count, default: 0] += 1 }
    return lines.filter { $0.value >= fewest }.map { $0.key * $0.value }.max() ?? 0
  }

  /// How often each candidate occurs in each of the first lines.
  private static func counts(in bytes: [UInt8]) -> [[UInt8: Int]] {
    var lines: [[UInt8: Int]] = []
    var (line, isQuoted): ([UInt8: Int], Bool) = ([:], false)
    for byte in bytes.prefix(mostBytes) where lines.count < mostLines {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A || byte == 0x0D {
        lines.append(line)
        (line, isQuoted) = ([:], false)
      } else if !isQuoted, candidates.contains(byte) {
        line[byte, default: 0] += 1
      }
    }
    return lines + [line]
  }
}
