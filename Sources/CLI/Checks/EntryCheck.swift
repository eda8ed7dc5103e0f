import Domain

/// What is looked at before something is recorded, each under the name by which it is overruled.
enum EntryCheck: String, CaseIterable {
  /// More members than a Balint group has.
  case tooMany = "too-many"
  /// Nobody led.
  case noLeader = "no-leader"
  /// Somebody did not belong to the group that day.
  case notOnRoster = "not-on-roster"
  /// Fewer or more people than a body of a member asks for.
  case quorum
  /// A body of a member leaves such a session out.
  case notCounted = "not-counted"
  /// Somebody was in another group at the same time.
  case twoPlaces = "two-places"
  /// Somebody was there for longer than the session lasted.
  case tooLong = "too-long"
  /// The session ends on the day after it began.
  case overMidnight = "over-midnight"
  /// The session is still to come.
  case future
  /// The figures of that time were handed in.
  case closedPeriod = "closed-period"

  /// Whether it stops the command unless it is overruled; what it says otherwise is only said.
  var stops: Bool { self != .notCounted }

  /// The checks that can be overruled, by name.
  private static let names = allCases.filter(\.stops).map(\.rawValue)

  /// The option that overrules checks.
  static let option = Manual.Option(
    name: "--allow", value: "CHECK", help: "go on although a check objects; 'balint help checks' lists them",
    repeats: true)

  /// The checks that `--allow` names.
  ///
  /// - Throws: `Problem` for a name that no check has, and when a closed period is to be changed for no reason.
  static func allowed(_ call: Call) throws -> [EntryCheck] {
    let allowed = try call.names("--allow").map { typed in
      guard let check = EntryCheck(rawValue: typed), check.stops else {
        throw Problem(
          .usage, "there is no check '\(typed)'",
          details: names.nearest(to: typed).map { ["Did you mean '\($0)'?"] } ?? [],
          remedy: "Checks are \(names.joined(separator: ", ")).")
      }
      return check
    }
    guard !allowed.contains(.closedPeriod) || call.arguments.has("--reason") else {
      throw Problem(
        .usage, "'--reason' is missing: a closed period is changed only for a reason",
        remedy: "Say why, such as --reason 'the sheet was found later'.")
    }
    return allCases.filter(allowed.contains)
  }
}
