import Domain
import Publishing
import Store

/// Which group met: the first question of `balint add`.
struct AddGroup: AddStep {
  func question(_ draft: AddDraft, _ call: Call) throws -> String {
    let groups = try usual(draft, call) == nil ? call.register().groups() : []
    return (groups.map { "  \($0.number)  \($0.name)" } + ["Which group?"]).joined(separator: "\n")
  }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? {
    let groups = try call.register().groups()
    let last = try call.register().lastMarkedGroupID()
    let usual = groups.count == 1 ? groups[0] : groups.first { $0.id == last }
    return usual.map { UsualAnswer($0.number, words: $0.name) }
  }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    try draft.meet(call.group(typed), on: draft.date, call)
  }
}

/// On which day it met.
struct AddDate: AddStep {
  func question(_ draft: AddDraft, _ call: Call) -> String { "On which day?" }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? {
    let date = try due(draft.group, call)
    return UsualAnswer(date.description, words: date.longWithWeekday)
  }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    let date = try call.dates.date(typed)
    if let words = call.dates.doubt(about: typed) { call.ask(words) }
    guard date <= call.today else {
      throw Problem(
        .refused, "\(date.longWithWeekday) is still to come",
        remedy: "A session to come is planned with 'balint session add \(draft.group.number) \(date)'.")
    }
    try draft.meet(draft.group, on: date, call)
  }

  /// The day of the last session that nobody was marked at; else the weekday of the last one, come round again.
  private func due(_ group: BalintGroup, _ call: Call) throws -> CivilDate {
    let sessions = try call.register().sessions(ofGroup: group.id)
    guard let last = sessions.last(where: { $0.date <= call.today && $0.state != .cancelled }) else {
      return call.today
    }
    if try !call.isMarked(last) { return last.date }
    let latest = call.today.adding(days: -((call.today.weekday - last.date.weekday + 7) % 7))
    return latest > last.date ? latest : call.today
  }
}

/// When it began and how long it lasted, and so which session it was.
struct AddTime: AddStep {
  func question(_ draft: AddDraft, _ call: Call) -> String {
    "\(draft.date.longWithWeekday): when did it begin, and how long did it last? (such as 19:00 1h30)"
  }

  func usual(_ draft: AddDraft, _ call: Call) throws -> UsualAnswer? {
    let open = try call.register().sessions(ofGroup: draft.group.id).first {
      try $0.date == draft.date && $0.state != .cancelled && !call.isMarked($0)
    }
    if let open { return answer(open.start, open.length, more: ", \(open.number)") }
    return draft.group.usualStart.map { answer($0, draft.group.usualLength) }
  }

  func take(_ typed: String, into draft: inout AddDraft, _ call: Call) throws {
    let words = StartAndLength(typed)
    let start = try ClockReader.time(words.start)
    let others = try call.register().sessions(ofGroup: draft.group.id)
    let known = others.first { $0.date == draft.date && $0.start == start }
    let length = try words.length.map(DurationReader.minutes) ?? known?.length ?? draft.group.usualLength
    guard length.count > 0 else {
      throw Problem(
        .usage, "a session lasts at least a minute", remedy: "Type its length after the time: \(start) 1h30")
    }
    let new = draft.group.session(on: draft.date, at: start, lasting: length)
    let session = try TypedSession.edited(known.map { $0.with(\.length, new.length) } ?? new, call)
    try refuse(session, known: known, besides: others, call)
    draft.take(
      session, known: known, before: try known.map { try call.register().attendances(at: $0.id) } ?? [])
  }

  private func answer(_ start: LocalTime, _ length: Minutes, more: String = "") -> UsualAnswer {
    UsualAnswer("\(start) \(length.count)m", words: "\(start), \(length.hoursAndMinutes)\(more)")
  }

  private func refuse(_ session: Session, known: Session?, besides others: [Session], _ call: Call) throws {
    if let known, known.state == .cancelled {
      throw Problem(.refused, "\(known.number) was cancelled", remedy: "Nobody can have attended it.")
    }
    if let known, try call.isMarked(known) {
      throw Problem(
        .refused, "\(known.number) of that day is marked already",
        remedy: "Type another time, '<' to go back, or change it later with 'balint mark \(known.number)'.")
    }
    let other = others.first { $0.id != session.id && $0.state != .cancelled && $0.overlaps(session) }
    guard let other else { return }
    throw Problem(
      .refused, "\(session.groupName) already has a session then",
      details: [
        "  \(other.number)  \(other.date.longWithWeekday), \(other.start), \(other.length), \(other.state.word)"
      ],
      remedy: "Type its own time, \(other.start), or correct the length.")
  }
}

extension Call {
  /// Whether somebody has said who was at a session; what people claim of themselves does not say it.
  func isMarked(_ session: Session) throws -> Bool {
    try register().attendances(at: session.id).contains { $0.state == .confirmed }
  }
}
