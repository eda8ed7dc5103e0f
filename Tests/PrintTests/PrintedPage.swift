import Foundation
import TestSupport
import Testing

/// A page printed to PDF by headless Chromium and read back by poppler.
struct PrintedPage {
  /// The text of each sheet, as it stands on it.
  let sheets: [String]
  /// The size of the sheets in points, as pdfinfo says it.
  let size: String
  /// The title of the document.
  let title: String
  /// Whether a screen reader finds the document's structure.
  let isTagged: Bool

  /// Prints a page.
  ///
  /// - Throws: `MissingProgram` when Chromium or poppler is not installed; 'scripts/setup tests' installs them.
  init(_ html: String) throws {
    let folder = try Repository.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    let pdf = folder.appending(path: "page.pdf")
    try Data(html.utf8).write(to: page)
    _ = try Self.run(
      "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(pdf.path)", page.absoluteString,
      ])
    let info = try Self.run("pdfinfo", [pdf.path]).split(separator: "\n")
    let value = { (key: String) in
      info.first { $0.hasPrefix(key + ":") }?.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces)
        ?? ""
    }
    size = value("Page size")
    title = value("Title")
    isTagged = value("Tagged") == "yes"
    let text = try Self.run("pdftotext", ["-layout", pdf.path, "-"])
    sheets = text.components(separatedBy: "\u{0C}").dropLast()
    #expect(sheets.count == Int(value("Pages")))
  }

  /// The sheets' text without the differences that white space makes.
  var words: [String] {
    sheets.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// A program that the tests need.
  struct MissingProgram: Error {
    let name: String
  }

  private static func run(_ name: String, _ arguments: [String]) throws -> String {
    let path = ["/usr/bin/\(name)", "/usr/local/bin/\(name)"].first(
      where: FileManager.default.isExecutableFile)
    guard let path else { throw MissingProgram(name: "\(name): type 'scripts/setup tests'") }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(name)")
    return String(decoding: data, as: UTF8.self)
  }
}
