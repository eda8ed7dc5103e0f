import Domain
import Publishing
import Text

/// A page with its CSV, about to be written.
struct Document {
  /// The file name without its ending, `[A-Za-z0-9.-]` only.
  let stem: String
  let html: String
  let csv: String
}

extension Call {
  /// Options for where a document goes.
  static let documentOptions = [
    Manual.Option(
      name: "--output", value: "PLACE",
      help: "a folder, or a file ending in .html or .csv (-o); else this folder"),
    Manual.Option(name: "--replace", help: "overwrite files of the same name that say something else"),
  ]

  /// The files into which a document goes, checked before anything is recorded.
  ///
  /// - Throws: `Problem` when a name is taken by something else.
  func files(for document: Document) throws -> [OutputFile] {
    if let place = arguments.value("--output"), place.lowercased().hasSuffix(".pdf") {
      throw Problem(
        .usage, "'\(place)' would be a PDF; pages are written as HTML",
        remedy: "Type '-o' with a name that ends in .html, open the page in a browser and print it.")
    }
    let files = Self.files(for: document, at: arguments.value("--output"))
    for file in files { try file.check(mayReplace: arguments.has("--replace")) }
    return files
  }

  /// Writes a document and prints the names of its files.
  func publish(_ document: Document) throws {
    for file in try files(for: document) {
      try file.write()
      print(file.path)
    }
  }

  /// The files of a document at a place; nil is this folder.
  static func files(for document: Document, at place: String?) -> [OutputFile] {
    if let place, place.hasSuffix(".html") { return [OutputFile(path: place, text: document.html)] }
    if let place, place.hasSuffix(".csv") { return [OutputFile(path: place, text: document.csv)] }
    let folder = place.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    return [
      OutputFile(path: "\(folder)\(document.stem).html", text: document.html),
      OutputFile(path: "\(folder)\(document.stem).csv", text: document.csv),
    ]
  }
}
