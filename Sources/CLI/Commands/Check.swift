import Domain
import Publishing
import Store
import Text

/// `balint check`: proves that the register is as it was recorded.
enum Check: Command {
  static let manual = Manual(
    words: ["check"],
    summary: "Prove that the register is as it was recorded; says nothing when all is well.",
    answer: .json,
    notes: [
      "It runs SQLite's own checks, re-hashes every entry of the trail, and compares every row with what the trail says.",
      "A register of an older layout is left as it is.",
      "Exit status 7 when something is not as it was recorded. It repairs nothing.",
    ],
    examples: ["balint check"])

  static func run(_ call: Call) throws {
    let findings = try Register(path: call.registerPath(), mayUpgrade: false).check()
    if call.wantsJSON {
      call.print(
        json: .array(
          findings.map { ["what": .string($0.what), "details": .array($0.details.map(JSONValue.string))] }))
    }
    guard !findings.isEmpty else { return }
    let details = findings.flatMap { finding in ["- \(finding.what)"] + finding.details.map { "    \($0)" } }
    throw Problem(
      .verificationFailed, "\(counted(findings.count, "thing")) not as recorded", at: try call.registerPath(),
      details: details,
      remedy:
        "Keep the file as it is, and compare it with a backup and with the heads printed on certificates.")
  }
}
