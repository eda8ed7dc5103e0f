import Text

/// A name as the set of its words, so that "Surname, Given" and "Given Surname" are one.
struct NameWords: Hashable, Sendable {
  /// How two names can be nearly the same.
  enum Likeness: String, CaseIterable {
    /// One has a title before it.
    case title = "but for the title"
    /// One is spelt without the letters of its language: Mueller for Müller.
    case spelling = "spelt in another way"
    /// One has the first letters of given names only.
    case initials = "by initials and surname"
  }

  /// The words, folded, in the order of the alphabet.
  private let words: [String]
  /// The same, with letters that some languages write as two, written so.
  private let spelt: [String]
  /// The words without titles: as they are, spelt, and with hyphens parted.
  private let bare: (words: [String], spelt: [String], parted: [String])

  private static let titles: Set<String> = [
    "dr", "prof", "professor", "doctor", "assoc", "associate", "a/prof", "mr", "mrs", "ms", "miss", "mx",
    "herr",
    "frau", "med", "dipl", "mag", "sir", "dame",
  ]

  /// What tells a son from his father: such a word is never left out.
  private static let generations: Set<String> = [
    "jr", "jnr", "junior", "jun", "sr", "snr", "senior", "sen", "ii", "iii", "iv", "2nd", "3rd", "4th",
    "fils", "pere",
  ]

  /// The words of a name.
  init(_ name: String) {
    words = Self.parted(name.folded).sorted()
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "-") }
    spelt = isPlain ? words : Self.joined(Self.parted(Self.transcribed(name.canonical).folded))
    let plain = Self.untitled(words)
    bare =
      isPlain ? (plain, plain, plain) : (plain, Self.untitled(spelt), Self.untitled(Self.joined(words)))
  }

  /// Whether both have the same words.
  static func == (left: NameWords, right: NameWords) -> Bool { left.words == right.words }

  /// Feeds the words into the hash.
  func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// Whether it can be the name of the same person.
  func resembles(_ other: NameWords, by likeness: Likeness) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    let others = other.bare
    switch likeness {
    case .title: return bare.words == others.words && bare.words.count > 1
    case .spelling:
      return bare.spelt.count > 1 && (bare.spelt == others.spelt || bare.parted == others.parted)
    case .initials:
      return Self.abbreviates(bare.words, others.words) || Self.abbreviates(others.words, bare.words)
    }
  }

  /// How many words there are.
  var count: Int { words.count }

  /// Parts of the name of which every name that resembles it has one at least: its longer words in each spelling.
  var landmarks: Set<String> {
    let all = Set(bare.words + bare.spelt + bare.parted)
    let long = all.filter { $0.unicodeScalars.count > 1 }
    return long.isEmpty ? all : long
  }

  /// Whether two people who are known by one address can be one: one name has all words of the other, or initials.
  func canBeOne(with other: NameWords) -> Bool {
    if isOtherGeneration(of: other) { return false }
    let (mine, others) = (Set(bare.words), Set(other.bare.words))
    return mine.isSubset(of: others) || others.isSubset(of: mine)
      || Likeness.allCases.contains { resembles(other, by: $0) }
  }

  /// Whether the names differ in nothing but a word such as "Jr": they are a father's and his son's.
  func isOtherGeneration(of other: NameWords) -> Bool {
    let bare = { (words: [String]) in Self.untitled(words).filter { !Self.generations.contains($0) } }
    return words != other.words && bare(words) == bare(other.words)
      && Set(words).intersection(Self.generations) != Set(other.words).intersection(Self.generations)
  }

  /// Whether `short` has the initials of given names where `long` has them in full, and all its other words.
  private static func abbreviates(_ short: [String], _ long: [String]) -> Bool {
    var left = long
    let initials = short.filter { $0.unicodeScalars.count == 1 }
    let whole = short.filter { $0.unicodeScalars.count > 1 }
    guard !initials.isEmpty, !whole.isEmpty else { return false }
    for word in whole {
      guard let place = left.firstIndex(of: word) else { return false }
      left.remove(at: place)
    }
    for initial in initials {
      guard let place = left.firstIndex(where: { $0.hasPrefix(initial) && !generations.contains($0) }) else {
        return false
      }
      left.remove(at: place)
    }
    return generations.isDisjoint(with: left)
  }

  /// The words without marks and pictures: an emoji is no part of a name.
  private static func parted(_ folded: String) -> [String] {
    let letters = folded.utf8.allSatisfy { $0 < 0x80 } ? folded : withoutPictures(folded)
    return letters.unicodeScalars.split { " ,.;\t".unicodeScalars.contains($0) }.map(String.init)
  }

  private static func withoutPictures(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      let isJoiner = scalar == "\u{200D}" || scalar == "\u{FE0F}" || scalar == "\u{20E3}"
      return !isJoiner && !scalar.properties.isEmojiPresentation && !scalar.properties.isEmojiModifier
        && scalar.properties.generalCategory != .otherSymbol
    }
    return String(String.UnicodeScalarView(kept))
  }

  private static func untitled(_ words: [String]) -> [String] { words.filter { !titles.contains($0) } }

  private static func joined(_ words: [String]) -> [String] {
    words.flatMap { $0.split(separator: "-").map(String.init) }.sorted()
  }

  private static func transcribed(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "ä", "Ä", "æ", "Æ": result.append(contentsOf: "ae".unicodeScalars)
      case "ö", "Ö", "ø", "Ø", "œ", "Œ": result.append(contentsOf: "oe".unicodeScalars)
      case "ü", "Ü": result.append(contentsOf: "ue".unicodeScalars)
      case "å", "Å": result.append(contentsOf: "aa".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
