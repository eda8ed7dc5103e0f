import Domain
import Text

/// Checks texts that people type before they are stored.
enum PlainText {
  /// The text in its canonical form, without space at its ends.
  ///
  /// - Throws: `Problem` when it is empty, too long, or holds a character that no name may hold.
  static func checked(_ typed: String, called name: String, longest: Int) throws -> String {
    let text = typed.canonical.trimmed
    guard !text.isEmpty else { throw Problem(.usage, "\(name) is empty", remedy: "Type a text.") }
    guard text.unicodeScalars.count <= longest else {
      throw Problem(
        .refused, "\(name) is too long",
        details: ["It has \(text.unicodeScalars.count) characters; at most \(longest) fit."],
        remedy: "Shorten it.")
    }
    if let scalar = text.firstUnsafeScalar {
      throw Problem(
        .refused, "\(name) holds the character \(scalar.codePointName)",
        details: [
          "'\(text.madeVisible)': characters that cannot be seen or that turn the direction of writing are not stored."
        ],
        remedy: "Type the text again by hand instead of copying it.")
    }
    return text
  }
}
