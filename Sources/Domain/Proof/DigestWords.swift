/// The ways in which a digest is written for people and for machines.
public enum DigestWords {
  /// All of it in hexadecimal digits, lower case.
  public static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Its first 100 bits in 20 of Crockford's letters, in groups of five: `K7Q2M-9XT4B-…`.
  ///
  /// The letters I, L, O and U do not occur, so that nothing is misread from paper.
  public static func short(_ bytes: [UInt8]) -> String {
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var code = ""
    for index in 0..<20 {
      if index > 0, index % 5 == 0 { code += "-" }
      let bit = index * 5
      let high = UInt16(bit / 8 < bytes.count ? bytes[bit / 8] : 0)
      let low = UInt16(bit / 8 + 1 < bytes.count ? bytes[bit / 8 + 1] : 0)
      let window = high << 8 | low
      code.append(letters[Int(window >> UInt16(11 - bit % 8) & 31)])
    }
    return code
  }
}
