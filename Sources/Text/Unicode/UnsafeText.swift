extension String {
  /// The first scalar that no name or title may hold, nil when there is none.
  ///
  /// Control characters (line ends among them) and those that turn the direction of writing or take no space
  /// can make a terminal, a page or a reader show something other than what is stored. Characters that a
  /// script needs to join its letters (U+200C, U+200D) are allowed.
  public var firstUnsafeScalar: Unicode.Scalar? {
    unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x200C, 0x200D: false
      case 0x2028, 0x2029: true
      default:
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
          || scalar.properties.isNoncharacterCodePoint || scalar.value == 0xFFFD
      }
    }
  }

  /// The text with each unsafe scalar spelt out, such as `<U+202E>`, so that it can be shown to a person.
  public var madeVisible: String {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      if String(scalar).firstUnsafeScalar != nil {
        result += "<\(scalar.codePointName)>"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text without white space at its ends.
  public var trimmed: String {
    if let first = utf8.first, let last = utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    guard let end = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[start...end])
  }
}

extension Unicode.Scalar {
  /// The scalar's name as Unicode writes it, such as `U+202E`.
  public var codePointName: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
