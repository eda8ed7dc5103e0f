/// `balint import teams`: takes in Microsoft Teams' report of who was at a session.
enum ImportTeams: Command {
  static let manual = ReportManual.manual(
    of: .teams, summary: "Take in Microsoft Teams' report of who was at a session.")

  static func run(_ call: Call) throws { try ReportImport.run(.teams, call) }
}
