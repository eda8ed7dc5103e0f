import Domain
import Text

/// Checks the names of people and groups that somebody types.
enum TypedName {
  /// A person's name, of at most 200 characters; a title that is given apart does not stand before it again.
  ///
  /// - Throws: `Problem` when no such name can be stored, or when it reads like a number of the register.
  static func person(_ typed: String, title: String?) throws -> String {
    let name = try checked(typed, longest: 200, unlike: .member)
    guard let title, name.folded.hasPrefix(title.folded + " ") else { return name }
    return String(name.dropFirst(title.count)).trimmed
  }

  /// A group's name, of at most 120 characters.
  ///
  /// - Throws: `Problem` when no such name can be stored, or when it reads like a number of the register.
  static func group(_ typed: String) throws -> String {
    try checked(typed, longest: 120, unlike: .group)
  }

  private static func checked(_ typed: String, longest: Int, unlike reference: Reference) throws -> String {
    let name = try PlainText.checked(typed, called: "the name", longest: longest)
    guard let id = reference.id(from: name) else { return name }
    throw Problem(
      .refused, "'\(name)' would be taken for the number \(reference.written(id))",
      remedy: "Type a name with another word in it.")
  }
}
