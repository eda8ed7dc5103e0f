import Domain
import Evidence
import Publishing
import Store
import Text

/// Who led.
struct AddLeaders: AddStep {
  var isAboutRoster: Bool { true }

  func question(_ draft: AddDraft, _ call: Call) -> String { "Who led? (one name or two)" }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? {
    let names = try call.memberNames()
    let leaders = try usualLeaders(draft, call)
    guard !leaders.isEmpty else { return .nobody }
    return UsualAnswer(
      leaders.map(Reference.member.written).joined(separator: ", "),
      words: leaders.map { names[$0] ?? "" }.joined(separator: ", "))
  }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    let leaders = try AddNames(draft: draft, call: call).members(typed)
    guard leaders.count <= 2 else {
      throw Problem(.refused, "a session has one leader or two co-leaders", remedy: "Name at most two.")
    }
    draft.leaders = leaders.map(\.id)
  }

  /// Who led last, of those who still belong to the group; else who leads it by the roster.
  private func usualLeaders(_ draft: AddDraft, _ call: Call) throws -> [Int] {
    let register = try call.register()
    let earlier = try register.sessions(ofGroup: draft.group.id).last {
      try $0.date < draft.date && call.isMarked($0)
    }
    let last = try earlier.map { try register.attendances(at: $0.id) } ?? []
    let ledLast = last.filter { attendance in
      attendance.role.isLeading && draft.roster.contains { $0.memberID == attendance.memberID }
    }
    let leading =
      ledLast.isEmpty
      ? draft.roster.map { ($0.memberID, $0.role) } : ledLast.map { ($0.memberID, $0.role) }
    return leading.filter(\.1.isLeading).sorted { $0.1.rawValue < $1.1.rawValue }.prefix(2).map(\.0)
  }
}

/// Who of the roster was not there.
struct AddAbsent: AddStep {
  var isAboutRoster: Bool { true }

  func applies(to draft: AddDraft) -> Bool { !draft.roster.isEmpty }

  func question(_ draft: AddDraft, _ call: Call) throws -> String {
    try rows(of: draft, names: call.memberNames()).joined(separator: "\n")
      + "\nWho was absent? (numbers or names)"
  }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? {
    let rejected = draft.before.filter { $0.state == .rejected }.map { Reference.member.written($0.memberID) }
    return rejected.isEmpty ? .nobody : UsualAnswer(rejected.joined(separator: ", "))
  }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    let absent = try AddNames(draft: draft, call: call).members(typed)
    if let stranger = absent.first(where: { member in !draft.roster.contains { $0.memberID == member.id } }) {
      throw Problem(
        .refused, "\(stranger.printedName) did not belong to \(draft.group.name) that day",
        remedy: "Name people of the roster, or type 'nobody'.")
    }
    if let leader = absent.first(where: { draft.leaders.contains($0.id) }) {
      throw Problem(
        .refused, "\(leader.printedName) is said to have led", remedy: "Type '<' to go back and say who led.")
    }
    draft.absent = Set(absent.map(\.id))
  }

  /// The roster as it is numbered on the paper sheet.
  private func rows(of draft: AddDraft, names: [Int: String]) -> [String] {
    let names = draft.roster.map { (names[$0.memberID] ?? "").madeVisible }
    let width = names.map(\.columnWidth).max() ?? 0
    return zip(draft.roster, names).enumerated().map { index, row in
      let number = String(index + 1).rightAligned(to: 4)
      let role = draft.role(of: row.0.memberID).word
      return "\(number)  \(Reference.member.written(row.0.memberID))  \(row.1.padded(to: width))  \(role)"
    }
  }
}

/// Who was there for a part of the session.
struct AddShortened: AddStep {
  var isAboutRoster: Bool { true }

  func applies(to draft: AddDraft) -> Bool { !draft.present.isEmpty }

  func question(_ draft: AddDraft, _ call: Call) -> String {
    "Who came late or left early? (such as 3=30m late, 5=15m early)"
  }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? {
    let claims = draft.claims { draft.present.contains($0) }
    return claims.isEmpty ? .nobody : UsualAnswer(claims.joined(separator: ", "))
  }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    draft.guests = []
    draft.missed = [:]
    for part in AddNames.parts(typed) {
      let one = AddMissed(part)
      let member = try AddNames(draft: draft, call: call).member(one.name)
      guard draft.present.contains(member.id) else {
        throw Problem(
          .refused, "\(member.printedName) is not among those who were there",
          remedy: "Type '<' to go back; guests are asked for next.")
      }
      var missed = draft.missed[member.id] ?? AddDraft.Missed()
      try one.add(to: &missed)
      try draft.miss(missed, member)
    }
  }
}

/// Who was there and did not belong to the group.
struct AddGuests: AddStep {
  var isAboutRoster: Bool { true }

  func question(_ draft: AddDraft, _ call: Call) -> String {
    "Who came as a guest? (members of the society, or full names of people who are new; a time as NAME=30m late)"
  }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? {
    let expected = Set(draft.roster.map(\.memberID) + draft.leaders)
    let whole = draft.before.filter {
      $0.state == .claimed && $0.minutes >= draft.session.length && !expected.contains($0.memberID)
    }
    let claims = whole.map { Reference.member.written($0.memberID) } + draft.claims { !expected.contains($0) }
    return claims.isEmpty ? .nobody : UsualAnswer(claims.joined(separator: ", "))
  }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    for guest in draft.guests { draft.missed[guest] = nil }
    (draft.guests, draft.newGuests) = ([], [])
    for part in AddNames.parts(typed) {
      let one = AddMissed(part)
      var missed = AddDraft.Missed()
      if one.saysHowMuch { try one.add(to: &missed) }
      guard let member = try guest(one.name, draft, call) else {
        let name = try TypedName.person(one.name, title: nil)
        try MarkSheet.NewGuest.refuseTwice(name, in: draft.newGuests)
        draft.newGuests.append(
          MarkSheet.NewGuest(name: name, minutes: try draft.rest(after: missed, of: name)))
        continue
      }
      if one.saysHowMuch { try draft.miss(missed, member) }
      draft.guests.append(member.id)
    }
    guard !draft.present.isEmpty || !draft.newGuests.isEmpty else {
      throw Problem(.refused, "nobody would be marked", remedy: "Name a guest, or type '<' to go back.")
    }
  }

  /// The member; nil for somebody new, whose full name is typed.
  private func guest(_ name: String, _ draft: AddDraft, _ call: Call) throws -> Member? {
    let all = try call.register().members()
    let isWhole = name.contains(" ")
    guard Int(name) != nil || (isWhole ? all.contains { $0.isCalled(name) } : call.mayMean(name, among: all))
    else {
      if isWhole { return nil }
      throw Problem(
        .notFound, "there is no member '\(name)'", remedy: "Of somebody who is new type the full name.")
    }
    let member = try AddNames(draft: draft, call: call).member(name)
    let isExpected = draft.present.contains(member.id) || draft.roster.contains { $0.memberID == member.id }
    guard isExpected else { return member }
    throw Problem(
      .refused, "\(member.printedName) is no guest: the list has the name already",
      remedy: "Name somebody else, or type '<' to go back.")
  }
}

extension AddDraft {
  /// What people claim who were there for a part of the session, as it would be typed.
  fileprivate func claims(of isAsked: (Int) -> Bool) -> [String] {
    before.filter { $0.state == .claimed && $0.minutes < session.length && isAsked($0.memberID) }.map {
      "\(Reference.member.written($0.memberID))=\((session.length - $0.minutes).count)m early"
    }
  }
}
