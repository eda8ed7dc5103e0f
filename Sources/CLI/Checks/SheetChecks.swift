import Domain
import Publishing
import Store

/// The sessions of an attendance sheet as they are about to be recorded, with what the checks say of them together.
///
/// What was so before the sheet does not stand against it.
struct SheetChecks {
  private let gatherings: [SheetPlan.Gathering]
  private let names: [Int: String]
  private let environment: Environment
  private let register: Register

  /// The cases that one check found.
  private struct Cases {
    private(set) var count = 0
    private(set) var told: [String] = []

    /// So many cases are told; the others are counted.
    private static let mostTold = 3

    mutating func add(_ words: @autoclosure () -> String) {
      count += 1
      if told.count < Self.mostTold { told.append(words()) }
    }

    var words: String {
      told.joined(separator: "; ") + (count > told.count ? "; and \(count - told.count) more" : "")
    }
  }

  init(_ plan: SheetPlan, _ call: Call) throws {
    gatherings = plan.gatherings
    names = try call.memberNames()
    environment = call.environment
    register = try call.register()
  }

  /// What the checks found, a concern for each check.
  func concerns() throws -> [Concern] {
    let found: [(EntryCheck, String, Cases)] = [
      (.tooMany, "more than \(BalintGroup.usualLimit) members", tooMany),
      (.noLeader, "nobody is marked as leader", noLeader),
      (.notOnRoster, "did not belong to the group that day", try notOnRoster()),
      (.twoPlaces, "in two places at the same time", try twoPlaces()),
      (.overMidnight, "sessions that go over midnight", overMidnight),
    ]
    return found.filter { $0.2.count > 0 }.map { check, heading, cases in
      Concern(check: check, words: "\(heading): \(cases.words)")
    }
  }

  private var tooMany: Cases {
    sessions { gathering in
      let members = gathering.roles.count { $0 == .member }
      return members > BalintGroup.usualLimit && members > gathering.rolesBefore.count { $0 == .member }
    }
  }

  private var noLeader: Cases {
    guard names.count > 1 else { return Cases() }
    return sessions { gathering in
      let before = gathering.rolesBefore
      return !gathering.roles.contains(where: \.isLeading)
        && (before.isEmpty || before.contains(where: \.isLeading))
    }
  }

  private var overMidnight: Cases {
    sessions { gathering in
      gathering.session.start.minuteOfDay + gathering.session.length.count > 1440
        && gathering.rolesBefore.isEmpty
    }
  }

  private func sessions(where isConcerned: (SheetPlan.Gathering) -> Bool) -> Cases {
    var cases = Cases()
    for gathering in gatherings where isConcerned(gathering) { cases.add(Self.words(gathering.session)) }
    return cases
  }

  private func notOnRoster() throws -> Cases {
    var rosters: [Int: [Membership]] = [:]
    var cases = Cases()
    for gathering in gatherings {
      let session = gathering.session
      let all = try rosters[session.groupID] ?? register.memberships(of: session.groupID)
      rosters[session.groupID] = all
      guard !all.isEmpty else { continue }
      let roster = Set(all.filter { $0.covers(session.date) }.map(\.memberID))
      for person in gathering.newcomers where !roster.contains(person) {
        cases.add("\(names[person] ?? "") at \(Self.words(session))")
      }
    }
    return cases
  }

  /// Sessions are gone through in the order of their beginnings, so that only those that overlap are compared.
  private func twoPlaces() throws -> Cases {
    let all = (gatherings + (try others())).map {
      (minutes: environment.minutes(of: $0.session), gathering: $0)
    }
    let ordered = all.sorted { $0.minutes.lowerBound < $1.minutes.lowerBound }
    var people: [Int: Set<Int>] = [:]
    var cases = Cases()
    for (index, (minutes, gathering)) in ordered.enumerated() {
      var next = index + 1
      while next < ordered.count, minutes.contains(ordered[next].minutes.lowerBound) {
        defer { next += 1 }
        let later = ordered[next].gathering
        guard !(gathering.people.isEmpty && later.people.isEmpty) else { continue }
        for place in [index, next] where people[place] == nil {
          people[place] = try self.people(at: ordered[place].gathering)
        }
        let new = Set(gathering.newcomers).union(later.newcomers)
        let both = people[index, default: []].intersection(people[next, default: []]).intersection(new)
        for person in both.sorted() {
          cases.add(
            "\(names[person] ?? "") at \(Self.words(gathering.session)) and \(Self.words(later.session))")
        }
      }
      people[index] = nil
    }
    return cases
  }

  /// The register's other sessions of those days, wherever they are.
  private func others() throws -> [SheetPlan.Gathering] {
    let days = gatherings.map(\.session.date.dayNumber)
    guard let first = days.min(), let last = days.max() else { return [] }
    let mine = Set(gatherings.map(\.session.id))
    return try register.sessions().filter {
      (first - 2...last + 2).contains($0.date.dayNumber) && $0.state != .cancelled && !mine.contains($0.id)
    }.map { SheetPlan.Gathering(session: $0, known: []) }
  }

  /// Those of the sheet and of the register; whoever's attendance was rejected was not there.
  private func people(at gathering: SheetPlan.Gathering) throws -> Set<Int> {
    let known =
      gathering.people.isEmpty ? try register.attendances(at: gathering.session.id) : gathering.known
    return Set(gathering.people.map(\.memberID) + known.filter { $0.state != .rejected }.map(\.memberID))
  }

  private static func words(_ session: Session) -> String {
    "\(session.groupName), \(session.date.shortWithWeekday), \(session.start)"
  }
}

extension SheetPlan.Gathering {
  /// Who is vouched for until now, by role.
  fileprivate var rolesBefore: [Role] { known.filter { $0.state == .confirmed }.map(\.role) }

  /// Who is vouched for with the sheet, by role.
  fileprivate var roles: [Role] {
    let named = Set(people.map(\.memberID))
    return people.map(\.role)
      + known.filter { $0.state == .confirmed && !named.contains($0.memberID) }.map(\.role)
  }

  /// Those of the sheet who were not vouched for until now.
  fileprivate var newcomers: [Int] {
    let known = Set(known.filter { $0.state == .confirmed }.map(\.memberID))
    return people.map(\.memberID).filter { !known.contains($0) }
  }
}
