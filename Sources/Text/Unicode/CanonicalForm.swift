@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's composed canonical form (NFC).
  ///
  /// Every text is put into this form once, at the door: "é" as one scalar and as two are equal to Swift but
  /// different bytes to SQLite and to a digest.
  public var canonical: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return String(String.UnicodeScalarView(_nfc))
  }

  /// The text as a person searching for it might type it: lower case, no accents, single spaces.
  ///
  /// Letters that carry no separable accent (ø, ł, ß …) become the letters people type for them.
  public var folded: String {
    var scalars = String.UnicodeScalarView()
    var spacePending = false
    for scalar in _nfd where scalar.properties.generalCategory != .nonspacingMark {
      if scalar.properties.isWhitespace {
        spacePending = !scalars.isEmpty
        continue
      }
      if spacePending { scalars.append(" ") }
      spacePending = false
      scalars.append(contentsOf: Self.plainLetters(for: scalar).unicodeScalars)
    }
    return String(scalars)
  }

  private static func plainLetters(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "đ", "Đ", "ð", "Ð": "d"
    case "ħ", "Ħ": "h"
    case "ı": "i"
    case "æ", "Æ": "ae"
    case "œ", "Œ": "oe"
    case "ß", "ẞ": "ss"
    case "þ", "Þ": "th"
    case "ς": "σ"
    case "’", "ʼ", "‘", "`": "'"
    default: scalar.properties.lowercaseMapping
    }
  }
}
