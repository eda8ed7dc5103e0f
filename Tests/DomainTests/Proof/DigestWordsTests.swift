import Domain
import Testing

struct DigestWordsTests {
  @Test(arguments: [([], ""), ([0, 1, 15, 16, 255], "00010f10ff")] as [([UInt8], String)])
  func `all of it is written in small hexadecimal digits`(bytes: [UInt8], expected: String) {
    #expect(DigestWords.hex(bytes) == expected)
  }

  @Test(
    arguments: [(0x00, "00000-00000-00000-00000"), (0xFF, "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ")] as [(UInt8, String)])
  func `no bits and all bits give the first and the last letter`(byte: UInt8, expected: String) {
    #expect(DigestWords.short([UInt8](repeating: byte, count: 32)) == expected)
  }

  @Test func `it is the first hundred bits in groups of five`() {
    for seed in 1...1000 {
      var random = Seeded(seed: seed)
      let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(DigestWords.short(bytes) == letters(of: bytes), "seed \(seed)")
    }
  }

  @Test func `missing bytes count as zero`() {
    #expect(DigestWords.short([]) == "00000-00000-00000-00000")
    #expect(DigestWords.short([0xFF]) == "ZW000-00000-00000-00000")
  }

  /// The letters by way of a text of binary digits.
  private func letters(of bytes: [UInt8]) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let bits = bytes.map { byte in (0..<8).map { byte >> (7 - $0) & 1 == 1 ? "1" : "0" }.joined() }.joined()
    let places = stride(from: 0, to: 100, by: 5).map { String(bits.dropFirst($0).prefix(5)) }
    let letters = String(places.compactMap { Int($0, radix: 2) }.map { alphabet[$0] })
    return stride(from: 0, to: 20, by: 5).map { String(letters.dropFirst($0).prefix(5)) }.joined(
      separator: "-")
  }
}
