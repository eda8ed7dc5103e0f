import Domain
import Evidence
import Publishing
import Store
import Text

/// `balint import csv`: takes an attendance sheet in, or with `--session` any table of who was at one session.
enum ImportCSV: Command {
  static let manual = Manual(
    words: ["import", "csv"], summary: "Take in an attendance sheet.",
    operands: [
      .init(
        name: "FILE", help: "CSV with the columns \(AttendanceSheet.columns.joined(separator: ","))",
        repeats: true)
    ],
    options: [ReportManual.session, ReportManual.map] + ReportManual.options,
    writes: true, answer: .json,
    notes: [
      "Groups and members are named by number or exact name; nobody is added silently. Sessions that are not there yet are.",
      "Every bad row is reported, and then nothing is written. The same file again changes nothing.",
      "Columns of other names are passed over and never kept.",
      "With '--session' the files are tables of who was at that one session, with times or minutes for each person:",
    ] + ReportManual.notes,
    examples: [
      "balint import csv sheet.csv --dry-run", "balint import csv sheet.csv",
      "balint import csv list.csv --session S-0142 --map Teilnehmer=name --map Von=join --map Bis=leave",
    ])

  static func run(_ call: Call) throws {
    if call.arguments.has("--session") { return try ReportImport.run(.csv, call) }
    try refuseReportOptions(call)
    let file = InputFile(path: call.arguments.operands[0])
    let bytes = try file.bytes()
    let register = try call.register()
    let progress = Progress(file.name.madeVisible, call)
    let sheet = AttendanceSheet(
      bytes, named: file.name.madeVisible, groups: try register.groups(), members: try register.members(),
      today: call.today, watch: progress.show)
    progress.end()
    if !sheet.strangers.isEmpty {
      call.note(
        "Passed over: \(counted(sheet.strangers.count, "column")) that no register keeps (\(sheet.strangers.map(\.madeVisible).joined(separator: ", ")))."
      )
    }
    let digest = SHA256.digest(of: bytes)
    let plan = try SheetPlan(
      sheet, in: register, named: file.name.madeVisible, isKnown: register.knowsEvidence(digest: digest))
    try refuse(plan.problems, file: file, call)
    let name = try PlainText.checked(file.name, called: "the file's name", longest: 255)
    if plan.changesAnything {
      try Concern.settle(SheetChecks(plan, call).concerns(), call)
      let recording = Progress("recording", call)
      defer { recording.end() }
      try call.write { writing in
        try plan.record(
          in: writing, evidence: writing.addEvidence(fileName: name, digest: digest, format: "csv"),
          watch: { recording.show(rows: $0, done: $0, of: $1) })
      }
    }
    try report(plan, sheet, call)
  }

  /// Without `--session` there is one file and nothing to say of it.
  private static func refuseReportOptions(_ call: Call) throws {
    let given = ([ReportManual.map] + ReportManual.options).map(\.name).first(where: call.arguments.has)
    let what =
      call.arguments.operand(1).map { "'\($0)' is one word too many" }
      ?? given.map { "'\($0)' is only for a table of one session" }
    guard let what else { return }
    throw Problem(
      .usage, what, details: ["Usage: \(manual.usage)"],
      remedy:
        "Add which session the files are of, such as --session S-0142; or name one attendance sheet alone.")
  }

  /// The most problems that are printed one by one.
  private static let mostProblems = 1000

  private static func refuse(_ problems: [Problem], file: InputFile, _ call: Call) throws {
    guard !problems.isEmpty else { return }
    for problem in problems.prefix(mostProblems) { call.note(ProblemText(problem).body) }
    let more = problems.count > mostProblems ? ["\(problems.count - mostProblems) more are not shown."] : []
    throw Problem(
      .refused, "\(counted(problems.count, "problem")); nothing was recorded", at: file.name, details: more,
      remedy: "Correct the file and import it again.")
  }

  private static func report(_ plan: SheetPlan, _ sheet: AttendanceSheet, _ call: Call) throws {
    if plan.corrected > 0 {
      call.note(
        "Note: \(counted(plan.corrected, "row")) of the file \(plan.corrected == 1 ? "says" : "say") something else; corrected by hand since, what is recorded stays."
      )
    }
    if call.wantsJSON {
      return call.print(json: [
        "sessions_new": .integer(plan.newSessions.count), "new": .integer(plan.new.count),
        "changed": .integer(plan.changed.count), "same": .integer(plan.same),
        "recorded": .boolean(call.isRecorded),
      ])
    }
    let counts = "\(plan.new.count) new, \(plan.changed.count) changed, \(plan.same) the same"
    let sessions = plan.newSessions.isEmpty ? "" : "; \(counted(plan.newSessions.count, "new session"))"
    call.print("\(plan.changesAnything ? call.done : "Nothing to record"): \(counts)\(sessions)")
    for line in try SheetPlanLines(plan, sheet, names: call.memberNames()).lines(
      isRehearsal: call.isRehearsal)
    {
      call.print(line)
    }
  }
}
