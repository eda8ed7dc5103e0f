import Domain
import Text

/// A scheme file: JSON that a secretary can read, correct and add to.
public enum SchemeFile {
  /// Reads a scheme file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: What to call the file when something is wrong with it.
  /// - Throws: `Problem` naming the line and the key that is wrong, what was expected, and the nearest known word.
  public static func scheme(from text: String, named name: String) throws -> Scheme {
    try placing(in: name) { try SchemeReader().scheme(from: JSONDocument(text).root) }
  }

  /// Gives the faults that `body` finds their place in the file.
  static func placing<Result>(in name: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as JSONDocument.Fault {
      throw problem(fault.message, line: fault.line, in: name)
    } catch let fault as RuleSettings.Fault {
      let guess = fault.word.flatMap { fault.known.nearest(to: $0) }.map { "; did you mean '\($0)'?" }
      throw problem(fault.message + (guess ?? ""), line: fault.line, in: name)
    }
  }

  private static func problem(_ message: String, line: Int, in name: String) -> Problem {
    Problem(.refused, message, at: "\(name):\(line)", remedy: "Correct the file and try again.")
  }
}
