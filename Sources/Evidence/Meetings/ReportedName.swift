import Domain
import Text

/// A name as meeting programs show it: with an original name, a device or a member's number in it.
struct ReportedName {
  /// The names in it: the one that was shown, then the original one.
  let names: [String]
  /// A member's number that was part of the name.
  let memberNumber: Int?
  /// The address that stands instead of a name.
  let email: String?
  /// Whether it is a telephone number or the word for somebody without a name.
  let isPhone: Bool
  /// The whole cell, folded, without a telephone number; nil when nothing else is in it.
  let key: String?

  /// Reads the name in a cell.
  init(_ cell: String) {
    let text = cell.canonical.trimmed.madeVisible
    let parts = Self.parts(of: text)
    email = parts.first(where: Self.isAddress)?.folded
    isPhone = parts.allSatisfy(Self.isPhone) && !parts.isEmpty
    guard !isPhone else {
      (names, memberNumber, key) = ([], nil, nil)
      return
    }
    let kept = parts.filter { !Self.isPhone($0) }
    let read = kept.map(Self.withoutNumber)
    names = Self.distinct(read.map(\.name).filter { !$0.isEmpty })
    let whole = kept.count == parts.count ? text : kept.joined(separator: " ")
    key = whole.isEmpty ? nil : whole.folded
    memberNumber = read.lazy.compactMap(\.number).first
  }

  /// The name without a device in parentheses at its end; nil when it has none.
  static func withoutDevice(_ name: String) -> String? {
    let (shown, original) = parted(name)
    guard let original, !shown.isEmpty, mentionsDevice(original) else { return nil }
    return shown
  }

  /// Parts `Shown (Original)`; parentheses may stand in either part if they are closed.
  static func parted(_ text: String) -> (shown: String, original: String?) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.last == ")" else { return (text, nil) }
    var depth = 0
    for position in scalars.indices.reversed() {
      if scalars[position] == ")" { depth += 1 }
      if scalars[position] == "(" { depth -= 1 }
      if depth == 0 {
        let original = String.UnicodeScalarView(scalars[(position + 1)..<(scalars.count - 1)])
        return (String(String.UnicodeScalarView(scalars[..<position])).trimmed, String(original).trimmed)
      }
    }
    return (text, nil)
  }

  /// The names in a cell; a device or a mark such as `(Guest)` is none, unless it is all there is.
  private static func parts(of text: String) -> [String] {
    let (shown, original) = parted(text)
    guard let original, !shown.isEmpty else { return [text].filter { !$0.isEmpty } }
    if isMark(original) { return parts(of: shown) }
    if mentionsDevice(original) { return [text] }
    let parts = [shown, original].filter { !mentionsDevice($0) && !$0.isEmpty }
    return parts.isEmpty ? [shown] : parts
  }

  /// Whether the text is an address of electronic mail: one word with letters on both sides of an `@`.
  private static func isAddress(_ text: String) -> Bool {
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    return sides.count == 2 && !sides[0].isEmpty && sides[1].contains(".") && !text.contains(" ")
  }

  // MARK: Devices, marks and telephones

  /// Words that name a device rather than a person.
  static let devices: Set<String> = [
    "ipad", "iphone", "ipod", "phone", "mobile", "android", "galaxy", "samsung", "huawei", "xiaomi",
    "laptop", "macbook", "imac", "pc", "desktop", "computer", "tablet", "handy", "telefon", "telefono",
    "telephone", "chromebook", "ordinateur",
  ]

  /// What programs call somebody who has only a telephone.
  private static let callers = [
    "phone user", "phone caller", "call-in user", "call in user", "telephone user", "unknown caller",
    "anonymous caller", "telefonbenutzer", "anrufer", "utilisateur telephonique", "usuario de telefono",
    "telefoongebruiker",
  ]

  /// Whether a word in it is one for a device.
  static func mentionsDevice(_ text: String) -> Bool {
    text.folded.split { !$0.isLetter }.contains { devices.contains(String($0)) }
  }

  /// What programs write behind a name that is no name.
  private static let marks: Set<String> = [
    "guest", "unverified", "external", "ext", "extern", "host", "co-host", "me", "gast", "invite", "invitado",
    "convidado", "gosc", "nicht uberpruft", "non verifie", "he/him", "she/her", "they/them",
  ]

  private static func isMark(_ text: String) -> Bool { marks.contains(text.folded) }

  /// At least five digits or stars and no letter but an extension's x: `+64 21 123 4567`, `6421****67`.
  static func isPhone(_ text: String) -> Bool {
    let bare = text.folded
    if callers.contains(where: bare.hasPrefix) { return true }
    let digits = bare.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "*" }
    let rest = bare.unicodeScalars.filter {
      !("0"..."9").contains($0) && !" +-().*x#/".unicodeScalars.contains($0)
    }
    return digits.count >= 5 && rest.isEmpty
  }

  // MARK: Numbers

  /// Takes `M-0012` or `[12]` out of a name.
  private static func withoutNumber(_ text: String) -> (name: String, number: Int?) {
    var words = text.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(where: { number(in: $0) != nil }) else { return (text, nil) }
    let found = number(in: words.remove(at: place))
    let separators: (Unicode.Scalar) -> Bool = { "-–,:;|/ ".unicodeScalars.contains($0) }
    let rest = words.joined(separator: " ").unicodeScalars
    let kept = rest.drop(while: separators).reversed().drop(while: separators).reversed()
    return (String(String.UnicodeScalarView(kept)), found)
  }

  private static func number(in word: String) -> Int? {
    let inner = word.unicodeScalars.filter { !"[](),;:".unicodeScalars.contains($0) }
    let text = String(String.UnicodeScalarView(inner))
    if let letter = text.first, letter == "M" || letter == "m",
      text.utf8.count >= 4 || text.dropFirst().first == "-"
    {
      return Reference.member.id(from: text)
    }
    guard word.hasPrefix("["), word.hasSuffix("]") else { return nil }
    return Reference.member.id(from: text)
  }

  private static func distinct(_ names: [String]) -> [String] {
    names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}
