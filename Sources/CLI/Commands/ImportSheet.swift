/// `balint import sheet`: takes in the table of a signed sheet, with times, of one session.
enum ImportSheet: Command {
  static let manual = ReportManual.manual(
    of: .sheet, summary: "Take in the table of a signed sheet, with times, of one session.")

  static func run(_ call: Call) throws { try ReportImport.run(.sheet, call) }
}
