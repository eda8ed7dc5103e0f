extension String {
  /// The word as rules compare it: without regard to case, accents, and whether words are parted by spaces, hyphens or underscores.
  ///
  /// `Mental Health`, `mental-health` and `mental_health` are one word, and so are `Māori` and `maori`.
  public var foldedWord: String { isFolded ? self : folded }

  /// Whether it has small letters, digits and single spaces between them alone; most words do.
  private var isFolded: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      let isPlain = (97...122).contains(byte) || (48...57).contains(byte)
      guard isPlain || isSpace && before != byte else { return false }
      before = byte
    }
    return before != UInt8(ascii: " ") || isEmpty
  }

  private var folded: String {
    var folded = ""
    var isParted = false
    for scalar in lowercased().unicodeScalars {
      if scalar == "-" || scalar == "_" || scalar == "‐" || scalar == "‑" || scalar.properties.isWhitespace {
        isParted = !folded.isEmpty
        continue
      }
      guard !scalar.isAccent else { continue }
      if isParted { folded += " " }
      isParted = false
      folded += scalar.plainLetter
    }
    return folded
  }

  /// The profession as rules compare it; a usual abbreviation stands for the whole.
  var foldedProfession: String {
    let folded = foldedWord
    return folded == "gp" ? "general practitioner" : folded
  }
}

extension Unicode.Scalar {
  fileprivate var isAccent: Bool { (0x300...0x36F).contains(value) }

  /// The letter without its accent: its Unicode name says which it is, such as `LATIN SMALL LETTER A WITH MACRON`.
  fileprivate var plainLetter: String {
    let opening = "LATIN SMALL LETTER "
    guard !isASCII, let name = properties.name, name.hasPrefix(opening) else { return String(self) }
    let letter = name.dropFirst(opening.count).prefix { $0 != " " }
    return letter.count <= 2 ? letter.lowercased() : String(self)
  }
}
