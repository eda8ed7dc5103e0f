import Domain
import Embedded
import Text

/// A subject that the help explains besides the commands: a page of `Schema/manual`.
enum HelpTopic: String, CaseIterable {
  /// Every kind of rule of scheme files.
  case rules
  /// How scheme files and their examples are written.
  case schemeFile = "scheme-file"
  /// What is looked at before something is recorded.
  case checks

  /// The page, or one part of it.
  ///
  /// - Throws: `Problem` when the page has no such part.
  func text(about words: ArraySlice<String>) throws -> String {
    let page = EmbeddedFile.text(named: "Schema/manual/\(rawValue).md") ?? ""
    guard !words.isEmpty else { return page }
    let title = words.joined(separator: " ")
    let parts = page.split(separator: "\n## ", omittingEmptySubsequences: false).dropFirst()
    if let part = parts.first(where: { $0.prefix { $0 != "\n" }.lowercased() == title.lowercased() }) {
      return "## \(part)".trimmed + "\n"
    }
    let titles = parts.map { String($0.prefix { $0 != "\n" }) }
    throw Problem(
      .notFound, "'\(rawValue)' has no part '\(title)'",
      details: titles.nearest(to: title).map { ["Did you mean '\($0)'?"] } ?? [],
      remedy: "There are: \(titles.joined(separator: ", ")).")
  }
}
