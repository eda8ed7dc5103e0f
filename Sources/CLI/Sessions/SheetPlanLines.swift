import Domain
import Evidence
import Publishing
import Text

/// The rows of an attendance sheet that change something, as they are printed.
struct SheetPlanLines {
  private let plan: SheetPlan
  private let sheet: AttendanceSheet
  private let names: [Int: String]

  /// So many rows of each kind are printed; the others are counted.
  private static let mostShown = 50

  init(_ plan: SheetPlan, _ sheet: AttendanceSheet, names: [Int: String]) {
    self.plan = plan
    self.sheet = sheet
    self.names = names
  }

  /// The changed rows; in a rehearsal the new ones too.
  func lines(isRehearsal: Bool) -> [String] {
    let changed = plan.changed.prefix(Self.mostShown).map { line($0.entry, "changed", before: $0.before) }
    let new = isRehearsal ? plan.new.prefix(Self.mostShown).map { line($0, "new", before: nil) } : []
    return changed + Self.more(plan.changed.count, "changed") + new
      + (isRehearsal ? Self.more(plan.new.count, "new") : [])
  }

  private static func more(_ count: Int, _ what: String) -> [String] {
    count > mostShown ? ["  and \(count - mostShown) more \(what)"] : []
  }

  private func line(_ entry: AttendanceSheet.Entry, _ what: String, before: Attendance?) -> String {
    let session = sheet.sessions[entry.session]
    let minutes = before.flatMap { $0.minutes == entry.minutes ? nil : "\($0.minutes.count) → " } ?? ""
    let role = before.flatMap { $0.role == entry.role ? nil : "\($0.role.word) → " } ?? ""
    let state = before.flatMap { $0.state == .confirmed ? nil : ", \($0.state.word) before" } ?? ""
    let name = (names[entry.memberID] ?? "").madeVisible
    return
      "  \(what.padded(to: 7))  line \(entry.line)  \(session.date.shortWithWeekday), \(session.start)  \(Reference.member.written(entry.memberID))  \(name)  \(minutes)\(entry.minutes)  \(role)\(entry.role.word)\(state)"
  }
}
