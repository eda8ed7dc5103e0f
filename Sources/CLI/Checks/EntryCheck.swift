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
  static let names = allCases.filter(\.stops).map(\.rawValue)
}
