import Domain
import Publishing

/// What can be said of a session besides when it was.
enum TypedSession {
  /// The options by which it is said.
  static let options: [Manual.Option] = [
    .init(
      name: "--length", value: "DURATION", help: "from beginning to end; else the group's usual length"),
    .init(name: "--break", value: "DURATION", help: "the breaks in it together"),
    .init(name: "--mode", value: "MODE", help: "in-person, online or mixed; else in-person"),
    .init(
      name: "--kind", value: "KIND",
      help: "case-session, planning, review, supervision, workshop or leadership-day; else the group's usual"),
    .init(name: "--cases", value: "NUMBER", help: "how many cases were presented; never what"),
    .init(
      name: "--tag", value: "TAG[=CASES]", help: "a topic that a body asks about, such as 'mental health=1'",
      repeats: true),
  ]

  /// What has to be known of topics.
  static let tagNote =
    "A topic counts cases, never what was said: 'balint scheme show SCHEME' names those asked for."

  /// The session with what the options say.
  static func edited(_ session: Session, _ call: Call) throws -> Session {
    let length = try call.arguments.value("--length").map(DurationReader.minutes) ?? session.length
    let breaks = try call.arguments.value("--break").map(DurationReader.minutes) ?? session.breaks
    guard length.count > 0 else {
      throw Problem(
        .usage, "a session lasts at least a minute", remedy: "Type its length, such as --length 90m.")
    }
    guard breaks < length else {
      throw Problem(
        .refused, "the breaks are as long as the session",
        details: ["The session lasts \(length), the breaks \(breaks)."],
        remedy: "Correct '--length' or '--break'.")
    }
    var edited = session
    (edited.length, edited.breaks) = (length, breaks)
    edited.mode = try call.word("--mode") ?? session.mode
    edited.kind = try call.word("--kind") ?? session.kind
    edited.cases = try cases(call) ?? session.cases
    return edited
  }

  /// The topics with their cases; nil when none is named.
  static func tags(_ call: Call, cases: Int) throws -> [String: Int]? {
    let typed = call.names("--tag")
    guard !typed.isEmpty else { return nil }
    var tags: [String: Int] = [:]
    for text in typed {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let tag = try PlainText.checked(sides[0], called: "--tag", longest: 40).lowercased()
      let count = sides.count == 2 ? Int(sides[1]) : 1
      guard let count, (1...max(1, cases)).contains(count) else {
        throw Problem(
          .usage, "'\(text)' is not a topic with a number of cases",
          details: ["The session has \(counted(cases, "case"))."],
          remedy: "Type it as 'mental health=1', with as many cases as '--cases' at most.")
      }
      tags[tag] = count
    }
    return tags
  }

  private static func cases(_ call: Call) throws -> Int? {
    guard let typed = call.arguments.value("--cases") else { return nil }
    guard let count = Int(typed), (0...99).contains(count) else {
      throw Problem(.usage, "'\(typed)' is not a number of cases", remedy: "Type a number from 0 to 99.")
    }
    return count
  }
}
