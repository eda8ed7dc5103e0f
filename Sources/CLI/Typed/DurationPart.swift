/// A number that somebody typed, with the unit after it.
struct DurationPart: Equatable {
  enum Unit { case hours, minutes }

  /// Digits, perhaps with a point, a comma or a stroke; not yet known to be a number.
  let number: String
  /// nil when none was typed.
  let unit: Unit?

  /// Reads `90`, `1h30` or `1 hour 30 minutes`, in lower case; nil where anything else stands.
  static func parts(of text: String) -> [DurationPart]? {
    var rest = text.unicodeScalars[...]
    var parts: [DurationPart] = []
    while !rest.isEmpty {
      let number = run(of: &rest) { ("0"..."9").contains($0) || ".,/".unicodeScalars.contains($0) }
      let word = run(of: &rest) { ("a"..."z").contains($0) }
      guard !number.isEmpty, word.isEmpty || units[word] != nil else { return nil }
      parts.append(DurationPart(number: number, unit: units[word]))
    }
    return parts
  }

  private static let units: [String: Unit] = [
    "h": .hours, "hr": .hours, "hrs": .hours, "hour": .hours, "hours": .hours,
    "m": .minutes, "min": .minutes, "mins": .minutes, "minute": .minutes, "minutes": .minutes,
  ]

  /// Takes off what is of one sort, and the space after it.
  private static func run(of rest: inout Substring.UnicodeScalarView, _ isWanted: (Unicode.Scalar) -> Bool)
    -> String
  {
    let run = rest.prefix(while: isWanted)
    rest = rest.dropFirst(run.count).drop { $0 == " " }
    return String(run)
  }
}
