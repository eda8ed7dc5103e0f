import Foundation
import TestSupport
import Testing

/// Compares a whole page with the file of that name in `Snapshots`.
///
/// With `BALINT_RECORD=1` the file is written instead, and the test fails.
enum Snapshot {
  static let folder = Repository.top.appending(path: "Tests/PublishingTests/Snapshots")

  /// The files that tests compare with; a file that is not here is unused.
  static let names = [
    "audit-13-sessions.csv", "audit-13-sessions.html", "certificate-13-sessions.csv",
    "certificate-13-sessions.html", "evidence-1-session.csv", "evidence-1-session.html",
    "sheet-9-members.csv",
    "sheet-9-members.html", "statement-13-sessions.csv", "statement-13-sessions.html",
  ]

  static func expect(
    _ actual: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(names.contains(name), sourceLocation: sourceLocation)
    let file = folder.appending(path: name)
    guard ProcessInfo.processInfo.environment["BALINT_RECORD"] == nil else {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard actual != expected else { return }
    Issue.record("\(name) differs:\n\(firstDifference(expected, actual))", sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(old.count, new.count) {
      let (before, after) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
      if before != after { return "line \(index + 1)\n- \(before ?? "(end)")\n+ \(after ?? "(end)")" }
    }
    return "only in the form of their letters"
  }
}
