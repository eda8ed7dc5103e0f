import Domain
import SchemeFiles
import Text

/// A scheme that somebody names: one that is known, or a file.
struct NamedScheme {
  /// What was typed.
  let name: String
  /// The text of the file.
  let text: String
  /// The rules.
  let scheme: Scheme

  /// Reads a scheme file.
  ///
  /// - Throws: `Problem` when it cannot be read, or is not a scheme.
  static func file(_ path: String) throws -> NamedScheme {
    let text = try Self.text(of: path)
    return NamedScheme(name: path, text: text, scheme: try SchemeFile.scheme(from: text, named: path))
  }

  /// The text of a file that somebody wrote with a text editor.
  static func text(of path: String) throws -> String {
    let bytes = try InputFile(path: path).bytes()
    guard bytes.count <= largest else {
      throw Problem(
        .refused, "the file is larger than \(largest >> 20) MiB", at: path,
        remedy: "A scheme file is a few pages of text; name one.")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard
      let text = String(validating: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    else {
      throw Problem(
        .refused, "the file is not text in UTF-8", at: path,
        remedy: "Save it as UTF-8 in the text editor and try again.")
    }
    return text
  }

  /// Whether somebody means a file: it has a folder or an ending in its name.
  static func isFile(_ typed: String) -> Bool {
    typed.utf8.contains(UInt8(ascii: "/")) || typed.utf8.contains(UInt8(ascii: "."))
  }

  private static let largest = 4 << 20
}

extension Call {
  /// The scheme or scheme file that somebody names.
  func namedScheme(_ typed: String, on shelf: SchemeShelf) throws -> NamedScheme {
    if NamedScheme.isFile(typed) { return try .file(typed) }
    let scheme = try scheme(typed, on: shelf)
    return NamedScheme(name: scheme.id, text: try shelf.volume(scheme.id)?.text ?? "", scheme: scheme)
  }

  /// The scheme that is offered: a file's, or the program's own.
  func offeredScheme() throws -> NamedScheme {
    let typed = arguments.operands[0]
    if NamedScheme.isFile(typed) { return try .file(typed) }
    guard let volume = try SchemeShelf().volume(typed.lowercased()) else {
      throw Problem(
        .notFound, "the program has no scheme '\(typed)'", remedy: "Name a file, such as ./\(typed).json.")
    }
    return NamedScheme(
      name: volume.id, text: volume.text,
      scheme: try SchemeFile.scheme(from: volume.text, named: "\(volume.id).json"))
  }
}
