import Domain
import Evidence
import Publishing
import Store

/// The sessions of an attendance sheet as they are about to be recorded, with what the checks say of them together.
struct SheetChecks {
  private let gatherings: [SheetPlan.Gathering]
  private let names: [Int: String]
  private let environment: Environment
  private let register: Register

  /// So many cases of one check are told; the others are counted.
  private static let mostTold = 3

  init(_ plan: SheetPlan, _ call: Call) throws {
    gatherings = plan.gatherings
    names = try call.memberNames()
    environment = call.environment
    register = try call.register()
  }

  /// What the checks found, a concern for each check.
  func concerns() throws -> [Concern] {
    let found: [(EntryCheck, [String])] = [
      (.tooMany, tooMany), (.noLeader, noLeader), (.notOnRoster, try notOnRoster()),
      (.twoPlaces, try twoPlaces()), (.overMidnight, overMidnight),
    ]
    return found.filter { !$0.1.isEmpty }.map { check, cases in
      let more = cases.count > Self.mostTold ? "; and \(cases.count - Self.mostTold) more" : ""
      return Concern(
        check: check,
        words: "\(Self.heading(of: check)): \(cases.prefix(Self.mostTold).joined(separator: "; "))\(more)")
    }
  }

  private static func heading(of check: EntryCheck) -> String {
    switch check {
    case .tooMany: "more than \(BalintGroup.usualLimit) members"
    case .noLeader: "nobody is marked as leader"
    case .notOnRoster: "did not belong to the group that day"
    case .twoPlaces: "in two places at the same time"
    default: "sessions that go over midnight"
    }
  }

  private var tooMany: [String] {
    gatherings.filter { gathering in
      gathering.people.count { $0.role == .member } > BalintGroup.usualLimit
    }.map { Self.words($0.session) }
  }

  private var noLeader: [String] {
    guard names.count > 1 else { return [] }
    return gatherings.filter { !$0.people.contains(where: \.role.isLeading) }
      .map { Self.words($0.session) }
  }

  private var overMidnight: [String] {
    gatherings.filter { $0.session.start.minuteOfDay + $0.session.length.count > 1440 }
      .map { Self.words($0.session) }
  }

  private func notOnRoster() throws -> [String] {
    var rosters: [Int: [Membership]] = [:]
    var found: [String] = []
    for gathering in gatherings {
      let session = gathering.session
      let all = try rosters[session.groupID] ?? register.memberships(of: session.groupID)
      rosters[session.groupID] = all
      guard !all.isEmpty else { continue }
      let roster = Set(all.filter { $0.covers(session.date) }.map(\.memberID))
      for person in gathering.people where !roster.contains(person.memberID) {
        found.append("\(names[person.memberID] ?? "") at \(Self.words(session))")
      }
    }
    return found
  }

  /// Sessions are gone through in the order of their beginnings, so that only those that overlap are compared.
  private func twoPlaces() throws -> [String] {
    let mine = Set(gatherings.map(\.session.id)).subtracting([0])
    let others = try register.sessions().filter { $0.state != .cancelled && !mine.contains($0.id) }
    let all = gatherings + others.map { SheetPlan.Gathering(session: $0, people: []) }
    let ordered = all.map { (minutes: environment.minutes(of: $0.session), gathering: $0) }
      .sorted { $0.minutes.lowerBound < $1.minutes.lowerBound }
    var found: [String] = []
    for (index, (minutes, gathering)) in ordered.enumerated() {
      for (_, later) in ordered[(index + 1)...].prefix(while: { minutes.contains($0.minutes.lowerBound) }) {
        guard !(gathering.people.isEmpty && later.people.isEmpty) else { continue }
        let both = try people(at: gathering).intersection(people(at: later))
        found += both.sorted().map {
          "\(names[$0] ?? "") at \(Self.words(gathering.session)) and \(Self.words(later.session))"
        }
      }
    }
    return found
  }

  /// Those of the sheet; at a session that the sheet is not about, those of the register.
  private func people(at gathering: SheetPlan.Gathering) throws -> Set<Int> {
    guard gathering.people.isEmpty else { return Set(gathering.people.map(\.memberID)) }
    let recorded = try register.attendances(at: gathering.session.id)
    return Set(recorded.filter { $0.state != .rejected }.map(\.memberID))
  }

  private static func words(_ session: Session) -> String {
    "\(session.groupName), \(session.date.shortWithWeekday), \(session.start)"
  }
}
