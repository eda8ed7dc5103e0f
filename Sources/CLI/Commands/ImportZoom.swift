/// `balint import zoom`: takes in Zoom's list of who was at a session.
enum ImportZoom: Command {
  static let manual = ReportManual.manual(of: .zoom, summary: "Take in Zoom's list of who was at a session.")

  static func run(_ call: Call) throws { try ReportImport.run(.zoom, call) }
}
