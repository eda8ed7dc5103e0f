/// Reads whole numbers as people type them: the digits 0 to 9, without sign or anything else.
enum Digits {
  /// The number of a text that has so many digits; nil for anything else.
  static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// A day of the month, such as `15th` or `15`; whether any month has it is not looked at.
  static func dayOfMonth(_ text: some StringProtocol) -> Int? {
    let isEnded = ["st", "nd", "rd", "th"].contains { text.hasSuffix($0) }
    return number(text.dropLast(isEnded ? 2 : 0), digits: 1...2)
  }
}
