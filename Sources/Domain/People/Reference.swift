/// How the register's own numbers are written: a letter, a hyphen and at least so many digits.
public enum Reference: String, Sendable {
  /// A member, such as `M-0012`.
  case member = "M"
  /// A group, such as `G-03`.
  case group = "G"
  /// A session, such as `S-0142`.
  case session = "S"
  /// Something other than a session that counts, such as `A-0007`.
  case activity = "A"

  /// The number on paper.
  public func written(_ id: Int) -> String {
    let digits = String(id)
    let width = self == .group ? 2 : 4
    return "\(rawValue)-" + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The id in `M-0012`, `m12` or `12`; nil for anything else.
  public func id(from text: String) -> Int? {
    var rest = Substring(text)
    if let letter = rest.first, letter.uppercased() == rawValue {
      rest.removeFirst()
      if rest.first == "-" { rest.removeFirst() }
    }
    guard (1...9).contains(rest.utf8.count), rest.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(rest)
  }
}
