import Domain
import Publishing
import Text

/// The people at a session, on the terminal.
enum PeoplePresent {
  /// A line for each person, leaders first.
  ///
  /// - Parameter showsAll: Whether it is said too that somebody is confirmed.
  static func lines(
    of present: [Attendance], shares: [Int: OwnShare], names: [Int: String], showsAll: Bool = false
  ) -> [String] {
    let ordered = present.sorted {
      ($0.role.isLeading ? 0 : 1, $0.memberID) < ($1.role.isLeading ? 0 : 1, $1.memberID)
    }
    let shown = ordered.map { (names[$0.memberID] ?? "").madeVisible }
    let width = shown.map(\.columnWidth).max() ?? 0
    return zip(ordered, shown).map { attendance, name in
      let isPlain = attendance.state == .confirmed && !showsAll
      let state = isPlain ? "" : "  \(attendance.state.mark) \(attendance.state.word)"
      let number = Reference.member.written(attendance.memberID)
      let minutes = attendance.minutes.description.rightAligned(to: 8)
      let share = shares[attendance.memberID]?.words ?? ""
      return "  \(number)  \(name.padded(to: width))  \(minutes)  \(attendance.role.word)\(share)\(state)"
    }
  }
}
