/// The society (or the doctor alone) whose register this is.
public struct Society: Hashable, Sendable {
  /// The name as it is printed on certificates.
  public let name: String

  /// What certificate numbers start with, 2 to 8 capital letters or digits.
  public let prefix: String

  /// The time zone of its sessions unless a group has another, an IANA name such as `Pacific/Auckland`.
  public let zone: String

  /// Makes a society.
  public init(name: String, prefix: String, zone: String) {
    self.name = name
    self.prefix = prefix
    self.zone = zone
  }

  /// The initials of a name as a prefix: "Balint Society of Exampleland" gives `BSE`.
  ///
  /// Small words (of, the, and …) are passed over; letters outside A to Z too. `BAL` when fewer than two are left.
  public static func prefix(from name: String) -> String {
    let small: Set<String> = ["of", "the", "and", "for", "de", "der", "die", "und", "van", "la", "le", "du"]
    let initials = name.split(whereSeparator: { $0 == " " || $0 == "-" })
      .filter { !small.contains($0.lowercased()) }
      .compactMap { $0.unicodeScalars.first.map { String($0).uppercased() } }
      .filter { $0.utf8.count == 1 && ("A"..."Z").contains($0) }
      .prefix(6).joined()
    return initials.utf8.count >= 2 ? initials : "BAL"
  }

  /// Whether `prefix` may start certificate numbers: 2 to 8 of A to Z and 0 to 9.
  public static func isPrefix(_ prefix: String) -> Bool {
    (2...8).contains(prefix.utf8.count)
      && prefix.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
  }
}
