import Domain
import Evidence
import Publishing
import Store

/// Takes in the reports of one session: what `balint import zoom`, `teams`, `meet`, `sheet` and `csv --session` do.
enum ReportImport {
  /// Reads the files, finds the people, and records who was there.
  ///
  /// - Throws: `Problem` when a file cannot be read or it is open who somebody is; then nothing has been written.
  static func run(_ kind: ReportKind, _ call: Call) throws {
    let session = try ReportOptions.session(call)
    let window = SessionWindow(date: session.date, start: session.start, length: session.length)
    let files = try ReportFiles(
      call, expecting: kind, hints: ReportOptions.hints(call, session: session, window: window))
    let presences = Presences(of: files.files.map(\.report), during: window)
    let uses = try files.otherUses(at: session, in: call.register())
    for note in presences.notes + [files.shift(against: window)].compactMap(\.self) + uses {
      call.note("Note: \(note)")
    }
    let cast = try ReportCast(presences.people, call)
    if !call.isRehearsal { try ReportOpenNames(cast).refuse() }
    let plan = try ReportPlan(cast, from: files, of: session, during: window, in: call.register())
    try refuseNobody(plan, cast, files)
    for refusal in cast.memory.refusals { call.note("Note: \(refusal).") }
    if plan.changesAnything { try record(plan, files, call) }
    let answer = ReportAnswer(plan: plan, cast: cast, files: files)
    if call.wantsJSON {
      call.print(json: try answer.json(call, notes: presences.notes))
    } else {
      for line in try answer.lines(call) { call.print(line) }
    }
  }

  /// Files in which nobody was at the session are of another one, or all of their rows were left out.
  private static func refuseNobody(_ plan: ReportPlan, _ cast: ReportCast, _ files: ReportFiles) throws {
    guard plan.lines.isEmpty, plan.removed.isEmpty, cast.open.isEmpty else { return }
    let session = plan.session
    let namesAnybody = files.files.contains { !$0.report.people.isEmpty }
    throw Problem(
      .refused, "nobody of the files was at \(session.number)",
      details: [
        "The session was on \(session.date.longWithWeekday) from \(session.start) for \(session.length)."
      ] + files.files.map { "\($0.name): \($0.spanWords)." }
        + (cast.skipped.isEmpty
          ? []
          : ["\(counted(cast.skipped.count, "person", plural: "people")) of them left out by '--skip'."])
        + files.files.flatMap(\.rejectedLines),
      remedy: namesAnybody
        ? "Correct '--session' or '--date-order'; '--utc-offset' concerns only times that the file gives in UTC."
        : "No row counts; look at the file, and export it again if anything is missing.")
  }

  private static func record(_ plan: ReportPlan, _ files: ReportFiles, _ call: Call) throws {
    try EntryChecks(session: plan.session, attendances: plan.attendances, names: call.memberNames())
      .apply(call, since: plan.before)
    try call.write { try plan.record(files, in: $0) }
  }
}

extension ReportFiles.File {
  /// When the people of the file were there.
  fileprivate var spanWords: String {
    let people = counted(report.people.count, "person", plural: "people")
    guard let span = report.span, let first = Self.moment(span.lowerBound),
      let last = Self.moment(span.upperBound)
    else { return people }
    return "\(people), from \(first) to \(last)"
  }

  private static func moment(_ seconds: Int) -> String? {
    let minutes = seconds.quotientAndRemainder(dividingBy: 60).quotient
    let day = minutes.quotientAndRemainder(dividingBy: 1440)
    guard day.remainder >= 0, let time = LocalTime(minuteOfDay: day.remainder) else { return nil }
    return "\(CivilDate.epoch.adding(days: day.quotient)), \(time)"
  }
}
