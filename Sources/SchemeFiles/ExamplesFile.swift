import Domain
import Text

/// A file of further examples: JSON with a list `examples`, each of which names its scheme.
public enum ExamplesFile {
  /// The examples with their schemes, in the order of the file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: What to call the file when something is wrong with it.
  ///   - scheme: Finds a scheme by its name; nil when there is none.
  /// - Throws: `Problem` naming the line and the key that is wrong.
  public static func examples(
    from text: String, named name: String, scheme: (String) throws -> Scheme?
  ) throws -> [(scheme: Scheme, example: Example)] {
    try SchemeFile.placing(in: name) {
      var fields = try Fields(JSONDocument(text).root, what: "a file of examples")
      let nodes = try fields.list("examples")
      try fields.finish()
      return try nodes.map { node in
        var fields = try Fields(node, what: "an example")
        let id = try fields.text("scheme")
        guard let scheme = try scheme(id) else {
          throw RuleSettings.Fault(line: node.line, message: "there is no scheme '\(id)'")
        }
        return (scheme, try ExampleReader(for: scheme).example(node))
      }
    }
  }
}
