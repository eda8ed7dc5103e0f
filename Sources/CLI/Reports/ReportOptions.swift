import Domain
import Evidence

/// What whoever imports a report says besides it.
enum ReportOptions {
  /// The session that the files are of.
  ///
  /// - Throws: `Problem` when it is not named, not there or cancelled.
  static func session(_ call: Call) throws -> Session {
    guard let typed = call.arguments.value("--session") else {
      throw Problem(
        .usage, "'--session' is missing", details: ["Usage: \(call.arguments.manual.usage)"],
        remedy: "Type the session's number, such as --session S-0142; 'balint session list' lists them.")
    }
    let session = try call.session(typed)
    if session.state == .cancelled {
      throw Problem(
        .refused, "\(session.number) was cancelled", details: ["Nobody can have attended it."],
        remedy: "Look for the session that was held instead with 'balint session list'.")
    }
    return session
  }

  /// What the report does not say.
  static func hints(_ call: Call, session: Session, window: SessionWindow) throws -> ReportHints {
    let map = call.arguments.all("--map")
    let offset = try call.arguments.value("--utc-offset").map(utcOffset)
    if let offset { noteOtherOffset(offset, of: session, call) }
    return ReportHints(
      session: window, sessionID: session.id,
      dateOrder: try call.arguments.value("--date-order").map(dateOrder),
      utcOffset: offset, columns: map.isEmpty ? nil : try ColumnMap(map))
  }

  /// The computer's list of time zones may say something else than the caller, who still is believed.
  private static func noteOtherOffset(_ offset: Int, of session: Session, _ call: Call) {
    guard let known = call.environment.minutesAhead(at: session), known != offset else { return }
    call.note(
      "Note: \(session.zone) was at \(written(known)) on \(session.date.longWithWeekday); '--utc-offset \(written(offset))' is used."
    )
  }

  /// An offset such as `+13:00`.
  private static func written(_ offset: Int) -> String {
    let (hours, minutes) = offset.magnitude.quotientAndRemainder(dividingBy: 60)
    let digits = [hours, minutes].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (offset < 0 ? "-" : "+") + digits.joined(separator: ":")
  }

  private static func dateOrder(_ typed: String) throws -> DateOrder {
    switch typed.lowercased() {
    case "dmy", DateOrder.dayFirst.rawValue: return .dayFirst
    case "mdy", DateOrder.monthFirst.rawValue: return .monthFirst
    case "ymd", DateOrder.yearFirst.rawValue: return .yearFirst
    default:
      throw Problem(
        .usage, "'\(typed)' is not an order of dates",
        details: ["3/5/2026 is 3 May in the order dmy and 5 March in the order mdy."],
        remedy: "Type --date-order dmy, mdy or ymd.")
    }
  }

  /// The minutes of `+13:00`, `-03:30` or `+1`, which no place on Earth is outside of −12 to +14 hours.
  private static func utcOffset(_ typed: String) throws -> Int {
    let sign = typed.hasPrefix("-") ? -1 : 1
    let digits = typed.hasPrefix("-") || typed.hasPrefix("+") ? typed.dropFirst() : Substring(typed)
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap {
      $0.utf8.allSatisfy { (48...57).contains($0) } && $0.utf8.count <= 2 ? Int($0) : nil
    }
    if (1...2).contains(parts.count), numbers.count == parts.count {
      let minutes = numbers.count == 2 ? numbers[1] : 0
      let offset = sign * (numbers[0] * 60 + minutes)
      if minutes < 60, (-12 * 60...14 * 60).contains(offset) { return offset }
    }
    throw Problem(
      .usage, "'\(typed)' is not an offset from UTC",
      details: ["Offsets are from -12:00 to +14:00; New Zealand has +12:00, and +13:00 in summer."],
      remedy: "Type it as --utc-offset +13:00.")
  }
}
