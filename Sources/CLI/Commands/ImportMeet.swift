/// `balint import meet`: takes in Google Meet's report of who was at a session.
enum ImportMeet: Command {
  static let manual = ReportManual.manual(
    of: .meet, summary: "Take in Google Meet's report of who was at a session.")

  static func run(_ call: Call) throws { try ReportImport.run(.meet, call) }
}
