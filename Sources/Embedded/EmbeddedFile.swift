import CEmbedded

/// A file of `Schema/` or `Reports/` that is part of the program.
public struct EmbeddedFile: Sendable {
  private let index: Int

  /// Every file, in the order of the names.
  public static let all = (0..<embedded_file_count()).map(EmbeddedFile.init(index:))

  /// Its path from the top of the repository, such as `Reports/certificate.html`.
  public var name: String { String(cString: embedded_files()[index].name) }

  /// Its text.
  public var text: String {
    let file = embedded_files()[index]
    return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.length), as: UTF8.self)
  }

  /// The files in a folder, such as `Schema/migrations`.
  public static func files(in folder: String) -> [EmbeddedFile] {
    all.filter { $0.name.hasPrefix(folder + "/") }
  }

  /// The text of the file with this name; nil when there is none.
  public static func text(named name: String) -> String? {
    all.first { $0.name == name }?.text
  }
}
