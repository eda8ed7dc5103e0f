/// The check character of ISO 7064 MOD 37,36 over digits and capital letters.
///
/// It finds every single wrong character and nearly every swap of two neighbours.
public enum CheckCharacter {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  /// The check character for `text`; characters outside the alphabet, such as hyphens, are passed over.
  public static func of(_ text: String) -> Character {
    var product = 36
    for byte in text.utf8 {
      guard let value = alphabet.firstIndex(of: byte) else { continue }
      var sum = (product + value) % 36
      if sum == 0 { sum = 36 }
      product = sum * 2 % 37
    }
    return Character(Unicode.Scalar(alphabet[(37 - product) % 36]))
  }

  /// Whether the last character of `text` is the check character of what precedes it.
  public static func isValid(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    return of(String(text.dropLast())) == last
  }
}
