import Domain
import SchemeFiles
import Store

/// Fills a register with fourteen months of the invented society's sessions.
///
/// The same day gives the same sessions; each is recorded by an entry of the evening on which it was held.
struct DemoYear {
  let register: Register
  let today: CivilDate
  let random: (Int) -> [UInt8]

  /// Sessions every four weeks for fourteen months.
  private static let sessionsOfAGroup = 16

  /// The first day that any session can have.
  var firstDay: CivilDate { today.adding(days: -28 * Self.sessionsOfAGroup) }

  /// Records people, groups, enrolments and sessions.
  func record() throws {
    try write("member add", on: firstDay) { try addPeople(in: $0) }
    try write("group add", on: firstDay) { try addGroups(in: $0) }
    try write("enrol", on: firstDay) { try enrolPeople(in: $0) }
    for (groupIndex, number, date) in schedule() {
      try write("mark", on: date) { try addSession(groupIndex, number, date, in: $0) }
    }
  }

  private func write(_ command: String, on date: CivilDate, _ body: (Writing) throws -> Void) throws {
    let evening = Instant(seconds: date.dayNumber * 86_400 + 10 * 3600)
    let deed = Deed(
      command: command, actor: "Demo secretary", reason: "invented data", at: evening, random: random)
    _ = try register.write(deed, body)
  }

  private func addPeople(in writing: Writing) throws {
    for person in DemoSociety.people {
      _ = try writing.addMember(
        name: person.name, title: person.title, profession: person.profession, email: nil,
        registrations: person.registrations)
    }
  }

  private func addGroups(in writing: Writing) throws {
    for (index, group) in DemoSociety.groups.enumerated() {
      _ = try writing.addGroup(
        name: group.name, zone: group.zone, usualStart: group.start, usualLength: group.length)
      for (position, leader) in group.leaders.enumerated() {
        try writing.join(
          memberID: leader + 1, groupID: index + 1, role: position == 0 ? .leader : .coLeader, from: firstDay)
      }
      for member in group.members {
        try writing.join(memberID: member + 1, groupID: index + 1, role: .member, from: firstDay)
      }
    }
  }

  private func enrolPeople(in writing: Writing) throws {
    let shelf = SchemeShelf()
    for (index, person) in DemoSociety.people.enumerated() {
      for id in person.schemes {
        guard let volume = try shelf.volume(id), let scheme = try shelf.scheme(id) else {
          preconditionFailure("the program has no scheme '\(id)'")
        }
        try writing.keepScheme(code: id, version: volume.version, text: volume.text)
        let anchor = scheme.period.needsAnchor ? firstDay.adding(days: 11 * index) : nil
        try writing.enrol(
          memberID: index + 1, Enrolment(schemeID: id, from: anchor ?? firstDay, anchor: anchor))
      }
    }
  }

  /// Every session with its group and running number, by date.
  private func schedule() -> [(group: Int, number: Int, date: CivilDate)] {
    var sessions: [(group: Int, number: Int, date: CivilDate)] = []
    for (index, group) in DemoSociety.groups.enumerated() {
      let last = today.adding(days: -((today.weekday - group.weekday + 7) % 7) - 7 * index)
      for number in 0..<Self.sessionsOfAGroup {
        sessions.append((index, number, last.adding(days: -28 * (Self.sessionsOfAGroup - 1 - number))))
      }
    }
    return sessions.sorted { ($0.date, $0.group) < ($1.date, $1.group) }
  }

  private func addSession(_ groupIndex: Int, _ number: Int, _ date: CivilDate, in writing: Writing) throws {
    let group = DemoSociety.groups[groupIndex]
    let session = Session(
      id: 0, groupID: groupIndex + 1, groupName: group.name, date: date, start: group.start, zone: group.zone,
      length: group.length, breaks: Minutes(0), mode: groupIndex == 2 ? .online : .inPerson,
      kind: .caseSession,
      cases: 2, state: .held)
    let id = try writing.addSession(session)
    for (position, leader) in group.leaders.enumerated() {
      try writing.record(
        Attendance(
          sessionID: id, memberID: leader + 1, role: position == 0 ? .leader : .coLeader,
          minutes: group.length,
          state: .confirmed))
    }
    for member in group.members {
      guard let minutes = stay(of: member, number, in: group) else { continue }
      try writing.record(
        Attendance(sessionID: id, memberID: member + 1, role: .member, minutes: minutes, state: .confirmed))
    }
  }

  /// How long a member stayed: mostly all of the time, now and then less, sometimes nil for not at all.
  private func stay(of member: Int, _ number: Int, in group: DemoSociety.Group) -> Minutes? {
    switch (member * 31 + number * 17 + member * number * 7) % 23 {
    case 0, 1: member == 0 ? group.length : nil
    case 2: group.length - Minutes(30)
    case 3: group.length - Minutes(20)
    default: group.length
    }
  }
}
