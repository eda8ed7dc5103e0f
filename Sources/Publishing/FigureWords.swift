import Domain

extension Fraction {
  /// The exact figure as a spreadsheet reads it: `12.5`, or `12 6/7`, or `0 6/7` where `6/7` would be a date.
  var spreadsheet: String {
    mixed.utf8.contains(UInt8(ascii: "/")) && !mixed.utf8.contains(UInt8(ascii: " ")) ? "0 \(mixed)" : mixed
  }
}

extension CreditUnit {
  /// An amount with its unit; hours that no decimal writes exactly are said in minutes too.
  func words(spelling credit: Credit) -> String {
    let words = words(for: credit)
    guard singular == "hour", words.utf8.contains(UInt8(ascii: "/")) else { return words }
    guard let minutes = try? credit.amount * Fraction(60), minutes.denominator == 1 else { return words }
    return "\(words) (\(Minutes(minutes.numerator).hoursAndMinutes))"
  }
}

extension Verdict {
  /// The mark that stands before the word; the word always stands too.
  var mark: String {
    switch self {
    case .met: "✓"
    case .notMet: "✗"
    case .cannotTell: "?"
    }
  }
}

extension CreditUnit {
  /// The plural with a capital, as the heading of a column.
  var heading: String { plural.prefix(1).uppercased() + plural.dropFirst() }
}

extension CreditLine {
  /// The time that counts, in words.
  var countedWords: String { "\(counted.minutes.mixed) min" }

  /// The categories of the credit, joined; empty when there are none.
  var categoryWords: String { shares.map(\.category).joined(separator: " + ") }

  /// What each rule did, in one line.
  var why: String { reasons.joined(separator: "; ") }
}

extension Scheme {
  /// How sessions are reckoned, a sentence a rule.
  var reckoning: String {
    sessionRules.filter { type(of: $0).stage != .allocation }.map { $0.sentence(in: words) }.joined(
      separator: ". ")
  }
}
