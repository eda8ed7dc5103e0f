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
    do {
      return try SchemeReader().scheme(from: JSONDocument(text).root)
    } catch let fault as JSONDocument.Fault {
      throw problem(fault.message, line: fault.line, in: name)
    } catch let fault as RuleSettings.Fault {
      throw problem(fault.message, line: fault.line, in: name)
    }
  }

  private static func problem(_ message: String, line: Int, in name: String) -> Problem {
    Problem(.refused, message, at: "\(name):\(line)", remedy: "Correct the file and try again.")
  }
}
