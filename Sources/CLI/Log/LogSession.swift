import Domain
import Publishing

/// Somebody typed `<`.
struct LogBack: Error {}

/// The session that somebody logs: a group's on a day.
struct LogSession {
  let group: BalintGroup
  let date: CivilDate
  /// Whether `<` is an answer.
  var mayGoBack = false

  /// The session as the register has it, or a new one that the person agrees to add.
  ///
  /// - Throws: `Problem` when the group met more than once, or there is no such session and none is to be added.
  func found(_ call: Call) throws -> Session {
    let start = try call.arguments.value("--start").map(ClockReader.time)
    let known = try call.register().sessions(ofGroup: group.id).filter {
      $0.date == date && $0.state != .cancelled && (start == nil || $0.start == start)
    }
    if known.count == 1 { return known[0] }
    if known.count > 1 {
      throw Problem(
        .notFound, "\(group.name) met \(known.count) times on \(date.longWithWeekday)",
        details: known.map { "  \($0.number)  \($0.start)" },
        remedy: "Type when it began: --start \(known[0].start)")
    }
    return try new(at: start, call)
  }

  private func new(at start: LocalTime?, _ call: Call) throws -> Session {
    guard date <= call.today else { throw Self.toCome(date) }
    guard let start = start ?? group.usualStart else {
      throw Problem(
        .usage, "when the session began is missing: \(group.name) has no usual time",
        remedy: "Type the time: --start 19:00")
    }
    let session = group.session(on: date, at: start, lasting: group.usualLength)
    try SessionClash.refuse(session, besides: call.register().sessions(ofGroup: group.id))
    let words = "\(group.name), \(date.longWithWeekday), \(start), \(session.length.hoursAndMinutes)"
    if call.arguments.has("--new") { return session }
    if call.environment.isInteractive {
      return try agreed(to: session, words, call)
    }
    throw Problem(
      .notFound, "the register has no such session yet", details: ["  \(words)"],
      remedy: "If it took place, add '--new'; else correct the date or the group.")
  }

  /// Nobody was at a session that is still to come.
  static func toCome(_ date: CivilDate) -> Problem {
    Problem(
      .usage, "\(date.longWithWeekday) is still to come", remedy: "Log a session when it has been held.")
  }

  private func agreed(to session: Session, _ words: String, _ call: Call) throws -> Session {
    switch call.answer(to: "The register has no such session yet: \(words). Add it?") {
    case "y", "yes": return session
    case "<" where mayGoBack: throw LogBack()
    default: throw Problem(.refused, "no session was added", remedy: "Nothing was recorded.")
    }
  }
}
