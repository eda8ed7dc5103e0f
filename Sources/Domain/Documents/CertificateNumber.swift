/// The number of a certificate: the society's prefix, the year of issue, a running number and a check character.
///
/// For example `BSE-2026-0001-G`. A wrong character, and nearly every swap, is found by the check character (ISO 7064 MOD 37,36).
public struct CertificateNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number with its check character.
  public let description: String

  /// The number of the `sequence`th certificate of a year, counted from 1.
  public init(prefix: String, year: Int, sequence: Int) {
    let digits = String(sequence)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let stem = "\(prefix)-\(year)-\(padded)"
    description = "\(stem)-\(CheckCharacter.of(stem))"
  }

  /// Reads a number as typed: small letters and spaces are forgiven, a wrong check character is not.
  ///
  /// - Returns: nil when it is no number of a certificate.
  public init?(_ typed: String) {
    let text = typed.uppercased().filter { $0 != " " }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, Society.isPrefix(String(parts[0])), parts[3].utf8.count == 1,
      parts[1].utf8.count == 4, parts[2].utf8.count >= 4, CheckCharacter.isValid(text),
      (parts[1] + parts[2]).utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    description = text
  }
}
