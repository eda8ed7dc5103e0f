import Domain
import Evidence
import Publishing
import Store

/// The sessions of an attendance sheet as they are about to be recorded, with what the checks say of them together.
struct SheetChecks {
  private let gatherings: [SheetPlan.Gathering]
  private let names: [Int: String]

  /// So many cases of one check are told; the others are counted.
  private static let mostTold = 3

  init(_ plan: SheetPlan, names: [Int: String]) {
    self.names = names
    gatherings = plan.gatherings
  }

  /// What the checks found, a concern for each check.
  func concerns(in register: Register) throws -> [Concern] {
    let found: [(EntryCheck, [String])] = [
      (.tooMany, tooMany), (.noLeader, noLeader), (.notOnRoster, try notOnRoster(in: register)),
      (.twoPlaces, try twoPlaces(in: register)), (.overMidnight, overMidnight),
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

  private func notOnRoster(in register: Register) throws -> [String] {
    var rosters: [Int: [Membership]] = [:]
    var found: [String] = []
    for gathering in gatherings {
      let session = gathering.session
      let all = try rosters[session.groupID] ?? register.memberships(of: session.groupID)
      rosters[session.groupID] = all
      let roster = Set(all.filter { $0.covers(session.date) }.map(\.memberID))
      guard !roster.isEmpty else { continue }
      for person in gathering.people where !roster.contains(person.memberID) {
        found.append("\(names[person.memberID] ?? "") at \(Self.words(session))")
      }
    }
    return found
  }

  /// Sessions are gone through in the order of their beginnings, so that only those that overlap are compared.
  private func twoPlaces(in register: Register) throws -> [String] {
    let mine = Set(gatherings.map(\.session.id)).subtracting([0])
    let others = try register.sessions().filter { $0.state != .cancelled && !mine.contains($0.id) }
    let all = gatherings + others.map { SheetPlan.Gathering(session: $0, people: []) }
    let ordered = all.sorted { $0.session.beginning < $1.session.beginning }
    var found: [String] = []
    for (index, gathering) in ordered.enumerated() {
      let session = gathering.session
      let end = session.beginning + session.length.count
      for later in ordered[(index + 1)...].prefix(while: { $0.session.beginning < end }) {
        guard !(gathering.people.isEmpty && later.people.isEmpty), session.zone == later.session.zone else {
          continue
        }
        let both = try people(at: gathering, in: register).intersection(people(at: later, in: register))
        found += both.sorted().map {
          "\(names[$0] ?? "") at \(Self.words(session)) and \(Self.words(later.session))"
        }
      }
    }
    return found
  }

  /// Those of the sheet; at a session that the sheet is not about, those of the register.
  private func people(at gathering: SheetPlan.Gathering, in register: Register) throws -> Set<Int> {
    guard gathering.people.isEmpty else { return Set(gathering.people.map(\.memberID)) }
    let recorded = try register.attendances(at: gathering.session.id)
    return Set(recorded.filter { $0.state != .rejected }.map(\.memberID))
  }

  private static func words(_ session: Session) -> String {
    "\(session.groupName), \(session.date.shortWithWeekday), \(session.start)"
  }
}

extension Session {
  /// When it begins, in minutes of the wall clock since 1970.
  fileprivate var beginning: Int { date.dayNumber * 1440 + start.minuteOfDay }
}
