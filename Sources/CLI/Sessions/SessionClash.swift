import Domain
import Publishing

/// A group cannot meet twice at once; the same time would be counted twice.
enum SessionClash {
  /// Refuses a session at a time at which its group has another.
  static func refuse(_ session: Session, besides others: [Session]) throws {
    guard
      let known = others.first(where: { other in
        other.overlaps(session)
          && (other.state != .cancelled || (other.date, other.start) == (session.date, session.start))
      })
    else { return }
    throw Problem(
      .refused, "\(session.groupName) already has a session then",
      details: [
        "  \(known.number)  \(known.date.longWithWeekday), \(known.start), \(known.length), \(known.state.word)"
      ],
      remedy: remedy(for: known))
  }

  private static func remedy(for known: Session) -> String {
    switch known.state {
    case .planned: "Choose another time, or move that one: balint session move \(known.number) DATE"
    case .held: "Mark who was there with 'balint mark \(known.number)'."
    case .cancelled:
      "If it takes place after all, take the cancelling back: 'balint undo --list' shows the entry."
    }
  }
}
