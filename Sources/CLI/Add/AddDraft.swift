import Domain
import Publishing
import Store
import Text

/// What the answers of `balint add` come to so far.
struct AddDraft {
  /// How much of a session somebody missed.
  struct Missed: Equatable {
    var late = Minutes(0)
    var early = Minutes(0)
  }

  /// The group that met.
  private(set) var group: BalintGroup
  /// The day.
  private(set) var date: CivilDate
  /// The session; its number is 0 when it is to be added.
  private(set) var session: Session
  /// The session as the register has it; nil when it is to be added.
  private(set) var known: Session?
  /// Who is recorded there already.
  private(set) var before: [Attendance] = []
  /// Who belonged to the group that day, in the order of the numbered rows.
  private(set) var roster: [Membership] = []
  /// Who led: the leader, and perhaps a co-leader.
  var leaders: [Int] = []
  /// Who of the roster was not there.
  var absent: Set<Int> = []
  /// Who came late or left early, and by how much.
  var missed: [Int: Missed] = [:]
  /// Who was there and belonged not to the group.
  var guests: [Int] = []
  /// Guests who are to be added as members.
  var newGuests: [MarkSheet.NewGuest] = []

  /// A draft of the first group on this day, before anything is answered.
  init(_ call: Call) throws {
    guard let first = try call.register().groups().first else {
      throw Problem(
        .notFound, "there is no group yet", remedy: "Add one first: balint group add NAME --start 19:00")
    }
    group = first
    date = call.today
    session = first.session(on: call.today, at: first.usualStart ?? .midnight, lasting: first.usualLength)
    try meet(first, on: call.today, call)
  }

  /// Says which group met and when.
  mutating func meet(_ group: BalintGroup, on date: CivilDate, _ call: Call) throws {
    (self.group, self.date) = (group, date)
    roster = try call.register().memberships(of: group.id).onSheet(for: date)
  }

  /// Says which session it was; one without a number is new.
  mutating func take(_ session: Session, known: Session?, before: [Attendance]) {
    (self.session, self.known, self.before) = (session, known, before)
  }

  /// Everybody who was there, by number.
  var attendances: [Attendance] {
    present.sorted().map { id in
      let missed = missed[id] ?? Missed()
      return Attendance(
        sessionID: session.id, memberID: id, role: role(of: id),
        minutes: session.length - missed.late - missed.early,
        state: .confirmed)
    }
  }

  /// The numbers of everybody who was there.
  var present: Set<Int> {
    Set(roster.map(\.memberID)).subtracting(absent).union(leaders).union(guests)
  }

  /// What people claim who, it is said now, were not there: it is rejected.
  var rejected: [Attendance] {
    before.filter { $0.state == .claimed && absent.contains($0.memberID) }.map { claim in
      Attendance(
        sessionID: claim.sessionID, memberID: claim.memberID, role: claim.role, minutes: claim.minutes,
        state: .rejected)
    }
  }

  /// What people claim of whom nothing is said: it stays open.
  var open: [Attendance] {
    let present = present
    return before.filter {
      $0.state == .claimed && !absent.contains($0.memberID) && !present.contains($0.memberID)
    }
  }

  /// Who is vouched for now and claimed to have been there.
  var confirmedClaims: [Attendance] {
    let present = present
    return before.filter { $0.state == .claimed && present.contains($0.memberID) }
  }

  /// What somebody was: whoever usually leads and did not is a member that day.
  func role(of memberID: Int) -> Role {
    if let place = leaders.firstIndex(of: memberID) { return place == 0 ? .leader : .coLeader }
    let usual = roster.first { $0.memberID == memberID }?.role ?? .member
    return usual.isLeading ? .member : usual
  }

  /// The session in one line, with its weekday.
  var words: String {
    "\(session.groupName), \(session.date.longWithWeekday), \(session.start), \(session.length.hoursAndMinutes)"
  }
}
