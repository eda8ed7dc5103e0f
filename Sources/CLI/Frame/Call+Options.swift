import Domain
import Text

extension Call {
  /// The date of an option, nil when it was not given.
  func date(_ option: String) throws -> CivilDate? {
    try arguments.value(option).map(dates.date)
  }

  /// The word of an option, nil when it was not given.
  func word<Value: Word>(_ option: String) throws -> Value? {
    try arguments.value(option).map { try word($0, for: option) }
  }

  /// One of a few words, as typed.
  func word<Value: Word>(_ typed: String, for name: String) throws -> Value {
    if let value = Value(word: typed) { return value }
    let guess = Value.words.nearest(to: typed).map { ["Did you mean '\($0)'?"] } ?? []
    throw Problem(
      .usage, "'\(typed)' is not known to \(name)", details: guess,
      remedy: "There are: \(Value.words.joined(separator: ", ")).")
  }

  /// The names of an option that may be repeated, each of which may hold several parted by commas.
  func names(_ option: String) -> [String] {
    arguments.all(option).flatMap { $0.split(separator: ",").map { String($0).trimmed } }
      .filter { !$0.isEmpty }
  }

  /// The tags of an option, each once, in lower case.
  func tags(_ option: String) throws -> [String] {
    var tags: [String] = []
    for typed in names(option) {
      let tag = try PlainText.checked(typed, called: option, longest: 40).lowercased()
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// A stretch of days from two dates, as typed.
  func period(from first: CivilDate, to last: CivilDate) throws -> Period {
    if let period = Period(from: first, to: last) { return period }
    throw Problem(
      .refused, "it would end before it begins", details: ["From \(first) to \(last)."],
      remedy: "Correct the dates.")
  }

  /// A member's enrolment under a scheme.
  ///
  /// - Throws: `Problem` when the member is not under it.
  func enrolment(of member: Member, under scheme: Scheme) throws -> Enrolment {
    if let enrolment = try register().enrolments(of: member.id).first(where: { $0.schemeID == scheme.id }) {
      return enrolment
    }
    throw Problem(
      .refused, "\(member.printedName) is not under the scheme '\(scheme.id)'",
      remedy: "Type 'balint enrol \(member.number) \(scheme.id)' first.")
  }
}
