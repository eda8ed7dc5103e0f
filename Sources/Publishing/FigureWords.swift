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
  /// The number of the session or the activity.
  var number: String {
    switch subject {
    case .session(let attended): attended.session.number
    case .activity(let activity): activity.number
    }
  }

  /// The group, or what else the credit is for.
  var title: String {
    switch subject {
    case .session(let attended): attended.session.groupName
    case .activity(let activity):
      switch activity.kind {
      case .activity: "Other activity"
      case .grant: "Granted by the body"
      case .carried: "Carried over, as recorded"
      }
    }
  }

  /// What the person was; empty for an activity.
  var roleWord: String { attended?.attendance.role.word ?? "" }

  /// How many minutes the person was there; empty for an activity.
  var minutesWord: String { attended.map { String($0.attendance.minutes.count) } ?? "" }

  /// The time that counts, in words.
  var countedWords: String { attended == nil ? "" : "\(counted.minutes.mixed) min" }

  /// The categories of the credit, joined; empty when there are none.
  var categoryWords: String { shares.map(\.category).joined(separator: " + ") }

  /// What each rule did, in one line.
  var why: String { reasons.joined(separator: "; ") }
}

extension Scheme {
  /// How sessions are reckoned, a sentence a rule.
  var reckoning: String {
    sessionRules.filter { $0.rule.stage != .allocation }.map { $0.rule.sentence(in: words) }
      .joined(separator: ". ")
  }
}

extension Finding {
  /// What there is of what is required, such as `17 of 20 meetings`; nil where nothing is counted.
  func amountWords(in scheme: Scheme) -> String? {
    guard let have, let required else { return nil }
    return "\(have.amount.mixed) of \(unit(in: scheme).words(for: required))"
  }
}
