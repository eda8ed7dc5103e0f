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
    foldedASCII ?? foldedLetters
  }

  /// The same for a text without a letter beyond ASCII; nil for any other.
  private var foldedASCII: String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var spacePending = false
    for byte in utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: spacePending = !bytes.isEmpty
      default:
        if spacePending { bytes.append(0x20) }
        spacePending = false
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        bytes.append(isCapital ? byte | 0x20 : byte == UInt8(ascii: "`") ? UInt8(ascii: "'") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var foldedLetters: String {
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
