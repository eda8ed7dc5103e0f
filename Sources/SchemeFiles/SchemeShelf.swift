import Domain
import Embedded

/// Where schemes are found: those of the register first, then those that come with the program.
public struct SchemeShelf {
  /// A scheme's text with the name under which it is found.
  public struct Volume: Sendable {
    /// The scheme's name, such as `au-racgp-2023`.
    public let id: String
    /// The version of the file.
    public let version: Int
    /// The file's text.
    public let text: String
    /// Makes a volume.
    public init(id: String, version: Int, text: String) {
      self.id = id
      self.version = version
      self.text = text
    }

    /// The SHA-256 digest of the text, in hexadecimal digits.
    public var digest: String { DigestWords.hex(SHA256.digest(of: text.utf8)) }
  }

  private let registered: [Volume]
  private let read = Read()

  /// The schemes that were read already, so that none is read twice.
  private final class Read {
    var schemes: [String: Scheme] = [:]
  }

  /// A shelf with the schemes of a register.
  public init(registered: [Volume] = []) {
    self.registered = registered
  }

  /// The names of all schemes, in alphabetical order.
  public var ids: [String] {
    let embedded = EmbeddedFile.files(in: Self.folder).map { Self.id(of: $0) }
    return Set(embedded + registered.map(\.id)).sorted()
  }

  /// The text of a scheme: the newest version in the register, else the one that comes with the program.
  public func volume(_ id: String) throws -> Volume? {
    if let newest = registered.filter({ $0.id == id }).max(by: { $0.version < $1.version }) { return newest }
    guard let text = Self.embedded(id), let scheme = try scheme(id) else { return nil }
    return Volume(id: id, version: scheme.version, text: text)
  }

  /// The scheme with this name, nil when there is none.
  ///
  /// - Throws: `Problem` when its file cannot be read.
  public func scheme(_ id: String) throws -> Scheme? {
    if let known = read.schemes[id] { return known }
    let newest = registered.filter { $0.id == id }.max { $0.version < $1.version }
    guard let text = newest?.text ?? Self.embedded(id) else { return nil }
    let scheme = try SchemeFile.scheme(from: text, named: "\(id).json")
    read.schemes[id] = scheme
    return scheme
  }

  private static func embedded(_ id: String) -> String? {
    EmbeddedFile.text(named: "\(folder)/\(id).json")
  }

  private static let folder = "Schema/schemes"

  private static func id(of file: EmbeddedFile) -> String {
    String(file.name.dropFirst(folder.count + 1).dropLast(".json".count))
  }
}
