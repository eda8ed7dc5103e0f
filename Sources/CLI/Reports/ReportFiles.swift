import Domain
import Evidence
import Publishing
import Store
import Text

/// The files of one session as they were read.
struct ReportFiles {
  /// One file.
  struct File {
    /// What it is called in what is printed: its name, or its path where several have that name.
    let name: String
    /// Its name as it is kept.
    let keptName: String
    /// Its SHA-256.
    let digest: [UInt8]
    /// What it proved to be.
    let kind: ReportKind
    /// What stands in it.
    let report: MeetingReport
  }

  let files: [File]

  /// Reads all files that the command names.
  ///
  /// - Throws: `Problem` when one cannot be read, is a list of tickets, or is given twice.
  init(_ call: Call, expecting kind: ReportKind, hints: ReportHints) throws {
    let inputs = call.arguments.operands.map(InputFile.init)
    var files: [File] = []
    for input in inputs {
      let isAlone = inputs.count { $0.name == input.name } == 1
      let file = try Self.read(input, as: isAlone ? input.name : input.path, hints: hints, call)
      if let same = files.first(where: { $0.digest == file.digest }) {
        let what =
          same.name == file.name
          ? "'\(file.name)' is named twice" : "'\(same.name)' and '\(file.name)' are the same"
        throw Problem(.usage, what, remedy: "Name each file of the session once.")
      }
      if file.kind != kind {
        call.note(
          "Note: \(file.name) is \(file.kind.words) and is read as such.")
      }
      files.append(file)
    }
    self.files = files
  }

  private static func read(_ input: InputFile, as name: String, hints: ReportHints, _ call: Call) throws
    -> File
  {
    let bytes = try input.bytes()
    let name = name.madeVisible
    let progress = Progress(name, call)
    defer { progress.end() }
    let report = try MeetingReport(bytes, named: name, hints: hints, watch: progress.show)
    guard let kind = ReportKind(report.format) else {
      throw Problem(
        .refused, "a ticket is not attendance", at: name,
        details: [
          "This is a list of tickets with \(counted(report.rejectedCount, "row")): it tells who was expected, not who was there."
        ],
        remedy: "Import the meeting's report or the sign-in sheet, or mark who was there with 'balint mark'.")
    }
    return File(
      name: name, keptName: try PlainText.checked(input.name, called: "the file's name", longest: 255),
      digest: SHA256.digest(of: bytes), kind: kind, report: report)
  }

  /// Keeps the files as evidence.
  ///
  /// - Returns: The key of each under the name by which its people name it.
  func keep(in writing: Writing) throws -> [String: Int] {
    let keys = try files.map { file in
      (
        file.name,
        try writing.addEvidence(fileName: file.keptName, digest: file.digest, format: file.kind.rawValue)
      )
    }
    return Dictionary(keys, uniquingKeysWith: { first, _ in first })
  }
}
