import Domain
import Publishing
import Store

/// What making two members one would do, worked out by doing it and taking it back.
struct MergePreview {
  /// The sessions at which both are recorded.
  let doubles: [DoubleAttendance]
  private let from: MemberHistory
  private let into: MemberHistory
  private let after: MemberHistory
  private let verdicts: [String]
  private let stays: [String]

  /// Works it out; the register stays as it is.
  init(of from: Member, into: Member, _ call: Call) throws {
    let register = try call.register()
    let (first, second) = (
      try MemberHistory(of: from, in: register), try MemberHistory(of: into, in: register)
    )
    let span = Self.years(from: first.firstDay ?? call.today, to: call.today)
    let shared = Set(first.schemes).intersection(second.schemes)
    let before =
      try call.statements(of: into, over: span)
      + call.statements(of: from, over: span).filter { !shared.contains($0.scheme.id) }
    let (history, statements) = try call.rehearse { writing in
      try writing.merge(from, into: into)
      let member = try register.member(into.id) ?? into
      return (try MemberHistory(of: member, in: register), try call.statements(of: member, over: span))
    }
    doubles = try register.doubleAttendances(of: from.id, and: into.id)
    (self.from, self.into, after) = (first, second, history)
    verdicts = VerdictChange.lines(from: before, to: statements)
    stays = try Self.stays(from, into, shared.sorted(), register)
  }

  /// Both histories, what becomes of them, and what stands against it.
  var lines: [String] {
    let merged = ["Made one:"] + after.lines.map { "  \($0)" }
    let figures = verdicts.isEmpty ? [] : ["  verdicts"] + verdicts.map { "    \($0)" }
    return from.lines + into.lines + merged + figures + stays.map { "  \($0)" }
      + (doubles.isEmpty ? [] : ["Both were at the same sessions:"] + doubleLines)
  }

  /// A line for each session at which both are recorded, with the stay that '--keep longer' keeps.
  var doubleLines: [String] {
    doubles.map { double in
      "  \(double.session.number)  \(double.session.groupName), \(double.session.date.shortWithWeekday): \(words(of: double.from)), \(words(of: double.into)); '--keep longer' keeps that of \(Reference.member.written(double.kept.memberID))"
    }
  }

  /// The whole calendar years of both days and those between them; nil outside of the calendar.
  private static func years(from first: CivilDate, to last: CivilDate) -> Period? {
    guard let start = Period(year: min(first, last).year), let end = Period(year: last.year) else {
      return nil
    }
    return Period(from: start.first, to: end.last)
  }

  private func words(of attendance: Attendance) -> String {
    let state = attendance.state == .confirmed ? "" : " \(attendance.state.word)"
    return
      "\(Reference.member.written(attendance.memberID)) \(attendance.minutes)\(state) as \(attendance.role.word)"
  }

  /// What does not move, each in a line.
  private static func stays(_ from: Member, _ into: Member, _ shared: [String], _ register: Register) throws
    -> [String]
  {
    let certificates = try register.certificates(of: from.id)
    let printed = certificates.map { "certificate \($0.number) stays as it was printed, for \($0.holder)" }
    let enrolments = shared.map {
      "under \($0) the enrolment of \(into.number) stays, that of \(from.number) goes"
    }
    let numbers = from.registrations.compactMap { registration -> String? in
      let other = into.registrations.first {
        $0.body == registration.body && $0.number != registration.number
      }
      return other.map {
        "\($0.body) \($0.number) stays; \(registration.number) of \(from.number) goes: is it the same person?"
      }
    }
    return numbers + enrolments + printed
  }
}
