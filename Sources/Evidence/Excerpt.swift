import Text

/// A line of a file with carets under the place that matters.
struct Excerpt {
  /// The line with its number.
  let text: String
  private let carets: String

  /// The longest part of a line that is shown, in letters.
  private static let longest = 150

  /// An excerpt of a line; a very long one is cut around the place.
  init(line: Int, place: (text: String, column: Int, width: Int)) {
    let window = Self.window(place.text, column: place.column)
    let room = max(1, window.text.columnWidth - window.column)
    let margin = String(repeating: " ", count: String(line).utf8.count)
    let indent = String(repeating: " ", count: window.column)
    text = "\(line) | \(window.text)"
    carets = "\(margin) | \(indent)" + String(repeating: "^", count: min(place.width, room))
  }

  /// The line and the carets.
  var lines: [String] { [text, carets] }

  private static func window(_ text: String, column: Int) -> (text: String, column: Int) {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > longest + 10 else { return (text, column) }
    let start = max(0, min(column, scalars.count) - 60)
    let end = min(scalars.count, start + longest)
    let cut = String(String.UnicodeScalarView(scalars[start..<end]))
    let lead = start > 0 ? "…" : ""
    return (lead + cut + (end < scalars.count ? "…" : ""), column - start + (start > 0 ? 1 : 0))
  }
}
